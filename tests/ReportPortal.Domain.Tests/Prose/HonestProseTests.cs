using CsCheck;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Prose;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Prose;

/// <summary>What honest people write, in the many ways they do, is not found fault with.</summary>
public class HonestProseTests
{
    private static readonly ProseRule[] Owed = [ProseRule.Unexplained, ProseRule.Thin, ProseRule.Compulsory, ProseRule.FeeSilent, ProseRule.FeeUnsaid];

    private static readonly FigureSheet Sheet = Sheets.Sheet(("requests/new/natural", 10), ("requests/new/commercial", 2), ("requests/carried-in/natural", 1), ("requests/granted/natural", 8),
        ("requests/not-held/commercial", 2), ("requests/carried-over/natural", 3), ("disputes/cases/reconsideration-upheld", 2), ("fees/collected/value", 0), ("documents/normative/made", 3), ("documents/normative/in-force", 20));

    private static readonly ProseBasis Basis = Told.Basis with { Sheet = Sheet, LastYear = Sheets.Sheet(("requests/new/total", 8), ("documents/normative/in-force", 17)) };

    [Theory]
    [InlineData("2023年，全县共收到政府信息公开申请12件，上年结转1件，办结10件，结转下年度继续办理3件。")]
    [InlineData("2023年新收申请12件，其中自然人申请10件，商业企业申请2件，均在法定期限内办理。")]
    [InlineData("全年收到申请12件（自然人10件、商业企业2件），较上年增加4件，增长50%。")]
    [InlineData("收到申请12件，同比增长50.0%；办结申请10件，办结率为76.9%。")]
    [InlineData("收到申请12件，涉及5个部门，其中县自然资源局7件，占58.3%，县住建局3件，占25%。")]
    [InlineData("主动公开政府信息2406条，其中政务动态1215条，占50.5%；公开目录1129条，占46.9%；概况信息62条，占2.6%。政务新媒体发布信息758条。")]
    [InlineData("门户网站发布信息1871条，总浏览量154.3万次，其中政务动态789条，浏览60余万次。")]
    [InlineData("制发行政规范性文件3件，废止2件，现行有效行政规范性文件20件，全部在网站集中公开。")]
    [InlineData("开设专栏4个，发布解读32篇，其中图解18篇、视频6篇，一图读懂8篇，媒体转载12篇。")]
    [InlineData("举办培训班2期，培训180人次；召开推进会3次，参加120人次，其中乡镇45人次。")]
    [InlineData("检查网站6个、新媒体21个，发现问题37个，已整改35个，其余2个正在整改，整改率94.6%。")]
    [InlineData("县长信箱收到来信138件，办结136件，满意率98.5%。")]
    [InlineData("受理12345热线工单1018件，其中咨询268件，求助512件，投诉238件，按时办结率100%。")]
    [InlineData("公开民生领域信息480条，教育类120条、卫生类96条、就业类75条，其他领域也及时更新。")]
    [InlineData("共公开财政信息126条，涉及部门预算62家、决算62家，公开“三公”经费信息124条。")]
    [InlineData("行政复议2件，均维持原答复；没有因政府信息公开引发行政诉讼。")]
    [InlineData("公示行政许可1250条、行政处罚318条，合计1568条。")]
    [InlineData("公开建议提案答复274件，其中人大代表建议123件、政协提案151件，同比下降8.4%。")]
    [InlineData("2022年度报告提出的3个问题，已全部整改到位，建立制度2项。")]
    [InlineData("与2022年相比，公开数量由1640条增至1871条，增长14.1%。")]
    [InlineData("围绕“十四五”规划和2035年远景目标，公开规划信息15条，其中2023年新增6条。")]
    [InlineData("2024年，我县将围绕3个方面改进：一是充实人员，二是每季度培训1次，三是12月底前完成栏目调整。")]
    [InlineData("2021年以来累计公开行政规范性文件61件，2023年公开3件。")]
    [InlineData("1—12月，编发公报6期，每期印发2000册，累计赠阅1.2万册。")]
    [InlineData("全县12个乡镇、38个部门均设立查阅点，共设查阅点50个，较上年增加2个。")]
    [InlineData("经费投入23.6万元，其中网站运维15.2万元、培训8.4万元。")]
    [InlineData("网站全年发布信息5386条，微信公众号发布856条，抖音发布102条，其中原创视频88条。")]
    [InlineData("依申请公开中，涉及土地征收5件、城镇规划3件、财政资金2件、其他事项2件，共计12件。")]
    [InlineData("满意度由上年的92.3%提高到95.1%，提高2.8个百分点。")]
    [InlineData("加上2022年结转的1件，全年办结10件，比上年增加3件；结转下年度继续办理3件。")]
    [InlineData("我县在全市考核中列第3名，比上年前移2位，得分96.5分。")]
    public void Check_WhenASentenceIsHonest_FindsNothing(string text) => Found(text, Basis).ShouldBeEmpty();

    // Whatever the figures are: the sentences of the form are bound to them.
    [Fact]
    public void Check_WhenAFormWritesTheSentences_FindsNothing() => FiveSection.GenWhole.Sample(sheet =>
    {
        foreach (var subject in FiveSection.Form.Format.Subjects)
        {
            var basis = Told.Of(subject, "龙川镇") with { Form = FiveSection.Form, Sheet = sheet };
            var texts = FiveSection.Form.Format.Texts.Parts.Select(part => (part.Key, Text: part.Value.DefaultOf(subject, sheet) ?? "")).ToDictionary(part => part.Key, part => part.Text);
            ProseChecker.Check(basis, texts).Where(finding => !Owed.Contains(finding.Rule)).ShouldBeEmpty();
            ProseChecker.Check(basis, texts).ShouldNotContain(finding => finding.Rule == ProseRule.Unexplained);
        }
    });

    [Theory]
    [InlineData("national-2021", Subject.County)]
    [InlineData("national-2021", Subject.Department)]
    [InlineData("national-2021", Subject.Township)]
    [InlineData("national-2019", Subject.County)]
    [InlineData("national-2019", Subject.Department)]
    [InlineData("national-2019", Subject.Township)]
    [InlineData("five-section", Subject.County)]
    public void Check_WhenAFormWritesTheLead_FindsNothing(string key, Subject subject)
    {
        var format = FormLibrary.Load([]).Find(key)!;
        var form = new YearForm(format, new(format.Years.Last ?? 2023), []);

        ProseChecker.Check(Told.Of(subject, "龙川镇") with { Form = form }, new Dictionary<string, string> { [form.Format.Parts.First(part => part.HasNarrative).Key] = format.Texts.Subjects[subject].Lead })
            .Where(finding => finding.Rule is not (ProseRule.Thin or ProseRule.Compulsory)).ShouldBeEmpty();
    }

    private static List<ProseFinding> Found(string text, ProseBasis basis) => [.. Told.Check(text, basis).Where(finding => !Owed.Contains(finding.Rule))];
}
