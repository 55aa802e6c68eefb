using System.Text.RegularExpressions;
using ReportPortal.TestTools;
using ReportPortal.Typesetting.Tests.TestData;
using UglyToad.PdfPig;

namespace ReportPortal.Typesetting.Tests;

/// <summary>Names of places and people may hold any of the 8105 characters of 通用规范汉字表 (国发〔2013〕23号): each is drawn, and copied out as itself.</summary>
public sealed partial class CommonCharactersTests
{
    private static readonly string[] Parts = [.. CommonCharacters.All.EnumerateRunes().Chunk(200).Select(part => string.Concat(part))];

    private static readonly byte[] Pdf = new Typesetter(TestFonts.Book).Typeset(Samples.Document([
        .. Parts.Select(part => new TitleBlock(part)), .. Parts.Select(part => new HeadingBlock(1, part)), .. Parts.Select(part => new HeadingBlock(2, part)),
        new ParagraphBlock(CommonCharacters.All),
        new TableBlock(null, [.. Parts.Select(part => Samples.Row(true, part))], [.. Parts.Select(part => Samples.Row(false, part))])]));

    private static readonly string Expected = string.Concat(Enumerable.Repeat(CommonCharacters.All, 6));

    [Fact]
    public void All_WhenCounted_AreThe8105OfTheTable() => CommonCharacters.All.EnumerateRunes().Distinct().Count().ShouldBe(8105);

    [Fact]
    public void Typeset_WhenAllCommonCharactersAreSet_IsReadBackInOrder() => string.Concat(ReadBack.Content(Pdf).Select(letter => letter.Text)).ShouldBe(Expected);

    /// <summary>Cut to the type area, so that page numbers stay out.</summary>
    [Fact]
    public void Typeset_WhenAllCommonCharactersAreSet_IsCopiedOutInOrder() =>
        FinishedPdf.WithoutSpace(FinishedPdf.Run(Pdf, "pdftotext", "-raw", "-x", "0", "-y", "100", "-W", "600", "-H", "644", "FILE", "-").Output).ShouldBe(Expected);

    [Fact]
    public void Typeset_WhenAllCommonCharactersAreSet_DrawsEachByAGlyphWithAnOutline()
    {
        using var read = PdfDocument.Open(Pdf);
        foreach (var letter in read.GetPages().SelectMany(page => page.Letters).Where(letter => !string.IsNullOrWhiteSpace(letter.Value)))
            (letter.BoundingBox.Height > 0.1 && letter.BoundingBox.Width > 0.1).ShouldBeTrue($"{letter.Value} in {letter.FontName}: {letter.BoundingBox}");
    }

    /// <summary>Glyph 0 is the box that stands for what a font lacks.</summary>
    [Fact]
    public void Typeset_WhenAllCommonCharactersAreSet_ShowsNoGlyphZero()
    {
        var shown = Shown().Matches(FinishedPdf.Run(Pdf, "qpdf", "--stream-data=uncompress", "--object-streams=disable", "FILE", "-").Output);

        var codes = shown.SelectMany(text => Strings().Matches(text.Groups[1].Value)).SelectMany(text => text.Groups[1].Value.Chunk(4)).Select(code => new string(code)).ToList();
        codes.Count.ShouldBeGreaterThan(6 * 8105);
        codes.ShouldNotContain("0000");
    }

    [GeneratedRegex(@"\[([^\]]*)\]\s*TJ")]
    private static partial Regex Shown();

    [GeneratedRegex("<([0-9A-F]+)>")]
    private static partial Regex Strings();
}
