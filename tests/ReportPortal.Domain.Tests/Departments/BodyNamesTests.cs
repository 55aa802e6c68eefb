using ReportPortal.Domain.Departments;

namespace ReportPortal.Domain.Tests.Departments;

/// <summary>Bodies by what lists call them.</summary>
public class BodyNamesTests
{
    private static readonly (string Code, string Name)[] Bodies =
    [
        ("county", "南华县人民政府"), ("government-office", "南华县人民政府办公室"), ("finance", "南华县财政局"), ("education-sports", "南华县教育体育局"), ("health", "南华县卫生健康局（县疾控局）"),
        ("longchuan", "龙川镇人民政府"), ("shaqiao", "沙桥镇人民政府"), ("market-one", "南华县市场监管一局"), ("market-two", "南华县市场监管二局"),
    ];

    private static readonly DepartmentSuccession[] Successions =
    [
        new() { From = "education", To = "education-sports", On = new(2020, 1, 1) }, new() { From = "sports", To = "education", On = new(2019, 1, 1) },
        new() { From = "market", To = "market-one", On = new(2020, 1, 1) }, new() { From = "market", To = "market-two", On = new(2020, 1, 1) },
        new() { From = "ring", To = "ring", On = new(2020, 1, 1) },
    ];

    private static readonly BodyNames Names = new(
        Bodies, "南华县", [.. Bodies, ("education", "南华县教育局"), ("sports", "南华县体育局"), ("market", "南华县工商局"), ("ring", "南华县轮回局")], Successions);

    [Theory]
    [InlineData("finance", "finance")]
    [InlineData("南华县财政局", "finance")]
    [InlineData(" 南华县 财政局 ", "finance")]
    [InlineData("县财政局", "finance")]
    [InlineData("财政局", "finance")]
    [InlineData("南华县卫生健康局(县疾控局)", "health")]
    [InlineData("卫生健康局", "health")]
    [InlineData("龙川镇", "longchuan")]
    [InlineData("龙川镇政府", "longchuan")]
    [InlineData("县政府", "county")]
    [InlineData("县人民政府", "county")]
    [InlineData("县政府办公室", "government-office")]
    [InlineData("办公室", "government-office")]
    [InlineData("县教育局", "education-sports")]
    [InlineData("南华县体育局", "education-sports")]
    [InlineData("教体局", "education-sports")]
    [InlineData("卫健局", "health")]
    [InlineData("市监局", "market-one", "market-two")]
    [InlineData("局教育")]
    [InlineData("财水局")]
    [InlineData("市场监管", "market-one", "market-two")]
    [InlineData("工商局", "market-one", "market-two")]
    [InlineData("镇政府", "longchuan", "shaqiao")]
    [InlineData("轮回局")]
    [InlineData("水务局")]
    [InlineData("局")]
    [InlineData("")]
    public void Find_WhenCalled_GivesAllThatItMayBe(string typed, params string[] codes) => Names.Find(typed).ShouldBe(codes);
}
