using System.Text.Json.Serialization;

namespace ReportPortal.Domain.Rollup;

/// <summary>Where a part of a figure comes from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PartSource>))]
public enum PartSource
{
    /// <summary>A body filed it.</summary>
    Body,

    /// <summary>归口单位: what its county-wide figure is more, or less, than Σ of the bodies.</summary>
    LeadOffice,

    /// <summary>核增、核减.</summary>
    Adjustment,
}

/// <summary>One part of a figure. The parts of a figure add up to it, so that each total explains itself.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="DepartmentCode">The body or the lead office; null for an adjustment.</param>
/// <param name="Reason">Why, for an adjustment; null for the others.</param>
/// <param name="Amount">Its share of the figure, signed, in the smallest unit.</param>
public sealed record FigurePart(PartSource Source, string? DepartmentCode, string? Reason, long Amount)
{
    /// <summary>What a body filed.</summary>
    public static FigurePart OfBody(string department, long amount) => new(PartSource.Body, department, null, amount);
}
