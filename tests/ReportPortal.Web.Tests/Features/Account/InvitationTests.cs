using Microsoft.EntityFrameworkCore;

namespace ReportPortal.Web.Tests.Features.Account;

/// <summary>Coming in by the link of a mail.</summary>
public sealed class InvitationTests : IAsyncLifetime
{
    private readonly MailServer mails = MailServer.Start();
    private readonly CountyWithMail portal;

    public InvitationTests() => portal = new(mails.Port);

    public async ValueTask InitializeAsync() => await portal.PeopleAsync();

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        await mails.DisposeAsync();
    }

    [Fact]
    public async Task Invite_WhenMailIsSet_SendsALinkThatWorksOnce()
    {
        using var office = await portal.VisitorAsync("office");
        var told = await office.FollowAsync(await office.SubmitAsync(await office.OpenAsync("/admin/users/new"), "main form",
            ("UserName", "sun"), ("Person.DisplayName", "孙丽"), ("Person.Email", "sun@example.gov.cn"), ("May.Departments", "education"), ("ByMail", "true")));

        told.Text(".rp-flash").ShouldBe("已向 sun@example.gov.cn 发送邀请邮件。");
        var mail = mails.Received.ShouldHaveSingleItem();
        mail.To.ShouldBe("sun@example.gov.cn");
        mail.Text.ShouldContain("用户名：sun");
        using var guest = new PortalVisitor(portal);
        var link = new Uri(mail.Link).AbsolutePath;
        var page = await guest.OpenAsync(link);
        page.Text("h1").ShouldBe("欢迎使用");
        using var other = new PortalVisitor(portal);
        var waiting = await other.OpenAsync(link);
        (await guest.SubmitAsync(page, "main form")).Answer.Headers.Location!.OriginalString.ShouldBe("/account/password");
        (await guest.OpenAsync("/")).Text(".rp-person span").ShouldBe("孙丽");
        ShouldBeGone(await guest.OpenAsync(link));
        ShouldBeGone(await other.SubmitAsync(waiting, "main form"));
        (await portal.LogAsync()).ShouldNotContain(link);
        await portal.WithAsync(async db => link.ShouldNotContain((await db.Invitations.SingleAsync(TestContext.Current.CancellationToken)).TokenDigest));
    }

    [Fact]
    public async Task Open_WhenTheLinkIsAlteredOrHasRunOutOrIsReplaced_ShowsTheSamePage()
    {
        using var admin = await portal.VisitorAsync("admin");
        var id = (await portal.AccountAsync("li")).Id;
        await admin.SubmitAsync(await admin.OpenAsync($"/admin/users/{id}"), "form[action$='person']", ("Email", "li@example.gov.cn"));
        for (var time = 0; time < 2; time++)
            (await admin.SubmitAsync(await admin.OpenAsync($"/admin/users/{id}/password"), "form[action$='invitation']")).Status.ShouldBe(302);
        var links = mails.Received.Select(mail => new Uri(mail.Link).AbsolutePath).ToList();

        links.Count.ShouldBe(2);
        (await portal.Open(links[1])).Status.ShouldBe(200);
        ShouldBeGone(await portal.Open(links[0]));
        ShouldBeGone(await portal.Open(links[1][..^1] + (links[1][^1] == '0' ? '1' : '0')));
        portal.Time.Ahead = TimeSpan.FromDays(32);
        ShouldBeGone(await portal.Open(links[1]));
    }

    [Fact]
    public async Task Invite_WhenTheServerDoesNotTakeIt_SaysSoAndKeepsTheAccount()
    {
        await mails.DisposeAsync();
        using var admin = await portal.VisitorAsync("admin");

        var told = await admin.FollowAsync(await admin.SubmitAsync(await admin.OpenAsync("/admin/users/new"), "main form",
            ("UserName", "sun"), ("Person.DisplayName", "孙丽"), ("Person.Email", "sun@example.gov.cn"), ("May.Departments", "education"), ("ByMail", "true")));

        told.Text(".rp-flash").ShouldStartWith("孙丽的邀请邮件没有发出去");
        (await portal.LogAsync()).ShouldNotContain("sun@example.gov.cn");
    }

    [Fact]
    public async Task Pages_WhenNoMailIsSet_SayNothingOfIt()
    {
        await using var plain = new EmptyCounty();
        await plain.PeopleAsync();
        using var admin = await plain.VisitorAsync("admin");

        foreach (var address in new[] { "/admin/users/new", $"/admin/users/{(await plain.AccountAsync("li")).Id}", $"/admin/users/{(await plain.AccountAsync("li")).Id}/password" })
            (await admin.OpenAsync(address)).Source.ShouldNotContain("邮件");
    }

    private static void ShouldBeGone(PortalPage page)
    {
        page.Status.ShouldBe(404);
        page.Text("h1").ShouldBe("链接无效");
    }

    private sealed class CountyWithMail(int port) : EmptyCounty
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
        [
            .. base.Settings, new("Portal:Mail:Host", "127.0.0.1"), new("Portal:Mail:Port", $"{port}"), new("Portal:Mail:Security", "None"),
            new("Portal:Mail:From", "ogi@example.gov.cn"),
        ];
    }
}
