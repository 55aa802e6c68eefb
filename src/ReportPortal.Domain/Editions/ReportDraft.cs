using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;

namespace ReportPortal.Domain.Editions;

/// <summary>The state of a filing that a draft was compiled from.</summary>
/// <param name="FilingId">Which filing.</param>
/// <param name="DepartmentCode">Whose.</param>
/// <param name="Revision">Its revision.</param>
/// <param name="Version">Its version.</param>
public sealed record FilingStamp(Guid FilingId, string DepartmentCode, int Revision, int Version);

/// <summary>What a compilation brings forth.</summary>
/// <param name="Document">The document.</param>
/// <param name="Form">The form of the year.</param>
/// <param name="Figures">Every figure that is not blank, with its parts.</param>
/// <param name="Snapshot">The filings it was made from.</param>
public sealed record CompiledReport(ReportDocument Document, YearForm Form, IReadOnlyList<PublishedFigure> Figures, IReadOnlyList<FilingStamp> Snapshot)
{
    /// <summary>What the one who signs must know.</summary>
    public DraftRemarks Remarks { get; init; } = DraftRemarks.None;

    /// <summary>What it says otherwise than the edition before; null for the first.</summary>
    public Corrigendum? Corrigendum { get; init; }
}

/// <summary>What stands on the 送审单 beside the figures: it is fixed with the draft.</summary>
/// <param name="Gaps">The bodies that are missing, each with the reason.</param>
/// <param name="Exceptions">The findings that go along, each with the reason.</param>
/// <param name="Warnings">The doubts that stop nothing.</param>
public sealed record DraftRemarks(IReadOnlyList<DraftRemark> Gaps, IReadOnlyList<DraftRemark> Exceptions, IReadOnlyList<string> Warnings)
{
    /// <summary>Nothing to say.</summary>
    public static DraftRemarks None { get; } = new([], [], []);
}

/// <summary>One of them.</summary>
/// <param name="About">The body, or the finding in words.</param>
/// <param name="Reason">Why.</param>
public sealed record DraftRemark(string About, string Reason);

/// <summary>A compiled document, fixed, as it goes round for signature.</summary>
public sealed class ReportDraft
{
    /// <summary>Its identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The report it is a draft of.</summary>
    public required Guid ReportId { get; init; }

    /// <summary>The filings it was compiled from: canonical JSON of <see cref="FilingStamp"/>s.</summary>
    public required string Snapshot { get; init; }

    /// <summary>The form of the year as it was compiled with: JSON.</summary>
    public required string YearForm { get; init; }

    /// <summary>The figures with their parts, as they were compiled: canonical JSON of <see cref="PublishedFigure"/>s.</summary>
    public required string Figures { get; init; }

    /// <summary>The document: canonical JSON of a <see cref="ReportDocument"/>.</summary>
    public required string Document { get; init; }

    /// <summary>校验码 of <see cref="Document"/>.</summary>
    public required string Digest { get; init; }

    /// <summary>What the one who signs must know: canonical JSON of <see cref="DraftRemarks"/>.</summary>
    public required string Remarks { get; init; }

    /// <summary>Who compiled and sent it.</summary>
    public required string SentBy { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime SentAt { get; init; }

    /// <summary>The figures that are published with the document, whatever has become of the filings since.</summary>
    public IReadOnlyList<PublishedFigure> ReadFigures() => [.. CanonicalJson.Read<List<FigureLine>>(Figures).Select(line => line.ToFigure())];

    /// <summary>What the one who signs must know.</summary>
    public DraftRemarks ReadRemarks() => CanonicalJson.Read<DraftRemarks>(Remarks);

    internal static ReportDraft Of(Guid report, CompiledReport compiled, string by, DateTime now)
    {
        var json = CanonicalJson.Write(compiled.Document);
        return new()
        {
            Id = Guid.CreateVersion7(now),
            ReportId = report,
            Snapshot = CanonicalJson.Write(compiled.Snapshot),
            YearForm = YearFormJson.Write(compiled.Form),
            Figures = CanonicalJson.Write(compiled.Figures.Select(FigureLine.Of)),
            Document = json,
            Digest = CanonicalJson.Digest(json),
            Remarks = CanonicalJson.Write(compiled.Remarks),
            SentBy = by,
            SentAt = now,
        };
    }

    private sealed record FigureLine(string Cell, long? Amount, IReadOnlyList<FigurePart> Parts)
    {
        public static FigureLine Of(PublishedFigure figure) => new(figure.Cell.ToString(), figure.Figure.Amount, figure.Parts);

        public PublishedFigure ToFigure() =>
            new(CellRef.Parse(Cell), Amount is { } amount ? Figure.Of(amount) : Figure.NotApplicable, Parts);
    }
}
