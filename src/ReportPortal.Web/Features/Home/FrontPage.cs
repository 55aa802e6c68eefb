using ReportPortal.Web.Features.Shared;

namespace ReportPortal.Web.Features.Home;

/// <summary>What the front page shows: the latest report and every year there is; nothing published yet is <see cref="Empty"/>.</summary>
public sealed record FrontPage(FrontPage.LatestReport? Latest, IReadOnlyList<FrontPage.PublishedYear> Years)
{
    public static readonly FrontPage Empty = new(null, []);

    public sealed record LatestReport(int Year, IReadOnlyList<string> TitleLines, DateOnly PublishedOn, IReadOnlyList<KeyFigure> KeyFigures);

    public sealed record PublishedYear(int Year, string Title, DateOnly PublishedOn);
}
