using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Tests.Formats;

public class FiveSectionTests
{
    private static readonly ReportFormat Form = TestForm.FiveSection;
    private static readonly YearForm In2022 = new(Form, new(2022), []);

    [Fact]
    public void Read_WhenDelivered_HasTheFiveSectionsAndTheirParts()
    {
        Form.Sections.Select(section => section.Title.Zh).ShouldBe(
            ["概述", "主动公开政府信息的情况", "依申请公开政府信息的情况", "因政府信息公开申请行政复议、提起行政诉讼的情况", "存在的主要问题及改进情况"]);
        Form.Parts.Select(part => part.Key).ShouldBe(
            ["organisation", "publicity", "rules", "measures", "quantity", "categories", "requests", "disputes", "problems"]);
        Form.Parts.ShouldAllBe(part => part.HasNarrative);
    }

    [Theory]
    [InlineData("channels", "portal sunshine weibo wechat other duplicates total")]
    [InlineData("interpretation", "interpretations")]
    [InlineData("received", "in-person fax online letter total carried-in")]
    [InlineData("concluded", "on-time extended total")]
    [InlineData("answers", "already-public granted partly-granted state-secret trade-secret privacy security not-covered other-reason refused "
        + "not-held-here not-existing to-be-amended directed-elsewhere total")]
    [InlineData("fees", "charged")]
    [InlineData("reconsideration", "upheld corrected other total")]
    [InlineData("litigation", "upheld corrected other total")]
    [InlineData("supplement", "normative-made normative-published press-conferences interviews complaints full-time-staff part-time-staff "
        + "reading-points funds meetings trainings persons-trained")]
    public void Cells_WhenDelivered_AreThoseOfTheForm(string table, string rows) =>
        In2022.Table(table)!.Cells.Select(cell => cell.ToString()).ShouldBe(rows.Split(' ').Select(row => $"{table}/{row}/count"));

    [Theory]
    [InlineData("channels/total/count", "+portal +sunshine +weibo +wechat +other -duplicates")]
    [InlineData("received/total/count", "+in-person +fax +online +letter")]
    [InlineData("concluded/total/count", "+on-time +extended")]
    [InlineData("answers/refused/count", "+state-secret +trade-secret +privacy +security +not-covered +other-reason")]
    [InlineData("answers/total/count", "+already-public +granted +partly-granted +state-secret +trade-secret +privacy +security +not-covered "
        + "+other-reason +not-held-here +not-existing +to-be-amended +directed-elsewhere")]
    [InlineData("reconsideration/total/count", "+upheld +corrected +other")]
    [InlineData("litigation/total/count", "+upheld +corrected +other")]
    public void SumOf_WhenCellIsATotal_AddsTheEnteredCellsOnce(string cell, string terms) =>
        In2022.SumOf(CellRef.Parse(cell))!.Terms.Select(term => (term.Sign > 0 ? "+" : "-") + term.Cell.Row).ShouldBe(terms.Split(' '));

    [Fact]
    public void SumOf_WhenFiguresAreNanhuasOf2022_MakesThePublishedTotal()
    {
        var figures = new Dictionary<string, int> { ["portal"] = 3506, ["sunshine"] = 362, ["weibo"] = 2, ["wechat"] = 40, ["other"] = 872, ["duplicates"] = 0 };
        In2022.SumOf(new("channels", "total", "count"))!.Terms.Sum(term => term.Sign * figures[term.Cell.Row]).ShouldBe(4782);
    }

    [Fact]
    public void ComputedCells_WhenDelivered_AreTheSevenTotals() => In2022.ComputedCells.Count.ShouldBe(7);

    [Fact]
    public void Rows_WhenRead_AllHaveHelp() =>
        Form.Tables.SelectMany(table => table.LeafRows.Select(row => $"{table.Key}/{row.Key}")).Except(Form.Texts.Rows.Keys).ShouldBeEmpty();

