using System.Text.RegularExpressions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Narratives;

/// <summary>
/// Finds the numbers of a text that are typed and not bound: those that count nothing (dates, document numbers, telephone numbers) are passed
/// over, the others must become a cell's or be confirmed as 自报数.
/// </summary>
public static partial class NumberScanner
{
    private const int MostCells = 6;

    /// <summary>The numbers that are neither bound nor literal, in reading order, each with the cells that hold the same figure.</summary>
    /// <param name="text">The text of a part, as typed and cleaned.</param>
    /// <param name="form">The form of the year.</param>
    /// <param name="sheet">The figures, the computed ones included.</param>
    public static IReadOnlyList<FreeNumber> Scan(string text, YearForm form, FigureSheet sheet)
    {
        var passed = Passed().Matches(text).Select(match => (match.Index, End: match.Index + match.Length)).ToList();
        return
        [
            .. from Match digits in Digits().Matches(text)
               where !passed.Exists(stretch => digits.Index < stretch.End && digits.Index + digits.Length > stretch.Index)
               select new FreeNumber(digits.Index, digits.Value, CellsOf(digits, text, form, sheet)),
        ];
    }

    /// <summary>The text with one of its numbers bound to a cell.</summary>
    /// <exception cref="ArgumentException">The number does not stand there.</exception>
    public static string Bind(string text, FreeNumber number, CellRef cell) => Replace(text, number, $"{{{cell}}}");

    /// <summary>The text with these of its numbers confirmed as 自报数.</summary>
    /// <exception cref="ArgumentException">A number does not stand where it should.</exception>
    public static string State(string text, IEnumerable<FreeNumber> numbers) =>
        numbers.OrderByDescending(number => number.Start).Aggregate(text, (stated, number) => Replace(stated, number, $"{{stated {number.Text}}}"));

    private static string Replace(string text, FreeNumber number, string by) =>
        number.Start + number.Text.Length <= text.Length && text.AsSpan(number.Start).StartsWith(number.Text, StringComparison.Ordinal)
            ? text[..number.Start] + by + text[(number.Start + number.Text.Length)..]
            : throw new ArgumentException($"“{number.Text}” does not stand at {number.Start}.");

    // Cells with the same print; where a unit follows the number, those of that unit. Sums first: sentences tell totals.
    private static List<CellRef> CellsOf(Match digits, string text, YearForm form, FigureSheet sheet)
    {
        if (digits.Value.EndsWith('%'))
            return [];
        var after = text[(digits.Index + digits.Length)..].TrimStart();
        var units = form.Format.Units.Values.Select(unit => unit.Symbol.Zh).Where(symbol => after.StartsWith(symbol, StringComparison.Ordinal)).ToList();
        return [.. form.Cells
            .Where(cell => sheet[cell].Amount is { } amount && FigureText.Print(amount, form[cell].Unit) == digits.Value && (units.Count == 0 || units.Contains(form[cell].Unit.Symbol.Zh)))
            .OrderByDescending(cell => form[cell].Computed).Take(MostCells)];
    }

    // Bound numbers and links; dates, years and times of day; document numbers and articles; telephone numbers and postcodes; hotlines; round-the-clock; percentages of nothing typed stay numbers.
    [GeneratedRegex(@"\{[^{}]*\}|\]\([^)]*\)|<[^<>\s]+>|https?://\S+|[\w.+-]+@[\w.-]+|(?:19|20)\d{2}(?:\s*[—–-]\s*(?:19|20)\d{2})?\s*年(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?|\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|\d{1,2}[:：]\d{2}|[〔\[（(](?:19|20)\d{2}[〕\]）)]\s*\d+\s*号|第\s*\d+\s*[号条项款次届期个]|\d{3,4}[-—－]\d{7,8}|1[3-9]\d{9}(?!\d)|邮(?:政)?编(?:码)?[:：]?\s*\d{6}|12345|12388|7\s*[×xX*]\s*24|24\s*小时")]
    private static partial Regex Passed();

    [GeneratedRegex(@"(?<![\d.])\d+(?:\.\d+)?%?(?![\d])")]
    private static partial Regex Digits();
}

/// <summary>A number that is typed and not bound.</summary>
/// <param name="Start">Where it stands in the text, from 0.</param>
/// <param name="Text">As typed.</param>
/// <param name="Cells">The cells that hold the same figure; none for a number that no cell has.</param>
public sealed record FreeNumber(int Start, string Text, IReadOnlyList<CellRef> Cells);
