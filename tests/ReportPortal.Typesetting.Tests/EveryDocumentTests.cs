using System.Globalization;
using CsCheck;
using ReportPortal.TestTools;
using ReportPortal.Typesetting.Tests.TestData;

namespace ReportPortal.Typesetting.Tests;

/// <summary>What holds for every document, whatever is in it.</summary>
public sealed class EveryDocumentTests
{
    private const double Mm = 72 / 25.4, Left = 28 * Mm, Right = 184 * Mm, Top = 260 * Mm, Bottom = 35 * Mm, Tolerance = 0.1;
    private const string NeverFirst = "、，。；：！？）》」』】〕”’…·", NeverLast = "（《「『【〔“‘";

    /// <summary>Samples of what a program of its own must read: pdfinfo takes seconds for a tree of a thousand cells.</summary>
    private const int ProcessSamples = 20;

    private static readonly Typesetter Typesetter = new(TestFonts.Book);

    [Fact]
    public void Typeset_WhenAnyDocument_KeepsContentWithinTheTypeArea() => GenDocument.Document.Sample(document =>
    {
        foreach (var letter in ReadBack.Content(Typesetter.Typeset(document)))
        {
            var blank = letter.Size / 2;        // of a mark may hang over
            letter.X.ShouldBeGreaterThanOrEqualTo(Left - Tolerance - (NeverLast.Contains(letter.Text) ? blank : 0), letter.ToString());
            letter.End.ShouldBeLessThanOrEqualTo(Right + Tolerance + (NeverFirst.Contains(letter.Text) ? blank : 0), letter.ToString());
            (letter.Y + 0.88 * letter.Size).ShouldBeLessThanOrEqualTo(Top + Tolerance, letter.ToString());
            (letter.Y - 0.12 * letter.Size).ShouldBeGreaterThanOrEqualTo(Bottom - Tolerance, letter.ToString());
        }
    });

    [Fact]
    public void Typeset_WhenAnyDocument_KeepsBordersWithinTheTypeArea() => GenDocument.Document.Sample(document =>
    {
        foreach (var frame in ReadBack.Borders(Typesetter.Typeset(document)))
        {
            frame.Left.ShouldBe(Left, Tolerance);
            frame.Right.ShouldBe(Right, Tolerance);
            frame.Top.ShouldBeLessThanOrEqualTo(Top + Tolerance);
            frame.Bottom.ShouldBeGreaterThanOrEqualTo(Bottom - Tolerance);
        }
    });

    [Fact]
    public void Typeset_WhenAnyDocument_TagsExactlyTheTextOfItsBlocks() => GenDocument.Document.Sample(document =>
        FinishedPdf.StructureText(Typesetter.Typeset(document)).ShouldBe(ReadBack.Text(document)), iter: ProcessSamples);

    [Fact]
    public void Typeset_WhenAnyText_StartsAndEndsNoLineWithAForbiddenMark() => GenDocument.Text.Sample(text =>
    {
        var pdf = Typesetter.Typeset(Samples.Document(new ParagraphBlock("本" + text)));
        var lines = ReadBack.Content(pdf).GroupBy(letter => (letter.Page, letter.Y)).Select(line => string.Concat(line.Select(letter => letter.Text))).ToList();
        foreach (var line in lines.Skip(1)) NeverFirst.ShouldNotContain(line[0], line);
        foreach (var line in lines.SkipLast(1)) NeverLast.ShouldNotContain(line[^1], line);
    });

    [Fact]
    public void Typeset_WhenAnyDocument_MarksEverythingPaintedInAFaultlessStructure() => GenDocument.Document.Sample(document =>
    {
        var pdf = Typesetter.Typeset(document);
        var (status, output) = FinishedPdf.Structure(pdf);
        status.ShouldBe(0, output);
    }, iter: ProcessSamples);

    [Fact]
    public void Typeset_WhenTheCultureDiffers_WritesTheSameBytes() => GenDocument.Document.Sample(document =>
    {
        var here = Typesetter.Typeset(document);
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fa-IR");
        try { new Typesetter(TestFonts.Book).Typeset(document).ShouldBe(here); }
        finally { CultureInfo.CurrentCulture = culture; }
    });

    [Fact]
    public void Typeset_WhenAnyDocument_WritesAFileWithoutSyntaxErrors() => GenDocument.Document.Sample(document =>
    {
        var (status, output) = FinishedPdf.Run(Typesetter.Typeset(document), "qpdf", "--check", "FILE");
        status.ShouldBe(0, output);
    }, iter: ProcessSamples);
}
