using System.Text.RegularExpressions;

namespace ReportPortal.Domain.Narratives;

/// <summary>
/// The digits that count nothing, recognised by how they are written: dates, numbers of documents and articles, telephone, postcode, address,
/// hotline, round the clock, marks of enumeration. Every repetition is bounded, so that a long line costs no more than its length.
/// </summary>
internal static partial class LiteralPatterns
{
    /// <summary>The stretches of a text, full-width digits made narrow, in which no number counts; in reading order, none touching another.</summary>
    public static IReadOnlyList<Stretch> In(string narrow)
    {
        var merged = new List<Stretch>();
        foreach (var match in Dates().Matches(narrow).Concat(Names().Matches(narrow)).Concat(Addresses().Matches(narrow)).Concat(Marks().Matches(narrow)).OrderBy(match => match.Index))
            if (merged.Count > 0 && match.Index < merged[^1].End)
                merged[^1] = new(merged[^1].Start, Math.Max(merged[^1].End, match.Index + match.Length) - merged[^1].Start);
            else
                merged.Add(new(match.Index, match.Length));
        return merged;
    }

    /// <summary>The numbers of a text that count something, in reading order.</summary>
    public static IReadOnlyList<NumberToken> Counted(string narrow)
    {
        var (literals, counted, next) = (In(narrow), new List<NumberToken>(), 0);
        foreach (var token in NumberLexer.Read(narrow))
        {
            while (next < literals.Count && literals[next].End <= token.At.Start)
                next++;
            if (next == literals.Count || !literals[next].Touches(token.At))
                counted.Add(token);
        }
        return counted;
    }

    // 2022年1月1日, 2019—2022年, 2021-2025, 2023.1.31, 12月底, 1—12月, 5日内, 9:00
    [GeneratedRegex(@"(?<!\d)(?:19|20)\d{2} ?(?:[—–~～至到-]{1,2} ?(?:19|20)\d{2})? ?年度?(?: ?\d{1,2} ?月(?: ?\d{1,2} ?[日号])?)?|(?<!\d)(?:19|20)\d{2} ?[—–~～至-]{1,2} ?(?:19|20)\d{2}(?!\d)|(?<!\d)(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}(?!\d)|(?<!\d)(?:\d{1,2} ?[—–~～至到-] ?)?\d{1,2} ?月(?: ?\d{1,2} ?[日号])?|(?<!\d)\d{1,2} ?[日号](?!次)|(?<!\d)\d{1,3} ?[日天]之?内|(?<!\d)\d{1,3} ?个工作日|(?<!\d)\d{1,2}[:：]\d{2}(?!\d)")]
    private static partial Regex Dates();

    // 〔2021〕30号, 第711号, 第5条, “1+3”, A4, 5G, 2.0版, 6个部分, 3个方面
    [GeneratedRegex(@"[〔﹝\[（(【](?:19|20)\d{2}[〕﹞\]）)】] ?第? ?\d{1,6} ?号|第 ?\d{1,6}(?:\.\d)? ?(?:号|条|款|项|次|届|期|个|批|季度|页|章|节|位|名|轮|版|代|年|场|集|类|步)|[“‘""]\d[^”’""\n]{0,12}[”’""]|[A-Za-z][\d.]{1,12}|(?<![\d.])\d{1,6}(?:\.\d{1,3})?[A-Za-z]{1,10}|(?<!\d)\d\.\d ?版|(?<!\d)\d{1,2} ?个?(?:方面|部分|层面|环节|板块|维度|阶段|步骤)")]
    private static partial Regex Names();

    // Braces and addresses of the web; house numbers; telephone, postcode; hotlines, unless something is counted there; 7×24
    [GeneratedRegex(@"\{[^{}\n]{0,400}\}|\]\([^)\n]{0,500}\)|<[^<>\s]{1,500}>|https?://[^\s，。；）]{1,500}|[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,255}|(?<!\d)\d{1,5} ?(?:号|幢|栋|室|弄)|(?<!\d)\d{1,3} ?楼|(?<!\d)\d{3,4} ?[-—－–] ?\d{7,8}(?:[-—转]\d{1,5})?(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)|(?:电话|传真|手机)(?:号码)?[：:为是]? ?\d{7,12}(?!\d)|邮(?:政)?编(?:码)?[：:为是]? ?\d{6}(?!\d)|(?<!\d)123(?:45|88|15|33|29|48|19|69|66|28)(?!\d|\.\d| ?[件条次个人元万份篇期起])|(?<!\d)7 ?[×xX*] ?24(?: ?小时)?|(?<!\d)24 ?小时")]
    private static partial Regex Addresses();

    // 1.  1、  （1）  at the beginning of a line or of a clause; ① is no digit.
    [GeneratedRegex(@"(?<=^|[\n。；;：:，,]\s{0,4})(?:\d{1,2}[.、．](?!\d)|[（(]\d{1,2}[）)])")]
    private static partial Regex Marks();
}

/// <summary>A stretch of a text.</summary>
/// <param name="Start">Its first character, from 0.</param>
/// <param name="Length">Its characters.</param>
internal readonly record struct Stretch(int Start, int Length)
{
    public int End => Start + Length;

    public bool Touches(Stretch other) => Start < other.End && other.Start < End;
}
