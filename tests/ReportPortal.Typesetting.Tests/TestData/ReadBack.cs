using ReportPortal.TestTools;
using ReportPortal.Typesetting.Tests.EveryDocument;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace ReportPortal.Typesetting.Tests.TestData;

/// <summary>A letter as it stands on a page, in points from the page's lower left corner.</summary>
internal sealed record PlacedLetter(int Page, string Text, double X, double End, double Y, double Size, bool IsArtifact);

/// <summary>A line of content: its letters from left to right.</summary>
internal sealed record ReadLine(int Page, double Y, IReadOnlyList<PlacedLetter> Letters)
{
    public string Text => string.Concat(Letters.Select(letter => letter.Text));

    public double X => Letters[0].X;

    public double End => Letters[^1].End;
}

/// <summary>What other programs find in a finished file.</summary>
internal static class ReadBack
{
    public static IReadOnlyList<PlacedLetter> Letters(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().SelectMany(page => page.GetMarkedContents().SelectMany(mark => Letters(page.Number, mark)))];
    }

    public static IReadOnlyList<PlacedLetter> Content(byte[] pdf) =>
        [.. Letters(pdf).Where(letter => !letter.IsArtifact && !string.IsNullOrWhiteSpace(letter.Text))];

    /// <summary>Content in lines, in the order of painting; cells side by side are lines of their own.</summary>
    public static IReadOnlyList<ReadLine> Lines(byte[] pdf)
    {
        var lines = new List<List<PlacedLetter>>();
        foreach (var letter in Content(pdf))
        {
            if (lines.Count == 0 || !Continues(lines[^1][^1], letter)) lines.Add([]);
            lines[^1].Add(letter);
        }
        return [.. lines.Select(line => new ReadLine(line[0].Page, line[0].Y, line))];
    }

    /// <summary>The frames around all that is drawn in lines, one for each table on a page: borders.</summary>
    public static IReadOnlyList<PdfRectangle> Borders(byte[] pdf, int? onPage = null)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Where(page => onPage is null || page.Number == onPage).SelectMany(page => page.Paths).Select(path => path.GetBoundingRectangle()).OfType<PdfRectangle>()];
    }

    /// <summary>How much is drawn of a horizontal border, in points: the table's width where it is drawn once.</summary>
    public static double BorderLength(byte[] pdf, int page, double y)
    {
        using var document = PdfDocument.Open(pdf);
        return document.GetPage(page).Paths.SelectMany(path => path).SelectMany(part => part.Commands).OfType<PdfSubpath.Line>()
            .Where(line => Math.Abs(line.From.Y - y) < 0.1 && Math.Abs(line.To.Y - y) < 0.1).Sum(line => Math.Abs(line.To.X - line.From.X));
    }

    public static int PageCount(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return document.NumberOfPages;
    }

    /// <summary>The text that a document's blocks hold, white space removed.</summary>
    public static string Text(TypesetDocument document) => FinishedPdf.WithoutSpace(string.Concat(DocumentText.Of(document).Select(text => text.Text)));

    private static bool Continues(PlacedLetter before, PlacedLetter letter) =>
        letter.Page == before.Page && Math.Abs(letter.Y - before.Y) < 0.5 && letter.X > before.X && letter.X - before.End < 0.55 * letter.Size;

    private static IEnumerable<PlacedLetter> Letters(int page, MarkedContentElement mark) =>
        mark.Letters.Select(letter => new PlacedLetter(
            page, letter.Value, letter.StartBaseLine.X, letter.EndBaseLine.X, letter.StartBaseLine.Y, letter.PointSize, mark.IsArtifact));
}
