using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Formats;

/// <summary>The form of 国办公开办函〔2021〕30号, label by label against the official template.</summary>
public class NationalFormTests
{
    private static readonly ReportFormat Form = National.Form.Format;
    private static readonly TableFormat Requests = National.Form.Table("requests")!;
    private static readonly TableFormat Disputes = National.Form.Table("disputes")!;

    private static readonly string[] Blocks = ["documents", "licences", "enforcement", "charges"];

    [Fact]
    public void Sections_WhenRead_AreTheSixOfTheTemplate() =>
        Form.Sections.Select(section => section.Title.Zh).ShouldBe(
            ["总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项"]);

    [Theory]
    [InlineData("documents", "第二十条第（一）项", "本年制发件数 本年废止件数 现行有效件数", "规章 行政规范性文件")]
    [InlineData("licences", "第二十条第（五）项", "本年处理决定数量", "行政许可")]
    [InlineData("enforcement", "第二十条第（六）项", "本年处理决定数量", "行政处罚 行政强制")]
    [InlineData("charges", "第二十条第（八）项", "本年收费金额（单位：万元）", "行政事业性收费")]
    public void Blocks_WhenRead_AreStackedUnderTheirClauses(string key, string title, string columns, string rows)
    {
        var table = National.Form.Table(key)!;
        (table.Title.Zh, table.Corner!.Zh, table.Stacked).ShouldBe((title, "信息内容", true));
        Titles(table.LeafColumns).ShouldBe(columns.Split(' '));
        Titles(table.LeafRows).ShouldBe(rows.Split(' '));
    }

    [Fact]
    public void Blocks_WhenRead_AreFourInOnePart() => Form.Parts.Single(part => part.Key == "proactive-tables").Tables.Select(table => table.Key).ShouldBe(Blocks);

    [Fact]
    public void Charges_WhenRead_AreShownInTenThousandYuanAndStoredToTheFen() =>
        National.Form[new("charges", "charges", "amount")].Unit.ShouldSatisfyAllConditions(
            unit => unit.Symbol.Zh.ShouldBe("万元"), unit => unit.Decimals.ShouldBe(6), unit => unit.IsMoney.ShouldBeTrue());

    [Fact]
    public void Requests_WhenRead_HaveTheCornerOfTheTemplate() => Requests.Corner!.Zh.ShouldBe("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）");

    [Fact]
    public void Requests_WhenRead_HaveTheRowsOfTheTemplateInTheirGroups() =>
        Outline(Requests.Rows).ShouldBe([
            "一、本年新收政府信息公开申请数量",
            "二、上年结转政府信息公开申请数量",
            "三、本年度办理结果",
            "- （一）予以公开",
            "- （二）部分公开（区分处理的，只计这一情形，不计其他情形）",
            "- （三）不予公开",
            "- - 1.属于国家秘密",
            "- - 2.其他法律行政法规禁止公开",
            "- - 3.危及“三安全一稳定”",
            "- - 4.保护第三方合法权益",
            "- - 5.属于三类内部事务信息",
            "- - 6.属于四类过程性信息",
            "- - 7.属于行政执法案卷",
            "- - 8.属于行政查询事项",
            "- （四）无法提供",
            "- - 1.本机关不掌握相关政府信息",
            "- - 2.没有现成信息需要另行制作",
            "- - 3.补正后申请内容仍不明确",
            "- （五）不予处理",
            "- - 1.信访举报投诉类申请",
            "- - 2.重复申请",
            "- - 3.要求提供公开出版物",
            "- - 4.无正当理由大量反复申请",
            "- - 5.要求行政机关确认或重新出具已获取信息",
            "- （六）其他处理",
            "- - 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            "- - 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
            "- - 3.其他",
            "- （七）总计",
            "四、结转下年度继续办理",
        ]);

    [Fact]
    public void Requests_WhenRead_HaveTheColumnsOfTheTemplateInTheirGroups() =>
        Outline(Requests.Columns).ShouldBe([
            "申请人情况", "- 自然人", "- 法人或其他组织", "- - 商业企业", "- - 科研机构", "- - 社会公益组织", "- - 法律服务机构", "- - 其他", "- 总计"]);

