using Microsoft.EntityFrameworkCore;

namespace ReportPortal.Web.Tests.Features.Admin.Calendar;

/// <summary>The working-day calendar; its days are made up.</summary>
public sealed class CalendarTests : IAsyncLifetime
{
    private AdminWorld world = null!;
    private PortalVisitor visitor = null!;

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
    public async Task Index_WhenNothingIsEntered_SaysSoAndShowsTheYear()
    {
        var page = await visitor.OpenAsync("/admin/calendar/2026");

        page.Text(".rp-notice").ShouldStartWith("还没有录入2026年的放假安排");
        page.Html.QuerySelectorAll(".rp-month").Length.ShouldBe(12);
        page.Html.QuerySelectorAll(".rp-month td.rp-weekend").Length.ShouldBe(104);
        page.Html.QuerySelectorAll(".rp-month td").Count(cell => cell.TextContent.Length > 0).ShouldBe(365);
    }

    [Fact]
    public async Task Set_WhenAStretchIsTyped_EntersEachDayAndGivesThemBack()
    {
        var page = await visitor.OpenAsync("/admin/calendar/2026");

        var set = await visitor.FollowAsync(await visitor.SubmitAsync(page, ".rp-stretch", ("First", "2026-10-01"), ("Last", "2026-10-07")));
        set.Html.QuerySelectorAll(".rp-month .rp-off").Length.ShouldBe(7);
        await visitor.SubmitAsync(page, ".rp-stretch", ("First", "2026-10-01"), ("Kind", "working"));
        await visitor.SubmitAsync(page, ".rp-stretch", ("First", "2026-10-02"), ("Last", "2026-10-07"), ("Kind", "plain"));

        (await DaysAsync()).ShouldBe(["2026-10-01 True"]);
        (await world.HistoryAsync("working-day/2026-10-01")).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("2026-10-07", "2026-10-01", "最后一天不能早于第一天")]
    [InlineData("2026-01-01", "2026-12-31", "一次最多31天")]
    [InlineData("", "", "请填写第一天。")]
    [InlineData("1999-01-01", "", "日期应在2008年至2100年之间。")]
    public async Task Set_WhenTheDaysAreWrong_SaysWhy(string first, string last, string said)
    {
        var page = await visitor.SubmitAsync(await visitor.OpenAsync("/admin/calendar/2026"), ".rp-stretch", ("First", first), ("Last", last));

        page.Status.ShouldBe(400);
        page.Text(".rp-summary li").ShouldContain(said);
    }

    [Fact]
    public async Task Import_WhenATableIsPasted_TakesAllOfItOrNone()
    {
        var page = await visitor.OpenAsync("/admin/calendar/2026");

        var refused = await visitor.SubmitAsync(page, ".rp-upload", ("pasted", "日期,安排\n2026-10-01,放假\n2026-10-40,放假\n2026-10-10,加班\n2026/10/1,放假"));
        refused.Status.ShouldBe(400);
        refused.Html.QuerySelectorAll(".rp-summary li").Select(line => line.TextContent).ShouldBe(
            ["第3行：“2026-10-40”不是日期，请写成 2026-10-01。", "第4行：“加班”读不懂，请写“上班”或“放假”。", "第5行：2026/10/1出现了两次。"]);
        (await DaysAsync()).ShouldBeEmpty();

        var done = await visitor.FollowAsync(await visitor.SubmitAsync(page, ".rp-upload", ("pasted", "2026/10/1,放假\n2026-10-10,上班")));
        done.Text(".rp-flash").ShouldBe("已导入2天。");
        (await DaysAsync()).ShouldBe(["2026-10-01 False", "2026-10-10 True"]);
        (await visitor.OpenAsync("/admin/calendar/2026.csv")).Source.TrimStart('\uFEFF').ReplaceLineEndings("\n").Trim().ShouldBe("日期,安排\n2026-10-01,放假\n2026-10-10,上班");
    }

    private Task<List<string>> DaysAsync() => world.AskAsync(async db =>
        (await db.WorkingDays.OrderBy(day => day.Date).ToListAsync(TestContext.Current.CancellationToken)).Select(day => $"{day.Date:yyyy-MM-dd} {day.IsWorking}").ToList());
}
