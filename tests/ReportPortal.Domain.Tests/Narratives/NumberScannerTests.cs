using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Narratives;

public class NumberScannerTests
{
    private static readonly FigureSheet Sheet = FiveSection.Sheet(("received/fax/count", 37)).Computed(FiveSection.Form);

    [Theory]
    [InlineData("2022年1月1日至12月31日，12月底，2019—2022年", "")]
    [InlineData("国办公开办函〔2021〕30号、第711号令、第5条、（2021）12号", "")]
    [InlineData("电话0878-7221000、13987654321，邮编：675200，热线12345，7×24小时", "")]
    [InlineData("见 https://www.example.gov.cn/2022/1.html 和 a1@example.gov.cn", "")]
    [InlineData("收到{received/total/count}件，自报{stated 12}次", "")]
    [InlineData("收到37件，增长8.7%，共12次", "37 8.7% 12")]
    [InlineData("培训3场120人次", "3 120")]
    [InlineData("没有数字", "")]
    public void Scan_WhenNumbersAreTyped_FindsThoseThatCount(string text, string found) =>
        string.Join(' ', NumberScanner.Scan(text, FiveSection.Form, Sheet).Select(number => number.Text)).ShouldBe(found);

    [Fact]
    public void Scan_WhenACellHasTheFigure_NamesItAndTheTotalFirst()
    {
        var number = NumberScanner.Scan("传真申请37件。", FiveSection.Form, Sheet).ShouldHaveSingleItem();

        number.Cells.Select(cell => cell.ToString()).ShouldBe(["received/total/count", "received/fax/count"]);
        NumberScanner.Bind("传真申请37件。", number, new CellRef("received", "fax", "count")).ShouldBe("传真申请{received/fax/count}件。");
    }

    [Fact]
    public void State_WhenSeveralAreFree_ConfirmsThemInOneAct()
    {
        const string text = "培训3场120人次";
        NumberScanner.State(text, NumberScanner.Scan(text, FiveSection.Form, Sheet)).ShouldBe("培训{stated 3}场{stated 120}人次");
    }

    [Fact]
    public void Bind_WhenTheNumberDoesNotStandThere_Refuses() =>
        Should.Throw<ArgumentException>(() => NumberScanner.Bind("短", new(5, "37", []), new("received", "fax", "count")));
}
