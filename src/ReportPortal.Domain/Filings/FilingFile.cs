namespace ReportPortal.Domain.Filings;

/// <summary>What a file beside a filing is.</summary>
public enum FilingFileKind
{
    /// <summary>The sealed 审签表.</summary>
    SignedForm,

    /// <summary>The body's paper, from which the office entered the figures (代填).</summary>
    Paper,

    /// <summary>Anything else that proves a figure.</summary>
    Evidence,
}

/// <summary>A scan or document that a body attached to its filing. Files are never changed, only added and taken out.</summary>
public sealed class FilingFile
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>So many files a filing may have.</summary>
    public const int MaxFiles = 10;

    /// <summary>The longest name, in characters.</summary>
    public const int MaxNameLength = 200;

    /// <summary>Its identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The filing it belongs to.</summary>
    public required Guid FilingId { get; init; }

    /// <summary>What it is.</summary>
    public required FilingFileKind Kind { get; init; }

    /// <summary>Its name, as the body called it.</summary>
    public required string Name { get; init; }

    /// <summary>application/pdf or image/jpeg, told from its first bytes.</summary>
    public required string MediaType { get; init; }

    /// <summary>The file.</summary>
    public required byte[] Bytes { get; init; }

    /// <summary>Its SHA-256, as 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Who attached it.</summary>
    public required string By { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The media type of a file by how it begins; null for anything but PDF and JPEG.</summary>
    public static string? MediaTypeOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) ? "application/pdf" : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg" : null;
}
