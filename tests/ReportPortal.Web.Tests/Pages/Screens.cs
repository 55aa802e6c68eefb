namespace ReportPortal.Web.Tests.Pages;

/// <summary>
/// How wide the screens are that pages are looked at on: a phone, a tablet and a desk. Unless it is <c>./test.sh full</c> the tablet is left
/// out, and inside pages are looked at on the phone alone, where things go wrong first: to keep the suite within its quarter of an hour.
/// </summary>
public static class Screens
{
    private const int LargeNumber = 1000;

    private static readonly bool IsQuick = int.TryParse(Environment.GetEnvironmentVariable("CsCheck_Iter"), out var samples) && samples < LargeNumber;

    /// <summary>For what everybody reads.</summary>
    public static readonly int[] Widths = IsQuick ? [360, 1280] : [360, 768, 1280];

    /// <summary>Whether a page for everybody goes through axe at this width: what is wrong for those who do not see it is seldom wrong at one width alone.</summary>
    public static bool IsAccessibleWidth(int width) => !IsQuick || width == Inside[0];

    /// <summary>For what people work with who have signed in.</summary>
    public static readonly int[] Inside = IsQuick ? [360] : Widths;

    /// <summary>Whether a page of a journey is looked at once more that another journey has shown already.</summary>
    public static readonly bool AgainAndAgain = !IsQuick;

    public static TheoryData<int> All { get; } = [.. Inside];
}
