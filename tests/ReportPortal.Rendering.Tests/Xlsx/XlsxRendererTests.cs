using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ReportPortal.Domain.Documents;
using ReportPortal.Rendering.Tests.TestData;
using Table = ReportPortal.Domain.Documents.Table;

namespace ReportPortal.Rendering.Tests.Xlsx;

/// <summary>The report's tables as a workbook.</summary>
public sealed class XlsxRendererTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Render_WhenReportsOfBothForms_AreValidToOffice2019()
    {
        foreach (var report in new[] { Reports.Plain(), OfficialTables.Whole(), Reports.Plain() with { Blocks = [] } })
            Faults(Files.Render("xlsx", report)).ShouldBeEmpty();
    }

    [Fact]
    public void Render_WhenTextsAreHostile_AreValidAndHoldNoFormula() => Hostile.Documents(Hostile.Text).Sample(report =>
    {
        var file = Files.Render("xlsx", report);

        Faults(file).ShouldBeEmpty();
        using var workbook = Open(file);
        workbook.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<CellFormula>()).ShouldBeEmpty();
    }, iter: 50, threads: 1);

    [Fact]
    public void Render_WhenATableHasGroups_LaysItOutAsItIsPrinted()
    {
        using var workbook = Open(Files.Render("xlsx", Reports.Plain()));

        var sheet = SheetOf(workbook, "政府信息公开申请答复情况");

        sheet.Descendants<Cell>().First().InnerText.ShouldBe("表4　政府信息公开申请答复情况（件）");
        var group = sheet.Descendants<Cell>().Single(cell => cell.InnerText == "不同意公开").CellReference!.Value!;
        sheet.Descendants<MergeCell>().Select(merge => merge.Reference!.Value!).ShouldContain($"{group}:A{int.Parse(group[1..], System.Globalization.CultureInfo.InvariantCulture) + 6}");
        var pane = sheet.Descendants<Pane>().Single();
        (pane.HorizontalSplit!.Value, pane.VerticalSplit!.Value, pane.TopLeftCell!.Value, pane.State!.Value).ShouldBe((2.0, 2.0, "C3", PaneStateValues.Frozen));
    }

    [Theory]
    [InlineData("96171.6", "96171.6", "0.0")]
    [InlineData("-7", "-7", "0")]
    [InlineData("0", "0", "0")]
    [InlineData("59237.244912", "59237.244912", "0.000000")]
    [InlineData("+32", "32", "+0;-0;0")]
    public void Render_WhenAFigureIsANumber_IsOneAndShowsAsItIsPrinted(string text, string value, string format)
    {
        using var workbook = Open(Files.Render("xlsx", WithFigure(new(text, FigureOf.Cell, ["a/b/c"], value))));
        var book = workbook.WorkbookPart!;

        var cell = book.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>()).Single(cell => cell.CellValue is not null);

        cell.CellValue!.Text.ShouldBe(value);
        var look = book.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        book.WorkbookStylesPart.Stylesheet.NumberingFormats!.Elements<NumberingFormat>().Single(known => known.NumberFormatId!.Value == look.NumberFormatId!.Value).FormatCode!.Value.ShouldBe(format);
    }

    [Theory]
    [InlineData("不适用", null)]
    [InlineData("1234567890123456", "1234567890123456")]
    [InlineData("007", "007")]
    public void Render_WhenASpreadsheetWouldShowItOtherwise_IsText(string text, string? value)
    {
        using var workbook = Open(Files.Render("xlsx", WithFigure(new(text, FigureOf.Cell, ["a/b/c"], value))));

        var cell = workbook.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>()).Single(cell => cell.InnerText == text);

        cell.DataType!.Value.ShouldBe(CellValues.InlineString);
    }

    [Fact]
    public void Render_WhenTitlesAreNoNamesOfSheets_MakesSome()
    {
        Table[] tables = [.. new[] { "a/b:c", "'引号'", "'引号'", new string('长', 40), new string('长', 40), "说明", "history", "", new string('长', 24) + "_x000D_" }.Select(title => WithFigure(new("1", FigureOf.Cell, ["a/b/c"], "1")).Blocks.OfType<Table>().Single() with { Title = title })];

        Rendering.Xlsx.SheetNames.Of(tables).ShouldBe(["a b c", "引号", "引号 (2)", new string('长', 31), new string('长', 27) + " (2)", "说明 (2)", "history (2)", " (2)", new string('长', 24) + " x000D_", "说明"]);
    }

    [Fact]
    public void Render_WhenAReport_SaysOnTheLastSheetWhatItIs()
    {
        using var workbook = Open(Files.Render("xlsx", Reports.Plain()));

        var notes = SheetOf(workbook, "说明").InnerText;

        foreach (var said in new[] { "南华县2022年度政府信息公开工作年度报告", "演示数据", "编制机关：南华县人民政府", "发布日期：2023-03-28", Files.ImprintOf(Reports.Plain()).Digest, "核验地址：https://www.nanhua.gov.cn/verify", "表4　政府信息公开申请答复情况（件）" })
            notes.ShouldContain(said);
    }

    private static ReportDocument WithFigure(FigureRun figure) => OfficialTables.Report(
        new Table("a", "表", null, 0, [new([new(CellRole.ColumnHead, new TextRun("列"), 1, 1)], false)], [new([new(CellRole.Figure, figure, 1, 1)], false)]));

    private static SpreadsheetDocument Open(byte[] file) => SpreadsheetDocument.Open(new MemoryStream(file), false);

    private static Worksheet SheetOf(SpreadsheetDocument workbook, string name) => ((WorksheetPart)workbook.WorkbookPart!.GetPartById(
        workbook.WorkbookPart.Workbook!.Sheets!.Elements<Sheet>().Single(sheet => sheet.Name == name).Id!.Value!)).Worksheet!;

    private static List<string> Faults(byte[] file)
    {
        using var workbook = Open(file);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook, Cancel).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];
    }
}
