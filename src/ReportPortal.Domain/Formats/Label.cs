namespace ReportPortal.Domain.Formats;

/// <summary>The words of a form for one thing: the official Chinese, verbatim, and a translation.</summary>
/// <param name="Zh">As printed on the official form.</param>
/// <param name="En">In English, for the portal's English pages.</param>
public sealed record Label(string Zh, string En)
{
    /// <summary>No words at all: the title of a group that prints no head of its own.</summary>
    public static Label None { get; } = new("", "");

    /// <summary>The Chinese words as printed in a year's report: <c>{year}</c> becomes the year.</summary>
    public string Printed(ReportYear year) => Zh.Replace("{year}", year.ToString(), StringComparison.Ordinal);

    /// <summary>The words in a language of the portal: <c>en</c>, or Chinese for every other.</summary>
    public string In(string language) => language == "en" ? En : Zh;
}
