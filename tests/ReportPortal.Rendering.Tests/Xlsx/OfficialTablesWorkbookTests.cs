using DocumentFormat.OpenXml.Spreadsheet;
using ReportPortal.Domain.Documents;
using ReportPortal.Rendering.Tests.TestData;
using ReportPortal.Rendering.Xlsx;
using Table = ReportPortal.Domain.Documents.Table;

namespace ReportPortal.Rendering.Tests.Xlsx;

/// <summary>统计表: the official tables and nothing else, as they are printed.</summary>
public sealed class OfficialTablesWorkbookTests
{
    private static readonly ReportDocument Report = OfficialTables.Whole();
    private static readonly byte[] File = OfficialTablesWorkbook.Of(Report, OfficialTables.Imprint, Reports.Form);

    [Fact]
    public void Of_WhenTheNationalForm_HoldsItsThreeTablesEachOnASheet()
    {
        Workbooks.Read(File).Select(sheet => sheet.Name).ShouldBe(["主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况"]);
        Workbooks.Faults(File).ShouldBeEmpty();
        OfficialTablesWorkbook.Of(Report, OfficialTables.Imprint, Reports.Form).ShouldBe(File);
    }

    [Fact]
    public void Of_WhenBlocksArePrintedAsOneTable_StackThemOnOneSheet()
    {
        var rows = Workbooks.Read(File)[0].Rows.Select(row => row.Where(cell => cell.Length > 0).ToArray()).ToList();

        rows[0].ShouldBe(["主动公开政府信息情况"]);
        rows.Where(row => row is [var title] && title.StartsWith("第二十条", StringComparison.Ordinal)).Select(row => row[0]).ShouldBe(["第二十条第（一）项", "第二十条第（五）项", "第二十条第（六）项", "第二十条第（八）项"]);
        rows[^1].ShouldBe(["行政事业性收费", "96171.6"]);
    }

    [Fact]
    public void Of_WhenReadBack_HoldsEachFigureAsANumberAndTheHeadsMergedAsPrinted()
    {
        using var workbook = Workbooks.Open(File);
        var sheets = workbook.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!).ToList();

        var numbers = sheets.SelectMany(sheet => sheet.Descendants<Cell>()).Where(cell => cell.CellValue is not null).Select(cell => cell.CellValue!.Text);
        numbers.ShouldBe(Report.Blocks.OfType<Table>().SelectMany(table => table.Body).SelectMany(row => row.Cells).Where(cell => cell.Role == CellRole.Figure).Select(cell => cell.Content!.Text), ignoreOrder: true);
        var requests = sheets[1];
        requests.Descendants<MergeCell>().Select(merge => merge.Reference!.Value).ShouldContain("A7:A28", "本年度办理结果 names twenty-two rows");
        requests.Descendants<MergeCell>().Select(merge => merge.Reference!.Value).ShouldContain("D2:J2", "申请人情况 names seven columns");
    }

    [Fact]
    public void Of_WhenAReportHasNoTable_Refuses() =>
        Should.Throw<RenderingRefused>(() => OfficialTablesWorkbook.Of(Report with { Blocks = [] }, OfficialTables.Imprint, Reports.Form));
}
