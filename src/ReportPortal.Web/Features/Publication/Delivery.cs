using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Web.Features.Publication;

/// <summary>A signed report as it is handed to the upper level: an edition, or the draft that is about to become one.</summary>
public sealed record Delivery
{
    public required ReportYear Year { get; init; }

    public required ReportDocument Document { get; init; }

    public required YearForm Form { get; init; }

    /// <summary>The figures with what each is made of.</summary>
    public required IReadOnlyList<PublishedFigure> Figures { get; init; }

    /// <summary>The report itself in the formats that are handed on.</summary>
    public required IReadOnlyList<RenderedFile> Files { get; init; }

    /// <summary>What the files say of themselves.</summary>
    public required Imprint Imprint { get; init; }

    /// <summary>Who signed it on paper.</summary>
    public required string Signer { get; init; }

    public required DateOnly SignedOn { get; init; }

    public string Title => Document.Title;

    public string Code => Document.Body.Code;

    public bool IsCounty => PublicationDesk.IsCounty(Code);

    public int Number => Imprint.EditionNumber;

    /// <summary>The day of its publication; null for a draft.</summary>
    public DateOnly? PublishedOn => Imprint.PublishedOn;
}
