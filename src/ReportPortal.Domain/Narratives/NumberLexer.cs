using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportPortal.Domain.Narratives;

/// <summary>Finds the numbers of a text, whether or not they count: digits, and words before a measure word or after 共, 计, 达.</summary>
internal static partial class NumberLexer
{
    private const int MostDigits = 15;
    private const int MostPlaces = 12;

    /// <summary>The text with its full-width digits made narrow, sign for sign, so that places stay what they are.</summary>
    public static string Narrow(string text) => string.Create(text.Length, text, (narrow, wide) =>
    {
        for (var at = 0; at < narrow.Length; at++)
            narrow[at] = wide[at] switch
            {
                >= '０' and <= '９' => (char)(wide[at] - '０' + '0'),
                '％' => '%',
                '．' when at > 0 && char.IsDigit(wide[at - 1]) => '.',
                _ => wide[at],
            };
    });

    /// <summary>The numbers in reading order.</summary>
    public static IReadOnlyList<NumberToken> Read(string narrow)
    {
        List<NumberToken> tokens = [.. Digits().Matches(narrow).Select(match => OfDigits(match, narrow))];
        tokens.AddRange(Words().Matches(narrow).Select(match => OfWords(match, narrow)).OfType<NumberToken>());
        tokens.Sort((one, other) => one.At.Start.CompareTo(other.At.Start));
        for (var index = 0; index + 1 < tokens.Count; index++)
            if (Range().IsMatch(narrow[tokens[index].At.End..Math.Min(tokens[index].At.End + 4, tokens[index + 1].At.Start)]) && tokens[index + 1].At.Start - tokens[index].At.End <= 4)
                (tokens[index], tokens[index + 1]) = (tokens[index] with { IsVague = true }, tokens[index + 1] with { IsVague = true });
        return tokens;
    }

    private static NumberToken OfDigits(Match match, string narrow)
    {
        var (whole, fraction, unit) = (match.Groups["whole"].Value.Replace(",", "", StringComparison.Ordinal), match.Groups["fraction"].Value, match.Groups["unit"].Value);
        var scale = match.Groups["scale"].Value switch { "万" => 10_000m, "亿" => 100_000_000m, _ => 1m };
        var isPercent = match.Groups["percent"].Success;
        var sign = match.Groups["sign"].Success ? "-" : "";
        var value = 0m;
        var isFigure = whole.Length <= MostDigits && fraction.Length <= MostPlaces
            && decimal.TryParse(sign + whole + fraction, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && Math.Abs(value) < 1_000_000_000_000_000m;
        var end = isPercent ? match.Groups["percent"] : scale > 1 && unit != "元" ? match.Groups["scale"] : fraction.Length > 0 ? match.Groups["fraction"] : match.Groups["whole"];
        return new(new(match.Index, end.Index + end.Length - match.Index), sign + whole + fraction, isFigure ? value * scale : 0, isPercent ? "%" : unit)
        {
            End = match.Index + match.Length,
            Places = Math.Max(0, fraction.Length - 1),
            Scale = scale,
            IsVague = !isFigure || match.Groups["more"].Success || Before().IsMatch(narrow[Math.Max(0, match.Index - 4)..match.Index]),
        };
    }

    private static NumberToken? OfWords(Match match, string narrow)
    {
        var (words, unit) = (match.Groups["words"], match.Groups["unit"]);
        var before = narrow[Math.Max(0, match.Index - 3)..match.Index];
        var isCounted = words.Value == "一" ? CountingOne().IsMatch(before) : Counting().IsMatch(before);
        if (Ordinal().IsMatch(before) || !(isCounted || (words.Value != "一" && Measures().IsMatch(unit.Value))) || ChineseNumerals.Read(words.Value) is not { } value)
            return null;
        return new(new(words.Index, words.Length), value.ToString(CultureInfo.InvariantCulture), value, unit.Value) { End = match.Index + match.Length, IsVague = match.Groups["more"].Success || Before().IsMatch(before) };
    }

    [GeneratedRegex(@"(?<![\d.A-Za-z])(?<sign>(?<![\dA-Za-z年月日号）)—–-])[-−－])?(?<whole>\d{1,3}(?:,\d{3}){1,9}(?!\d)|\d+)(?<fraction>\.\d+)?(?<percent> ?%)?(?: ?(?<more>余|多|来)? ?(?<scale>万|亿)?(?<more>余|多)? ?(?<unit>人次|件次|场次|批次|条次|篇次|个百分点|百分点|元|件|条|次|个|份|篇|期|场|起|例|宗|项|家|人|名|部|类|批|台|处|户|本|册|张|页|幅|则|套|组|倍|分|天)?)?(?<more> ?(?:以上|左右|以下|上下|不等))?")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<![一二两三四五六七八九十百千万零〇])(?<words>[一二两三四五六七八九十百千〇零]{1,9})(?<more>余|多)?(?<unit>人次|场次|批次|件|场|次|期|篇|份|起|例|宗|条|个|项|家|人|名|部|类|批)(?!性|事|大事|实事|工程|项目|建设|又|方面|部分|层面|环节|板块|阶段)")]
    private static partial Regex Words();

    [GeneratedRegex(@"^(?:人次|场次|批次|件|场|次|期|篇|份|起|例|宗)$")]
    private static partial Regex Measures();

    [GeneratedRegex(@"(?:共|共计|合计|总计|累计|(?<![统设审会估预核])计|(?<![传到表转送])达|达到)$")]
    private static partial Regex Counting();

    // 只计一次 is a way to count, and no count.
    [GeneratedRegex(@"(?:共|共计|合计|总计|累计|达到|了)$")]
    private static partial Regex CountingOne();

    [GeneratedRegex(@"[第每任某同这那哪几数逐首]$")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"(?:约|近|超|超过|逾|不少于|至少|接近|最多|不超过|不低于|不足|平均)$")]
    private static partial Regex Before();

    [GeneratedRegex(@"^ ?[-—–~～至到] ?$")]
    private static partial Regex Range();
}
