using ReportPortal.Web.Features.Shared;

namespace ReportPortal.Web.Features.Reports;

/// <summary>The list of published reports, newest first.</summary>
public sealed record ReportsPage(IReadOnlyList<ReportsPage.PublishedReport> Reports)
{
    public sealed record PublishedReport(int Year, string Title, DateOnly PublishedOn, int EditionNumber, IReadOnlyList<Download> Downloads)
    {
        public bool IsWithdrawn { get; init; }
    }
}
