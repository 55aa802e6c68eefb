using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;
using ReportPortal.Rendering.ReadBack;
using ReportPortal.Rendering.Tests.TestData;
using Table = ReportPortal.Domain.Documents.Table;

namespace ReportPortal.Rendering.Tests.ReadBack;

/// <summary>Each file says what its document says, and one that does not is found out.</summary>
public sealed class FileProofTests
{
    public static TheoryData<string> AnySign => ["article", "fragment", "docx", "xlsx", "csv", "json"];

    public static TheoryData<string> FormatNames => Files.Names;

    [Theory, MemberData(nameof(FormatNames))]
    public void Compare_WhenTheReportsOfBothForms_FindsNothing(string format)
    {
        foreach (var document in new[] { Reports.Plain("见[县政府网站](https://example.gov.cn/)。"), OfficialTables.Whole() })
            Compare(format, document, document).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(AnySign))]
    public void Compare_WhenTextsAreHostile_FindsNothing(string format) =>
        Hostile.Documents(Hostile.Text).Sample(document => Compare(format, document, document).ShouldBeEmpty(), threads: 1);

    // What the typesetter sets holds the signs of its fonts alone.
    [Theory, InlineData("html"), InlineData("pdf")]
    public void Compare_WhenTextsAreHostileAndPrintable_FindsNothing(string format) =>
        Hostile.Documents(Hostile.PrintableText).Sample(document => Compare(format, document, document).ShouldBeEmpty(), threads: 1);

    [Theory, MemberData(nameof(FormatNames))]
    public void Compare_WhenOneFigureIsAnother_NamesItsCellAndTheFormat(string format)
    {
        var document = Reports.Plain();
        var cell = Reports.Form.InputCells.First(input => input.Table == "answers");

        var found = Compare(format, Changed(document, cell, "13"), document);

        var place = found.Select(disagreement => disagreement.Place).First();
        if (format == "json")
            place.ShouldStartWith("document/blocks/");
        else
            place.ShouldBe(cell.ToString());
        found[0].Format.ShouldBe(format);
        found[0].Wanted!.ShouldContain("12");
        found[0].Found!.ShouldContain("13");
    }

    [Theory, MemberData(nameof(FormatNames))]
    public void Compare_WhenATableIsMissing_FindsIt(string format)
    {
        var document = Reports.Plain();

        Compare(format, document with { Blocks = [.. document.Blocks.Where(block => block is not Table { Key: "answers" })] }, document).ShouldNotBeEmpty();
        Compare(format, document, document with { Blocks = [.. document.Blocks.Where(block => block is not Table { Key: "answers" })] }).ShouldNotBeEmpty();
    }

    [Theory, InlineData("article"), InlineData("html"), InlineData("fragment"), InlineData("pdf"), InlineData("docx"), InlineData("json")]
    public void Compare_WhenASentenceIsAnother_NamesItsHeading(string format)
    {
        var found = Compare(format, Reports.Plain("还有欠缺。"), Reports.Plain());

        found[0].Found!.ShouldContain("欠缺");
        if (format != "json")
            found[0].Place.ShouldBe("五、存在的主要问题及改进情况");
    }

    [Theory, InlineData("pdf"), InlineData("docx"), InlineData("xlsx"), InlineData("csv"), InlineData("json")]
    public void Compare_WhenTheFileIsNotOfItsFormat_SaysSo(string format) =>
        FileProof.Compare(format, "<p>no file</p>"u8.ToArray(), Reports.Plain(), Reports.Imprint).ShouldHaveSingleItem().Format.ShouldBe(format);

    /// <summary>Spans are part of a workbook's tables: a cell that reaches further covers another.</summary>
    [Fact]
    public void Compare_WhenACellOfAWorkbookReachesFurther_NamesIt()
    {
        var document = Reports.Plain();
        var (block, table) = document.Blocks.Select((block, index) => (index, block)).First(pair => pair.block is Table { Key: "answers" });
        var first = ((Table)table).Body[0];
        var wider = first with { Cells = [first.Cells[0] with { ColumnSpan = first.Cells[0].ColumnSpan - 1 }, new(CellRole.RowHead, null, 1, 1), .. first.Cells.Skip(1)] };
        var changed = document with { Blocks = [.. document.Blocks.Select((old, index) => index == block ? (Table)table with { Body = [wider, .. ((Table)table).Body.Skip(1)] } : old)] };

        Compare("xlsx", changed, document).ShouldHaveSingleItem().Place.ShouldEndWith(first.Cells[0].Content!.Text);
    }

    /// <summary>A formula is no figure, whatever it comes to.</summary>
    [Fact]
    public void Compare_WhenACellOfAWorkbookIsCalculated_NamesItsFigure()
    {
        var document = Reports.Plain();
        var file = new MemoryStream();
        file.Write(Files.Render("xlsx", document));
        using (var workbook = SpreadsheetDocument.Open(file, isEditable: true))
        {
            var cell = workbook.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>()).First(cell => cell.CellValue?.Text == "60");
            cell.CellFormula = new("5*12");
        }

        FileProof.Compare("xlsx", file.ToArray(), document, Files.ImprintOf(document)).ShouldHaveSingleItem().Place.ShouldBe("channels/total/count");
    }

    private static IReadOnlyList<Disagreement> Compare(string format, ReportDocument written, ReportDocument wanted) =>
        FileProof.Compare(format, Files.Render(format, written), wanted, Files.ImprintOf(wanted));

    private static ReportDocument Changed(ReportDocument document, CellRef cell, string value)
    {
        TableCell Of(TableCell old) => old.Content is FigureRun { Of: FigureOf.Cell } run && run.Cells[0] == cell.ToString()
            ? old with { Content = run with { Text = value, Value = value } } : old;
        TableRow InRow(TableRow row) => row with { Cells = [.. row.Cells.Select(Of)] };
        return document with { Blocks = [.. document.Blocks.Select(block => block is Table table ? table with { Body = [.. table.Body.Select(InRow)] } : block)] };
    }
}
