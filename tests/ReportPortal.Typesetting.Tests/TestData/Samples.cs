namespace ReportPortal.Typesetting.Tests.TestData;

/// <summary>Documents in the manner of a county's annual report.</summary>
internal static class Samples
{
    public static TypesetDocument Document(params Block[] blocks) => new()
    {
        Title = "清源县2022年度政府信息公开工作年度报告",
        Author = "清源县人民政府办公室",
        Created = new DateTimeOffset(2023, 1, 31, 9, 0, 0, TimeSpan.FromHours(8)),
        Blocks = blocks,
    };

    public static TypesetDocument Report() => Document(
        new TitleBlock("清源县人民政府2022年度政府信息公开工作年度报告"),
        new ParagraphBlock("本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号）第五十条的规定编制，由概述、主动公开政府信息的情况、依申请公开政府信息的情况、因政府信息公开申请行政复议、提起行政诉讼的情况、存在的主要问题及改进情况五个部分组成。所列数据的统计期限自2022年1月1日起至2022年12月31日止。"),
        new ParagraphBlock([
            new TextSpan("本报告的电子版可在清源县人民政府门户网站（"), new TextSpan("https://www.qingyuan.gov.cn/open-government/annual-reports/2022", new Uri("https://www.qingyuan.gov.cn/open-government/annual-reports/2022")),
            new TextSpan("）下载。如对本报告有疑问，请与清源县人民政府办公室联系（电话：0371-66668888）。")]),
        new HeadingBlock(1, "一、概述"),
        new HeadingBlock(2, "（一）组织领导与机构"),
        new ParagraphBlock("县政府办公室负责推进、指导、协调、监督全县的政府信息公开工作，配有专职人员3名、兼职人员62名；各乡镇（街道）和县直各单位均明确了分管领导与经办人员，“谁公开、谁负责”的要求得到落实……全年召开专题会议4次，研究解决了《政府信息公开指南》修订、公开目录调整等11个问题。"),
        new HeadingBlock(2, "（二）宣传培训"),
        new ParagraphBlock("举办政府信息公开业务培训3期，参训人员共计286人次，比上年增加12.7%；利用政务微信、政务微博推送公开知识58条——阅读量超过10万次。编印宣传册2000册，在政务服务大厅、图书馆、档案馆等公共查阅点免费发放。"),
        new HeadingBlock(1, "二、主动公开政府信息的情况"),
        new HeadingBlock(2, "（一）数量"),
        new ParagraphBlock("全县2022年共主动公开政府信息4782条。其中，政府信息公开门户网站3506条，占73.3%；阳光政府四项制度门户网站362条，占7.6%；政务微博2条；政务微信40条；其他形式872条，占18.2%。全年回应解读213次，其中政策解读稿件156篇、图解41份、新闻发布会16场。"),
        new HeadingBlock(3, "1.规范性文件"),
        new ParagraphBlock("全年制发行政规范性文件12件，废止5件，现行有效87件，全部在县政府门户网站的“法规文件”专栏公开，并同步提供了word、pdf两种格式的下载。"),
        SmallTable("规章、行政规范性文件"),
        SmallTable(null),
        new HeadingBlock(1, "三、收到和处理政府信息公开申请情况"),
        new ParagraphBlock("收到政府信息公开申请一百三十一件（含上年结转3件），均已依法答复，情况如下。"),
        Requests(),
        new HeadingBlock(1, "四、因政府信息公开申请行政复议、提起行政诉讼的情况"),
        Litigation(),
        new HeadingBlock(1, "五、存在的主要问题及改进情况"),
        new ParagraphBlock("一年来，政府信息公开工作虽取得一定成效，但对照群众期待还有差距：一是公开内容的深度不够，重点领域的信息更新不够及时；二是解读形式较为单一，图解、短视频等方式用得少；三是部分乡镇（街道）的公开专区管理不规范。下一步，将从以下三个方面改进。"),
        new ParagraphBlock("一是突出重点。围绕财政资金、重大项目、教育医疗、养老服务、生态环境等群众关心的事项，细化公开目录，明确更新时限，每季度开展一次检查。二是丰富解读。重要文件出台后3个工作日内发布解读，图解率达到60%以上。三是夯实基础。把政府信息公开纳入年度考核，分值权重不低于4%，对工作不力的单位通报批评，并限期整改到位。"),
        new ParagraphBlock("清源县人民政府办公室\n2023年1月31日", ParagraphStyle.Signature)) with
    {
        ClosingLine = new ClosingLine("第1版 · 2023年1月31日公布 · 校验码 7f3a9c0e55d21b84 · 核验地址 https://www.qingyuan.gov.cn/verify"),
    };

