using ReportPortal.Typesetting.Fonts;

namespace ReportPortal.Rendering.Pdf;

/// <summary>A typeface of official documents (GB/T 9704-2012): what it is for, and what names of fonts say when they mean it.</summary>
/// <param name="Marks">One of them within a name is enough; upper and lower case are the same, spaces do not count.</param>
/// <param name="Roles">The parts it plays.</param>
internal sealed record FontPart(IReadOnlyList<string> Marks, params IReadOnlyList<FontRole> Roles)
{
    // In this order: 小标宋 and 仿宋 hold the word 宋. The capitals are 方正's file and PostScript names.
    private static readonly FontPart[] All =
    [
        new(["小标宋", "XiaoBiaoSong", "FZXBS"], FontRole.Title),
        new(["仿宋", "FangSong", "FZFS"], FontRole.Body),
        new(["楷", "Kai", "FZKT"], FontRole.HeadingTwo),
        new(["黑", "Hei", "FZHT"], FontRole.HeadingOne, FontRole.TableHead),
        new(["宋", "Song", "SimSun"], FontRole.Table),
    ];

    /// <summary>The part a face names itself for; null where it names none.</summary>
    public static FontPart? Of(FontFace face) => Array.Find(All, part => face.Names.Any(part.IsNamedIn));

    private bool IsNamedIn(string name) =>
        Marks.Any(mark => name.Replace(" ", "", StringComparison.Ordinal).Contains(mark, StringComparison.OrdinalIgnoreCase));
}
