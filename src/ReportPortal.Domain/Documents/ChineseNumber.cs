namespace ReportPortal.Domain.Documents;

/// <summary>The numbers of headings: 一, 二, … 十, 十一, … 九十九 (GB/T 9704-2012, 7.3.3).</summary>
internal static class ChineseNumber
{
    private const string Digits = "〇一二三四五六七八九";

    public static string Print(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 99);
        var (tens, ones) = (number / 10, number % 10);
        return (tens > 1 ? Digits[tens].ToString() : "") + (tens > 0 ? "十" : "") + (ones > 0 ? Digits[ones].ToString() : "");
    }
}
