using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Features.Filling;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Features.Publication;

/// <summary>Reads how far the reports of a year are with signature and publication.</summary>
public sealed class PublicationPages(PortalDbContext db, ReportDesk desk, PublicationDesk publication, CurrentFilings filings, LastYears lastYears, Consequences consequences, PortalSettings settings)
{
    /// <summary>All reports of a year, the county's first; null where the year was not opened.</summary>
    public async Task<PublicationPage?> ListAsync(ReportYear year, CancellationToken cancel)
    {
        var years = await db.Years.AsNoTracking().OrderByDescending(known => known.Year).ToListAsync(cancel);
        if (years.Find(known => known.Year == year) is not { } opened)
            return null;
        var reports = await db.Reports.AsNoTracking().Where(report => report.Year == year).ToDictionaryAsync(report => report.BodyCode, cancel);
        var first = await db.Editions.AsNoTracking().Where(edition => edition.Year == year && edition.ReportId != null && edition.Number == 1).ToDictionaryAsync(edition => edition.BodyCode, edition => edition.PublishedOn, cancel);
        var postings = await db.Postings.AsNoTracking().Where(posting => posting.Year == year).ToDictionaryAsync(posting => posting.BodyCode, cancel);
        var filed = await filings.OfYearAsync(year, cancel);
        var end = new DateOnly(year.Value, 12, 31);
        var bodies = (await db.Departments.AsNoTracking().OrderBy(body => body.Order).ToListAsync(cancel)).Where(body => body.PublishesOwn && body.ExistsOn(end));
        PublicationLine LineOf(string code, string name, DateOnly due) => new(code, name, reports.GetValueOrDefault(code)?.State, due)
        {
            Editions = reports.GetValueOrDefault(code)?.Editions ?? 0,
            PublishedOn = settings.Publication.LawfulDay(first.TryGetValue(code, out var on) ? on : null, postings.GetValueOrDefault(code)?.PostedOn),
            Posting = postings.GetValueOrDefault(code),
            PublishAt = reports.GetValueOrDefault(code)?.PublishAt,
            Fault = reports.GetValueOrDefault(code)?.PublicationFault,
            Filing = filed.GetValueOrDefault(code),
        };
        return new(opened, [LineOf(ReportBody.CountyCode, settings.County.Government, opened.CountyPublishesDue), .. bodies.Select(body => LineOf(body.Code, body.Name, opened.DepartmentsPublishDue))])
        {
            Years = [.. years.Select(known => known.Year)],
        };
    }

    /// <summary>One of them; null where the year was not opened or the body does not publish.</summary>
    public async Task<ReportSheet?> FindAsync(ReportYear year, string body, CancellationToken cancel)
    {
        if (await ListAsync(year, cancel) is not { } list || list.Lines.FirstOrDefault(line => line.Code == body) is not { } found)
            return null;
        var report = await desk.FindAsync(year, body, cancel);
        var draft = report is null ? null : await publication.DraftOfAsync(report, cancel);
        return new(list.Year, body, found.Name, report)
        {
            Draft = draft,
            IsReady = found.IsReady,
            Approval = report is null ? null : await publication.ApprovalOfAsync(report, cancel),
            Title = draft is null ? "" : ReportDocument.Read(draft.Document).Title,
            Remarks = draft?.ReadRemarks() ?? DraftRemarks.None,
            Figures = draft is null ? [] : await FiguresAsync(draft, body, cancel),
            Filings = draft is null ? 0 : CanonicalJson.Read<List<FilingStamp>>(draft.Snapshot).Count,
            Editions = [.. (await db.Editions.AsNoTracking().Where(edition => edition.Year == year && edition.BodyCode == body && edition.ReportId != null).OrderByDescending(edition => edition.Number)
                .Select(edition => new { edition.Number, edition.Kind, edition.PublishedOn, edition.Digest, edition.Reason }).ToListAsync(cancel))
                .Select(edition => new EditionLine(edition.Number, edition.Kind, edition.PublishedOn, edition.Digest, edition.Reason))],
            Posting = found.Posting,
            IsOut = await db.Editions.AnyAsync(edition => edition.Year == year && edition.BodyCode == body, cancel),
            Consequences = await consequences.OfAsync(year, body, cancel),
            People = await db.Accounts.AsNoTracking().ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancel),
        };
    }

    private async Task<IReadOnlyList<SheetFigure>> FiguresAsync(ReportDraft draft, string body, CancellationToken cancel)
    {
        var form = YearFormJson.Read(draft.YearForm);
        var now = FigureSheet.Of(draft.ReadFigures().Select(figure => KeyValuePair.Create(figure.Cell, figure.Figure)));
        var before = PublicationDesk.IsCounty(body) ? await lastYears.OfCountyAsync(form, cancel) : (await lastYears.OfBodiesAsync(form, cancel)).SheetOf(body);
        return [.. form.Format.Texts.Highlights.Select(highlight => Beside(form, highlight, now, before?.Computed(form) ?? FigureSheet.Empty)).OfType<SheetFigure>()];
    }

    private static SheetFigure? Beside(YearForm form, Highlight highlight, FigureSheet now, FigureSheet before)
    {
        if (KeyFigures.Of(form, highlight, now) is not { } figure)
            return null;
        var unit = form[highlight.Cells[0]].Unit;
        return KeyFigures.SumOf(highlight, before) is not { } then || KeyFigures.SumOf(highlight, now) - then is not { } change
            ? new(figure, null, null)
            : new(figure, FigureText.Print(then, unit), (change > 0 ? "+" : "") + FigureText.Print(change, unit));
    }
}
