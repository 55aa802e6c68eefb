using Microsoft.EntityFrameworkCore;
using ReportPortal.Data.Accounts;

namespace ReportPortal.Web.Tests.Features.Account;

/// <summary>Who guesses learns nothing and has to wait, however many hands they have.</summary>
public sealed class AttemptsTests : IAsyncLifetime
{
    private readonly AccountPortal portal = new();

    public async ValueTask InitializeAsync()
    {
        await portal.MigrateAsync();
        await portal.AddAsync("zhangsan");
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory, InlineData("zhangsan"), InlineData("nobody")]
    public async Task SignIn_WhenThePasswordIsWrong_DoesTheSameWorkForKnownAndUnknownNames(string name)
    {
        using var visitor = new PortalVisitor(portal);

        var answer = await visitor.SignInAsync(name, "wrong");

        portal.Verified.ShouldBe(1);
        (answer.Status, answer.Text(".rp-summary li")).ShouldBe((400, "用户名或密码不对，或者账号已停用。请检查大小写后重试。"));
    }

    [Fact]
    public async Task SignIn_WhenTheAccountIsDeactivatedOrHasNoPassword_SaysTheSame()
    {
        await portal.AddAsync("lisi");
        await portal.ChangeAsync("zhangsan", account => account.Deactivate(DateTime.UnixEpoch));
        await portal.ChangeAsync("lisi", account => account.PasswordHash = null);
        using var visitor = new PortalVisitor(portal);

        foreach (var name in new[] { "zhangsan", "lisi" })
            (await visitor.SignInAsync(name, AccountPortal.Password)).Text(".rp-summary li").ShouldStartWith("用户名或密码不对");
        portal.Verified.ShouldBe(2);
    }

    [Theory, InlineData("zhangsan"), InlineData("nobody")]
    public async Task SignIn_WhenTwentyGuessAtOnce_TriesNoMoreThanFive(string name)
    {
        var visitors = Enumerable.Range(0, 20).Select(_ => new PortalVisitor(portal)).ToList();
        var pages = new List<PortalPage>();
        foreach (var visitor in visitors)
            pages.Add(await visitor.OpenAsync("/account/sign-in"));

        var answers = await Task.WhenAll(visitors.Select((visitor, at) => visitor.SubmitAsync(pages[at], "form[action*='sign-in']", ("Name", name), ("Password", "wrong"))));

        answers.ShouldAllBe(answer => answer.Status == 400);
        portal.Verified.ShouldBe(5);
        await portal.UseAsync(async db =>
        {
            (await db.SignIns.CountAsync(tried => tried.Outcome == SignInOutcome.Refused, TestContext.Current.CancellationToken)).ShouldBe(5);
            (await db.SignIns.CountAsync(tried => tried.Outcome == SignInOutcome.Locked, TestContext.Current.CancellationToken)).ShouldBe(1);
        });
        visitors.ForEach(visitor => visitor.Dispose());
    }

    [Fact]
    public async Task SignIn_WhenOneAddressSendsTooMuch_IsRefusedInWordsForAMinute()
    {
        await using var strict = new AccountPortal { More = { ["Portal:Accounts:GuessesPerMinute"] = "5" } };
        await strict.MigrateAsync();
        using var visitor = new PortalVisitor(strict);
        for (var attempt = 0; attempt < 5; attempt++)
            (await visitor.SignInAsync($"name{attempt}", "wrong")).Status.ShouldBe(400);

        var refused = await visitor.SignInAsync("another", "wrong");

        (refused.Status, refused.Text("h1")).ShouldBe((429, "操作太频繁"));
        refused.Answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        (await visitor.OpenAsync("/account/sign-in")).Status.ShouldBe(200);
    }
}