    public static TableBlock SmallTable(string? caption) => new(caption,
        [new TableRow(new TableCell("第二十条第（一）项") { ColumnSpan = 4, Scope = HeadScope.Column }),
         Row(true, "信息内容", "本年制发件数", "本年废止件数", "现行有效件数")],
        [Row(false, "规章", "0", "0", "0"), Row(false, "行政规范性文件", "12", "5", "87")]);

    /// <summary>Three head rows, 25 rows, ten columns: three for the labels, seven for the applicants.</summary>
    public static TableBlock Requests()
    {
        string[] kinds = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
        TableRow[] head =
        [
            new(new TableCell("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）") { ColumnSpan = 3, RowSpan = 3, Scope = HeadScope.Both },
                new TableCell("申请人情况") { ColumnSpan = 7 }),
            new(new TableCell("自然人") { RowSpan = 2 }, new TableCell("法人或其他组织") { ColumnSpan = 5 }, new TableCell("总计") { RowSpan = 2 }),
            new([.. kinds[1..6].Select(kind => new TableCell(kind))]),
        ];
        (string Group, string[] Rows)[] groups =
        [
            ("（三）不予公开", ["1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益", "5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项"]),
            ("（四）无法提供", ["1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"]),
            ("（五）不予处理", ["1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请", "5.要求行政机关确认或重新出具已获取信息"]),
            ("（六）其他处理", ["1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他"]),
        ];
        List<TableRow> body = [Wide("一、本年新收政府信息公开申请数量", 3), Wide("二、上年结转政府信息公开申请数量", 3)];
        body.Add(new([Label("三、本年度办理结果", 22, 1), Label("（一）予以公开", 1, 2), .. Figures(3)]));
        body.Add(new([Label("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", 1, 2), .. Figures(4)]));
        foreach (var (group, rows) in groups)
            for (var index = 0; index < rows.Length; index++)
                body.Add(new([.. index == 0 ? new[] { Label(group, rows.Length, 1) } : [], Label(rows[index], 1, 1), .. Figures(index)]));
        body.Add(new([Label("（七）总计", 1, 2), .. Figures(128)]));
        body.Add(Wide("四、结转下年度继续办理", 3));
        return new TableBlock("收到和处理政府信息公开申请情况", head, body);
    }

    public static TableBlock Litigation()
    {
        string[] five = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
        return new TableBlock("政府信息公开行政复议、行政诉讼情况",
            [new(new TableCell("行政复议") { ColumnSpan = 5, RowSpan = 2 }, new TableCell("行政诉讼") { ColumnSpan = 10 }),
             new(new TableCell("未经复议直接起诉") { ColumnSpan = 5 }, new TableCell("复议后起诉") { ColumnSpan = 5 }),
             Row(true, [.. five, .. five, .. five])],
            [Row(false, "1", "0", "0", "0", "1", "0", "0", "0", "0", "0", "0", "0", "0", "2", "2")]);
    }

    public static TableRow Row(bool head, params string[] texts) => new([.. texts.Select(text => new TableCell(text) { IsHeader = head })]);

    private static TableRow Wide(string label, int columns) => new([Label(label, 1, columns), .. Figures(128)]);

    private static TableCell Label(string text, int rows, int columns) =>
        new(text) { IsHeader = true, RowSpan = rows, ColumnSpan = columns, Alignment = columns + rows == 2 ? CellAlignment.Left : CellAlignment.Centre };

    private static TableCell[] Figures(int seed) => [.. Enumerable.Range(0, 7).Select(column => new TableCell($"{seed * (column + 1) % 97}"))];
}
