namespace ReportPortal.Web.Tests.Pages;

/// <summary>How wide the screens are that pages are looked at on: a phone and a desk, and with the large numbers of <c>./test.sh full</c> a tablet as well.</summary>
public static class Screens
{
    private const int LargeNumber = 1000;

    public static readonly int[] Widths =
        int.TryParse(Environment.GetEnvironmentVariable("CsCheck_Iter"), out var samples) && samples < LargeNumber ? [360, 1280] : [360, 768, 1280];

    public static TheoryData<int> All { get; } = [.. Widths];
}
