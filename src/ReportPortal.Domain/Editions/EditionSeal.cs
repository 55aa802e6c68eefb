using System.Globalization;
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

    /// <summary>The report's title, as lists show it.</summary>
    public required string Title { get; init; }

    /// <summary>The version of the document's shape.</summary>
    public required int Schema { get; init; }

    /// <summary>The document's digest.</summary>
    public required string Digest { get; init; }

    /// <summary>The digest of the year's form.</summary>
    public required string YearForm { get; init; }

    /// <summary>The digest of each file, by format.</summary>
    public required SortedDictionary<string, string> Files { get; init; }

    /// <summary>The digest of the figures and their parts.</summary>
    public required string Figures { get; init; }

    /// <summary>The digest of the 更正说明; null where nothing is said otherwise than before.</summary>
    public string? Changes { get; init; }

    /// <summary>When it was published, in UTC, as <c>2023-03-28T01:00:00.000Z</c>.</summary>
    public required string PublishedAt { get; init; }

    /// <summary>The day of publication in the county, as <c>2023-03-28</c>.</summary>
    public required string PublishedOn { get; init; }

    /// <summary>The head of the change history at publication.</summary>
    public string? HistoryHead { get; init; }

    /// <summary>Why, for a correction.</summary>
    public string? Reason { get; init; }

    /// <summary>The hash before it.</summary>
    public required string PrevHash { get; init; }

    /// <summary>The seal as canonical JSON: its SHA-256 is the edition's hash.</summary>
    public string Text() => CanonicalJson.Write(this);

    /// <summary>The SHA-256 of <see cref="Text"/>, in lower-case hexadecimal.</summary>
    public string Hash() => CanonicalJson.Digest(Text());

    /// <summary>The figures of an edition with their parts as canonical JSON: its SHA-256 is <see cref="Figures"/>.</summary>
    public static string FiguresText(Edition edition) =>
        CanonicalJson.Write(edition.Figures.Select(FigureLine.Of).OrderBy(figure => figure.Cell, StringComparer.Ordinal));

    /// <summary>The 更正说明 of an edition as canonical JSON: its SHA-256 is <see cref="Changes"/>; null where nothing is said otherwise than before.</summary>
    public static string? ChangesText(Edition edition) => edition.Changes.Count == 0 ? null : CanonicalJson.Write(edition.Changes.OrderBy(change => change.Ordinal).Select(ChangeLine.Of));

    /// <summary>The seal of an edition as it stands, computed anew from its document, form, files and figures.</summary>
    public static EditionSeal Of(Edition edition) => new()
    {
        Sequence = edition.Sequence,
        Year = edition.Year.Value,
        Body = edition.BodyCode,
        Number = edition.Number,
        Kind = edition.Kind.ToString(),
        Title = edition.Title,
        Schema = edition.Schema,
        Digest = CanonicalJson.Digest(edition.Document),
        YearForm = CanonicalJson.Digest(edition.YearForm),
        Files = new(edition.Files.ToDictionary(file => file.Format, file => CanonicalJson.Digest(file.Bytes)), StringComparer.Ordinal),
        Figures = CanonicalJson.Digest(FiguresText(edition)),
        Changes = ChangesText(edition) is { } changes ? CanonicalJson.Digest(changes) : null,
        PublishedAt = edition.PublishedAt.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        PublishedOn = edition.PublishedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        HistoryHead = edition.HistoryHead,
        Reason = edition.Reason,
        PrevHash = edition.PrevHash,
    };

    private sealed record ChangeLine(string? Cell, string? Block, string Place, string? Before, string? After)
    {
        public static ChangeLine Of(EditionChange change) => new(change.Cell?.ToString(), change.Block, change.Place, change.Before, change.After);
    }

    private sealed record FigureLine(string Cell, long? Amount, IReadOnlyList<PartLine> Parts)
    {
        public static FigureLine Of(EditionFigure figure) =>
            new(figure.Cell.ToString(), figure.Amount, [.. figure.Parts.OrderBy(part => part.Ordinal).Select(PartLine.Of)]);
    }

    private sealed record PartLine(string Source, string? DepartmentCode, string? Reason, long Amount)
    {
        public static PartLine Of(EditionFigurePart part) => new(part.Source.ToString(), part.DepartmentCode, part.Reason, part.Amount);
    }
}
