using UglyToad.PdfPig.Core;

namespace ReportPortal.Typesetting.Tests.TestData;

/// <summary>Letters painted one after the other on one baseline: a line, or the part of it that is a link; each cell has its own.</summary>
/// <param name="Letters">At least one that is no space, at either end.</param>
/// <param name="Mcid">The marked sequence on its page; null for an artifact.</param>
/// <param name="Artifact">Watermark or Footer; null for content and for heads and labels that are said again.</param>
internal sealed record PrintedLine(IReadOnlyList<PrintedLetter> Letters, int? Mcid, string? Artifact)
{
    private const double Ascent = 0.88, Descent = 0.12;
    private const double SideOfCells = 0.57;        // em: cells lie further apart than any two letters of a line that is not justified

    public string Text { get; } = string.Concat(Letters.Select(letter => letter.Text));

    public bool IsWatermark => Artifact == "Watermark";

    /// <summary>The em boxes of its letters, without the blank halves of marks at its ends.</summary>
    public PdfRectangle Box
    {
        get
        {
            var (first, last) = (Letters[0], Letters[^1]);
            var (x, y) = Direction(first);
            var (from, to) = (Along(first.Start, first.Before), Along(last.End, -last.After));
            return Print.Rectangle(Across(from, Ascent), Across(to, -Descent));

            PdfPoint Along(PdfPoint point, double by) => new(point.X + x * by, point.Y + y * by);
            PdfPoint Across(PdfPoint point, double by) => new(point.X - y * by * first.Size, point.Y + x * by * first.Size);
        }
    }

    public static IEnumerable<PrintedLine> Split(IReadOnlyList<PrintedLetter> letters, int? mcid, string? artifact)
    {
        for (int from = 0, to; from < letters.Count; from = to)
        {
            to = from + 1;
            for (var seen = letters[from]; to < letters.Count && Continues(seen, letters[to], mcid is null && artifact is null && !letters[to].IsSpace); to++)
                if (!letters[to].IsSpace) seen = letters[to];       // a space at a cell's end would lead into the next
            var line = letters.Take(from..to).SkipWhile(letter => letter.IsSpace).Reverse().SkipWhile(letter => letter.IsSpace).Reverse().ToList();
            if (line.Count > 0) yield return new PrintedLine(line, mcid, artifact);
        }
    }

    /// <summary>Whether a letter goes on where another ended; its blank half may lie on a narrow one before it.</summary>
    public static bool Continues(PrintedLetter before, PrintedLetter letter, bool mayBeAnotherCell)
    {
        var (x, y) = Direction(before);
        double right = letter.Start.X - before.Start.X, up = letter.Start.Y - before.Start.Y;
        var (along, across) = (right * x + up * y, up * x - right * y);
        return Math.Abs(across) < 0.5 && along + letter.Before > 0 && before.Size == letter.Size
            && (!mayBeAnotherCell || along - before.Width + before.After + letter.Before < SideOfCells * letter.Size);
    }

    private static (double X, double Y) Direction(PrintedLetter letter) =>
        letter.Width == 0 ? (1, 0) : ((letter.End.X - letter.Start.X) / letter.Width, (letter.End.Y - letter.Start.Y) / letter.Width);
}
