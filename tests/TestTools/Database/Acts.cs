using ReportPortal.Data.History;

namespace ReportPortal.TestTools;

/// <summary>Somebody's act where a test does not care whose.</summary>
internal static class Acts
{
    public static readonly Act Any = new("somebody", new DateTime(2023, 1, 10, 2, 30, 0, DateTimeKind.Utc));
}
