using ReportPortal.Domain.Documents;

namespace ReportPortal.Domain.Editions;

/// <summary>The facts an edition's hash is taken over; with the hash before it among them, no edition can change unseen.</summary>
public sealed record EditionSeal
{
    /// <summary>Its place in the sequence of all editions.</summary>
    public required long Sequence { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The body.</summary>
    public required string Body { get; init; }

    /// <summary>The edition's number.</summary>
    public required int Number { get; init; }

    /// <summary>What makes it.</summary>
    public required string Kind { get; init; }

    /// <summary>The document's digest.</summary>
    public required string Digest { get; init; }

    /// <summary>The digest of the year's form.</summary>
    public required string YearForm { get; init; }

    /// <summary>The digest of each file, by format.</summary>
    public required SortedDictionary<string, string> Files { get; init; }

    /// <summary>The digest of the figures and their parts.</summary>
    public required string Figures { get; init; }

    /// <summary>When it was published, in UTC, as <c>2023-03-28T01:00:00.000Z</c>.</summary>
    public required string PublishedAt { get; init; }

    /// <summary>Why, for a correction.</summary>
    public string? Reason { get; init; }

    /// <summary>The hash before it.</summary>
    public required string PrevHash { get; init; }

    /// <summary>The SHA-256 of the seal's canonical JSON, in lower-case hexadecimal.</summary>
    public string Hash() => CanonicalJson.Digest(CanonicalJson.Write(this));

    internal static EditionSeal Of(Publication publication, long sequence, string digest, string previous) => new()
    {
        Sequence = sequence,
        Year = publication.Report.Year.Value,
        Body = publication.Report.BodyCode,
        Number = publication.Number,
        Kind = publication.Kind.ToString(),
        Digest = digest,
        YearForm = CanonicalJson.Digest(publication.YearForm),
        Files = new(publication.Files.ToDictionary(file => file.Format, file => CanonicalJson.Digest(file.Bytes)), StringComparer.Ordinal),
        Figures = CanonicalJson.Digest(CanonicalJson.Write(publication.Figures.Select(FigureLine))),
        PublishedAt = publication.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture),
        Reason = publication.Reason,
        PrevHash = previous,
    };

    private static object FigureLine(PublishedFigure figure) => new
    {
        Cell = figure.Cell.ToString(),
        figure.Figure.Amount,
        Parts = figure.Parts.Select(part => new { part.DepartmentCode, part.Amount }),
    };
}
