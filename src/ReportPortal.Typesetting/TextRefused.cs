using System.Globalization;

namespace ReportPortal.Typesetting;

/// <summary>A text holds something that is no writing: a control character, half of a surrogate pair, an unusable link.</summary>
public sealed class TextRefused(string place, string snippet, string reason)
    : TypesettingException(string.Create(CultureInfo.InvariantCulture, $"{place}: {reason} near “{snippet}”"))
{
    /// <summary>The block, for instance <c>block 3 (paragraph)</c>.</summary>
    public string Place { get; } = place;

    /// <summary>Some characters on either side, what cannot be shown replaced by U+FFFD.</summary>
    public string Snippet { get; } = snippet;

    /// <summary>What is wrong there.</summary>
    public string Reason { get; } = reason;
}
