using System.Globalization;
using ReportPortal.Typesetting.Fonts;
using ReportPortal.Typesetting.Tagging;
using ReportPortal.Typesetting.Text;

namespace ReportPortal.Typesetting.Layout;

/// <summary>What stands on pages without being content: numbers, the closing line, the watermark.</summary>
internal sealed class PageFurniture(FontBook fonts)
{
    private const double WatermarkGrey = 0.93, ClosingGrey = 0.4, LargestWatermark = 120;
    private const int MostClosingLines = 3;

    /// <summary>Numbers stay where they are on the sheet, however the page is read (GB/T 9704-2012, 8).</summary>
    private static readonly PageShape Sheet = PageShape.Official;

    public void Add(TypesetDocument document, IReadOnlyList<Page> pages)
    {
        var closing = document.ClosingLine is { } line ? ClosingLines(line.Text) : [];
        for (var index = 0; index < pages.Count; index++)
        {
            if (Characters.HasWords(document.Watermark)) AddWatermark(pages[index], document.Watermark);
            AddNumber(pages[index], index + 1);
            if (index == pages.Count - 1 || document.ClosingLine is { OnEveryPage: true }) AddClosing(pages[index], closing);
        }
    }

    /// <summary>The dashes 7 mm beneath the type area, odd pages at the right, even ones at the left, one character in (GB/T 9704-2012, 7.5).</summary>
    private void AddNumber(Page page, int number)
    {
        var text = $"— {number.ToString(CultureInfo.InvariantCulture)} —";
        var line = Line(text, Measures.PageNumber, "page number");
        var x = number % 2 == 1 ? Sheet.Right - Measures.PageNumber - line.Width : Sheet.Left + Measures.PageNumber;
        var baseline = Sheet.Bottom + PageShape.Mm(7) + line[0].Face!.InkMiddle(line[0].Glyph) * Measures.PageNumber;
        page.Foot.Add(new TextMark(null, Artifact.Footer, line, 0, line.Count, x, baseline));
    }

    private IReadOnlyList<SetLine> ClosingLines(string text)
    {
        var shaped = Shaper.Shape([text], fonts[FontRole.Table], Measures.ClosingLine, "closing line");
        var lines = Lines.Set(shaped, Sheet.TypeWidth, LineFit.Balanced);
        return lines.Count <= MostClosingLines
            ? lines
            : throw new TextRefused("closing line", text[..Math.Min(16, text.Length)], $"more than {MostClosingLines} lines of text");
    }

    private static void AddClosing(Page page, IReadOnlyList<SetLine> lines)
    {
        for (var index = 0; index < lines.Count; index++)
        {
            if (lines[index].Count == 0) continue;
            var x = Sheet.Left + (Sheet.TypeWidth - lines[index].Width) / 2;
            var baseline = Sheet.Bottom + PageShape.Mm(16) + index * Measures.ClosingPitch;
            page.Foot.Add(new TextMark(null, Artifact.Footer, lines[index], 0, lines[index].Count, x, baseline) { Grey = ClosingGrey });
        }
    }

    /// <summary>Along the diagonal, painted first so that everything else lies above it; grey and not transparent (PDF/A).</summary>
    private void AddWatermark(Page page, string words)
    {
        var (width, height) = (page.Shape.Width, page.Shape.Height);
        var diagonal = Math.Sqrt(width * width + height * height);
        var one = Line(words, 1, "watermark");
        if (one.Width <= 0) return;             // nothing but invisible characters
        var line = Line(words, Math.Min(LargestWatermark, 0.7 * diagonal / one.Width), "watermark");
        var angle = Math.Atan2(height, width);
        var (cos, sin) = (width / diagonal, height / diagonal);
        var (back, down) = (line.Width / 2, Measures.Middle * line.Size);
        var x = width / 2 - back * cos + down * sin;
        var y = height / 2 + back * sin + down * cos;
        page.Marks.Insert(0, new TextMark(null, Artifact.Watermark, line, 0, line.Count, x, y)
        {
            Grey = WatermarkGrey,
            Rotation = angle * 180 / Math.PI,
        });
    }

    private SetLine Line(string text, double size, string place)
    {
        var shaped = Shaper.Shape([text.ReplaceLineEndings(" ")], fonts[FontRole.Table], size, place);
        return shaped.Count == 0
            ? new SetLine(shaped, 0, [], 0)
            : Justifier.Set(shaped, 0, shaped.Count, double.MaxValue, LineFit.Balanced);
    }
}
