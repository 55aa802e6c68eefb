using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Tests.Formats;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Documents;

/// <summary>The report in the national form as a document: the stacked blocks, the tables three and four, the county's own rows, the sentence of no fees.</summary>
public class NationalDocumentTests
{
    private static readonly FigureSheet Huaian = National.Entered(National.Form, National.Printed(National.Form, "huaian-city-2024"));

    [Fact]
    public void Compose_WhenBlocksAreStacked_SetsThemOnOneGridUnderTheirTitles() =>
        Stacked(Compose()).Select(table => string.Join(" | ", table.Head.Concat(table.Body).Select(Row))).ShouldBe([
            "第二十条第（一）项:4 | 信息内容 本年制发件数 本年废止件数 现行有效件数 | 规章 1 0 11 | 行政规范性文件 8 26 66",
            "第二十条第（五）项:4 | 信息内容 本年处理决定数量:3 | 行政许可 447228:3",
            "第二十条第（六）项:4 | 信息内容 本年处理决定数量:3 | 行政处罚 3985758:3 | 行政强制 88283:3",
            "第二十条第（八）项:4 | 信息内容 本年收费金额（单位：万元）:3 | 行政事业性收费 96171.6:3",
        ]);

    [Fact]
    public void Compose_WhenBlocksAreStacked_GivesEachRowTheSameWidthAndNoCaption()
    {
        var tables = Stacked(Compose()).ToList();
        tables.ShouldAllBe(table => table.Caption == null && table.StubColumns == 1);
        tables.SelectMany(table => table.Head.Concat(table.Body)).ShouldAllBe(row => row.Cells.Sum(cell => cell.ColumnSpan) == 4 && row.Cells.All(cell => cell.RowSpan == 1));
        tables.ShouldAllBe(table => table.Head[0].Cells.Single().Role == CellRole.ColumnHead && table.Head[1].Cells[0].Role == CellRole.Corner);
    }

    [Fact]
    public void Compose_WhenBlocksOfTheOlderFormAreStacked_TakesTheWidestOfFive()
    {
        var printed = National.Entered(National.Form2019, National.Printed(National.Form2019, "shanghai-office-2019"));
        var tables = Stacked(Compose(printed, form: National.Form2019)).ToList();
        tables.Count.ShouldBe(5);
        tables.SelectMany(table => table.Head.Concat(table.Body)).ShouldAllBe(row => row.Cells.Sum(cell => cell.ColumnSpan) == 4);
        Row(tables[^1].Body[0]).ShouldBe("政府集中采购 6 251000:2");
        Row(tables[3].Body[0]).ShouldBe("行政事业性收费 0 0:2");
    }

    [Fact]
    public void Compose_WhenTheWidestBlockIsNotPrinted_TakesTheWidestOfThoseThatAre()
    {
        var files = National.Form.Format.Files;
        var form = FormatReader.Read(files with { Structure = TestForm.Edit(files.Structure, "$.sections[1].parts[0].tables[0].printed", "false") });
        Stacked(Compose(form: new(form, new(2024), []))).SelectMany(table => table.Head.Concat(table.Body)).ShouldAllBe(row => row.Cells.Sum(cell => cell.ColumnSpan) == 2);
    }

    [Fact]
    public void Compose_WhenOtherTablesArePrinted_AreNotStackedAndCoverEachPlaceOnce()
    {
        var tables = Compose().Document.Blocks.OfType<Table>().ToList();
        tables.Where(table => !table.IsStacked).Select(table => (table.Key, table.Caption, table.StubColumns, table.Head.Count, table.Body.Count)).ShouldBe(
            [("requests", null, 3, 3, 25), ("disputes", null, 0, 3, 1)]);
        foreach (var table in tables)
            foreach (var rows in new[] { table.Head, table.Body })
                rows.SelectMany(row => row.Cells).Sum(cell => cell.ColumnSpan * cell.RowSpan).ShouldBe(rows.Count * rows[0].Cells.Sum(cell => cell.ColumnSpan), table.Key);
    }

    [Fact]
    public void Compose_WhenRead_HasTheSixSectionsAndNoOtherHeads() =>
        Compose().Document.Headings.Select(heading => heading.Number + heading.Text).ShouldBe([
            "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"]);

    [Fact]
    public void Compose_WhenTheCountyReports_HasTheTitleOfTheTemplate() => Compose().Document.Title.ShouldBe("淮安县人民政府2024年政府信息公开工作年度报告");

