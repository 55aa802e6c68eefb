using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Web.Features.Reports;

/// <summary>What the public can read: the newest edition of each published report. Live tables are never asked.</summary>
public sealed class PublishedReports(PortalDbContext db)
{
    /// <summary>The newest edition of each year of a body, the newest year first.</summary>
    public async Task<IReadOnlyList<PublishedEdition>> ListAsync(string body, CancellationToken cancel)
    {
        var editions = await Published(body)
            .Select(edition => new PublishedEdition(edition.Id, edition.Year, edition.Number, edition.Title, edition.PublishedOn, edition.Digest,
                edition.Files.OrderBy(file => file.Format).Select(file => new PublishedFile(file.Format, file.Length, file.Sha256)).ToList()))
            .ToListAsync(cancel);
        return [.. editions.GroupBy(edition => edition.Year).Select(year => year.MaxBy(edition => edition.Number)!).OrderByDescending(edition => edition.Year.Value)];
    }

    /// <summary>The newest edition of a year with its figures and without its files; null where nothing is published.</summary>
    public Task<Edition?> FindAsync(ReportYear year, string body, CancellationToken cancel) =>
        Newest(year, body).Include(edition => edition.Figures).FirstOrDefaultAsync(cancel);

    /// <summary>A file of the newest edition of a year.</summary>
    public async Task<(Edition Edition, EditionFile File)?> FindFileAsync(ReportYear year, string body, string format, CancellationToken cancel)
    {
        var edition = await Newest(year, body).Include(edition => edition.Files.Where(file => file.Format == format)).FirstOrDefaultAsync(cancel);
        return edition?.Files.SingleOrDefault() is { } file ? (edition, file) : null;
    }

    private IQueryable<Edition> Newest(ReportYear year, string body) =>
        Published(body).Where(edition => edition.Year == year).OrderByDescending(edition => edition.Number);

    private IQueryable<Edition> Published(string body) =>
        db.Editions.AsNoTracking().Where(edition => edition.BodyCode == body && edition.Kind != EditionKind.Recorded);
}

/// <summary>An edition in a list.</summary>
public sealed record PublishedEdition(
    Guid Id, ReportYear Year, int Number, string Title, DateOnly PublishedOn, string Digest, IReadOnlyList<PublishedFile> Files);

/// <summary>A file of an edition, without its content.</summary>
public sealed record PublishedFile(string Format, int Length, string Sha256);
