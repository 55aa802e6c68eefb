using ReportPortal.Typesetting;

namespace ReportPortal.TestTools;

/// <summary>Everything the engine can do, close together.</summary>
internal static class StressDocument
{
    private const string Words = "全县共主动公开政府信息4782条（含上年结转3件），占73.3%；“谁公开、谁负责”的要求得到落实……阅读量超过10万次——比上年增加12.7%。";

    private static readonly Uri Address = new("https://www.qingyuan.gov.cn/open-government/annual-reports/2022?edition=1&language=zh-CN#contents");

    public static TypesetDocument Document { get; } = new()
    {
        Title = "引擎的全部能力",
        Author = "清源县人民政府办公室",
        Subject = "标题、段落、表格、注、目录",
        Created = new DateTimeOffset(2023, 1, 31, 9, 0, 0, TimeSpan.FromHours(8)),
        Watermark = "草稿",
        ClosingLine = new ClosingLine("第1版 · 校验码 7f3a9c0e55d21b84 · 核验地址 https://www.qingyuan.gov.cn/verify", OnEveryPage: true),
        Blocks =
        [
            new TitleBlock("清源县人民政府关于二〇二二年度政府信息公开工作情况以及存在问题和改进措施的年度报告"),
            new ContentsBlock("目　录", 3),
            new HeadingBlock(1, "一、概述"),
            new HeadingBlock(2, "（一）含有很长很长的标题因而不止一行的组织领导与机构建设情况说明"),
            new HeadingBlock(3, "1.规范性文件"),
            new ParagraphBlock(string.Concat(Enumerable.Repeat(Words, 8))),
            new ParagraphBlock([new TextSpan("电子版见"), new TextSpan(Address.OriginalString, Address), new TextSpan("，化学元素𬭚、𫓧、𬬻与“㑇”字、〇字。")]),
            new ParagraphBlock("各乡镇人民政府，县直各单位：", ParagraphStyle.Flush),
            new ParagraphBlock("（此件公开发布，行政许可／行政处罚部分另附，北京—上海线，电话0371-66668888）", ParagraphStyle.Centred),
            new ParagraphBlock(string.Concat(Enumerable.Repeat("！？。、；：，……", 12)) + new string('w', 90) + "．％"),
            new HeadingBlock(1, "二、主动公开政府信息的情况"),
            Stacked("第二十条第（一）项"), Stacked("第二十条第（五）项"), Stacked("第二十条第（六）项"),
            new NoteBlock([new TextSpan("注：数据由各单位报送，口径说明见"), new TextSpan("县政府门户网站", Address), new TextSpan("。")]),
            Labelled(),
            new HeadingBlock(1, "三、各单位情况"),
            Wide(24, 40),
            new TableBlock("一个很高的行", [Row("事项", "内容")], [new TableRow(new TableCell("说明") { IsHeader = true }, new TableCell(string.Concat(Enumerable.Repeat(Words, 30))) { Alignment = CellAlignment.Left })], [1, 5]),
            new ParagraphBlock("清源县人民政府办公室\n2023年1月31日", ParagraphStyle.Signature),
        ],
    };

    private static TableBlock Stacked(string title) => new(null,
        [new TableRow(new TableCell(title) { ColumnSpan = 4 }), Row("信息内容", "本年制发件数", "本年废止件数", "现行有效件数")],
        [Row("规章", "0", "", "3985758"), Row("行政规范性文件", "12", "5", "87")], [1, 1, 1, 1]) { JoinsPrevious = true };

    /// <summary>Labels beside rows that reach over pages, spans in both directions.</summary>
    private static TableBlock Labelled() => new("申请情况",
        [new TableRow(new TableCell("办理结果") { ColumnSpan = 2, RowSpan = 2, Scope = HeadScope.Both }, new TableCell("申请人") { ColumnSpan = 3 }), Row("自然人", "法律服务机构", "总计")],
        [.. Enumerable.Range(0, 48).Select(row => new TableRow([
            .. row % 12 == 0 ? new[] { new TableCell($"（{row / 12 + 1}）不予公开") { RowSpan = 12, IsHeader = true } } : [],
            new TableCell($"{row + 1}.属于内部事务信息的，依照规定不予公开") { IsHeader = true, Alignment = CellAlignment.Left },
            new TableCell($"{row}"), new TableCell("20463") { Alignment = CellAlignment.Right }, new TableCell("96171.6")]))]);

    private static TableBlock Wide(int columns, int rows) => new("各单位公开渠道",
        [Row([.. Enumerable.Range(1, columns).Select(column => $"渠道{column}")])],
        [.. Enumerable.Range(1, rows).Select(row => Row([.. Enumerable.Range(1, columns).Select(column => $"{1009 * row * column % 100000}")]))]);

    private static TableRow Row(params string[] texts) => new([.. texts.Select(text => new TableCell(text))]);
}
