using ReportPortal.Domain.Formats;

namespace ReportPortal.Data.Tests.TestData;

internal static class Forms
{
    private static readonly ReportFormat FiveSection = FormLibrary.Load([]).Find("five-section")!;

    public static YearForm Of(int year, params YearAddition[] additions) => new(FiveSection, new ReportYear(year), additions);

    public static CellRef Portal { get; } = CellRef.Parse("channels/portal/count");
}
