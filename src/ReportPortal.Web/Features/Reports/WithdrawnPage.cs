namespace ReportPortal.Web.Features.Reports;

/// <summary>What stands in the place of a report that was withdrawn.</summary>
public sealed record WithdrawnPage(string Title, DateOnly On, string Reason);
