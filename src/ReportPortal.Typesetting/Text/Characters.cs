using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ReportPortal.Typesetting.Text;

/// <summary>Sorts characters into kinds.</summary>
internal static class Characters
{
    private static readonly FrozenSet<int> Openings = Set("（《「『【〔“‘〈〖［｛﹙￥＄");
    private static readonly FrozenSet<int> Closings = Set("、，。；：！？）》」』】〕”’〉〗］｝．％‰℃々");
    private static readonly FrozenSet<int> Middles = Set("·•・／～");
    private static readonly FrozenSet<int> Leaders = Set("…—⋯―");
    private static readonly FrozenSet<int> NarrowOpenings = Set("([{$£€#");

    /// <summary>What is counted in reports and must not be parted from its number, as in 4782条.</summary>
    private static readonly FrozenSet<int> Units = Set("年月日时分秒号件条次人个项万亿千百十元名份场期类张家所处台部章款届度起例位户只批篇页天岁倍点字周级层间本册宗卷组辆株亩米吨公%％‰");

    public static CharacterKind Kind(Rune rune)
    {
        var code = rune.Value;
        if (code < 0x80) return Ascii((char)code);
        if (Openings.Contains(code)) return CharacterKind.Opening;
        if (Closings.Contains(code)) return CharacterKind.Closing;
        if (Middles.Contains(code)) return CharacterKind.Middle;
        if (Leaders.Contains(code)) return CharacterKind.Leader;
        if (IsNoBreakSpace(rune)) return CharacterKind.Sign;
        if (Rune.IsWhiteSpace(rune)) return CharacterKind.Space;
        return code < 0x2E80 && Rune.IsLetter(rune) ? CharacterKind.Letter : CharacterKind.Han;
    }

    public static bool IsUnit(Rune rune) => Units.Contains(rune.Value);

    public static bool IsNoBreakSpace(Rune rune) => rune.Value == 0xA0;

    /// <summary>Pasted along from web pages, drawn by nobody: left out.</summary>
    public static bool IsInvisible(Rune rune) =>
        rune.Value is 0xAD or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or 0x2060 or (>= 0x2066 and <= 0x2069)
            or 0xFEFF or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    /// <summary>Spaces and line feeds of every kind as those that fonts have.</summary>
    public static Rune Plain(Rune rune) => rune.Value switch
    {
        '\t' or 0x1680 or 0x2000 or 0x2002 or (>= 0x2004 and <= 0x2006) or (>= 0x2008 and <= 0x200A) or 0x205F => new Rune(' '),
        0x2001 or 0x2003 => new Rune('\u3000'),
        0x2007 or 0x202F => new Rune('\u00A0'),
        '\r' or 0x2028 or 0x2029 or 0x85 => new Rune('\n'),
        _ => rune,
    };

    /// <summary>Whether there is anything to be seen.</summary>
    public static bool HasWords([NotNullWhen(true)] string? text) => text is not null && text.EnumerateRunes().Any(rune => !Rune.IsWhiteSpace(rune) && !IsInvisible(rune));

    private static CharacterKind Ascii(char c) => c switch
    {
        '\n' => CharacterKind.Break,
        ' ' => CharacterKind.Space,
        _ when char.IsAsciiDigit(c) => CharacterKind.Digit,
        _ when char.IsAsciiLetter(c) => CharacterKind.Letter,
        _ => NarrowOpenings.Contains(c) ? CharacterKind.NarrowOpening : CharacterKind.Sign,
    };

    private static FrozenSet<int> Set(string characters) => characters.EnumerateRunes().Select(r => r.Value).ToFrozenSet();
}
