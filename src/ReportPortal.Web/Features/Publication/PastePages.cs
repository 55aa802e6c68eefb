using System.Text;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Formats;
using ReportPortal.Rendering;
using ReportPortal.Rendering.Html;
using ReportPortal.Web.Features.Reports;

namespace ReportPortal.Web.Features.Publication;

/// <summary>An edition as it is pasted into the editor of another site.</summary>
public sealed class PastePages(PortalDbContext db, Imprints imprints)
{
    private static readonly FragmentRenderer Renderer = new();

    /// <summary>The page of an edition; null where there is none.</summary>
    public async Task<PastePage?> FindAsync(ReportYear year, string body, int number, CancellationToken cancel)
    {
        var found = await Find(year, body, number).Select(edition => new { edition.Title, edition.Document, edition.Digest, edition.PublishedOn, Formats = edition.Files.Select(file => file.Format).ToList() }).FirstOrDefaultAsync(cancel);
        if (found is null)
            return null;
        var document = ReportDocument.Read(found.Document);
        var html = Renderer.Render(document, imprints.Of(number, found.PublishedOn, found.Digest));
        return new(year, body, number, found.Title, Encoding.UTF8.GetString(html),
            [.. found.Formats.Where(format => format != EditionContent.PageFormat).Order(StringComparer.Ordinal).Select(format => new PastePage.Attachment(format, CountyFileName.Of(found.Title, format)))],
            [.. document.Blocks.OfType<Table>().Select(table => new PastePage.Copied(table.Caption ?? table.Title, TableText.Of(table)))]);
    }

    /// <summary>A file of an edition with the report's title; null where there is none.</summary>
    public async Task<(string Title, byte[] Bytes)?> FileAsync(ReportYear year, string body, int number, string format, CancellationToken cancel)
    {
        var found = await Find(year, body, number)
            .SelectMany(edition => edition.Files.Where(file => file.Format == format), (edition, file) => new { edition.Title, file.Bytes }).FirstOrDefaultAsync(cancel);
        return found is null ? null : (found.Title, found.Bytes);
    }

    private IQueryable<Edition> Find(ReportYear year, string body, int number) =>
        db.Editions.AsNoTracking().Where(edition => edition.Year == year && edition.BodyCode == body && edition.Number == number && edition.Kind != EditionKind.Recorded);
}

/// <summary>What is pasted: the title, the page, the attachments, and each table for a spreadsheet.</summary>
public sealed record PastePage(
    ReportYear Year, string Body, int Number, string Title, string Html, IReadOnlyList<PastePage.Attachment> Attachments, IReadOnlyList<PastePage.Copied> Tables)
{
    /// <summary>A file under its county's name.</summary>
    public sealed record Attachment(string Format, string Name);

    /// <summary>A table as text with tabs.</summary>
    public sealed record Copied(string Title, string Text);
}
