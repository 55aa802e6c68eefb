using ReportPortal.Web.Features.Writing;

namespace ReportPortal.Web.Features.Filling;

/// <summary>The texts of a filing.</summary>
public sealed record TextsPage(FillingFrame Frame, IReadOnlyList<PartText> Parts, IReadOnlyList<FigureTable> Figures);
