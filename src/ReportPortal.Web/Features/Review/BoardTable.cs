using System.Globalization;
using Microsoft.Extensions.Localization;
using ReportPortal.Web.Features.Filling;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Review;

/// <summary>The lines of a board as rows of a file: what the page shows, and in its order.</summary>
public static class BoardTable
{
    private static readonly string[] Heads =
    [
        "ReviewBody", "ReviewState", "ReviewOverdueDays", "ReviewSubmittedOn", "ReviewCompleteness", "ReviewErrors", "ReviewWarnings", "ReviewMarks", "ReviewClerks", "ReviewTelephone",
    ];

    public static IReadOnlyList<IReadOnlyList<string>> Write(BoardPage page, IStringLocalizer<PortalText> text) =>
        [[.. Heads.Select(head => text[head].Value)], .. page.Lines.Select(line => (string[])
        [
            line.Body.Name, text[line.State.TextKey()], Number(line.LateBy), line.SubmittedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            line.Completeness is { } part ? Number(part) + "%" : "", Number(line.Errors), Number(line.Warnings), string.Join(text["ListSeparator"], MarksOf(line).Select(mark => text[mark].Value)),
            string.Join(text["ListSeparator"], line.Clerks.Select(clerk => clerk.DisplayName)), string.Join(text["ListSeparator"], TelephonesOf(line)),
        ])];

    /// <summary>What stands beside the state.</summary>
    public static IEnumerable<string> MarksOf(BoardLine line)
    {
        if (line.IsOnBehalf)
            yield return "FilingOnBehalf";
        if (line.IsNil)
            yield return "FilingNil";
    }

    /// <summary>The clerks' own numbers; the body's where they have none.</summary>
    public static IEnumerable<string> TelephonesOf(BoardLine line)
    {
        var own = line.Clerks.Select(clerk => clerk.PhoneNumber).Where(number => !string.IsNullOrWhiteSpace(number)).OfType<string>().Distinct().ToList();
        return own.Count > 0 || line.Body.Telephone is not { } body ? own : [body];
    }

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
