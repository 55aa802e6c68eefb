using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Reports;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Publication;

/// <summary>Writes the newest edition of each report of a year that stands to a folder, those that were withdrawn left out: its files for download as published, and its
/// document as it was signed. The page's article is no file of its own and stays with the portal.</summary>
public sealed class EditionExport(PortalDbContext db, EditionArchives archives, IStringLocalizer<PortalText> text)
{
    /// <param name="withArchives">Whether each edition's archive is written beside its files.</param>
    /// <exception cref="ExportRefusedException">The folder cannot be written.</exception>
    public async Task<IReadOnlyList<ExportedFile>> WriteAsync(ReportYear year, DirectoryInfo folder, bool withArchives, CancellationToken cancel)
    {
        var editions = await db.Editions.AsNoTracking().Include(edition => edition.Files)
            .Where(edition => edition.Year == year && edition.Kind != EditionKind.Recorded && !db.Reports.Any(report => report.Id == edition.ReportId && report.State == ReportState.Withdrawn)).ToListAsync(cancel);
        var newest = editions.GroupBy(edition => edition.BodyCode).Select(body => body.MaxBy(edition => edition.Number)!).OrderBy(edition => edition.Sequence);
        var written = new List<ExportedFile>();
        try
        {
            foreach (var edition in newest)
            {
                folder.Create();
                foreach (var file in edition.Files.Where(file => file.Format != EditionContent.PageFormat).OrderBy(file => file.Format, StringComparer.Ordinal))
                    written.Add(await WriteAsync(folder, $"{edition.BodyCode}-{year}.{file.Format}", file.Bytes, file.Sha256, cancel));
                written.Add(await WriteAsync(folder, $"{edition.BodyCode}-{year}.document.json", Encoding.UTF8.GetBytes(edition.Document), edition.Digest, cancel));
                if (withArchives)
                    written.Add(await WriteArchiveAsync(folder, edition, cancel));
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ExportRefusedException(text["ExportFailed", folder.FullName, failure.Message], failure);
        }
        return written;
    }

    private async Task<ExportedFile> WriteArchiveAsync(DirectoryInfo folder, Edition edition, CancellationToken cancel)
    {
        var archive = await archives.MakeAsync((await archives.FindAsync(edition.Year, edition.BodyCode, edition.Number, cancel))!, cancel);
        return await WriteAsync(folder, $"{edition.BodyCode}-{edition.Year}.archive.zip", archive, CanonicalJson.Digest(archive), cancel);
    }

    /// <summary>Beside its place first and then moved there, so that no half file ever bears the name of a whole one.</summary>
    private static async Task<ExportedFile> WriteAsync(DirectoryInfo folder, string name, byte[] bytes, string sha256, CancellationToken cancel)
    {
        var path = Path.Combine(folder.FullName, name);
        var partial = path + ".part";
        try
        {
            await File.WriteAllBytesAsync(partial, bytes, cancel);
            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
        return new(path, sha256);
    }
}

/// <summary>A file that was written.</summary>
public sealed record ExportedFile(string Path, string Sha256);

/// <summary>The export cannot be written; the message says where and why.</summary>
public sealed class ExportRefusedException(string message, Exception cause) : Exception(message, cause);
