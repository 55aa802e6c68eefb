using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering.Tests.TestData;

/// <summary>The tables of the national form (国办公开办函〔2021〕30号) with figures that are made up, long ones among them.</summary>
internal static class OfficialTables
{
    private const int Applicants = 7;

    private static readonly (string Group, string[] Rows)[] Results =
    [
        ("（三）不予公开", ["1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益", "5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项"]),
        ("（四）无法提供", ["1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"]),
        ("（五）不予处理", ["1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请", "5.要求行政机关确认或重新出具已获取信息"]),
        ("（六）其他处理", ["1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他"]),
    ];

    public static Imprint Imprint { get; } = new() { EditionNumber = 1, PublishedOn = new(2023, 3, 28), Digest = new('0', 64), Issuer = "南华县人民政府" };

    public static ReportDocument Report(params Block[] blocks) => new()
    {
        Form = "national-2021",
        Year = 2022,
        Body = new(ReportBody.CountyCode, "南华县", Domain.Formats.Subject.County),
        TitleLines = ["南华县人民政府2022年", "政府信息公开工作年度报告"],
        Blocks = blocks,
    };

    /// <summary>A report of six sections in which only the tables matter.</summary>
    public static ReportDocument Whole() => Report(
    [
        new Heading(1, "overview", "一、", "总体情况"),
        Text("本报告依据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》编制，所列数据的统计期限为2022年1月1日至12月31日。"),
        new Heading(1, "proactive-disclosure", "二、", "主动公开政府信息情况"),
        .. Stacked(),
        new Heading(1, "requests-handled", "三、", "收到和处理政府信息公开申请情况"),
        Requests(),
        new Heading(1, "remedies", "四、", "政府信息公开行政复议、行政诉讼情况"),
        Disputes(),
        new Heading(1, "outlook", "五、", "存在的主要问题及改进情况"),
        Text("部分单位公开不够及时，下一年度将按月检查并通报。"),
        new Heading(1, "other-matters", "六、", "其他需要报告的事项"),
        Text("本年度未发出信息处理费收费通知，未收取信息处理费；无其他需要报告的事项。"),
    ]);

    /// <summary>Section two: four tables on one grid of four columns.</summary>
    public static Table[] Stacked() =>
    [
        Stack("documents", "第二十条第（一）项", ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "0", "0", "0"], ["行政规范性文件", "12", "5", "3985758"]),
        Stack("licences", "第二十条第（五）项", ["信息内容", "本年处理决定数量"], ["行政许可", "3985758"]),
        Stack("enforcement", "第二十条第（六）项", ["信息内容", "本年处理决定数量"], ["行政处罚", "20463"], ["行政强制", "311"]),
        Stack("charges", "第二十条第（八）项", ["信息内容", "本年收费金额（单位：万元）"], ["行政事业性收费", "96171.6"]),
    ];

    /// <summary>Section three: three head rows, three columns of labels, 25 rows of seven figures.</summary>
    public static Table Requests()
    {
        TableRow[] head =
        [
            Row([new(CellRole.Corner, new TextRun("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"), 3, 3), Head("申请人情况", Applicants)]),
            Row([Head("自然人", 1, 2), Head("法人或其他组织", 5), Head("总计", 1, 2)]),
            Row([.. Array.ConvertAll(["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"], label => Head(label))]),
        ];
        List<TableRow> body =
        [
            Row([Label("一、本年新收政府信息公开申请数量", 3), .. Figures(1)]),
            Row([Label("二、上年结转政府信息公开申请数量", 3), .. Figures(2)]),
            Row([Label("三、本年度办理结果", 1, 22), Label("（一）予以公开", 2), .. Figures(3)]),
            Row([Label("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", 2), .. Figures(4)]),
        ];
        foreach (var (group, labels) in Results)
            body.AddRange(labels.Select((label, index) => Row([.. index == 0 ? [Label(group, 1, labels.Length)] : Array.Empty<TableCell>(), Label(label), .. Figures(body.Count + index)])));
        body.Add(Row([Label("（七）总计", 2), .. Figures(24)], isTotal: true));
        body.Add(Row([Label("四、结转下年度继续办理", 3), .. Figures(25)]));
        return new("requests", "收到和处理政府信息公开申请情况", null, 3, head, body);
    }

    /// <summary>Section four: one row of fifteen figures and no labels.</summary>
    public static Table Disputes()
    {
        TableCell[] outcomes = Array.ConvertAll(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"], label => Head(label));
        return new("disputes", "政府信息公开行政复议、行政诉讼情况", null, 0,
            [
                Row([Head("行政复议", 5, 2), Head("行政诉讼", 10)]),
                Row([Head("未经复议直接起诉", 5), Head("复议后起诉", 5)]),
                Row([.. outcomes, .. outcomes, .. outcomes]),
            ],
            [Row([.. Enumerable.Range(0, 15).Select(column => Figure(column % 5 == 4 ? "1128" : $"{column * 37 % 91}"))])]);
    }

    private static Table Stack(string key, string title, string[] heads, params string[][] rows)
    {
        var left = 4 - heads.Length + 1;
        TableCell[] Wide(TableCell[] cells) => [.. cells[..^1], cells[^1] with { ColumnSpan = left }];
        return new(key, title, null, 1,
            [Row([Head(title, 4)]), Row(Wide([new(CellRole.Corner, new TextRun(heads[0]), 1, 1), .. heads[1..].Select(head => Head(head))]))],
            [.. rows.Select(row => Row(Wide([Label(row[0]), .. row[1..].Select(Figure)])))])
        { IsStacked = true };
    }

    private static Paragraph Text(string words) => new([new TextRun(words)]);

    private static TableRow Row(TableCell[] cells, bool isTotal = false) => new(cells, isTotal);

    private static TableCell Head(string label, int columns = 1, int rows = 1) => new(CellRole.ColumnHead, new TextRun(label), columns, rows);

    private static TableCell Label(string label, int columns = 1, int rows = 1) => new(CellRole.RowHead, new TextRun(label), columns, rows);

    private static TableCell Figure(string number) => new(CellRole.Figure, new FigureRun(number, FigureOf.Cell, ["table/row/column"], number), 1, 1);

    /// <summary>The first row is in the millions, as in a province's report.</summary>
    private static IEnumerable<TableCell> Figures(int row) =>
        Enumerable.Range(0, Applicants).Select(column => Figure(row == 1 && column is 0 or 6 ? "3985758" : $"{row * (column + 3) % 113}"));
}
