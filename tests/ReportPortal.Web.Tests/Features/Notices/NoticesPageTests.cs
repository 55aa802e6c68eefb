using System.Globalization;
using ReportPortal.Data.Notices;

namespace ReportPortal.Web.Tests.Features.Notices;

/// <summary>One's own notices in the portal, and 督办.</summary>
public sealed class NoticesPageTests : IAsyncLifetime
{
    private readonly NoticesCounty county = new();

    public NoticesPageTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

    public async ValueTask InitializeAsync() => await county.OpenAsync();

    public ValueTask DisposeAsync() => county.DisposeAsync();

    [Fact]
    public async Task Get_WhenNothingWasSaid_SaysSo()
    {
        using var clerk = await county.VisitorAsync("li");

        (await clerk.OpenAsync("/notices")).Text(".rp-empty h2").ShouldBe("还没有通知");
        (await clerk.OpenAsync("/notices?page=2")).Status.ShouldBe(404);
        (await clerk.OpenAsync("/filling")).Text(".rp-notices").ShouldBe("我的通知");
    }

    [Fact]
    public async Task PostSeen_WhenItIsOnesOwn_TakesItOffThePageOfWork()
    {
        await county.MorningAsync(NoticesCounty.Opened);
        using var clerk = await county.VisitorAsync("li");
        var work = await clerk.OpenAsync("/filling");
        work.Text(".rp-notices li a").ShouldBe("南华县教育体育局：2022年度填报已经开始，请在1月30日前报送。");

        var put = await clerk.SubmitAsync(work, ".rp-notices form", ("key", work.One(".rp-notices [name=key]").GetAttribute("value")!));

        put.Answer.Headers.Location!.OriginalString.ShouldBe("/filling");
        (await clerk.FollowAsync(put)).Html.QuerySelector(".rp-notices li").ShouldBeNull();
        var all = await clerk.OpenAsync("/notices");
        all.Text(".rp-notices-all li a").ShouldStartWith("南华县教育体育局");
        all.Html.QuerySelector("[name=key]").ShouldBeNull();
    }

    [Fact]
    public async Task PostSeen_WhenItIsAnothers_Answers404AndLeavesBoth()
    {
        await county.MorningAsync(NoticesCounty.Opened);
        using var clerk = await county.VisitorAsync("li");
        var work = await clerk.OpenAsync("/filling");
        var others = (await county.NoticesAsync()).Single(notice => notice.DepartmentCode == "finance").Key;

        (await clerk.SubmitAsync(work, ".rp-notices form", ("key", others))).Status.ShouldBe(404);
        (await clerk.SubmitAsync(work, ".rp-notices form")).Status.ShouldBe(404);

        (await county.NoticesAsync()).ShouldAllBe(notice => notice.SeenAt == null);
    }

    [Fact]
    public async Task PostSeen_WhenItComesFromElsewhere_LeadsNowhereElse()
    {
        await county.MorningAsync(NoticesCounty.Opened);
        using var clerk = await county.VisitorAsync("li");
        var work = await clerk.OpenAsync("/filling");

        var put = await clerk.SubmitAsync(work, ".rp-notices form", ("key", work.One(".rp-notices [name=key]").GetAttribute("value")!), ("returnUrl", "https://example.org/"));

        put.Answer.Headers.Location!.OriginalString.ShouldBe("/notices");
    }

    [Fact]
    public async Task PostPress_WhenSomeAreChosen_TellsTheirClerksOnceADayAndSaysWhenLast()
    {
        county.GoTo(new(2023, 2, 2), 10);
        using var office = await county.VisitorAsync("office");
        var page = await office.OpenAsync("/notices/press/2022");
        page.Html.QuerySelectorAll("tbody tr").Length.ShouldBe(2);

        var pressed = await office.SubmitAsync(page, "main form", ("department", "education"));
        (await office.FollowAsync(pressed)).Text(".rp-flash").ShouldBe("已督办1个单位，新通知1人。");
        var again = await office.FollowAsync(await office.SubmitAsync(page, "main form", ("department", "education")));

        again.Text(".rp-flash").ShouldBe("已督办1个单位，新通知0人。");
        again.Text("tbody tr td:last-child").ShouldBe("2023-02-02");
        (await county.ToldAsync("li")).ShouldBe([(new(2023, 2, 2), NoticeKind.Pressed, 3)]);
        using var clerk = await county.VisitorAsync("li");
        (await clerk.OpenAsync("/filling")).Text(".rp-notices li a").ShouldBe("南华县教育体育局：县政府办公室督办，2022年度填报已逾期3个工作日，请立即报送。");
    }

    [Fact]
    public async Task PostPress_WhenNobodyIsChosenOrOneHasSubmittedByNow_IsRefused()
    {
        county.GoTo(new(2023, 2, 2), 10);
        using var office = await county.VisitorAsync("office");
        var page = await office.OpenAsync("/notices/press/2022");

        (await office.SubmitAsync(page, "main form")).Status.ShouldBe(400);
        await county.SubmitAsync("education", "li");
        var late = await office.SubmitAsync(page, "main form", ("department", "education"), ("department", "finance"));

        (late.Status, late.Html.QuerySelector("[value=finance]")!.HasAttribute("checked")).ShouldBe((409, true));
        (await office.OpenAsync("/notices/press/2021")).Status.ShouldBe(404);
        (await county.NoticesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task History_WhenSomebodyWasTold_SaysWhoWhatAndWhen()
    {
        await county.MorningAsync(NoticesCounty.Opened);
        using var admin = await county.VisitorAsync("admin");

        var page = await admin.OpenAsync("/admin/history?kind=notices&unit=education");

        page.Text("main").ShouldContain("通知：2022年度南华县教育体育局，告知李芳");
        page.Text("main").ShouldContain("开始填报");
    }
}
