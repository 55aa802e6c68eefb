using ReportPortal.Typesetting.Tests.TestData;
using UglyToad.PdfPig.Core;

namespace ReportPortal.Typesetting.Tests.EveryDocument;

/// <summary>Lines that run into one another or into a border. The watermark lies beneath everything.</summary>
internal static class OverlapFaults
{
    private const double Tolerance = 0.1, HalfBorder = 0.25;

    public static IEnumerable<string> Of(Print print) => print.Pages.SelectMany(page => Of(page, [.. page.Lines.Where(line => !line.IsWatermark).OrderBy(line => line.Box.Left)]));

    private static IEnumerable<string> Of(PrintedPage page, PrintedLine[] lines)
    {
        var boxes = Array.ConvertAll(lines, line => line.Box);
        for (var one = 0; one < boxes.Length; one++)
        {
            for (var other = one + 1; other < boxes.Length && boxes[other].Left < boxes[one].Right; other++)
                if (Cross(boxes[one], boxes[other], -Tolerance)) yield return $"page {page.Number}: “{lines[one].Text}” {boxes[one]} and “{lines[other].Text}” {boxes[other]} overlap";
            foreach (var rule in page.Rules)
                if (Cross(boxes[one], rule, HalfBorder - Tolerance)) yield return $"page {page.Number}: “{lines[one].Text}” {boxes[one]} crosses the border {rule}";
        }
    }

    private static bool Cross(PdfRectangle one, PdfRectangle other, double near) =>
        one.Left < other.Right + near && other.Left < one.Right + near && one.Bottom < other.Top + near && other.Bottom < one.Top + near;
}
