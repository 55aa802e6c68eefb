namespace ReportPortal.Typesetting.Text;

/// <summary>The rules for what lies between two characters: where lines may end, and what gives when a line is justified.</summary>
internal static class Gaps
{
    private const double Quarter = 0.25, HanStretch = 0.05, SpaceStretch = 0.1, WideMark = 0.9;

    /// <param name="left">A character.</param>
    /// <param name="right">The one after it.</param>
    /// <param name="size">The type size in points: an em.</param>
    public static Gap Between(Sign left, Sign right, double size)
    {
        var chance = MayBreak(left, right) ? BreakChance.Free : BreakChance.No;
        bool blankAfter = HasBlankAfter(left, size), blankBefore = HasBlankBefore(right, size);
        if (blankAfter && (blankBefore || HasBlankAfter(right, size)) || blankBefore && HasBlankBefore(left, size))
            return new Gap(-size / 2, size * HanStretch, 0, chance);
        if (blankAfter || blankBefore) return new Gap(0, size * HanStretch, size / 2, chance);
        if (IsSeam(left, right)) return new Gap(size * Quarter, size * HanStretch, size * Quarter / 2, chance);
        if (left.Kind == CharacterKind.Space) return new Gap(0, size * SpaceStretch, left.Width / 3, chance);
        return new Gap(0, IsRigid(left, right) ? 0 : size * HanStretch, 0, chance);
    }

    /// <summary>The left half of a wide opening mark is blank.</summary>
    public static bool HasBlankBefore(Sign sign, double size) =>
        sign.Kind == CharacterKind.Opening && sign.Width >= size * WideMark && sign.Character.Value is not ('￥' or '＄');

    /// <summary>The right half of a wide closing mark is blank.</summary>
    public static bool HasBlankAfter(Sign sign, double size) =>
        sign.Kind == CharacterKind.Closing && sign.Width >= size * WideMark && sign.Character.Value is not ('％' or '‰' or '℃' or '々');

    private static bool MayBreak(Sign left, Sign right) =>
        left.Kind == CharacterKind.Break
        || !MayNotStart(right) && !MayNotEnd(left) && left.Character.Value != '/'
            && (left.Kind == CharacterKind.Space || !IsRigid(left, right) && !IsNumberWithUnit(left, right));

    /// <summary>—— may start a line, though it may not be parted; …… may not.</summary>
    public static bool MayNotStart(Sign sign) =>
        sign.Kind is CharacterKind.Closing or CharacterKind.Middle or CharacterKind.Sign or CharacterKind.Space or CharacterKind.Break
        || sign.Kind == CharacterKind.Leader && sign.Character.Value != '—';

    /// <summary>
    /// An opening mark at a line's end would stand apart from what it opens; the parting mark neither starts nor ends a line (GB/T 15834-2011,
    /// 5.1.9), though a long address may end lines after its narrow ones; a no-break space holds what it stands between.
    /// </summary>
    public static bool MayNotEnd(Sign sign) =>
        sign.Kind is CharacterKind.Opening or CharacterKind.NarrowOpening || sign.Character.Value == '／' || Characters.IsNoBreakSpace(sign.Character);

    private static bool IsNumberWithUnit(Sign left, Sign right) =>
        (left.Kind == CharacterKind.Digit || left.Character.Value == '%') && Characters.IsUnit(right.Character)
        || left.Character.Value == '第' && right.Kind == CharacterKind.Digit;

    /// <summary>Within a Latin word or a number, and within —— or ……, nothing gives.</summary>
    private static bool IsRigid(Sign left, Sign right) =>
        IsNarrow(left) && IsNarrow(right) || left.Kind == CharacterKind.Leader && right.Kind == CharacterKind.Leader;

    /// <summary>Chinese beside Latin or digits: a quarter of an em makes the seam visible.</summary>
    private static bool IsSeam(Sign left, Sign right) =>
        left.Kind == CharacterKind.Han && IsWord(right)
        || right.Kind == CharacterKind.Han && (IsWord(left) || left.Character.Value == '%');

    private static bool IsWord(Sign sign) => sign.Kind is CharacterKind.Letter or CharacterKind.Digit;

    /// <summary>A part of a Latin word, a number or an address.</summary>
    public static bool IsNarrow(Sign sign) => IsWord(sign) || sign.Kind is CharacterKind.Sign or CharacterKind.NarrowOpening;
}
