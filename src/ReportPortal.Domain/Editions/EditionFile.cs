using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;

namespace ReportPortal.Domain.Editions;

/// <summary>A file of an edition, byte for byte as it was published.</summary>
public sealed class EditionFile
{
    /// <summary>The edition.</summary>
    public required Guid EditionId { get; init; }

    /// <summary>Its format and extension: <c>html</c>, <c>pdf</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Its content.</summary>
    public required byte[] Bytes { get; init; }

    /// <summary>How many bytes it has, known without reading them.</summary>
    public required int Length { get; init; }

    /// <summary>The SHA-256 of its content, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    internal static EditionFile Of(Guid edition, RenderedFile file) => new()
    {
        EditionId = edition,
        Format = file.Format,
        Bytes = file.Bytes,
        Length = file.Bytes.Length,
        Sha256 = CanonicalJson.Digest(file.Bytes),
    };
}

/// <summary>A published figure.</summary>
public sealed class EditionFigure
{
    private readonly List<EditionFigurePart> parts = [];

    /// <summary>The edition.</summary>
    public required Guid EditionId { get; init; }

    /// <summary>The cell.</summary>
    public required CellRef Cell { get; init; }

    /// <summary>The amount in the smallest unit; null for 不适用, and in a recorded base where it is not known.</summary>
    public long? Amount { get; init; }

    /// <summary>The year, beside the edition's for comparison over years.</summary>
    public required ReportYear Year { get; init; }

    /// <summary>The body, beside the edition's for comparison over bodies.</summary>
    public required string BodyCode { get; init; }

    /// <summary>What the figure is made of.</summary>
    public IReadOnlyCollection<EditionFigurePart> Parts => parts;

    /// <summary>The figure with its parts in their order, as it was published.</summary>
    public PublishedFigure Published() => new(Cell, Amount is { } amount ? Figure.Of(amount) : Figure.NotApplicable,
        [.. parts.OrderBy(part => part.Ordinal).Select(part => new FigurePart(part.Source, part.DepartmentCode, part.Reason, part.Amount))]);

    internal static EditionFigure Of(Edition edition, PublishedFigure published)
    {
        var figure = new EditionFigure
        {
            EditionId = edition.Id,
            Cell = published.Cell,
            Amount = published.Figure.Amount,
            Year = edition.Year,
            BodyCode = edition.BodyCode,
        };
        figure.parts.AddRange(published.Parts.Select((part, index) => EditionFigurePart.Of(figure, part, index + 1)));
        return figure;
    }
}

/// <summary>One part of a published figure: a body's amount, what the lead office's figure differs by, or an adjustment.</summary>
public sealed class EditionFigurePart
{
    /// <summary>The edition.</summary>
    public required Guid EditionId { get; init; }

    /// <summary>The cell of the figure.</summary>
    public required CellRef Cell { get; init; }

    /// <summary>Its place among the figure's parts, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Where it comes from.</summary>
    public required PartSource Source { get; init; }

    /// <summary>The body or the lead office; null for an adjustment.</summary>
    public string? DepartmentCode { get; init; }

    /// <summary>Why the figure was adjusted (核增、核减); null for the others.</summary>
    public string? Reason { get; init; }

    /// <summary>Its amount in the smallest unit, signed.</summary>
    public required long Amount { get; init; }

    internal static EditionFigurePart Of(EditionFigure figure, FigurePart part, int ordinal) => new()
    {
        EditionId = figure.EditionId,
        Cell = figure.Cell,
        Ordinal = ordinal,
        Source = part.Source,
        DepartmentCode = part.DepartmentCode,
        Reason = part.Reason,
        Amount = part.Amount,
    };
}
