using System.Globalization;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Prose;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Features.Shared;

/// <summary>A finding on a text in the words of the one who can mend it: the sentence, both sides, the difference, what to do, the clause.</summary>
public sealed class ProseFindingText(YearForm form, IStringLocalizer text)
{
    private const int LongestSentence = 120;

    private static string Language => PortalLanguage.Current;

    public string Of(ProseFinding finding)
    {
        var told = finding.Sentence.Length == 0 ? Told(finding) : text["ProseSentence", Short(finding.Sentence), Told(finding)];
        return Clause(finding.Rule) is { } clause ? text["FindingWithClause", told, clause] : told;
    }

    private string Told(ProseFinding finding) => finding.Rule switch
    {
        ProseRule.Unexplained => text["ProseUnexplained", finding.Words.Count, List(finding.Words)],
        ProseRule.Parts when finding.Severity == Severity.Warning => text["ProseChannels", Left(finding), Right(finding), Difference(finding)],
        ProseRule.Parts => text["ProseParts", Left(finding), Right(finding), Difference(finding)],
        ProseRule.PartAboveWhole => text["ProsePartAboveWhole", finding.Numbers[0].Label, Left(finding), Right(finding), Difference(finding)],
        ProseRule.Share => text["ProseShare", Left(finding), Right(finding), Difference(finding)],
        ProseRule.Growth => text["ProseGrowth", Left(finding), Right(finding), Difference(finding)],
        ProseRule.Cell => text["ProseCell", Left(finding), Names(finding.Cells), Right(finding), Difference(finding)],
        ProseRule.Money => text["ProseMoney", Left(finding), Names(finding.Cells), Right(finding)],
        ProseRule.TwoValues => text["ProseTwoValues", Left(finding), Short(finding.Words[1]), Right(finding), Difference(finding)],
        ProseRule.Year => text["ProseYear", finding.Words[0], finding.Words[1]],
        ProseRule.Period => text["ProsePeriod", finding.Words[0], finding.Words[1]],
        ProseRule.Document => text["ProseDocument", finding.Words[0], finding.Words[1]],
        ProseRule.Subject => text["ProseSubject", finding.Words[0], finding.Words[1]],
        ProseRule.LikeLastYear => text["ProseLikeLastYear", Left(finding), Right(finding), Shared(finding)],
        ProseRule.LikeAnother => text["ProseLikeAnother", finding.Words[0], Left(finding), Right(finding), Shared(finding)],
        ProseRule.Thin => text["ProseThin", Section(finding.Words[0]), Number(finding.Left, ""), Number(finding.Right, "")],
        ProseRule.Compulsory => text["ProseCompulsory", finding.Words[0]],
        ProseRule.FeeSilent => text["ProseFeeSilent", Names(finding.Cells)],
        ProseRule.FeeUnsaid => text["ProseFeeUnsaid"],
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding.Rule, "A rule without words."),
    };

    private string? Clause(ProseRule rule) => rule switch
    {
        ProseRule.Parts or ProseRule.Share or ProseRule.Growth => text["ClauseArithmetic"],
        ProseRule.PartAboveWhole => text["ClausePartOfWhole"],
        ProseRule.LikeLastYear or ProseRule.LikeAnother or ProseRule.Thin => text["ClauseLimits"],
        ProseRule.Compulsory => text["ClauseContents"],
        ProseRule.FeeSilent or ProseRule.FeeUnsaid => form.Format.Source,
        _ => null,
    };

    private string Names(IEnumerable<CellRef> cells) => List(cells.Select(cell => text["FindingCell", form[cell].Name.In(Language)].Value));

    private string Section(string key) => form.Format.Sections.First(section => section.Key == key).Title.In(Language);

    private string Shared(ProseFinding finding) => List(finding.Shared.Select(sentence => text["FindingCell", Short(sentence)].Value));

    private string List(IEnumerable<string> words) => string.Join(text["ListSeparator"], words);

    private static string Left(ProseFinding finding) => Number(finding.Left, finding.Unit);

    private static string Right(ProseFinding finding) => Number(finding.Right, finding.Unit);

    private static string Difference(ProseFinding finding) => Number(Math.Abs(finding.Difference!.Value), finding.Unit);

    private static string Number(decimal? number, string unit) => number!.Value.ToString("0.######", CultureInfo.InvariantCulture) + unit;

    private static string Short(string sentence) => sentence.Length <= LongestSentence ? sentence : sentence[..LongestSentence] + "\u2026";
}
