using System.Text;
using ReportPortal.Web.Infrastructure.Tables;

namespace ReportPortal.Web.Tests.Infrastructure.Tables;

/// <summary>What spreadsheet programs write is read, and what is written they read without calculating.</summary>
public sealed class TablesTests
{
    [Theory, InlineData("utf-8"), InlineData("gb18030")]
    public void Read_WhenInAnEncodingOfChina_GivesTheRowsWithTheirLines(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(encoding).GetBytes("名称,电话\n\n县财政局 ,\"0878-1,2\"\n");

        var table = UploadedTable.Read(bytes);

        table.Rows.Select(row => (row.Line, row[0], row[1], row[2])).ShouldBe([(1, "名称", "电话", ""), (3, "县财政局", "0878-1,2", "")]);
    }

    [Fact]
    public void Read_WhenPastedFromASpreadsheet_SplitsAtTabs() =>
        UploadedTable.Read("县财政局\t部门\n县教育局\t部门").Rows.Select(row => row[0]).ShouldBe(["县财政局", "县教育局"]);

    [Fact]
    public void Read_WhenItIsNoTable_SaysWhy()
    {
        Should.Throw<TableRefused>(() => UploadedTable.Read("PK\u0003\u0004workbook"u8.ToArray())).Fault.ShouldBe(TableFault.Damaged);
        Should.Throw<TableRefused>(() => UploadedTable.Read([0x25, 0x50, 0x44, 0x46, 0x00])).Fault.ShouldBe(TableFault.NotText);
        Should.Throw<TableRefused>(() => UploadedTable.Read(new byte[UploadedTable.MaxBytes + 1])).Fault.ShouldBe(TableFault.TooLarge);
        Should.Throw<TableRefused>(() => UploadedTable.Read(string.Concat(Enumerable.Repeat("a,b\n", 100_000)))).Fault.ShouldBe(TableFault.TooLong);
    }

    [Theory, InlineData("=1+1", "'=1+1"), InlineData("@a", "'@a"), InlineData("-12", "-12"), InlineData("-a", "'-a"), InlineData("县", "县"), InlineData("", "")]
    public void Harmless_WhenTypedTextWouldBeCalculated_MakesItText(string typed, string written) => DownloadedTable.Harmless(typed).ShouldBe(written);
}
