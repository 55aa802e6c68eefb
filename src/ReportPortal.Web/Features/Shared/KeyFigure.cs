namespace ReportPortal.Web.Features.Shared;

/// <summary>One of the few figures a report is known by, already printed: its label, number and unit.</summary>
public sealed record KeyFigure(string Label, string Value, string Unit);
