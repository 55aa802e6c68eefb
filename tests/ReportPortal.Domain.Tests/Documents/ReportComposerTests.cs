using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Documents;

public class ReportComposerTests
{
    private static readonly FigureSheet Nanhua = FiveSection.Sheet(("channels/portal/count", 3506), ("channels/sunshine/count", 362),
        ("channels/weibo/count", 2), ("channels/wechat/count", 40), ("channels/other/count", 872), ("interpretation/interpretations/count", 213));

    [Fact]
    public void Compose_WhenEverythingIsThere_HasNoFaultAndSaysWhoseReportItIs()
    {
        var composed = ReportComposer.Compose(FiveSection.Content(Nanhua));
        composed.Faults.ShouldBeEmpty();
        (composed.Document.Title, composed.Document.Form, composed.Document.Year, composed.Document.Body.Code, composed.Document.Schema)
            .ShouldBe(("南华县2022年度政府信息公开工作年度报告", "five-section", 2022, "county", 1));
    }

    [Fact]
    public void Compose_WhenTheTitleIsLong_SaysWhereItMayBreak() =>
        Compose(FiveSection.Content(Nanhua)).TitleLines.ShouldBe(["南华县2022年度", "政府信息公开工作年度报告"]);

    [Fact]
    public void Compose_WhenRead_HasTheFormsHeadingsWithTheirNumbers() =>
        Compose(FiveSection.Content(Nanhua)).Headings.Select(heading => $"{heading.Level} {heading.Id} {heading.Number}{heading.Text}").ShouldBe([
            "1 overview 一、概述", "2 organisation （一）组织领导与机构", "2 publicity （二）宣传培训", "2 rules （三）制度建设", "2 measures （四）配套措施",
            "1 proactive-disclosure 二、主动公开政府信息的情况", "2 quantity （一）主动公开政府信息的数量", "2 categories （二）主动公开政府信息的主要类别",
            "1 disclosure-on-request 三、依申请公开政府信息的情况", "1 remedies 四、因政府信息公开申请行政复议、提起行政诉讼的情况",
            "1 outlook 五、存在的主要问题及改进情况"]);

    [Fact]
    public void Compose_WhenRead_BeginsWithTheLeadAndPrintsItsFiguresWithoutMarks()
    {
        var document = Compose(FiveSection.Content(Nanhua));
        document.Blocks[0].ShouldBeOfType<Paragraph>();
        document.Lines.ElementAt(1).ShouldEndWith("所列数据的统计期限为2022年1月1日至12月31日。");
        document.Lines.ShouldContain(line => line.StartsWith("2022年，全县主动公开政府信息4782条。按公开渠道统计，政府信息门户网站公开3506条"));
        document.Lines.ShouldContain("2022年，全县回应解读213次。");
        document.Lines.ShouldAllBe(line => !line.Contains('{') && !line.Contains('}'));
    }

    [Fact]
    public void Compose_WhenTablesArePrinted_NumbersTheirCaptionsAndLeavesOutTheUnprinted() =>
        Tables(FiveSection.Content(Nanhua)).Select(table => table.Caption).ShouldBe([
            "表1　主动公开政府信息数量（条）", "表2　收到政府信息公开申请情况（件）", "表3　政府信息公开申请办结情况（件）",
            "表4　政府信息公开申请答复情况（件）", "表5　政府信息公开行政复议情况（件）", "表6　政府信息公开行政诉讼情况（件）"]);

    [Fact]
    public void Compose_WhenNoLastYearIsPublished_PrintsOneColumn()
    {
        var table = Tables(FiveSection.Content(Nanhua))[0];
        Texts(table.Head).ShouldBe([["公开渠道", "2022年"]]);
        Texts(table.Body).ShouldBe([["政府信息门户网站", "3506"], ["阳光政府四项制度门户网站", "362"], ["政务微博", "2"], ["政务微信", "40"], ["其他形式", "872"],
            ["同一信息在多个渠道公开的重复条数", "0"], ["合计", "4782"]]);
        table.Body.Select(row => row.IsTotal).ShouldBe([false, false, false, false, false, false, true]);
        table.Head[0].Cells.Select(cell => cell.Role).ShouldBe([CellRole.Corner, CellRole.ColumnHead]);
        table.Body[0].Cells.Select(cell => cell.Role).ShouldBe([CellRole.RowHead, CellRole.Figure]);
    }

    [Fact]
    public void Compose_WhenLastYearIsPublished_PrintsItAndTheChangeBeside()
    {
        var before = FiveSection.Sheet(("channels/portal/count", 3600), ("channels/weibo/count", 2)).With(new("channels", "wechat", "count"), Figure.Blank);
        var table = Tables(FiveSection.Content(Nanhua, before.Computed(FiveSection.Form)))[0];
        Texts(table.Head).ShouldBe([["公开渠道", "2022年", "2021年", "增减"]]);
        Texts(table.Body).ShouldBe([["政府信息门户网站", "3506", "3600", "-94"], ["阳光政府四项制度门户网站", "362", "0", "+362"], ["政务微博", "2", "2", "0"],
            ["政务微信", "40", "", ""], ["其他形式", "872", "0", "+872"], ["同一信息在多个渠道公开的重复条数", "0", "0", "0"], ["合计", "4782", "3602", "+1180"]]);
        CanonicalJson.Write(Run(table, 0, 1)).ShouldBe(CanonicalJson.Write<Run>(new FigureRun("3506", FigureOf.Cell, ["channels/portal/count"], "3506")));
        CanonicalJson.Write(Run(table, 0, 2)).ShouldBe(CanonicalJson.Write<Run>(new FigureRun("3600", FigureOf.LastYear, ["channels/portal/count"], "3600")));
        CanonicalJson.Write(Run(table, 0, 3)).ShouldBe(CanonicalJson.Write<Run>(new FigureRun("-94", FigureOf.Change, ["channels/portal/count"], "-94")));
    }