    [Fact]
    public void Defaults_WhenRead_StandOnlyWhereFiguresAreTold()
    {
        var withDefaults = Form.Texts.Parts.Where(part => part.Value.Defaults.Count > 0).ToDictionary();
        withDefaults.Keys.ShouldBe(["quantity", "requests", "disputes"]);
        withDefaults.Values.ShouldAllBe(part => part.Defaults.Count == 3);
    }

    // Last year's figures may be missing, and a year is never typed.
    [Fact]
    public void Sentences_WhenRead_CompareWithNoOtherYearAndTypeNone()
    {
        var sentences = Form.Texts.Parts.Values.SelectMany(part => part.Defaults.Values)
            .Concat(Form.Texts.Subjects.Values.SelectMany(texts => new[] { texts.Title, texts.Lead })).ToList();
        sentences.ShouldAllBe(text => !text.Contains("{change") && !text.Contains("{year-1}"));
        sentences.ShouldAllBe(text => !text.Contains("20"));
    }

    [Fact]
    public void Titles_WhenRead_NameBodyAndYear() =>
        Form.Texts.Subjects.Values.ShouldAllBe(texts => texts.Title == "{body}{year}年度\n政府信息公开工作年度报告");

    [Fact]
    public void Optional_WhenSupplement_IsEveryRowAndElsewhereNone() =>
        In2022.Cells.Where(cell => In2022[cell].Optional).Select(cell => cell.Table).Distinct().ShouldBe(["supplement"]);

    [Theory]
    [InlineData("channels/total/count", "条", 0)]
    [InlineData("interpretation/interpretations/count", "次", 0)]
    [InlineData("received/total/count", "件", 0)]
    [InlineData("fees/charged/count", "元", 2)]
    [InlineData("supplement/funds/count", "万元", 6)]
    [InlineData("supplement/full-time-staff/count", "人", 0)]
    [InlineData("supplement/persons-trained/count", "人次", 0)]
    public void Unit_WhenRead_IsTheRowsOrTheTables(string cell, string symbol, int decimals)
    {
        var unit = In2022[CellRef.Parse(cell)].Unit;
        (unit.Symbol.Zh, unit.Decimals).ShouldBe((symbol, decimals));
    }

    [Fact]
    public void Identities_WhenRead_AreTheBalanceAndTheWarning()
    {
        var balances = Form.Identities.Where(identity => identity.Key.StartsWith("concluded-", StringComparison.Ordinal)).ToList();
        balances.Select(identity => (identity.Key, identity.Relation, identity.Severity)).ShouldBe(
            [("concluded-are-answered", Relation.Equal, Severity.Error), ("concluded-were-received", Relation.AtLeast, Severity.Warning)]);
        balances[1].Left.Select(term => term.Cell.Row).ShouldBe(["total", "carried-in"]);
    }

    [Theory]
    [InlineData(2018, false)]
    [InlineData(2019, true)]
    public void IsSuperseded_WhenTheNationalFormIsInForce_Warns(int year, bool superseded) =>
        new YearForm(Form, new(year), []).IsSuperseded.ShouldBe(superseded);

    [Fact]
    public void ChannelRows_WhenPrinted_HaveOneStubColumn() => new HeadGrid(In2022.Table("channels")!.Rows).Levels.ShouldBe(1);

    [Fact]
    public void AnswerRows_WhenPrinted_HaveASecondStubColumnForRefusals()
    {
        var grid = new HeadGrid(In2022.Table("answers")!.Rows);
        grid.Levels.ShouldBe(2);
        grid.ByLine[3].Select(cell => (cell.Head.Key, cell.Levels, cell.Lines)).ShouldBe([("refusal", 1, 7), ("state-secret", 1, 1)]);
        grid.ByLine[14].Select(cell => (cell.Head.Key, cell.Levels, cell.Lines)).ShouldBe([("total", 2, 1)]);
    }
}
