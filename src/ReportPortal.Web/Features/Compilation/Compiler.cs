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
using ReportPortal.Web.Features.Filling;
using ReportPortal.Web.Features.Publication;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>Compiles a report: accepted filings, figures, checks, document, draft. The county's is rolled up from all, a body's own is its filing.</summary>
public sealed class Compiler(
    PortalDbContext db, YearForms forms, AcceptedFilings filings, LastYears lastYears, CountyDrafter county, PdfRenderer printer, PortalSettings settings, SigningRemarks remarks)
{
    /// <summary>A draft ready for signature, saved.</summary>
    /// <exception cref="PlaceholderRefused">The county has no name yet.</exception>
    /// <exception cref="ReportRefused">It is signed or published, or the county's filings are not locked.</exception>
    /// <exception cref="CompilationRefused">A missing filing, a figure or a text keeps the report from being final, or the reason of a correction cannot be printed.</exception>
    public async Task<ReportDraft> CompileAsync(Report report, string by, DateTime now, CancellationToken cancel)
    {
        settings.County.RefusePlaceholder();
        var form = await forms.GetAsync(report.Year, cancel);
        var compiled = report.BodyCode == ReportBody.CountyCode ? await OfCountyAsync(report, cancel) : await OfBodyAsync(report, form, cancel);
        var corrigendum = await Corrigenda.SinceAsync(db, report, compiled.Document, form, cancel);
        await RefuseUnprintableAsync(report, form, compiled.Document, corrigendum, cancel);
        var draft = report.Send(compiled with { Corrigendum = corrigendum }, by, now);
        db.Drafts.Add(draft);
        await db.SaveAsync(new(by, now), cancel);
        return draft;
    }

    // The reason of a correction is printed, too.
    private async Task RefuseUnprintableAsync(Report report, YearForm form, ReportDocument document, Corrigendum? corrigendum, CancellationToken cancel)
    {
        Imprint imprint = new() { EditionNumber = report.Editions + 1, Digest = "", Issuer = "", Correction = Corrigenda.NoteOf(report, corrigendum) };
        await RefuseAsync(form, [], [], new(document, []), [], printer.Unprintable(document, imprint), cancel);
    }

    private async Task<CompiledReport> OfCountyAsync(Report report, CancellationToken cancel)
    {
        var draft = await county.DraftAsync(report, cancel);
        var missing = draft.Missing.Where(body => report.Gaps.All(gap => gap.DepartmentCode != body.Code)).ToList();
        await RefuseAsync(draft.Form, missing, [.. draft.Findings.Where(finding => finding.Stops)], draft.Composed, [.. draft.Prose.Where(finding => finding.Stops)], draft.Unprintable, cancel);
        return new(draft.Composed.Document, draft.Form, Published(draft.Form, draft.Rollup.Sheet, draft.Rollup.PartsOf), [.. draft.Filings.Select(AcceptedFilings.StampOf)])
        {
            Remarks = await remarks.OfCountyAsync(report, draft, cancel),
        };
    }

    private async Task<CompiledReport> OfBodyAsync(Report report, YearForm form, CancellationToken cancel)
    {
        var body = await db.Departments.AsNoTracking().SingleAsync(known => known.Code == report.BodyCode, cancel);
        if (await filings.OfAsync(body, report.Year, cancel) is not { } filing)
            throw new CompilationRefused(form, new Dictionary<string, string>(), [body], [], [], []);
        var sheet = filing.Sheet.Computed(form);
        var lastYear = (await lastYears.OfBodiesAsync(form, cancel)).SheetOf(body.Code);
        var content = ContentOf(form, body, filing, lastYear);
        var composed = ReportComposer.Compose(content);
        var findings = Checker.Check(form, sheet, new() { LastYear = lastYear, Limits = settings.Checks, Reasons = filing.Reasons });
        var sentences = ProseBases.Check(content, settings.Checks, filing);
        await RefuseAsync(form, [], [.. findings.Where(finding => finding.Stops)], composed, [.. sentences.Where(finding => finding.Stops)], printer.Unprintable(composed.Document), cancel);
        return new(composed.Document, form, Published(form, sheet, cell => sheet[cell].Amount is { } amount ? [FigurePart.OfBody(body.Code, amount)] : []), [AcceptedFilings.StampOf(filing)])
        {
            Remarks = await remarks.OfBodyAsync(form, filing, findings, sentences, cancel),
        };
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

    private async Task RefuseAsync(
        YearForm form, List<Department> missing, List<Finding> errors, Composition composed, List<ProseFinding> prose, IReadOnlyList<UnprintableCharacter> unprintable, CancellationToken cancel)
    {
        if (missing.Count + errors.Count + composed.Faults.Count + prose.Count + unprintable.Count == 0)
            return;
        var names = await db.Departments.AsNoTracking().ToDictionaryAsync(body => body.Code, body => body.Name, cancel);
        throw new CompilationRefused(form, names, missing, errors, composed.Faults, unprintable) { Prose = prose };
    }

    private static List<PublishedFigure> Published(YearForm form, FigureSheet sheet, Func<CellRef, IReadOnlyList<FigurePart>> partsOf) =>
        [.. form.Cells.Where(cell => !sheet[cell].IsBlank).Select(cell => new PublishedFigure(cell, sheet[cell], partsOf(cell)))];
}