    [Fact]
    public void Requests_WhenPrinted_AreTwentyFiveBySevenUnderThreeHeaderRowsBesideThreeStubs()
    {
        (Requests.LeafRows.Count(), Requests.LeafColumns.Count()).ShouldBe((25, 7));
        (new HeadGrid(Requests.Columns).Levels, new HeadGrid(Requests.Rows).Levels).ShouldBe((3, 3));
    }

    [Theory]
    [InlineData("requests", 144)]
    [InlineData("disputes", 12)]
    [InlineData("documents", 6)]
    [InlineData("licences", 1)]
    [InlineData("enforcement", 2)]
    [InlineData("charges", 1)]
    [InlineData("fees", 3)]
    [InlineData("channels", 0)]
    [InlineData("supplement", 0)]
    public void InputCells_WhenRead_AreWhatPeopleEnter(string table, int cells) => National.Form.InputCells.Count(cell => cell.Table == table).ShouldBe(cells);

    [Fact]
    public void Disputes_WhenRead_HaveFifteenColumnsOfWhichThreeAreTotals()
    {
        string[] results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
        Titles(Disputes.LeafColumns).ShouldBe([.. results, .. results, .. results]);
        Disputes.Columns.SelectMany(column => column.All).Where(column => column.IsGroup).Select(group => group.Title.Zh).ShouldBe(["行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉"]);
        National.Form.ComputedCells.Where(sum => sum.Cell.Table == "disputes").Select(sum => sum.Cell.Column)
            .ShouldBe(["reconsideration-total", "direct-total", "after-total"]);
    }

    [Theory]
    [InlineData("requests/total/natural", 21)]
    [InlineData("requests/total/total", 21)]
    [InlineData("requests/new/total", 6)]
    [InlineData("disputes/cases/after-total", 4)]
    public void SumOf_WhenACellIsATotal_AddsEachResultOnce(string cell, int terms) => National.Form.SumOf(CellRef.Parse(cell))!.Terms.Count.ShouldBe(terms);

    // Whoever enters a figure must be told how to count it: by its row, and in the one row of the disputes by its column.
    [Fact]
    public void Help_WhenACellIsEntered_HasAClauseAndAnExample()
    {
        var texts = Form.Texts;
        var cells = National.Form.InputCells.Select(cell => cell.Table == "disputes" ? texts.Columns.GetValueOrDefault($"{cell.Table}/{cell.Column}") : texts.Rows.GetValueOrDefault($"{cell.Table}/{cell.Row}"));
        cells.ShouldAllBe(help => help != null && help.Help.Length > 0 && help.Clause != null && help.Example != null);
    }

    [Fact]
    public void Help_WhenAGroupOrTotalIsPrinted_IsThereToo()
    {
        Requests.Rows.SelectMany(row => row.All).Select(row => $"requests/{row.Key}").Except(Form.Texts.Rows.Keys).ShouldBeEmpty();
        Disputes.LeafColumns.Select(column => $"disputes/{column.Key}").Except(Form.Texts.Columns.Keys).ShouldBeEmpty();
    }

    // Articles that the rows rest on; a wrong one would mislead every clerk.
    [Theory]
    [InlineData("state-secret forbidden-by-law three-securities", "条例第十四条")]
    [InlineData("third-party", "条例第十五条")]
    [InlineData("internal-affairs", "条例第十六条第一款")]
    [InlineData("process enforcement-file", "条例第十六条第二款")]
    [InlineData("administrative-query", "条例第三十六条第七项")]
    [InlineData("to-be-created", "条例第三十八条")]
    [InlineData("complaint publication", "条例第三十九条")]
    [InlineData("repeated", "条例第三十六条第六项")]
    [InlineData("excessive", "条例第三十五条")]
    [InlineData("not-amended", "条例第三十条")]
    [InlineData("not-paid", "国办函〔2020〕109号")]
    public void Help_WhenARowRestsOnAnArticle_NamesIt(string rows, string clause) =>
        rows.Split(' ').ShouldAllBe(row => Form.Texts.Rows[$"requests/{row}"].Clause == clause);

    [Fact]
    public void Prompts_WhenRead_DifferByTheThreeSubjects()
    {
        Form.Subjects.ShouldBe([Subject.County, Subject.Department, Subject.Township]);
        Form.Texts.Parts.Keys.ShouldBe(["overview-text", "problems", "other"], ignoreOrder: true);
        Form.Texts.Parts.Values.ShouldAllBe(part => part.Prompts.Values.Distinct().Count() == 3);
    }

