using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Features.Shared;

/// <summary>A finding in the words of the one who can mend it: where, both sides, both values, the difference, what to do, the clause.</summary>
public sealed class FindingText(YearForm form, IReadOnlyDictionary<string, string> bodies, IStringLocalizer text)
{
    private static string Language => PortalLanguage.Current;

    public string Of(Finding finding) => text["FindingWithClause", Told(finding), Clause(finding)];

    private string Told(Finding finding) => finding.Rule switch
    {
        Rule.Identity => OfIdentity(finding, finding.Identity!),
        Rule.Split => text["FindingSplit", Names(finding.Split!.From), Names(finding.Split.To), Name(finding.Cells[0]), Left(finding), Name(finding.Cells[1]), Right(finding), Difference(finding)],
        Rule.Blank => text["FindingBlank", Name(finding.Cells[0])],
        Rule.NotApplicable => text["FindingNotApplicable", Name(finding.Cells[0])],
        Rule.Negative => text[form[finding.Cells[0]].Computed ? "FindingNegativeSum" : "FindingNegative", Name(finding.Cells[0]), Left(finding)],
        Rule.Locked => text["FindingLocked", Name(finding.Cells[0]), Left(finding)],
        Rule.Reasonless => text["FindingReasonless", Name(finding.Cells[0]), Left(finding)],
        Rule.Jump => text["FindingJump", Name(finding.Cells[0]), Left(finding), Right(finding), Difference(finding)],
        Rule.Peers => text["FindingPeers", Name(finding.Cells[0]), Left(finding), Right(finding), Difference(finding)],
        Rule.Scale => text["FindingScale", Name(finding.Cells[0]), Left(finding), Right(finding)],
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding.Rule, "A rule without words."),
    };

    private string OfIdentity(Finding finding, Identity identity)
    {
        var words = form.Format.Texts.Identities.GetValueOrDefault(identity.WrittenKey);
        var told = text[TemplateOf(identity), Place(identity), Difference(finding),
            words?.Left?.In(Language) ?? Sum(identity.Left), Left(finding), words?.Right?.In(Language) ?? Sum(identity.Right), Right(finding)].Value;
        return words?.Advice is { } advice ? text["FindingAdvice", told, advice.In(Language)] : told;
    }

    private static string TemplateOf(Identity identity) => identity switch
    {
        { Right: [] } => "FindingNotZero",
        { Relation: Relation.AtLeast } => "FindingTooLittle",
        { Relation: Relation.AtMost } => "FindingTooMuch",
        { IsOfTwoYears: true } => "FindingNotCarriedOn",
        _ => "FindingUnbalanced",
    };

    private string Place(Identity identity)
    {
        var first = identity.Left[0].Cell;
        return identity.Line is not { } line ? text["FindingInTable", form[first].Table.Title.In(Language)]
            : identity.Key.EndsWith("/" + first.Column, StringComparison.Ordinal) ? text["FindingInColumn", line.In(Language)]
            : text["FindingInRow", line.In(Language)];
    }

    private string Sum(IReadOnlyList<IdentityTerm> terms) => string.Concat(terms.Select((term, index) =>
        (term.Sign < 0 ? text["TermLess"].Value : index > 0 ? text["TermMore"].Value : "")
        + (term.IsLastYears ? text["TermLastYear", Name(term.Cell)].Value : Name(term.Cell))));

    private string Clause(Finding finding) => finding.Rule switch
    {
        Rule.Identity or Rule.Split => finding.Identity!.Clause is { Length: > 0 } clause ? clause : text["ClausePartOfWhole"],
        Rule.Negative => text["ClauseArithmetic"],
        Rule.Jump or Rule.Peers or Rule.Scale => text["ClauseLimits"],
        _ => form.Format.Texts.Rows.GetValueOrDefault($"{finding.Cells[0].Table}/{finding.Cells[0].Row}")?.Clause ?? form.Format.Source,
    };

    private string Name(CellRef cell) => text["FindingCell", form[cell].Name.In(Language)];

    private string Left(Finding finding) => Number(finding.Left!.Value, finding.Cells[0]);

    private string Right(Finding finding) => Number(finding.Right!.Value, finding.Identity is { Right: [var first, ..] } ? first.Cell : finding.Cells[0]);

    private string Difference(Finding finding) => Number(Math.Abs(finding.Difference!.Value), finding.Cells[0]);

    private string Number(long amount, CellRef cell) => text["FindingNumber", FigureText.Print(amount, form[cell].Unit), form[cell].Unit.Symbol.In(Language)];

    private string Names(IEnumerable<string> codes) => string.Join(text["ListSeparator"], codes.Select(code => bodies.GetValueOrDefault(code, code)));
}
