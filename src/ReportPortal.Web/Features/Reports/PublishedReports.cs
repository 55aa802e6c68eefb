using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Features.Reports;

/// <summary>What the public can read: the newest edition of each published report, and those before it. Of live tables only names and withdrawals are asked.</summary>
public sealed class PublishedReports(PortalDbContext db, LastAnswers answers)
{
    /// <summary>The newest edition of each year of a body, the newest year first.</summary>
    public Task<IReadOnlyList<PublishedEdition>> ListAsync(string body, CancellationToken cancel) => answers.AskAsync<IReadOnlyList<PublishedEdition>>(("list", body), async () =>
    {
        var editions = await Listed(Published(body)).ToListAsync(cancel);
        return [.. editions.GroupBy(edition => edition.Year).Select(year => year.MaxBy(edition => edition.Number)!).OrderByDescending(edition => edition.Year.Value)];
    });

    /// <summary>The newest edition of a year; null where nothing is published.</summary>
    public Task<PublishedEdition?> FindAsync(ReportYear year, string body, CancellationToken cancel) => answers.AskAsync(("newest", year, body), () =>
        Listed(Published(body).Where(edition => edition.Year == year).OrderByDescending(edition => edition.Number)).FirstOrDefaultAsync(cancel));

    /// <summary>One edition of a year by its number; null where there is none.</summary>
    public Task<PublishedEdition?> FindAsync(ReportYear year, string body, int number, CancellationToken cancel) => answers.AskAsync(("edition", year, body, number), () =>
        Listed(Published(body).Where(edition => edition.Year == year && edition.Number == number)).FirstOrDefaultAsync(cancel));

    /// <summary>All editions of the report that one is of, the newest first.</summary>
    public Task<List<PublishedEdition>> EditionsAsync(PublishedEdition edition, CancellationToken cancel) => answers.AskAsync(("editions", edition.Year, edition.BodyCode), () =>
        Listed(Published(edition.BodyCode).Where(known => known.Year == edition.Year).OrderByDescending(known => known.Number)).ToListAsync(cancel));

    /// <summary>The bodies that have published a report of their own on a year, by the names they go by today, in the county's order.</summary>
    public Task<List<PublishedBody>> BodiesAsync(ReportYear year, CancellationToken cancel) => answers.AskAsync(("bodies", year), () => db.Departments.AsNoTracking()
        .Where(body => db.Editions.Any(edition => edition.Year == year && edition.BodyCode == body.Code && edition.Kind != EditionKind.Recorded
            && !db.Reports.Any(report => report.Id == edition.ReportId && report.WithdrawnAt != null)))
        .OrderBy(body => body.Order).Select(body => new PublishedBody(body.Code, body.Name)).ToListAsync(cancel));

    /// <summary>The content of a file of an edition. It is frozen, so it is read once and kept in memory while there is room.</summary>
    public Task<byte[]> BytesAsync(PublishedEdition edition, PublishedFile file, CancellationToken cancel) => answers.FrozenAsync(("bytes", edition.Id, file.Format), bytes => bytes.Length, () =>
        db.Editions.Where(known => known.Id == edition.Id).SelectMany(known => known.Files)
            .Where(known => known.Format == file.Format).Select(known => known.Bytes).SingleAsync(cancel));

    /// <summary>What an edition says; frozen, too.</summary>
    public Task<EditionContent> ContentAsync(PublishedEdition edition, CancellationToken cancel) => answers.FrozenAsync(("content", edition.Id), content => content.Size, async () =>
    {
        var stored = await db.Editions.AsNoTracking().AsSplitQuery().Include(known => known.Figures)
            .Include(known => known.Files.Where(file => file.Format == EditionContent.PageFormat)).SingleAsync(known => known.Id == edition.Id, cancel);
        var document = ReportDocument.Read(stored.Document);
        return new EditionContent(
            YearFormJson.Read(stored.YearForm),
            [.. stored.Figures],
            document.TitleLines,
            [.. document.Headings],
            Encoding.UTF8.GetString(stored.Files.Single().Bytes));
    });

    private IQueryable<Edition> Published(string body) =>
        db.Editions.AsNoTracking().Where(edition => edition.BodyCode == body && edition.Kind != EditionKind.Recorded);

    private IQueryable<PublishedEdition> Listed(IQueryable<Edition> editions) => editions.Select(edition => new PublishedEdition(
        edition.Id, edition.Year, edition.BodyCode, edition.Number, edition.Title, edition.PublishedOn, edition.PublishedAt, edition.Digest,
        edition.Files.OrderBy(file => file.Format).Select(file => new PublishedFile(file.Format, file.Length, file.Sha256)).ToList())
    {
        Kind = edition.Kind,
        Reason = edition.Reason,
        Newest = db.Editions.Where(other => other.ReportId == edition.ReportId).Max(other => other.Number),
        Withdrawn = db.Reports.Where(report => report.Id == edition.ReportId && report.WithdrawnAt != null)
            .Select(report => new Withdrawal(report.WithdrawnAt!.Value, report.WithdrawalReason!)).FirstOrDefault(),
    });
}

/// <summary>An edition in a list.</summary>
public sealed record PublishedEdition(
    Guid Id, ReportYear Year, string BodyCode, int Number, string Title, DateOnly PublishedOn, DateTime PublishedAt, string Digest, IReadOnlyList<PublishedFile> Files)
{
    public EditionKind Kind { get; init; }

    /// <summary>Why it was made, for a correction.</summary>
    public string? Reason { get; init; }

    /// <summary>The number of the newest edition of its report.</summary>
    public int Newest { get; init; }

    /// <summary>When and why its report was taken from the public; null where it can be read.</summary>
    public Withdrawal? Withdrawn { get; init; }

    /// <summary>Whether another has followed it.</summary>
    public bool IsOld => Number < Newest;

    /// <summary>Where the newest edition is read: <c>~/reports/2023</c>, <c>~/reports/2023/education</c>.</summary>
    public string Address => IsCounty ? $"~/reports/{Year}" : $"~/reports/{Year}/{BodyCode}";

    /// <summary>Where this one is read, whatever follows it: <c>~/reports/2023/editions/1</c>.</summary>
    public string OwnAddress => string.Create(CultureInfo.InvariantCulture, $"{Address}/editions/{Number}");

    public bool IsCounty => BodyCode == ReportBody.CountyCode;

    /// <summary>The files to take away: all but the page's article.</summary>
    public IEnumerable<PublishedFile> Downloads => Files.Where(file => file.Format != EditionContent.PageFormat);
}

/// <summary>When a report was withdrawn, in UTC, and why.</summary>
public sealed record Withdrawal(DateTime At, string Reason);

/// <summary>A body with a report of its own.</summary>
public sealed record PublishedBody(string Code, string Name);

/// <summary>A file of an edition, without its content.</summary>
public sealed record PublishedFile(string Format, int Length, string Sha256);

/// <summary>What an edition says, ready for its page.</summary>
public sealed record EditionContent(YearForm Form, IReadOnlyList<EditionFigure> Figures, IReadOnlyList<string> TitleLines, IReadOnlyList<Heading> Headings, string Article)
{
    /// <summary>The file that is the page's article, and no download.</summary>
    public const string PageFormat = "article";

    /// <summary>The memory it takes, in bytes, by a generous guess.</summary>
    public long Size => (2L * Article.Length) + (1024L * Figures.Count) + (512 << 10);
}
