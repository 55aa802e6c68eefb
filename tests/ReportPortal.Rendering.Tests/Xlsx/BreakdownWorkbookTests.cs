using CsCheck;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;
using ReportPortal.Rendering.Tests.TestData;
using ReportPortal.Rendering.Xlsx;

namespace ReportPortal.Rendering.Tests.Xlsx;

/// <summary>单位分解表: what each figure of the county is made of.</summary>
public sealed class BreakdownWorkbookTests
{
    private const int FirstOfParts = 4;
    internal static readonly (string Code, string Name)[] Bodies = [("body-1", "乙局"), ("body-0", "甲局"), ("body-2", "丙镇"), ("idle", "未报局")];
    private static readonly CellRef Portal = new("channels", "portal", "count");

    [Fact]
    public void Of_WhenBodiesHaveAnyFigures_AddUpToTheTotalInEveryRowAndEqualTheCounty() => Reports.Bodies.Sample(bodies =>
    {
        var county = CountyRollup.Of(Reports.Form, bodies, Sources(bodies));

        var file = BreakdownWorkbook.Of(Reports.Plain(), Reports.Imprint, Reports.Form, FiguresOf(county), Bodies);

        var rows = Workbooks.Read(file).SelectMany(sheet => sheet.Rows.Skip(2)).ToList();
        rows.Select(row => row[0]).ShouldBe(Reports.Form.Cells.Where(cell => !county.Sheet[cell].IsBlank).Select(cell => $"{cell}"), "in the official order");
        foreach (var row in rows)
        {
            row[FirstOfParts - 1].ShouldBe(FigureText.Print(county.Sheet[CellRef.Parse(row[0])].Amount!.Value, Reports.Form[CellRef.Parse(row[0])].Unit));
            row.Skip(FirstOfParts).Where(part => part.Length > 0).Sum(Number).ShouldBe(Number(row[FirstOfParts - 1]), row[0]);
        }
    }, iter: 20, threads: 1);

    [Fact]
    public void Of_WhenSomethingWasSettledBeyondTheSum_HasColumnsForItBehindTheBodiesInTheCountysOrder()
    {
        var county = County();

        var file = BreakdownWorkbook.Of(Reports.Plain(), Reports.Imprint, Reports.Form, FiguresOf(county), Bodies);

        var channels = Workbooks.Read(file).Single(sheet => sheet.Rows.Any(row => row[0] == $"{Portal}")).Rows;
        channels[1].ShouldBe(["代码", "指标", "计量单位", "合计", "乙局", "甲局", "丙镇", "归口单位差额", "核增核减"]);
        channels.Single(row => row[0] == $"{Portal}").Skip(FirstOfParts).TakeLast(2).ShouldBe(["100", "-7"]);
        Workbooks.Faults(file).ShouldBeEmpty();
        BreakdownWorkbook.Of(Reports.Plain(), Reports.Imprint, Reports.Form, FiguresOf(county), Bodies).ShouldBe(file);
    }

    [Fact]
    public void Of_WhenThereAreManyBodies_IsPrintedOnPagesSideBySide()
    {
        var names = Enumerable.Range(0, 40).Select(index => ($"body-{index}", $"单位{index}")).ToArray();
        var sheets = names.Select(body => new AcceptedSheet(body.Item1, FigureSheet.Of([KeyValuePair.Create(Portal, Figure.Of(1))])));

        using var workbook = Workbooks.Open(BreakdownWorkbook.Of(Reports.Plain(), Reports.Imprint, Reports.Form, FiguresOf(CountyRollup.Of(Reports.Form, sheets, CountySources.None)), names));

        workbook.WorkbookPart!.WorksheetParts.First().Worksheet!.Descendants<PageSetup>().Single().FitToWidth!.Value.ShouldBe(3u);
        workbook.WorkbookPart.Workbook!.DefinedNames!.Elements<DefinedName>().First().Text.ShouldEndWith("!$1:$2");
        workbook.WorkbookPart.Workbook.DefinedNames.Elements<DefinedName>().First().Text.ShouldContain("!$A:$B,");
    }

    internal static CountyRollup County()
    {
        List<AcceptedSheet> bodies = [.. Enumerable.Range(0, 3).Select(index => new AcceptedSheet($"body-{index}", FigureSheet.Of(Reports.Form.InputCells.Select(cell => KeyValuePair.Create(cell, Figure.Of(index + 1))))))];
        return CountyRollup.Of(Reports.Form, bodies, Sources(bodies));
    }

    // The lead office knows of 100 more than the bodies say, and seven are counted twice.
    private static CountySources Sources(IReadOnlyList<AcceptedSheet> bodies) => new(
        [LeadFigure.Of(Reports.Form, Portal, "body-0", Figure.Of(bodies.Sum(body => body.Sheet[Portal].Amount!.Value) + 100))],
        [Adjustment.Of(Reports.Form, Portal, -7, AdjustmentTemplate.JointDocument, "联合发文", "office", new(2023, 2, 1, 0, 0, 0, DateTimeKind.Utc))]);

    internal static List<PublishedFigure> FiguresOf(CountyRollup county) =>
        [.. Reports.Form.Cells.Where(cell => !county.Sheet[cell].IsBlank).Select(cell => new PublishedFigure(cell, county.Sheet[cell], county.PartsOf(cell)))];

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
