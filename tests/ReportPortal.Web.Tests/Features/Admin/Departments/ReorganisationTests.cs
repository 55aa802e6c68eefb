using Microsoft.EntityFrameworkCore;
using ReportPortal.Domain.Accounts;

namespace ReportPortal.Web.Tests.Features.Admin.Departments;

/// <summary>Merging, splitting and renaming: looked at first, done as one act, taken back while nothing rests on it.</summary>
public sealed class ReorganisationTests : IAsyncLifetime
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
    public async Task Merge_WhenTwoBecomeANewOne_ShowsWhatHappensDoesItAndTakesItBack()
    {
        await world.OpenYearAsync(2025);
        await world.FileAsync(2026 - 1, "culture", submitted: true);
        await world.ChangeAsync(db => db.Accounts.Include(account => account.Memberships).Single(account => account.Id == "demo-leader").Grant(PortalRole.Clerk, "culture"));

        var preview = await MergeAsync("2026-07-01", ("New[0].Name", "南华县文化和旅游局"), ("New[0].Code", "culture-tourism"));

        preview.Status.ShouldBe(200);
        var said = preview.One(".rp-preview").TextContent;
        said.ShouldContain("南华县文化局到2026年6月30日为止。");
        said.ShouldContain("新设南华县文化和旅游局，自2026年7月1日起，代码 culture-tourism。");
        said.ShouldContain("2026年度的上年结转等基数，自动取各原单位上年数字之和。");
        said.ShouldContain("2025年度仍由原单位填报。");
        said.ShouldContain("赵敏将可以为南华县文化和旅游局填报");
        (await world.AskAsync(db => db.Successions.CountAsync(Cancel))).ShouldBe(0);

        var done = await visitor.FollowAsync(await visitor.SubmitAsync(preview, ".rp-confirm", ("Step", "act")));
        done.Text(".rp-flash").ShouldBe("已办理：合并单位。");
        (await world.BodyAsync("culture")).ValidTo.ShouldBe(new(2026, 6, 30));
        (await world.BodyAsync("culture-tourism")).ValidFrom.ShouldBe(new(2026, 7, 1));
        (await world.HistoryAsync("succession/culture")).Single().Reason.ShouldBe("机构改革");
        (await ClerksOfAsync("culture-tourism")).ShouldBe(["demo-leader"]);

        var undo = await visitor.OpenAsync(done.Address(".rp-past a")!);
        undo.One(".rp-preview").TextContent.ShouldContain("南华县文化和旅游局连同其填报员权限一并删除。");
        (await visitor.SubmitAsync(undo, ".rp-confirm", ("reason", ""))).Status.ShouldBe(400);
        (await visitor.SubmitAsync(undo, ".rp-confirm", ("reason", "办错了"))).Status.ShouldBe(302);
        (await world.BodyAsync("culture")).ValidTo.ShouldBeNull();
        (await world.AskAsync(db => db.Departments.CountAsync(Cancel))).ShouldBe(5);
        (await ClerksOfAsync("culture-tourism")).ShouldBeEmpty();
        (await ClerksOfAsync("culture")).ShouldBe(["demo-leader"]);
    }

    [Fact]
    public async Task Merge_WhenFiguresOfThatYearAreSubmitted_SaysWhatToDoFirst()
    {
        await world.OpenYearAsync(2025);
        await world.FileAsync(2025, "culture", submitted: true);

        var preview = await MergeAsync("2025-07-01", ("Into", "finance"));

        preview.Status.ShouldBe(409);
        preview.Text(".rp-summary li").ShouldStartWith("南华县文化局2025年度的填报是“已报送（待审核）”。请先由县政府办公室退回");
        (await visitor.SubmitAsync(preview, ".rp-confirm", ("Step", "act"))).Status.ShouldBe(409);
        (await world.BodyAsync("culture")).ValidTo.ShouldBeNull();
    }

    [Fact]
    public async Task Merge_WhenTheYearIsClosed_IsRefused()
    {
        await world.OpenYearAsync(2025);
        await world.ChangeAsync(db => db.Years.Single().Close());

        (await MergeAsync("2025-07-01", ("Into", "finance"))).Text(".rp-summary li").ShouldStartWith("2025年度已经关闭");
    }

    [Theory]
    [InlineData("2019-01-01", "在前一日还不存在")]
    [InlineData("", "请填写生效日。")]
    public async Task Merge_WhenTheDayCannotBe_SaysWhyAndKeepsWhatWasTyped(string day, string said)
    {
        var page = await MergeAsync(day, ("Into", "finance"));

        page.Status.ShouldBe(400);
        page.Text(".rp-summary li").ShouldContain(said);
        page.Html.QuerySelectorAll("input[name=From][checked]").Select(box => box.GetAttribute("value")).ShouldBe(["culture", "tourism"]);
    }

    [Fact]
    public async Task Undo_WhenTheHeirHasFiled_SaysWhatRestsOnIt()
    {
        await world.OpenYearAsync(2026);
        await visitor.SubmitAsync(await MergeAsync("2026-07-01", ("Into", "finance")), ".rp-confirm", ("Step", "act"));
        await world.FileAsync(2026, "finance", submitted: false);

        var undo = await visitor.OpenAsync("/admin/departments/undo/culture/2026-07-01");

        undo.Text(".rp-summary li").ShouldBe("南华县财政局已有2026年度的填报（填报中）。");
        undo.Html.QuerySelector(".rp-confirm").ShouldBeNull();
    }

    [Fact]
    public async Task Rename_WhenTheSuccessorBears_TheSameLinesAndSwitches()
    {
        await world.ChangeAsync(db => db.Departments.Single(body => body.Code == "finance").Contact = new("龙泉路1号", null, "0878-1", null));
        var form = await visitor.OpenAsync("/admin/departments/rename?from=finance");

        var preview = await visitor.SubmitAsync(form, ".rp-reorganise", ("New[0].Name", "南华县财政和国资局"), ("New[0].Code", "treasury"), ("On", "2026-03-01"), ("Reason", "更名"));
        await visitor.SubmitAsync(preview, ".rp-confirm", ("Step", "act"));

        var body = await world.BodyAsync("treasury");
        (body.Name, body.Telephone, body.ValidFrom, body.Order).ShouldBe(("南华县财政和国资局", "0878-1", new DateOnly(2026, 3, 1), 5));
        (await visitor.OpenAsync("/admin/departments")).Text(".rp-past li").ShouldStartWith("单位更名，2026年3月1日：南华县财政局 → 南华县财政和国资局");
    }

    [Fact]
    public async Task Split_WhenTheBodyRemains_NamesEachHeir()
    {
        var form = await visitor.OpenAsync("/admin/departments/split?from=finance");

        var preview = await visitor.SubmitAsync(form, ".rp-reorganise", ("New[0].Name", "南华县国资中心"), ("Into", "tourism"), ("Remains", "true"), ("On", "2026-03-01"), ("Reason", "职能划转"));
        preview.One(".rp-preview").TextContent.ShouldContain("南华县财政局保留。");
        preview.One(".rp-preview").TextContent.ShouldContain("不能自动拆分");
        await visitor.SubmitAsync(preview, ".rp-confirm", ("Step", "act"));

        (await world.BodyAsync("finance")).ValidTo.ShouldBeNull();
        (await world.AskAsync(db => db.Successions.Select(step => step.To).OrderBy(code => code).ToListAsync(Cancel))).ShouldBe(["body-6", "tourism"]);
    }

    [Fact]
    public async Task Preview_WhenSomethingIsToBeChanged_GoesBackToTheFormAsItWas()
    {
        var form = await visitor.SubmitAsync(await MergeAsync("2026-07-01", ("Into", "finance")), ".rp-confirm", ("Step", "edit"));

        form.Status.ShouldBe(200);
        form.One("[name=On]").GetAttribute("value").ShouldBe("2026-07-01");
        form.Html.QuerySelectorAll("input[name=From][checked]").Length.ShouldBe(2);
        form.One("#Into option[selected]").GetAttribute("value").ShouldBe("finance");
    }

    private async Task<PortalPage> MergeAsync(string day, params (string, string)[] typed) => await visitor.SubmitAsync(
        await visitor.OpenAsync("/admin/departments/merge"), ".rp-reorganise", [("From", "culture"), ("From", "tourism"), ("On", day), ("Reason", "机构改革"), .. typed]);

    private Task<List<string>> ClerksOfAsync(string body) =>
        world.AskAsync(db => db.Accounts.Where(account => account.Memberships.Any(role => role.DepartmentCode == body)).Select(account => account.Id).ToListAsync(Cancel));
}
