using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReportPortal.Data;
using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>Compiles the county's report: accepted filings, roll-up, checks, document, draft.</summary>
public sealed class Compiler(PortalDbContext db, YearForms forms, AcceptedFilings filings, IOptions<PortalSettings> settings)
{
    /// <summary>A draft ready for signature, saved.</summary>
    /// <exception cref="CompilationRefused">A missing filing, a figure or a text keeps the report from being final.</exception>
    public async Task<ReportDraft> CompileAsync(Report report, string by, DateTime now, CancellationToken cancel)
    {
        var form = await forms.GetAsync(report.Year, cancel);
        var accepted = await filings.NewestAsync(report.Year, cancel);
        var sheet = AcceptedFilings.RollUp(form, accepted).Sheet;
        var composed = ReportComposer.Compose(await ContentAsync(report, form, sheet, cancel));
        CompilationRefused.Unless(
            await filings.MissingAsync(report.Year, accepted, cancel),
            [.. Checker.Check(form, sheet).Where(finding => finding.Severity == Severity.Error)],
            composed.Faults);

        var draft = report.Send(composed.Document, [.. accepted.Select(AcceptedFilings.StampOf)], by, now);
        db.Drafts.Add(draft);
        await db.SaveAsync(cancel);
        return draft;
    }

    private async Task<ReportContent> ContentAsync(Report report, YearForm form, FigureSheet sheet, CancellationToken cancel) => new()
    {
        Form = form,
        Body = new(ReportBody.CountyCode, settings.Value.County.Name, Subject.County),
        Sheet = sheet,
        LastYear = await LastYearAsync(form, report.BodyCode, cancel),
        Narratives = report.Narratives.ToDictionary(narrative => narrative.Part, narrative => narrative.Text),
    };

    /// <summary>Last year's figures as published; none when last year was in another form, whose cells count otherwise.</summary>
    private async Task<FigureSheet?> LastYearAsync(YearForm form, string body, CancellationToken cancel)
    {
        var before = form.Year.Previous;
        if (before is null || (await forms.FindAsync(before, cancel))?.Format.Key != form.Format.Key)
            return null;
        var edition = await db.Editions.AsNoTracking().Include(edition => edition.Figures)
            .Where(edition => edition.Year == before && edition.BodyCode == body)
            .OrderByDescending(edition => edition.Number).FirstOrDefaultAsync(cancel);
        return edition is null ? null : FigureSheet.Of(edition.Figures.Select(figure =>
            KeyValuePair.Create(figure.Cell, figure.Amount is { } amount ? Figure.Of(amount) : Figure.NotApplicable)));
    }
}
