using Microsoft.EntityFrameworkCore;

namespace ReportPortal.Web.Tests.Features.Admin.Users;

/// <summary>A body goes from one clerk to the next.</summary>
public sealed class HandOverTests : IAsyncLifetime
{
    private readonly EmptyCounty portal = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await portal.PeopleAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task HandOver_WhenToANewPerson_MakesTheAccountTakesTheRoleAndKeepsTheNote()
    {
        using var office = await portal.VisitorAsync("office");
        var page = await office.OpenAsync("/admin/users/hand-over/education");

        var slip = await office.SubmitAsync(page, "main form", ("UserName", "sun"), ("Person.DisplayName", "孙丽"), ("Note", "数据在信息科\n找刘老师"));

        slip.Text(".rp-slip b").ShouldBe("孙丽");
        var (before, after) = (await portal.AccountAsync("li"), await portal.AccountAsync("sun"));
        before.IsActive.ShouldBeFalse();
        before.Memberships.ShouldBeEmpty();
        after.Departments.ShouldBe(["education"]);
        await portal.WithAsync(async db =>
        {
            (await db.DepartmentNotes.SingleAsync(Cancel)).Text.ShouldBe("数据在信息科\n找刘老师");
            (await db.History.AnyAsync(record => record.Subject == "department/education/note", Cancel)).ShouldBeTrue();
        });
        (await office.OpenAsync("/admin/users/hand-over/education")).Text(".rp-note").ShouldContain("找刘老师");
    }

    [Fact]
    public async Task HandOver_WhenToSomebodyWhoIsThere_LeavesBothWithWhatElseTheyDo()
    {
        using var admin = await portal.VisitorAsync("admin");
        var wang = await portal.AccountAsync("wang");
        var page = await admin.OpenAsync("/admin/users/hand-over?department=education");
        page = await admin.FollowAsync(page);

        var told = await admin.FollowAsync(await admin.SubmitAsync(page, "main form", ("To", wang.Id)));

        told.Text(".rp-flash").ShouldBe("“南华县教育体育局”的填报工作已交给王芳。");
        (await portal.AccountAsync("wang")).Departments.ShouldBe(["education", "finance"], ignoreOrder: true);
        page = await admin.SubmitAsync(await admin.OpenAsync("/admin/users/hand-over/finance"), "main form", ("UserName", "sun"), ("Person.DisplayName", "孙丽"));
        page.Status.ShouldBe(200);
        (await portal.AccountAsync("wang")).IsActive.ShouldBeTrue();
    }

    [Theory]
    [InlineData("", "", 400, "请选择接收人，或在下面填写新账号")]
    [InlineData("wang", "孙丽", 409, "用户名“wang”已有人使用，请换一个")]
    [InlineData("sun", "", 400, "请填写姓名")]
    public async Task HandOver_WhenSomethingIsWrong_ChangesNothing(string userName, string displayName, int status, string said)
    {
        using var office = await portal.VisitorAsync("office");

        var page = await office.SubmitAsync(await office.OpenAsync("/admin/users/hand-over/education"), "main form", ("UserName", userName), ("Person.DisplayName", displayName), ("Note", "说明"));

        page.Status.ShouldBe(status);
        page.Text(".rp-summary li").ShouldBe(said);
        page.Text("#Note").ShouldBe("说明");
        (await portal.AccountAsync("li")).Departments.ShouldBe(["education"]);
    }

    [Fact]
    public async Task HandOver_WhenThereIsNoSuchBody_IsNotThere()
    {
        using var office = await portal.VisitorAsync("office");

        (await office.OpenAsync("/admin/users/hand-over/nothing")).Status.ShouldBe(404);
    }
}
