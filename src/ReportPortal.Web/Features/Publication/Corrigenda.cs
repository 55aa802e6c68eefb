using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Web.Features.Publication;

/// <summary>What the next edition of a report says otherwise than its newest.</summary>
public static class Corrigenda
{
    /// <summary>The difference; null where nothing of it is published.</summary>
    public static async Task<Corrigendum?> SinceAsync(PortalDbContext db, Report report, ReportDocument next, YearForm form, CancellationToken cancel)
    {
        var before = await db.Editions.AsNoTracking().Where(edition => edition.ReportId == report.Id).OrderByDescending(edition => edition.Number)
            .Select(edition => edition.Document).FirstOrDefaultAsync(cancel);
        return before is null ? null : Corrigendum.Of(ReportDocument.Read(before), next, FigureLegend.Of(form));
    }

    /// <summary>The same as it is printed; null for a first edition.</summary>
    public static Correction? NoteOf(Report report, Corrigendum? corrigendum) =>
        corrigendum is null ? null : new(report.CorrectionKind is EditionKind.Editorial, report.CorrectionReason ?? "", corrigendum.Changes);
}
