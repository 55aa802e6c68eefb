using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace ReportPortal.Typesetting.Tests.TestData;

/// <summary>A file read back once: lines and borders of every page as a reader sees it, and the structure tree.</summary>
internal sealed class Print
{
    private Print(PdfDocument pdf)
    {
        var letters = new Dictionary<(int Page, int Mcid), List<PrintedLetter>>();
        var pages = new List<PrintedPage>();
        foreach (var page in pdf.GetPages())
        {
            var lines = new List<PrintedLine>();
            foreach (var mark in page.GetMarkedContents())
            {
                var marked = mark.Letters.Select(PrintedLetter.Of).ToList();
                if (!mark.IsArtifact) letters[(page.Number, mark.MarkedContentIdentifier)] = marked;
                lines.AddRange(PrintedLine.Split(marked, mark.IsArtifact ? null : mark.MarkedContentIdentifier, (mark as ArtifactMarkedContentElement)?.SubType));
            }
            var rules = page.Paths.SelectMany(path => path).SelectMany(part => part.Commands).OfType<PdfSubpath.Line>().Select(line => Rectangle(line.From, line.To));
            pages.Add(new PrintedPage(page.Number, page.Width > page.Height, lines, [.. rules]));
        }
        Pages = pages;
        Elements = PrintedElement.ReadAll(pdf, letters);
    }

    public IReadOnlyList<PrintedPage> Pages { get; }

    /// <summary>The elements that hold text, in the order of the structure tree.</summary>
    public IReadOnlyList<PrintedElement> Elements { get; }

    public static Print Read(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return new Print(document);
    }

    public static PdfRectangle Rectangle(PdfPoint one, PdfPoint other) =>
        new(Math.Min(one.X, other.X), Math.Min(one.Y, other.Y), Math.Max(one.X, other.X), Math.Max(one.Y, other.Y));
}

/// <summary>A page as it is shown; a turned one is wider than high.</summary>
internal sealed record PrintedPage(int Number, bool IsTurned, IReadOnlyList<PrintedLine> Lines, IReadOnlyList<PdfRectangle> Rules)
{
    private const double Mm = 72 / 25.4;

    /// <summary>GB/T 9704-2012, 5.2.1. On a page turned clockwise to be read, the left margin lies above and the lower one at the left.</summary>
    public PdfRectangle TypeArea => IsTurned
        ? new PdfRectangle(35 * Mm, 26 * Mm, 260 * Mm, 182 * Mm)
        : new PdfRectangle(28 * Mm, 35 * Mm, 184 * Mm, 260 * Mm);

    /// <summary>Lines of the content, and of heads and labels that are said again.</summary>
    public IEnumerable<PrintedLine> Content => Lines.Where(line => line.Artifact is null);
}

/// <summary>A letter on its baseline, in points from the lower left corner of the page as it is shown.</summary>
internal sealed record PrintedLetter(string Text, PdfPoint Start, PdfPoint End, double Size, string Font)
{
    private const string BlankBefore = "（《「『【〔“‘〈〖［｛﹙", BlankAfter = "、，。；：！？）》」』】〕”’〉〗］｝．";

    public double Width => Math.Sqrt(Math.Pow(End.X - Start.X, 2) + Math.Pow(End.Y - Start.Y, 2));

    public bool IsSpace => string.IsNullOrWhiteSpace(Text);

    /// <summary>The blank half of a wide mark, in points: it may hang over an edge and lie over the mark beside it.</summary>
    public double Before => IsWide && BlankBefore.Contains(Text, StringComparison.Ordinal) ? Width / 2 : 0;

    /// <inheritdoc cref="Before"/>
    public double After => IsWide && BlankAfter.Contains(Text, StringComparison.Ordinal) ? Width / 2 : 0;

    /// <summary>Even where it is narrowed to 0.7 of its width.</summary>
    private bool IsWide => Width >= 0.65 * Size;

    public static PrintedLetter Of(Letter letter) => new(letter.Value, letter.StartBaseLine, letter.EndBaseLine, letter.PointSize, letter.FontName!);
}
