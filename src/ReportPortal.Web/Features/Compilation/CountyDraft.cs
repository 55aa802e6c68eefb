using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Prose;
using ReportPortal.Domain.Rollup;
using ReportPortal.Rendering.Pdf;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>The county's report as it would be compiled now, and everything that keeps it from being final.</summary>
/// <param name="Form">The form of the year.</param>
/// <param name="Filings">The filings it is rolled up from, in the county's order.</param>
/// <param name="Rollup">The county's figures with their parts.</param>
/// <param name="LastYear">Last year's figures; null where nothing is known.</param>
/// <param name="Composed">The document.</param>
public sealed record CountyDraft(YearForm Form, IReadOnlyList<Filing> Filings, CountyRollup Rollup, FigureSheet? LastYear, Composition Composed)
{
    /// <summary>What the checker found in the county's figures; what was let along is explained.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The bodies that count in the county's total and are not in it.</summary>
    public IReadOnlyList<Department> Missing { get; init; } = [];

    /// <summary>What was found in its sentences.</summary>
    public IReadOnlyList<ProseFinding> Prose { get; init; } = [];

    /// <summary>The characters that no font has.</summary>
    public IReadOnlyList<UnprintableCharacter> Unprintable { get; init; } = [];
}

/// <summary>Drafts the county's report from the filings that are locked for it, or, before that, from those that are accepted now.</summary>
public sealed class CountyDrafter(PortalDbContext db, YearForms forms, AcceptedFilings filings, LastYears lastYears, ReportDesk desk, PdfRenderer printer, PortalSettings settings)
{
    public async Task<CountyDraft> DraftAsync(Report report, CancellationToken cancel)
    {
        var form = await forms.GetAsync(report.Year, cancel);
        var taken = report.SnapshotFilings() is { } stamps ? await filings.OfAsync(report.Year, stamps, cancel) : await filings.NewestAsync(report.Year, cancel);
        var rollup = CountyRollup.Of(form, taken.Select(filing => new AcceptedSheet(filing.DepartmentCode, filing.Sheet)), await Compiler.SourcesAsync(db, report.Year, cancel));
        var lastYear = await lastYears.OfCountyAsync(form, cancel);
        var composed = ReportComposer.Compose(ContentOf(report, form, rollup, lastYear));
        return new(form, taken, rollup, lastYear, composed)
        {
            Findings = [.. (await FindAsync(form, rollup.Sheet, lastYear, taken, cancel)).Select(finding => finding with
            {
                IsExplained = finding.IsExplained || report.Waivers.Any(exception => exception.Key == FindingKey.Of(finding)),
            })],
            Missing = await filings.MissingAsync(report.Year, taken, cancel),
            Prose = ProseChecker.Check(await BasisAsync(report, form, rollup, lastYear, cancel), TextsOf(report)),
            Unprintable = printer.Unprintable(composed.Document),
        };
    }

    /// <summary>What the report is made of.</summary>
    public ReportContent ContentOf(Report report, CountyDraft draft) => ContentOf(report, draft.Form, draft.Rollup, draft.LastYear);

    private ReportContent ContentOf(Report report, YearForm form, CountyRollup rollup, FigureSheet? lastYear) => new()
    {
        Form = form,
        Body = new(ReportBody.CountyCode, settings.County.Name, Subject.County),
        Sheet = rollup.Sheet,
        LastYear = lastYear,
        Narratives = TextsOf(report),
    };

    private async Task<ProseBasis> BasisAsync(Report report, YearForm form, CountyRollup rollup, FigureSheet? lastYear, CancellationToken cancel) => new()
    {
        Form = form,
        Body = new(ReportBody.CountyCode, settings.County.Name, Subject.County),
        Sheet = rollup.Sheet,
        LastYear = lastYear,
        LastYearsTexts = await LastTextsAsync(report.Year, cancel),
        Reasons = report.Waivers.Select(waiver => waiver.Key).ToHashSet(),
        Limits = settings.Checks,
    };

    /// <summary>The county's texts of the year before, by part.</summary>
    public async Task<IReadOnlyDictionary<string, string>> LastTextsAsync(ReportYear year, CancellationToken cancel) =>
        year.Previous is { } before && await desk.FindAsync(before, ReportBody.CountyCode, cancel) is { } last ? TextsOf(last) : new Dictionary<string, string>();

    private static Dictionary<string, string> TextsOf(Report report) => report.Narratives.ToDictionary(narrative => narrative.Part, narrative => narrative.Text);

    // A figure for which a body has given its reason is explained for the county as well.
    private async Task<IEnumerable<Finding>> FindAsync(YearForm form, FigureSheet sheet, FigureSheet? lastYear, IReadOnlyList<Filing> taken, CancellationToken cancel) =>
        Checker.Check(form, sheet, new() { LastYear = lastYear, Limits = settings.Checks, Reasons = taken.SelectMany(filing => filing.Reasons).ToHashSet() })
            .Concat(SplitCheck.Of(form, await lastYears.OfBodiesAsync(form, cancel), taken.ToDictionary(filing => filing.DepartmentCode, filing => filing.Sheet)));
}
