using ReportPortal.Typesetting.Tests.TestData;
using UglyToad.PdfPig.Core;

namespace ReportPortal.Typesetting.Tests.EveryDocument;

/// <summary>Content and borders outside the type area (GB/T 9704-2012, 5.2.1).</summary>
internal static class TypeAreaFaults
{
    private const double Tolerance = 0.1;

    public static IEnumerable<string> Of(Print print) => print.Pages.SelectMany(page => page.Content
        .Where(line => !Within(line.Box, page.TypeArea)).Select(line => $"page {page.Number}: “{line.Text}” leaves the type area: {line.Box}")
        .Concat(page.Rules.Where(rule => !Within(rule, page.TypeArea)).Select(rule => $"page {page.Number}: a border leaves the type area: {rule}")));

    private static bool Within(PdfRectangle box, PdfRectangle area) =>
        box.Left >= area.Left - Tolerance && box.Right <= area.Right + Tolerance && box.Bottom >= area.Bottom - Tolerance && box.Top <= area.Top + Tolerance;
}
