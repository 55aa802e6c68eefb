using System.Globalization;
using System.Text;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;

namespace ReportPortal.Domain.Figures;

/// <summary>Why a typed number is refused.</summary>
public enum FigureFault
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>A sign that belongs to no number, such as a unit or a word.</summary>
    NotANumber,

    /// <summary>Less than nothing.</summary>
    Negative,

    /// <summary>Decimals where the unit has none, or more than it has.</summary>
    TooManyDecimals,

    /// <summary>Thousands marks that do not part groups of three.</summary>
    Grouping,

    /// <summary>More than <see cref="FigureText.LargestEntry"/>.</summary>
    TooLarge,
}

/// <summary>Numbers as people type, paste and print them.</summary>
public static class FigureText
{
    /// <summary>
    /// The most that one body may enter in a cell, in the smallest unit: 11 digits of a count, 13 of money (分: a hundred milliard yuan).
    /// Hundreds of bodies with dozens of counts each, or a hundred with a sum of money, cannot add up to more than <see cref="Figure.Largest"/>.
    /// </summary>
    public static long LargestEntry(Unit unit) => unit.Decimals == 0 ? 99_999_999_999 : 9_999_999_999_999;

    /// <summary>
    /// Reads what was typed: digits, also full-width; a decimal point; thousands marks (, ，) between groups of three; spaces anywhere
    /// at the ends and between groups. An empty text is a blank figure. Nothing is rounded and nothing is guessed.
    /// </summary>
    /// <param name="typed">The text of the field.</param>
    /// <param name="unit">The cell's unit, which says how many decimals may follow.</param>
    /// <param name="figure">The figure in the smallest unit.</param>
    /// <param name="mayBeNegative">Whether a hyphen before the digits makes a negative figure, and not a fault.</param>
    public static FigureFault TryParse(string? typed, Unit unit, out Figure figure, bool mayBeNegative = false)
    {
        figure = Figure.Blank;
        var text = Narrow(TypedText.Clean(typed ?? ""));
        if (text.Length == 0)
            return FigureFault.None;
        if (text[0] != '-')
            return Read(text, unit, out figure);
        if (text.Length == 1 || !char.IsAsciiDigit(text[1]))
            return FigureFault.NotANumber;
        if (!mayBeNegative)
            return FigureFault.Negative;
        var fault = Read(text[1..], unit, out var positive);
        figure = positive.Amount is { } amount ? Figure.Of(-amount) : Figure.Blank;
        return fault;
    }

    private static FigureFault Read(string text, Unit unit, out Figure figure)
    {
        figure = Figure.Blank;
        var parts = text.Split('.');
        if (parts.Length > 2 || parts.Any(part => part.Length == 0) || !parts[^1].All(c => char.IsAsciiDigit(c) || (parts.Length == 1 && c is ',' or ' ')))
            return FigureFault.NotANumber;
        if (Ungroup(parts[0], out var whole) is var fault and not FigureFault.None)
            return fault;
        var decimals = parts.Length == 2 ? parts[1].TrimEnd('0') : "";
        return decimals.Length > unit.Decimals ? FigureFault.TooManyDecimals : Scale(whole, decimals, unit, out figure);
    }

    /// <summary>The number as the report prints it: no grouping, as many decimals as it needs, a hyphen for a minus: so it can be copied into any
    /// spreadsheet, and read by machines as it stands.</summary>
    public static string Print(long amount, Unit unit)
    {
        var digits = Math.Abs(amount).ToString(CultureInfo.InvariantCulture).PadLeft(unit.Decimals + 1, '0');
        var decimals = digits[^unit.Decimals..].TrimEnd('0');
        return (amount < 0 ? "-" : "") + digits[..^unit.Decimals] + (decimals.Length > 0 ? "." + decimals : "");
    }

    private static string Narrow(string typed)
    {
        var text = new StringBuilder(typed.Length);
        foreach (var c in typed.Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format)) // zero-width spaces, copied along from web pages
            text.Append(c switch
            {
                >= '０' and <= '９' => (char)(c - '０' + '0'),
                '，' => ',',
                '．' => '.',
                '－' or '−' => '-',
                _ when char.IsWhiteSpace(c) => ' ',
                _ => c,
            });
        return text.ToString().Trim();
    }

    private static FigureFault Ungroup(string whole, out string digits)
    {
        digits = whole.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit))
            return FigureFault.NotANumber;
        var groups = whole.Split(',', ' ');
        return groups.Length == 1 || (groups[0].Length is > 0 and <= 3 && groups.Skip(1).All(group => group.Length == 3))
            ? FigureFault.None
            : FigureFault.Grouping;
    }

    private static FigureFault Scale(string whole, string decimals, Unit unit, out Figure figure)
    {
        figure = Figure.Blank;
        var digits = (whole + decimals.PadRight(unit.Decimals, '0')).TrimStart('0');
        var amount = digits.Length > 15 ? long.MaxValue : digits.Length == 0 ? 0 : long.Parse(digits, CultureInfo.InvariantCulture);
        if (amount > LargestEntry(unit))
            return FigureFault.TooLarge;
        figure = Figure.Of(amount);
        return FigureFault.None;
    }
}
