using Microsoft.EntityFrameworkCore;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Web.Tests.Features.Admin.Years;

/// <summary>Opening a year, its dates, its end, and what the county adds to its form.</summary>
public sealed class YearsTests : IAsyncLifetime
{
    private AdminWorld world = null!;
    private PortalVisitor visitor = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        world = await AdminWorld.OpenAsync();
        visitor = await world.SignInAsync();
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await world.DisposeAsync();
    }

    [Fact]
    public async Task Open_WhenThereWasAYearBefore_TakesOverWhatItHadAndIsConfirmedOnce()
    {
        await world.OpenYearAsync(2024);
        await world.ChangeAsync(db =>
        {
            db.Additions.Add(Addition(2024, "douyin", "抖音号"));
            db.Guidances.Add(new() { Year = new(2024), Target = "requests", Text = "来信来访不计入。" });
            db.WorkingDays.Add(new() { Date = new(2026, 1, 12), IsWorking = false });
        });

        var page = await visitor.OpenAsync("/admin/years/open");

        page.Text("h1").ShouldBe("启用2025年度");
        page.One("main").TextContent.ShouldContain("填报或公布的单位（5个）");
        page.One("main").TextContent.ShouldContain("抖音号");
        page.One("main").TextContent.ShouldContain("沿用的填报口径说明（1条）");
        page.One("[name=Filings]").GetAttribute("value").ShouldBe("2026-01-12");
        page.One("main").TextContent.ShouldContain("1月12日不是工作日，前一个工作日是1月9日。");
        page.Html.QuerySelector(".rp-notice[role=alert]").ShouldBeNull();
        var opened = await visitor.FollowAsync(await visitor.SubmitAsync(page, ".rp-open", ("Filings", "2026-01-09")));
        opened.Text(".rp-flash").ShouldStartWith("已启用2025年度。");
        var year = await world.AskAsync(db => db.Years.SingleAsync(known => known.Year == new ReportYear(2025), Cancel));
        (year.FormatKey, year.Dates).ShouldBe(("national-2021", new YearDates(new(2026, 1, 9), new(2026, 1, 31), new(2026, 2, 10), new(2026, 3, 31))));
        (await world.AskAsync(db => db.Additions.SingleAsync(addition => addition.Year == new ReportYear(2025), Cancel))).NameZh.ShouldBe("抖音号");
        (await world.AskAsync(db => db.Guidances.CountAsync(Cancel))).ShouldBe(2);
        (await visitor.SubmitAsync(page, ".rp-open")).Status.ShouldBe(409);
    }

    [Theory, InlineData("five-section", true), InlineData("national-2021", false)]
    public async Task Open_WhenAnotherFormIsChosen_SaysThatItIsNotTheNationalOne(string form, bool warned)
    {
        var page = await visitor.OpenAsync($"/admin/years/open?year=2025&form={form}");

        page.Html.QuerySelector(".rp-notice[role=alert]")?.TextContent.Contains("不符合国办统一格式", StringComparison.Ordinal).ShouldBe(warned);
        (page.Html.QuerySelector(".rp-notice[role=alert]") is not null).ShouldBe(warned);
        page.One(".rp-open [name=form]").GetAttribute("value").ShouldBe(form);
    }

    [Fact]
    public async Task Open_WhenADateIsLaterThanTheLawAllows_IsRefusedAndKeepsWhatWasTyped()
    {
        var page = await visitor.SubmitAsync(await visitor.OpenAsync("/admin/years/open?year=2025"), ".rp-open", ("CountyPublishes", "2026-04-30"), ("UpperLevel", ""));
        page.Status.ShouldBe(400);
        page.Text(".rp-summary li").ShouldBe("请填写“报送上级”的日期。");

        page = await visitor.SubmitAsync(page, ".rp-open", ("CountyPublishes", "2026-04-30"), ("UpperLevel", "2026-02-20"));
        page.Status.ShouldBe(400);
        page.Text(".rp-summary li").ShouldBe("县政府公布报告不能晚于3月31日（条例第四十九条）。");
        page.One("[name=CountyPublishes]").GetAttribute("value").ShouldBe("2026-04-30");
    }

    [Fact]
    public async Task Year_WhenDatesStateAndReasonAreTyped_ChangesClosesAndReopens()
    {
        await world.OpenYearAsync(2025);
        var page = await visitor.OpenAsync("/admin/years/2025");

        (await visitor.SubmitAsync(page, ".rp-change-dates", ("Filings", "2026-01-20"))).Status.ShouldBe(400);
        (await visitor.SubmitAsync(page, ".rp-change-dates", ("Filings", "2026-01-20"), ("Reason", "推迟"))).Status.ShouldBe(302);
        (await visitor.SubmitAsync(page, ".rp-close")).Status.ShouldBe(400);
        (await visitor.SubmitAsync(page, ".rp-close", ("closing", "已公布"))).Status.ShouldBe(302);
        (await visitor.SubmitAsync(page, ".rp-close", ("closing", "已公布"))).Text(".rp-summary li").ShouldBe("该年度已经关闭，请先重新打开。");
        (await visitor.SubmitAsync(page, ".rp-change-dates", ("Reason", "推迟"))).Status.ShouldBe(409);
        (await visitor.SubmitAsync(await visitor.OpenAsync("/admin/years/2025"), ".rp-reopen", ("reopening", "补报"))).Status.ShouldBe(302);

        (await world.AskAsync(db => db.Years.SingleAsync(Cancel))).FilingsDue.ShouldBe(new(2026, 1, 20));
        (await world.HistoryAsync("year/2025")).Skip(1).Select(change => change.Reason).ShouldBe(["推迟", "已公布", "补报"]);
    }

    [Fact]
    public async Task Additions_WhenNobodyHasSubmitted_AreAddedChangedMovedAndRemoved()
    {
        await world.OpenYearAsync(2025);
        const string Address = "/admin/years/2025/additions";
        (await visitor.SubmitAsync(await visitor.OpenAsync(Address), ".rp-addition", ("Kind", "channel"), ("NameZh", "政务微信"))).Status.ShouldBe(302);
        (await visitor.SubmitAsync(await visitor.OpenAsync(Address), ".rp-addition", ("Kind", "channel"), ("NameZh", "抖音号"), ("PartOf", "channel-1"))).Status.ShouldBe(302);
        (await visitor.SubmitAsync(await visitor.OpenAsync(Address + "?edit=channel-2"), ".rp-addition", ("NameZh", "政务抖音"), ("PartOf", ""))).Status.ShouldBe(302);
        (await visitor.SubmitAsync(await visitor.OpenAsync(Address), "form[action$='channel-2/move']", ("up", "true"))).Status.ShouldBe(302);

        var page = await visitor.OpenAsync(Address);
        page.Html.QuerySelectorAll(".rp-list tbody th").Select(cell => cell.TextContent).ShouldBe(["政务抖音", "政务微信"]);
        (await visitor.SubmitAsync(page, ".rp-addition", ("Kind", "channel"), ("NameZh", ""))).Status.ShouldBe(400);
        (await visitor.SubmitAsync(page, ".rp-addition", ("Kind", "nothing"), ("NameZh", "其他"))).Text(".rp-summary li").ShouldStartWith("报告格式容纳不了");
        (await visitor.SubmitAsync(page, "form[action$='channel-1/remove']")).Status.ShouldBe(302);
        (await world.AskAsync(db => db.Additions.Select(addition => addition.NameZh).ToListAsync(Cancel))).ShouldBe(["政务抖音"]);
    }

    [Fact]
    public async Task Additions_WhenTheFirstBodyHasSubmitted_AreFrozen()
    {
        await world.OpenYearAsync(2025);
        await world.ChangeAsync(db => db.Additions.Add(Addition(2025, "douyin", "抖音号")));
        var page = await visitor.OpenAsync("/admin/years/2025/additions");
        await world.FileAsync(2025, "finance", submitted: true);

        var refused = await visitor.SubmitAsync(page, ".rp-addition", ("Kind", "channel"), ("NameZh", "政务微信"));

        refused.Status.ShouldBe(409);
        refused.Text(".rp-summary li").ShouldStartWith("已有单位报送");
        refused.Html.QuerySelector(".rp-addition").ShouldBeNull();
        (await visitor.SubmitAsync(page, "form[action$='douyin/remove']")).Status.ShouldBe(409);
    }

    [Fact]
    public async Task Guidance_WhenSaidAndEmptied_IsKeptAndRemoved()
    {
        await world.OpenYearAsync(2025);
        const string Address = "/admin/years/2025/guidance";
        (await visitor.SubmitAsync(await visitor.OpenAsync(Address), ".rp-say", ("target", "requests/new/natural"), ("words", "以登记日期为准。"))).Status.ShouldBe(302);
        var page = await visitor.OpenAsync(Address + "?target=requests/new/natural");
        page.Text(".rp-guidance dd").ShouldBe("以登记日期为准。");
        page.Text("#words").ShouldBe("以登记日期为准。");

        (await visitor.SubmitAsync(page, ".rp-say", ("target", "nothing/at/all"))).Status.ShouldBe(400);
        (await visitor.SubmitAsync(page, ".rp-say", ("words", ""))).Status.ShouldBe(302);
        (await world.HistoryAsync("year/2025/guidance/requests/new/natural")).Count.ShouldBe(2);
        (await world.AskAsync(db => db.Guidances.AnyAsync(Cancel))).ShouldBeFalse();
    }

    private static YearAddition Addition(int year, string key, string name) =>
        new() { Year = new(year), Key = key, Kind = "channel", NameZh = name, NameEn = name, Printed = true, Order = 1 };
}
