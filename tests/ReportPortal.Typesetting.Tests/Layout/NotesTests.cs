using ReportPortal.TestTools;
using ReportPortal.Typesetting.Tests.TestData;

namespace ReportPortal.Typesetting.Tests.Layout;

public sealed class NotesTests
{
    private static readonly NoteBlock Note = new("注：数据由各单位报送，口径说明见县政府门户网站。");

    [Fact]
    public void Typeset_WhenANoteFollowsATable_StaysOnThePageOfItsLastRow()
    {
        for (var lines = 10; lines < 22; lines++)
        {
            var read = ReadBack.Lines(Typeset(new ParagraphBlock(new string('府', 28 * lines)), Samples.SmallTable(null), Note));

            read.Single(line => line.Text.StartsWith('注')).Page.ShouldBe(read.Single(line => line.Text == "行政规范性文件").Page, $"{lines} lines before");
        }
    }

    [Fact]
    public void Typeset_WhenATableHasSeveralNotes_KeepsThemAllWithItsLastRow()
    {
        for (var before = 28 * 10; before < 28 * 20; before += 14)
        {
            var read = ReadBack.Lines(Typeset(new ParagraphBlock(new string('府', before)), Samples.SmallTable(null), Note, Note, Note));

            read.Where(line => line.Text.StartsWith('注')).Select(line => line.Page).Distinct().ShouldBe([read.Single(line => line.Text == "行政规范性文件").Page], $"{before} characters before");
        }
    }

    [Fact]
    public void Typeset_WhenNotesAreMoreThanAPage_SetsThemAll() =>
        ReadBack.Lines(Typeset([Samples.SmallTable(null), .. Enumerable.Repeat(Note, 200)])).Count(line => line.Text.StartsWith('注')).ShouldBe(200);

    [Fact]
    public void Typeset_WhenATableOfManyPagesHasANote_TakesTheLastRowAlong()
    {
        for (var rows = 30; rows < 60; rows++)
        {
            var table = new TableBlock(null, [Samples.Row(true, "序号", "单位")], [.. Enumerable.Range(1, rows).Select(row => Samples.Row(false, $"{row}", "某局"))]);
            var read = ReadBack.Lines(Typeset(table, Note));

            read.Single(line => line.Text.StartsWith('注')).Page.ShouldBe(read.Single(line => line.Text == $"{rows}").Page, $"{rows} rows");
        }
    }

    [Fact]
    public void Typeset_WhenANoteFollowsAParagraph_TakesTwoOfItsLinesAlong()
    {
        for (var lines = 18; lines <= 24; lines++)
        {
            var read = ReadBack.Lines(Typeset(new ParagraphBlock(new string('府', 28 * lines - 2)), Note));
            var page = read.Single(line => line.Text.StartsWith('注')).Page;

            read.Count(line => line.Page == page && line.Text.Contains('府', StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(2, $"{lines} lines");
        }
    }

    [Fact]
    public void Typeset_WhenThereAreNotes_TagsEachWithAnIdentifierOfItsOwn()
    {
        var pdf = Typeset(Samples.SmallTable(null), Note, Note);

        var plain = FinishedPdf.Run(pdf, "qpdf", "--qdf", "--object-streams=disable", "FILE", "-").Output;
        plain.ShouldContain("/ID (note-00001)");
        plain.ShouldContain("/ID (note-00002)");
        plain.ShouldContain("/IDTree");
        FinishedPdf.Structure(pdf).Output.ShouldContain("Note 2");
    }

    [Fact]
    public void Typeset_WhenANoteStandsFirst_SetsIt() => ReadBack.Lines(Typeset(Note)).Count.ShouldBe(1);

    private static byte[] Typeset(params Block[] blocks) => new Typesetter(TestFonts.Book).Typeset(Samples.Document(blocks));
}