    [Fact]
    public void Compose_WhenRefusalsArePrinted_SpansThemUnderOneHead()
    {
        var table = Tables(FiveSection.Content(Nanhua)).Single(table => table.Key == "answers");
        table.StubColumns.ShouldBe(2);
        (table.Head[0].Cells[0].ColumnSpan, table.Head[0].Cells[0].RowSpan).ShouldBe((2, 1));
        table.Body[3].Cells.Select(cell => (cell.Content?.Text, cell.ColumnSpan, cell.RowSpan)).ShouldBe([("不同意公开", 1, 7), ("涉及国家秘密", 1, 1), ("0", 1, 1)]);
        table.Body[4].Cells.Select(cell => cell.Content?.Text).ShouldBe(["涉及商业秘密", "0"]);
        table.Body.Where(row => row.IsTotal).Select(row => row.Cells[0].Content?.Text).ShouldBe(["小计", "申请答复合计"]);
    }

    // Every grid position of a table is covered once: what renderers rely on.
    [Fact]
    public void Compose_WhenTablesArePrinted_CoversEachPlaceOnce()
    {
        foreach (var table in Tables(FiveSection.Content(Nanhua, Nanhua.Computed(FiveSection.Form))))
            foreach (var rows in new[] { table.Head, table.Body })
                rows.SelectMany(row => row.Cells).Sum(cell => cell.ColumnSpan * cell.RowSpan).ShouldBe(rows.Count * (table.StubColumns + 3), table.Key);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n　")]
    public void Compose_WhenATextIsMissing_TakesTheDefaultOrSaysSo(string? text)
    {
        (string, string)[] texts = text is null ? [] : [("disputes", text), ("rules", text)];
        var content = FiveSection.Content(Nanhua, null, texts);
        if (text is null)
            content = content with { Narratives = content.Narratives.Where(pair => pair.Key != "rules").ToDictionary() };

        var composed = ReportComposer.Compose(content);
        composed.Faults.ShouldBe([new CompositionFault(CompositionFaultKind.MissingText, "rules", "")]);
        composed.Document.Lines.ShouldContain(line => line.StartsWith("2022年，因全县政府信息公开工作申请行政复议0件"));
    }

    [Fact]
    public void Compose_WhenATextIsWritten_TakesItAndNotTheDefault()
    {
        var lines = Compose(FiveSection.Content(Nanhua, null, ("disputes", "　　甲。\n乙{reconsideration/total/count}件。"))).Lines.ToList();
        lines[(lines.IndexOf("四、因政府信息公开申请行政复议、提起行政诉讼的情况") + 1)..].Take(2).ShouldBe(["甲。", "乙0件。"]);
    }

    [Fact]
    public void Compose_WhenATextCannotBeRead_SaysWhichAndComposesTheRest()
    {
        var composed = ReportComposer.Compose(FiveSection.Content(Nanhua, null, ("rules", "甲{yaer}")));
        composed.Faults.ShouldBe([new CompositionFault(CompositionFaultKind.BadText, "rules", "yaer")]);
        composed.Document.Headings.Count().ShouldBe(11);
    }

    [Fact]
    public void Compose_WhenFiguresAreBlank_SaysEachThatASentenceNeeds()
    {
        var composed = ReportComposer.Compose(FiveSection.Content(Nanhua.With(new("channels", "weibo", "count"), Figure.Blank)));
        composed.Faults.ShouldBe([new CompositionFault(CompositionFaultKind.MissingFigure, "quantity", "channels/weibo/count")]);
        composed.Document.Lines.ShouldContain(line => line.Contains("政务微博公开＿＿条"));
    }

    [Theory]
    [InlineData(Subject.Department, "本单位")]
    [InlineData(Subject.Township, "龙川镇人民政府")]
    public void Compose_WhenAnotherBodyReports_SpeaksOfIt(Subject subject, string itself)
    {
        var document = Compose(FiveSection.Content(Nanhua) with { Body = new("longchuan", "龙川镇人民政府", subject) });
        document.Title.ShouldStartWith("龙川镇人民政府2022年度");
        document.Lines.ShouldContain($"2022年，{itself}回应解读213次。");
    }

    private static ReportDocument Compose(ReportContent content) => ReportComposer.Compose(content).Document;

    private static List<Table> Tables(ReportContent content) => [.. Compose(content).Blocks.OfType<Table>()];

    private static IEnumerable<string[]> Texts(IReadOnlyList<TableRow> rows) =>
        rows.Select(row => row.Cells.Select(cell => cell.Content?.Text ?? "").ToArray());

    private static Run Run(Table table, int row, int cell) => table.Body[row].Cells[cell].Content!;
}
