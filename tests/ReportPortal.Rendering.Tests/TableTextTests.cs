using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering.Tests;

public sealed class TableTextTests
{
    [Fact]
    public void Of_WhenCellsReachOverOthers_KeepsEveryFigureInItsColumn()
    {
        var table = new Table(
            "table", "表", null, 1,
            [
                new([new(CellRole.Corner, null, 1, 2), new(CellRole.ColumnHead, new TextRun("申请人"), 2, 1)], false),
                new([new(CellRole.ColumnHead, new TextRun("自然人"), 1, 1), new(CellRole.ColumnHead, new TextRun("总\t计"), 1, 1)], false),
            ],
            [new([new(CellRole.RowHead, new TextRun("=一"), 1, 1), new(CellRole.Figure, new TextRun("5"), 1, 1), new(CellRole.Figure, new TextRun("-7"), 1, 1)], false)]);

        TableText.Of(table).ShouldBe("\t申请人\t\n\t自然人\t总 计\n'=一\t5\t-7\n");
    }
}