    // Ready-made paragraphs make every body's report the same, which is punished.
    [Theory]
    [InlineData("overview-text", 0)]
    [InlineData("problems", 0)]
    [InlineData("other", 3)]
    public void Defaults_WhenRead_StandOnlyInTheLastSection(string part, int subjects)
    {
        var texts = Form.Texts.Parts[part];
        (texts.Defaults.Count, texts.Nil?.Defaults.Count ?? 0).ShouldBe((subjects, subjects));
    }

    [Fact]
    public void Defaults_WhenNoFeeWasCharged_AreTheUsualSentence() =>
        Form.Subjects.Select(subject => Form.Texts.Parts["other"].DefaultOf(subject, National.Zeros))
            .ShouldAllBe(text => text == "本年度未发出信息处理费收费通知，未收取信息处理费；无其他需要报告的事项。");

    [Fact]
    public void Titles_WhenTheCountyReports_IsThatOfTheTemplate() =>
        Form.Texts.Subjects[Subject.County].Title.Replace("\n", "", StringComparison.Ordinal).ShouldBe("{body}人民政府{year}年政府信息公开工作年度报告");

    // 条例第五十条: a government, townships included, tells of 工作考核、社会评议和责任追究.
    [Theory]
    [InlineData(Subject.County, 3)]
    [InlineData(Subject.Township, 3)]
    [InlineData(Subject.Department, 0)]
    public void Compulsory_WhenAGovernmentReports_AreTheThreeOfArticleFifty(Subject subject, int count) =>
        (Form.Texts.Parts["overview-text"].Compulsory.GetValueOrDefault(subject)?.Count ?? 0).ShouldBe(count);

    [Fact]
    public void Locked_WhenRead_IsTheRowOfRegulationsAndNoOther() => National.Form.LockedCells.Select(cell => cell.ToString()).ShouldBe(
        ["documents/regulations/made", "documents/regulations/abolished", "documents/regulations/in-force"]);

    [Fact]
    public void Openings_WhenRead_AreTheSixEnteredCellsThatLastYearSettles() =>
        National.Form.Openings.Select(opening => $"{opening.Cell}={opening.LastYears}").ShouldBe(
            new[] { "natural", "commercial", "research", "welfare", "legal", "other" }.Select(column => $"requests/carried-in/{column}=requests/carried-over/{column}"));

    [Theory]
    [InlineData("documents/normative/in-force", "行政规范性文件·现行有效件数")]
    [InlineData("licences/licences/decisions", "行政许可")]
    [InlineData("requests/carried-over/legal", "四、结转下年度继续办理·法律服务机构")]
    [InlineData("requests/other-result/other", "（六）其他处理·3.其他·其他")]
    [InlineData("requests/total/total", "（七）总计·总计")]
    [InlineData("disputes/cases/reconsideration-upheld", "行政复议·结果维持")]
    [InlineData("disputes/cases/direct-total", "行政诉讼·未经复议直接起诉·总计")]
    [InlineData("disputes/cases/after-total", "行政诉讼·复议后起诉·总计")]
    [InlineData("fees/collected/value", "实际收取金额")]
    public void Name_WhenAFindingSpeaksOfACell_IsThatCellsAlone(string cell, string name) => National.Form[CellRef.Parse(cell)].Name.Zh.ShouldBe(name);

    [Fact]
    public void Name_WhenAllAreRead_IsUniqueInItsTable() =>
        National.Form.Cells.GroupBy(cell => (cell.Table, National.Form[cell].Name.Zh)).Where(group => group.Count() > 1).ShouldBeEmpty();

    [Theory]
    [InlineData(2023, false)]
    [InlineData(2024, true)]
    public void Identities_WhenReconsiderationComesFirst_WarnOfDirectLitigation(int year, bool warned) =>
        National.Of(year).Identities.Any(identity => identity.Key == "direct-litigation").ShouldBe(warned);

    private static IEnumerable<string> Titles(IEnumerable<TableHead> heads) => heads.Select(head => head.Title.Zh);

    private static IEnumerable<string> Outline(IEnumerable<TableHead> heads, string indent = "") =>
        heads.SelectMany(head => Outline(head.Heads, indent + "- ").Prepend(indent + head.Title.Zh));
}
