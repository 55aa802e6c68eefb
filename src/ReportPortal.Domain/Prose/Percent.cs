namespace ReportPortal.Domain.Prose;

/// <summary>Percentages in sentences, rounded half up as <see cref="Documents.Percentage"/> prints them.</summary>
internal static class Percent
{
    /// <summary>Part of whole in percent, with so many decimals.</summary>
    public static decimal Of(decimal part, decimal whole, int places) => Math.Round(part * 100 / whole, places, MidpointRounding.AwayFromZero);
}