    // The county's own rows stand apart from the national tables, and only those it asks for.
    [Fact]
    public void Compose_WhenTheCountyAsksForItsRows_PrintsThoseUnderAMarkedCaption()
    {
        var composed = Compose(additions: [Row("douyin", "channel", printed: true), Row("kuaishou", "channel"), Row("trainings", "indicator")]);
        var tables = composed.Document.Blocks.OfType<Table>().Where(table => table.Key is "channels" or "supplement").ToList();
        tables.Select(table => (table.Key, table.Caption, Rows: string.Join(" | ", table.Head.Concat(table.Body).Select(Row)))).ShouldBe(
            [("channels", "按渠道公开政府信息情况（本县补充统计，不属于全国统一格式）（条）", "公开渠道 2024年 | douyin 7")]);
        composed.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Compose_WhenTheCountyAsksForNone_PrintsNoTableOfItsOwn()
    {
        Compose(additions: [Row("douyin", "channel"), Row("trainings", "indicator")]).Document.Blocks.OfType<Table>().Select(table => table.Key).ShouldNotContain("channels");
        Compose().Document.Blocks.OfType<Table>().Select(table => table.Key).ShouldBe(["documents", "licences", "enforcement", "charges", "requests", "disputes"]);
    }

    [Fact]
    public void Compose_WhenItsRowsCountDifferentThings_SaysTheUnitInEachRow()
    {
        var table = Compose(additions: [Row("trainings", "indicator", printed: true), Row("trained", "indicator", "persons", true, 1)])
            .Document.Blocks.OfType<Table>().Single(table => table.Key == "supplement");
        table.Caption.ShouldBe("政府信息公开其他统计（本县补充统计，不属于全国统一格式）");
        table.Body.Select(Row).ShouldBe(["trainings（次） 7", "trained（人） 7"]);
    }

    [Fact]
    public void Compose_WhenItsRowsCountOneOtherThing_SaysTheUnitInTheCaption()
    {
        var table = Compose(additions: [Row("trainings", "indicator"), Row("trained", "indicator", "persons", true)]).Document.Blocks.OfType<Table>().Single(table => table.Key == "supplement");
        table.Caption.ShouldBe("政府信息公开其他统计（本县补充统计，不属于全国统一格式）（人）");
        table.Body.Select(Row).ShouldBe(["trained 7"]);
    }

    [Fact]
    public void Compose_WhenARowIsNotPrinted_IsStillBoundInSentences()
    {
        var composed = Compose(additions: [Row("trainings", "indicator")], texts: ("problems", "举办培训{supplement/trainings/count}次。"));
        composed.Faults.ShouldBeEmpty();
        composed.Document.Lines.ShouldContain("举办培训7次。");
    }

    [Theory]
    [InlineData(0, 0, 0, "本年度未发出信息处理费收费通知，未收取信息处理费；无其他需要报告的事项。")]
    [InlineData(2, 47_050, 15_000, "2024年，全县发出信息处理费收费通知2件，通知收取金额470.5元，实际收取150元；无其他需要报告的事项。")]
    [InlineData(0, 0, 15_000, "2024年，全县发出信息处理费收费通知0件，通知收取金额0元，实际收取150元；无其他需要报告的事项。")]
    public void Compose_WhenSectionSixIsLeftToTheForm_TellsOfTheFees(long notices, long noticed, long collected, string sentence)
    {
        var sheet = Huaian.With(new("fees", "notices", "value"), Figure.Of(notices)).With(new("fees", "noticed", "value"), Figure.Of(noticed)).With(new("fees", "collected", "value"), Figure.Of(collected));
        var composed = Compose(sheet);
        composed.Faults.ShouldBeEmpty();
        composed.Document.Lines.Last().ShouldBe(sentence);
    }

    // Nothing known is not nothing: the sentence of no fees is for zeros only.
    [Fact]
    public void Compose_WhenTheFeesAreUnknown_DoesNotSayThereWereNone()
    {
        var composed = Compose(Huaian.With(new("fees", "collected", "value"), Figure.Blank));
        composed.Faults.ShouldBe([new CompositionFault(CompositionFaultKind.MissingFigure, "other", "fees/collected/value")]);
        composed.Document.Lines.Last().ShouldNotContain("未收取");
    }

    [Fact]
    public void Compose_WhenSectionSixIsWritten_TakesWhatIsWritten() => Compose(texts: ("other", "另行报告。")).Document.Lines.Last().ShouldBe("另行报告。");

    [Theory]
    [InlineData("overview-text")]
    [InlineData("problems")]
    public void Compose_WhenASectionOfOnesOwnIsMissing_SaysSo(string part) =>
        Compose(texts: (part, "")).Faults.ShouldBe([new CompositionFault(CompositionFaultKind.MissingText, part, "")]);

    private static Composition Compose(FigureSheet? sheet = null, YearForm? form = null, YearAddition[]? additions = null, params (string Part, string Text)[] texts)
    {
        var figures = sheet ?? Huaian;
        foreach (var addition in additions ?? [])
            figures = figures.With(new(addition.Kind == "channel" ? "channels" : "supplement", addition.Key, "count"), Figure.Of(7));
        var narratives = new Dictionary<string, string> { ["overview-text"] = "情况。", ["problems"] = "问题。" };
        foreach (var (part, text) in texts)
            narratives[part] = text;
        return ReportComposer.Compose(new()
        {
            Form = form ?? National.Of(2024, additions ?? []),
            Body = new(ReportBody.CountyCode, "淮安县", Subject.County),
            Sheet = figures,
            Narratives = narratives,
        });
    }

    private static IEnumerable<Table> Stacked(Composition composed) => composed.Document.Blocks.OfType<Table>().Where(table => table.IsStacked);

    // The texts of a row, with the columns that a cell covers where they are several.
    private static string Row(TableRow row) =>
        string.Join(' ', row.Cells.Select(cell => (cell.Content?.Text ?? "") + (cell.ColumnSpan > 1 ? $":{cell.ColumnSpan}" : "")));

    private static YearAddition Row(string key, string kind, string? unit = null, bool printed = false, int order = 0) =>
        new() { Year = new(2024), Key = key, Kind = kind, NameZh = key, NameEn = key, Unit = unit, Printed = printed, Order = order };
}
