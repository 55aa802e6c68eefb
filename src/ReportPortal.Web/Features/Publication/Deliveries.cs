using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Formats;
using ReportPortal.Rendering;
using ReportPortal.Rendering.Xlsx;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Infrastructure.Tables;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Publication;

/// <summary>
/// What is handed to the upper level, as one ZIP: the report, its tables, what each body brought, the ledger, the letter, a list of it all. The
/// same edition and the same ledger give the same bytes.
/// </summary>
public sealed class Deliveries(PortalDbContext db, ReportDesk desk, PublicationDesk publication, Publisher publisher, Imprints imprints, LedgerReader ledgers, DeliveryLetter letter, IStringLocalizer<PortalText> text)
{
    private static readonly string[] Formats = ["docx", "pdf"];

    // In the order in which the letter names them.
    private static readonly string[] Enclosed = ["DeliveryTables", "DeliveryBreakdown", "DeliveryLedger"];

    /// <summary>An edition; null where there is none.</summary>
    public async Task<Delivery?> FindEditionAsync(ReportYear year, string body, int number, CancellationToken cancel)
    {
        var edition = await db.Editions.AsNoTracking().AsSplitQuery().Include(known => known.Files.Where(file => Formats.Contains(file.Format))).Include(known => known.Figures).ThenInclude(figure => figure.Parts)
            .FirstOrDefaultAsync(known => known.Year == year && known.BodyCode == body && known.Number == number && known.Kind != EditionKind.Recorded, cancel);
        if (edition is null)
            return null;
        var signed = await publication.SignatureUnderAsync(edition, cancel);
        return new()
        {
            Year = year,
            Document = ReportDocument.Read(edition.Document),
            Form = YearFormJson.Read(edition.YearForm),
            Figures = [.. edition.Figures.Select(figure => figure.Published())],
            Files = [.. edition.Files.Select(file => new RenderedFile(file.Format, file.Bytes))],
            Imprint = InChinese(() => imprints.Of(edition.Number, edition.PublishedOn, edition.Digest)),
            Signer = signed?.Signer ?? "",
            SignedOn = signed?.SignedOn ?? edition.PublishedOn,
        };
    }

    /// <summary>The draft that is signed and not yet published; null where there is none.</summary>
    /// <exception cref="PlaceholderRefused">The county has no name yet.</exception>
    /// <exception cref="PublicationRefused">A file and the signed document do not agree.</exception>
    public async Task<Delivery?> FindDraftAsync(ReportYear year, string body, CancellationToken cancel)
    {
        if (await desk.FindAsync(year, body, cancel) is not { State: ReportState.Approved } report
            || await publication.DraftOfAsync(report, cancel) is not { } draft || await publication.ApprovalOfAsync(report, cancel) is not { } signed)
            return null;
        CultureInfo.CurrentUICulture = PortalLanguage.Chinese.Culture;       // of this method alone, as in MakeAsync
        var (imprint, files) = await publisher.RenderSignedAsync(report, draft, Formats, cancel);
        return new()
        {
            Year = year,
            Document = ReportDocument.Read(draft.Document),
            Form = YearFormJson.Read(draft.YearForm),
            Figures = draft.ReadFigures(),
            Files = files,
            Imprint = imprint,
            Signer = signed.Signer,
            SignedOn = signed.SignedOn,
        };
    }

    /// <summary>The package. The county's holds what each body brought, and the ledger of all; a body's own the line of the ledger that is its own.</summary>
    public async Task<byte[]> MakeAsync(Delivery report, CancellationToken cancel)
    {
        CultureInfo.CurrentUICulture = PortalLanguage.Chinese.Culture;       // of this method alone: the package does not depend on who asks for it
        List<LedgerLine> lines = [.. ((await ledgers.ReadAsync(report.Year, cancel))?.Lines ?? []).Where(line => report.IsCounty || line.Code == report.Code)];
        var parts = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in report.Files)
            parts[CountyFileName.Of(report.Title, file.Format)] = file.Bytes;
        if (OfficialTablesWorkbook.Printed(report.Document, report.Form).Count > 0)
            parts[NameOf("DeliveryTables")] = OfficialTablesWorkbook.Of(report.Document, report.Imprint, report.Form);
        if (report.IsCounty && report.Figures.Count > 0)
            parts[NameOf("DeliveryBreakdown")] = BreakdownWorkbook.Of(report.Document, report.Imprint, report.Form, report.Figures, await BodiesAsync(cancel));
        parts[NameOf("DeliveryLedger")] = DownloadedWorkbook.Write(text["LedgerSheet"], LedgerTable.Write(lines, text));
        parts[NameOf("DeliveryLetterFile", "docx")] = letter.Write(report, lines.Find(line => line.Code == report.Code)?.Address, EnclosuresOf(report, parts));
        parts[NameOf("DeliveryList", "txt")] = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(ListOf(report, parts))];
        parts["SHA256SUMS"] = Encoding.UTF8.GetBytes(string.Concat(parts.Select(part => $"{CanonicalJson.Digest(part.Value)}  {part.Key}\n")));
        return StableZip.Of(parts);
    }

    private string NameOf(string key, string format = "xlsx") => $"{text[key].Value}.{format}";

    private List<string> EnclosuresOf(Delivery report, SortedDictionary<string, byte[]> parts) =>
        [text["DeliveryReport", report.Title], .. Enclosed.Where(key => parts.ContainsKey(NameOf(key))).Select(key => text[key].Value)];

    private string ListOf(Delivery report, SortedDictionary<string, byte[]> parts)
    {
        string[] lines =
        [
            text["DeliveryListTitle", report.Title],
            "",
            text["DeliveryListIssuer", report.Imprint.Issuer],
            report.PublishedOn is { } day ? text["DeliveryListPublished", report.Number, Day(day)] : text["DeliveryListSigned", report.Number, report.Signer, Day(report.SignedOn)],
            text["DeliveryListDigest", report.Imprint.Digest],
            text["DeliveryListLedger"],
            "",
            text["DeliveryListFiles"],
            .. parts.Select(part => text["DeliveryListFile", part.Key, part.Value.Length, CanonicalJson.Digest(part.Value)].Value),
            "",
            text["DeliveryListCheck"],
        ];
        return string.Concat(lines.Select(line => line + "\r\n"));            // Notepad of old knows no other
    }

    private async Task<IReadOnlyList<(string Code, string Name)>> BodiesAsync(CancellationToken cancel) =>
        [.. (await db.Departments.AsNoTracking().OrderBy(body => body.Order).ThenBy(body => body.Code).Select(body => new { body.Code, body.Name }).ToListAsync(cancel)).Select(body => (body.Code, body.Name))];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static T InChinese<T>(Func<T> work)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = PortalLanguage.Chinese.Culture;
        try
        {
            return work();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
