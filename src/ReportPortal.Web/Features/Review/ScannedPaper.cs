using System.Security.Cryptography;
using ReportPortal.Data.History;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Narratives;

namespace ReportPortal.Web.Features.Review;

/// <summary>A body's paper as it was scanned: a PDF or a JPEG by how it begins, whatever its name says.</summary>
public sealed record ScannedPaper(string Name, string MediaType, byte[] Bytes)
{
    /// <summary>Reads an upload; where it cannot be kept, a key of PortalText says why.</summary>
    public static async Task<(ScannedPaper? Paper, string? FaultKey)> ReadAsync(IFormFile? file, CancellationToken cancel)
    {
        if (file is not { Length: > 0 })
            return (null, "ReviewPaperMissing");
        if (file.Length > FilingFile.MaxBytes)
            return (null, "ReviewPaperTooLarge");
        using var read = new MemoryStream((int)file.Length);
        await file.CopyToAsync(read, cancel);
        var bytes = read.ToArray();
        return FilingFile.MediaTypeOf(bytes) is { } type ? (new(NameOf(file), type, bytes), null) : (null, "ReviewPaperWrongKind");
    }

    /// <summary>As it is kept beside a filing.</summary>
    public FilingFile Of(Filing filing, Act act) => new()
    {
        Id = Guid.CreateVersion7(act.At),
        FilingId = filing.Id,
        Kind = FilingFileKind.Paper,
        Name = Name,
        MediaType = MediaType,
        Bytes = Bytes,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Bytes)),
        By = act.By,
        At = act.At,
    };

    // Some browsers send the whole path.
    private static string NameOf(IFormFile file)
    {
        var name = TypedText.Clean(file.FileName.Split('/', '\\')[^1]).ReplaceLineEndings(" ").Trim();
        return name.Length switch { 0 => "scan", > FilingFile.MaxNameLength => name[^FilingFile.MaxNameLength..], _ => name };
    }
}
