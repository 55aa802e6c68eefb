using System.Text;
using ReportPortal.Typesetting.Tests.TestData;

namespace ReportPortal.Typesetting.Tests.EveryDocument;

/// <summary>
/// Marks at the wrong end of a line (GB/T 15834-2011, 5.1): points, closing marks, connecting, parting and middle marks may not start
/// one, opening and parting marks may not end one, —— and …… may not be parted.
/// </summary>
internal static class LineEndFaults
{
    private const string NeverFirst = "、，。；：！？）》」』】〕”’〉〗］｝．％‰℃々·•・／～…⋯", NarrowNeverFirst = ",.;:!?)]}%/-";
    private const string NeverLast = "（《「『【〔“‘〈〖［｛﹙￥＄／([{", Leaders = "…—⋯―";

    public static IEnumerable<string> Of(TypesetDocument document, Print print) => DocumentText.Match(document, print).SelectMany(pair => Of(pair.Text, pair.Element, print));

    private static IEnumerable<string> Of(DocumentText text, PrintedElement element, Print print)
    {
        var letters = element.Parts.SelectMany(part => part.Letters.Select(letter => (part.Page, Letter: letter))).Where(letter => !letter.Letter.IsSpace).ToList();
        var feeds = Feeds(text.Text);
        var afterSpace = AfterSpace(text.Text);
        for (var at = 1; at < letters.Count; at++)
        {
            var (before, after) = (letters[at - 1], letters[at]);
            if (before.Page == after.Page && PrintedLine.Continues(before.Letter, after.Letter, false) || feeds.Contains(at)) continue;
            if (!BelongTogether(letters, at) || afterSpace.Contains(at) && IsPair(before.Letter.Text, after.Letter.Text)) continue;
            var room = Room(text, before.Letter, print.Pages[before.Page - 1]);
            if (Width(letters, at) <= room) yield return $"block {text.Block + 1}, page {before.Page}: “{before.Letter.Text}” and “{after.Letter.Text}” are parted in “{text.Text}” ({room:0.0} pt)";
        }
    }

    /// <summary>Whether no line may end before a letter, by the marks on either side.</summary>
    public static bool BelongTogether(List<(int Page, PrintedLetter Letter)> letters, int at)
    {
        string left = letters[at - 1].Letter.Text, right = letters[at].Letter.Text;
        return NeverFirst.Contains(right, StringComparison.Ordinal) || NeverLast.Contains(left, StringComparison.Ordinal)
            || right == "—" && left != "—" && (at + 1 == letters.Count || letters[at + 1].Letter.Text != "—")
            || IsPair(left, right)
            || NarrowNeverFirst.Contains(right, StringComparison.Ordinal) && (left[0] >= 0x2E80 || NeverFirst.Contains(left, StringComparison.Ordinal) || Leaders.Contains(left, StringComparison.Ordinal));
    }

    /// <summary>Halves of —— or ……, unless a space makes two marks of them.</summary>
    private static bool IsPair(string left, string right) => Leaders.Contains(left, StringComparison.Ordinal) && left == right;

    /// <summary>What belongs together around a place, squeezed as far as it goes: only what is wider than a line may be parted.</summary>
    private static double Width(List<(int Page, PrintedLetter Letter)> letters, int at)
    {
        int from = at - 1, to = at + 1;
        while (from > 0 && BelongTogether(letters, from)) from--;
        while (to < letters.Count && BelongTogether(letters, to)) to++;
        return letters.Take(from..to).Sum(letter => letter.Letter.Width - letter.Letter.Before - letter.Letter.After);
    }

    /// <summary>How wide a line may be there: between the borders in a cell, else as wide as the type area.</summary>
    public static double Room(DocumentText text, PrintedLetter letter, PrintedPage page)
    {
        if (text.Cell is null) return page.TypeArea.Width;
        var uprights = page.Rules.Where(rule => rule.Width < 0.1 && rule.Bottom <= letter.Start.Y && letter.Start.Y <= rule.Top).ToList();
        var centre = (letter.Start.X + letter.End.X) / 2;
        return uprights.Where(rule => rule.Left >= centre).Min(rule => rule.Left) - uprights.Where(rule => rule.Left <= centre).Max(rule => rule.Left) - 0.6 * letter.Size;
    }

    /// <summary>Which visible characters stand after a space or a line feed.</summary>
    public static HashSet<int> AfterSpace(string text)
    {
        var found = new HashSet<int>();
        var visible = 0;
        foreach (var character in text.EnumerateRunes())
            if (Rune.IsWhiteSpace(character)) found.Add(visible);
            else if (DocumentText.IsVisible(character)) visible++;
        return found;
    }

    /// <summary>Before which visible characters the text itself ends lines.</summary>
    private static HashSet<int> Feeds(string text)
    {
        var feeds = new HashSet<int>();
        var visible = 0;
        foreach (var character in text.EnumerateRunes())
            if (character.Value is '\n' or '\r' or 0x85 or 0x2028 or 0x2029) feeds.Add(visible);
            else if (DocumentText.IsVisible(character)) visible++;
        return feeds;
    }
}
