using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;
using ReportPortal.Rendering.Pdf;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>Compiles a report: accepted filings, figures, checks, document, draft. The county's is rolled up from all, a body's own is its filing.</summary>
public sealed class Compiler(
    PortalDbContext db, YearForms forms, AcceptedFilings filings, LastYears lastYears, PdfRenderer printer, PortalSettings settings)
{
    /// <summary>A draft ready for signature, saved.</summary>
    /// <exception cref="PlaceholderRefused">The county has no name yet.</exception>
    /// <exception cref="CompilationRefused">A missing filing, a figure or a text keeps the report from being final.</exception>
    public async Task<ReportDraft> CompileAsync(Report report, string by, DateTime now, CancellationToken cancel)
    {
        settings.County.RefusePlaceholder();
        var form = await forms.GetAsync(report.Year, cancel);
        var compiled = report.BodyCode == ReportBody.CountyCode ? await OfCountyAsync(report, form, cancel) : await OfBodyAsync(report, form, cancel);
        var draft = report.Send(compiled, by, now);
        db.Drafts.Add(draft);
        await db.SaveAsync(new(by, now), cancel);
        return draft;
    }

    private async Task<CompiledReport> OfCountyAsync(Report report, YearForm form, CancellationToken cancel)
    {
        var accepted = await filings.NewestAsync(report.Year, cancel);
        var rollup = CountyRollup.Of(form, accepted.Select(filing => new AcceptedSheet(filing.DepartmentCode, filing.Sheet)), await SourcesAsync(db, report.Year, cancel));
        var lastYear = await lastYears.OfCountyAsync(form, cancel);
        var composed = ReportComposer.Compose(new()
        {
            Form = form,
            Body = new(ReportBody.CountyCode, settings.County.Name, Subject.County),
            Sheet = rollup.Sheet,
            LastYear = lastYear,
            Narratives = report.Narratives.ToDictionary(narrative => narrative.Part, narrative => narrative.Text),
        });
        await RefuseAsync(form,
            await filings.MissingAsync(report.Year, accepted, cancel),
            [.. ErrorsIn(form, rollup.Sheet, lastYear, accepted), .. SplitCheck.Of(form, await lastYears.OfBodiesAsync(form, cancel), accepted.ToDictionary(filing => filing.DepartmentCode, filing => filing.Sheet))],
            composed, cancel);
        return new(composed.Document, form, Published(form, rollup.Sheet, rollup.PartsOf), [.. accepted.Select(AcceptedFilings.StampOf)]);
    }

    private async Task<CompiledReport> OfBodyAsync(Report report, YearForm form, CancellationToken cancel)
    {
        var body = await db.Departments.AsNoTracking().SingleAsync(known => known.Code == report.BodyCode, cancel);
        if (await filings.OfAsync(body, report.Year, cancel) is not { } filing)
            throw new CompilationRefused(form, new Dictionary<string, string>(), [body], [], [], []);
        var sheet = filing.Sheet.Computed(form);
        var lastYear = (await lastYears.OfBodiesAsync(form, cancel)).SheetOf(body.Code);
        var composed = ReportComposer.Compose(ContentOf(form, body, filing, lastYear));
        await RefuseAsync(form, [], ErrorsIn(form, sheet, lastYear, [filing]), composed, cancel);
        return new(composed.Document, form, Published(form, sheet, cell => sheet[cell].Amount is { } amount ? [FigurePart.OfBody(body.Code, amount)] : []), [AcceptedFilings.StampOf(filing)]);
    }

    /// <summary>What a body's own report is made of: its filing and nothing else.</summary>
    public static ReportContent ContentOf(YearForm form, Department body, Filing? filing, FigureSheet lastYear) => new()
    {
        Form = form,
        Body = new(body.Code, body.Name, body.Kind == DepartmentKind.Township ? Subject.Township : Subject.Department),
        Sheet = filing?.Sheet ?? FigureSheet.Empty,
        Contact = body.Contact,
        LastYear = lastYear.IsEmpty ? null : lastYear,
        Narratives = (filing?.Narratives ?? []).ToDictionary(narrative => narrative.Part, narrative => narrative.Text),
    };

    /// <summary>What the county itself brings into its figures of a year.</summary>
    public static async Task<CountySources> SourcesAsync(PortalDbContext db, ReportYear year, CancellationToken cancel) => new(
        await db.LeadFigures.AsNoTracking().Where(lead => lead.Year == year).ToListAsync(cancel),
        await db.Adjustments.AsNoTracking().Where(adjustment => adjustment.Year == year).OrderBy(adjustment => adjustment.At).ThenBy(adjustment => adjustment.Id).ToListAsync(cancel));

    /// <summary>What must be mended. A figure for which a body has given its reason is explained for the county as well.</summary>
    private List<Finding> ErrorsIn(YearForm form, FigureSheet sheet, FigureSheet? lastYear, IReadOnlyCollection<Filing> filings) =>
        [.. Checker.Check(form, sheet, new() { LastYear = lastYear, Limits = settings.Checks, Reasons = filings.SelectMany(filing => filing.Reasons).ToHashSet() })
            .Where(finding => finding.Stops)];

    private async Task RefuseAsync(
        YearForm form, IReadOnlyList<Department> missing, List<Finding> errors, Composition composed, CancellationToken cancel)
    {
        var unprintable = printer.Unprintable(composed.Document);
        if (missing.Count + errors.Count + composed.Faults.Count + unprintable.Count == 0)
            return;
        var names = await db.Departments.AsNoTracking().ToDictionaryAsync(body => body.Code, body => body.Name, cancel);
        throw new CompilationRefused(form, names, missing, errors, composed.Faults, unprintable);
    }

    private static List<PublishedFigure> Published(YearForm form, FigureSheet sheet, Func<CellRef, IReadOnlyList<FigurePart>> partsOf) =>
        [.. form.Cells.Where(cell => !sheet[cell].IsBlank).Select(cell => new PublishedFigure(cell, sheet[cell], partsOf(cell)))];
}
