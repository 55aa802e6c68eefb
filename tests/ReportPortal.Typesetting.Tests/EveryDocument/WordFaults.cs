using ReportPortal.Typesetting.Tests.TestData;
using ReportPortal.Typesetting.Text;

namespace ReportPortal.Typesetting.Tests.EveryDocument;

/// <summary>Latin words, numbers and numbers with their units that are parted though a line, or a cell, would hold them whole.</summary>
internal static class WordFaults
{
    private const double LongWord = 8, Seam = 0.25;         // em: what is longer by far is broken rather than a hole torn into the line before

    public static IEnumerable<string> Of(TypesetDocument document, Print print) => DocumentText.Match(document, print).SelectMany(pair => Of(pair.Text, pair.Element, print));

    private static IEnumerable<string> Of(DocumentText text, PrintedElement element, Print print)
    {
        var letters = element.Parts.SelectMany(part => part.Letters.Select(letter => (part.Page, Letter: letter))).Where(letter => !letter.Letter.IsSpace).ToList();
        var afterSpace = LineEndFaults.AfterSpace(text.Text);
        for (var at = 1; at < letters.Count; at++)
        {
            var (before, after) = (letters[at - 1], letters[at]);
            if (!IsOneWord(at) || before.Page == after.Page && PrintedLine.Continues(before.Letter, after.Letter, false)) continue;
            if (Width(at) <= Math.Min(LongWord * before.Letter.Size, LineEndFaults.Room(text, before.Letter, print.Pages[before.Page - 1])))
                yield return $"block {text.Block + 1}, page {before.Page}: the word is parted between “{before.Letter.Text}” and “{after.Letter.Text}” in “{text.Text}”";
        }

        bool IsOneWord(int at) => !afterSpace.Contains(at) && IsWord(letters[at - 1].Letter.Text, letters[at].Letter.Text);

        double Width(int at)
        {
            int from = at - 1, to = at + 1;
            while (from > 0 && IsHeld(from)) from--;
            while (to < letters.Count && IsHeld(to)) to++;
            return letters.Take(from..to).Sum(letter => letter.Letter.Width + (IsNarrow(letter.Letter.Text) ? 0 : Seam * letter.Letter.Size));
        }

        bool IsHeld(int at) => afterSpace.Contains(at)
            ? MayNotStart(letters[at].Letter.Text) || LineEndFaults.BelongTogether(letters, at)
            : IsWord(letters[at - 1].Letter.Text, letters[at].Letter.Text) || LineEndFaults.BelongTogether(letters, at);
    }

    private static bool IsWord(string left, string right) => IsNarrow(left) && IsNarrow(right)
        || (char.IsAsciiDigit(left[0]) || left == "%") && Characters.IsUnit(right.EnumerateRunes().First())
        || left == "第" && char.IsAsciiDigit(right[0]);

    private static bool IsNarrow(string letter) => letter[0] is > ' ' and <= '~';

    /// <summary>A space does not free what belongs to the word before it.</summary>
    private static bool MayNotStart(string letter) => Characters.Kind(letter.EnumerateRunes().First()) is CharacterKind.Sign or CharacterKind.Leader;
}
