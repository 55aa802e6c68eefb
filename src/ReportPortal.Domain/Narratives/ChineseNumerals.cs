namespace ReportPortal.Domain.Narratives;

/// <summary>Numbers written in words, from 一 to 九千九百九十九: 三, 十二, 两百零五.</summary>
internal static class ChineseNumerals
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The number; null where the signs make none (一二, 百, 三十十).</summary>
    public static int? Read(string text)
    {
        var (whole, digit, smallest) = (0, -1, 10_000);
        foreach (var sign in text)
        {
            if (DigitOf(sign) is { } read)
            {
                if (digit > 0 || (digit == 0 && read == 0))
                    return null;
                digit = read;
                continue;
            }
            var place = PlaceOf(sign);
            if (place >= smallest || (digit <= 0 && !(place == 10 && whole == 0 && digit < 0)))
                return null;
            whole += Math.Abs(digit) * place;
            (digit, smallest) = (-1, place);
        }
        return digit == 0 ? null : whole + Math.Max(digit, 0);
    }

    private static int? DigitOf(char sign) => sign switch
    {
        '两' => 2,
        '零' => 0,
        _ when Digits.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var digit => digit,
        _ => null,
    };

    private static int PlaceOf(char sign) => sign switch { '十' => 10, '百' => 100, '千' => 1000, _ => int.MaxValue };
}
