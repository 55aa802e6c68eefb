using System.Diagnostics;
using ReportPortal.Domain.Prose;

namespace ReportPortal.Domain.Tests.Prose;

/// <summary>内容雷同: with oneself a year ago, and with others.</summary>
public class LikenessTests
{
    private const string Part = "overview-text";
    private const string Text = "围绕教育惠民政策，公开招生计划、学区划分和资助办法，方便家长查询。组织各学校更新信息公开栏目，做到内容完整。举办校长信箱，及时回复群众来信。";
    private const string Different = "聚焦安全生产，集中公布检查结果、整改清单和典型案例。对危险化学品企业逐户登记，邀请媒体参加执法。完善举报奖励制度，兑现奖励资金。";

    [Theory]
    [Trait("rule", "LikeLastYear")]
    [InlineData(Text, true)]
    [InlineData(Different, false)]
    [InlineData("", false)]
    public void LikeLastYear_IsFoundWhereMostOfItIsTheSame(string last, bool found) =>
        Rules(Text, Told.Basis with { LastYearsTexts = new Dictionary<string, string> { [Part] = last } }).Contains(ProseRule.LikeLastYear).ShouldBe(found);

    [Fact]
    public void LikeLastYear_CountsNeitherNumbersNorMarks() =>
        Rules("举办政策培训5期，培训320人；走进12个社区，开展现场咨询18场，向群众发放宣传材料2400份，解答问题356个，受到群众普遍欢迎和好评。", Told.Basis with
        {
            LastYearsTexts = new Dictionary<string, string> { [Part] = "举办政策培训{stated 4}期，培训{stated 280}人，走进9个社区，开展现场咨询12场。向群众发放宣传材料1800份，解答问题290个，受到群众普遍欢迎和好评。" },
        }).ShouldContain(ProseRule.LikeLastYear);

    [Theory]
    [Trait("rule", "LikeAnother")]
    [InlineData(Text, 100)]
    [InlineData("学校食堂公开采购价格。围绕教育惠民政策，公开招生计划、学区划分和资助办法，方便家长查询。组织各学校更新信息公开栏目，做到内容完整。", 79)]
    [InlineData("围绕教育惠民政策，公开招生计划、学区划分和资助办法，方便家长查询。", null)]
    [InlineData(Different, null)]
    public void LikeAnother_IsTheShareOfTrigrams(string other, int? score)
    {
        var finding = Told.Check(Text, With(("南华县体育局", other))).SingleOrDefault(finding => finding.Rule == ProseRule.LikeAnother);

        (finding?.Left).ShouldBe(score);
        (finding?.Words ?? ["南华县体育局"]).ShouldBe(["南华县体育局"]);
    }

    [Fact]
    public void LikeAnother_NamesTheNearestAndTheSentencesThatAreShared()
    {
        var finding = Told.Check(Text, With(("甲局", Different), ("乙局", Text.Replace("举办校长信箱，及时回复群众来信。", "", StringComparison.Ordinal)))).Single(finding => finding.Rule == ProseRule.LikeAnother);

        finding.Words.ShouldBe(["乙局"]);
        finding.Shared.ShouldBe(["围绕教育惠民政策，公开招生计划、学区划分和资助办法，方便家长查询", "组织各学校更新信息公开栏目，做到内容完整"]);
    }

    [Fact]
    public void Like_LeavesOutTheSentencesOfTheForm()
    {
        var basis = Told.Basis with { Others = [new("甲局", new Dictionary<string, string> { ["other"] = Default() })], LastYearsTexts = new Dictionary<string, string> { ["other"] = Default() } };

        ProseChecker.Check(basis, new Dictionary<string, string> { ["other"] = Default() }).Where(finding => finding.Rule is ProseRule.LikeAnother or ProseRule.LikeLastYear).ShouldBeEmpty();
    }

    [Fact]
    public void Like_LeavesOutTheBodysName() =>
        Rules("南华县人民政府住房和城乡建设管理服务中心公示公告", With(("南华县人民政府住房和城乡建设管理服务中心", "南华县人民政府住房和城乡建设管理服务中心公示公告"))).ShouldNotContain(ProseRule.LikeAnother);

    [Fact]
    public void Like_KeepsToTheLimitOfTheCounty() =>
        Rules(Text, With(("甲局", Text[..30])) with { Limits = new() { Likeness = 20 } }).ShouldContain(ProseRule.LikeAnother);

    [Fact]
    public void Check_WhenSixtyBodiesWroteSixParts_IsQuick()
    {
        var long600 = string.Concat(Enumerable.Range(0, 60).Select(at => Text.Replace("教育", ((char)('一' + at)).ToString(), StringComparison.Ordinal)));
        var basis = With([.. Enumerable.Range(0, 60).Select(at => ($"第{at}局", long600))]);
        Rules(long600, basis);

        var watch = Stopwatch.StartNew();
        Rules(long600, basis).ShouldContain(ProseRule.LikeAnother);
        watch.ElapsedMilliseconds.ShouldBeLessThan(2000);
    }

    private static string Default() => string.Concat(Told.Basis.Form.Format.Texts.Parts["other"] is var part ? part.Defaults.Values.Concat(part.Nil!.Defaults.Values) : []);

    private static ProseBasis With(params (string Name, string Text)[] others) =>
        Told.Basis with { Others = [.. others.Select(other => new BodyTexts(other.Name, new Dictionary<string, string> { [Part] = other.Text }))] };

    private static List<ProseRule> Rules(string text, ProseBasis basis) => [.. Told.Check(text, basis).Select(finding => finding.Rule)];
}
