using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Data.Providers;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Publication;

namespace ReportPortal.Web.Tests.Features.Admin;

public sealed class HistoryPageOnSqliteTests() : HistoryPageTests(DatabaseKind.Sqlite);

public sealed class HistoryPageOnPostgreSqlTests() : HistoryPageTests(DatabaseKind.PostgreSql);

/// <summary>What the history shows, and to whom. The county has two bodies that filed, and no demonstration.</summary>
public abstract class HistoryPageTests : IAsyncLifetime
{
    private static readonly DateTime Now = new(2024, 1, 20, 2, 30, 0, DateTimeKind.Utc);
    private static readonly CellRef New = CellRef.Parse("requests/new/natural");

    private readonly PortalFactory portal;

    protected HistoryPageTests(DatabaseKind kind)
    {
        Assert.SkipWhen(DatabaseServers.Missing(kind) is not null, DatabaseServers.Missing(kind) ?? "");
        portal = kind == DatabaseKind.Sqlite ? new PortalFactory() : new ServerPortal(kind);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await db.Database.MigrateAsync(Cancel);
        await PutCountyAsync(db, scope.ServiceProvider.GetRequiredService<FormLibrary>());
    }

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Open_WhenAFigureWasChanged_SaysWhoWhatFromWhatToWhatAndWhy()
    {
        using var office = await PortalVisitor.SignInAsync(portal, DemoAccounts.Office);

        var page = await office.OpenAsync("/admin/history?year=2023&unit=finance&cell=requests/new/natural");

        var newest = page.Html.QuerySelectorAll(".rp-history > li")[0];
        newest.QuerySelector("time")!.TextContent.ShouldBe("2024-01-20 10:31:00");
        newest.QuerySelector(".rp-history-what")!.TextContent.ShouldBe("李芳 修改 2023年度 南华县财政局 填报");
        newest.QuerySelector(".rp-history-cell")!.TextContent.ShouldContain("本年新收政府信息公开申请数量");
        newest.QuerySelector("del")!.TextContent.ShouldBe("3件");
        newest.QuerySelector("ins")!.TextContent.ShouldBe("5件");
        newest.TextContent.ShouldContain("理由：补报");
        newest.TextContent.ShouldContain("来源：10.0.0.8");
        page.Html.QuerySelectorAll(".rp-history > li").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Open_WhenATextWasAskedAbout_CallsItByItsTitle()
    {
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            var filing = await db.Filings.SingleAsync(known => known.DepartmentCode == "justice", Cancel);
            filing.ExplainSentence(new string('a', Domain.Editions.FindingKey.Length), "来信另有口径");
            filing.Submit([], [], new("李芳", "张伟", "刘洋", "0878-1234567", new(2024, 1, 10)), "demo-clerk", Now.AddMinutes(2));
            filing.Return([new("overview-text", "请补充解读的情况")], "demo-office", Now.AddMinutes(3));
            await db.SaveAsync(new("demo-office", Now.AddMinutes(3)), Cancel);
        }
        using var auditor = await PortalVisitor.SignInAsync(portal, DemoAccounts.Auditor);

        var records = (await auditor.OpenAsync("/admin/history?unit=justice&year=2023")).Html.QuerySelectorAll(".rp-history > li");
        var asked = records.Single(record => record.TextContent.Contains("请补充解读的情况", StringComparison.Ordinal));

        asked.QuerySelectorAll("ins").Select(now => now.TextContent).ShouldContain("总体情况");
        asked.TextContent.ShouldNotContain("overview-text");
        records.Single(record => record.TextContent.Contains("来信另有口径", StringComparison.Ordinal)).QuerySelector(".rp-history-what")!.TextContent.ShouldContain("文字校验的理由");
    }

    [Fact]
    public async Task Open_WhenByAClerk_ShowsTheirOwnBodiesFilingsAlone()
    {
        using var clerk = await PortalVisitor.SignInAsync(portal, DemoAccounts.Clerk);

        var page = await clerk.OpenAsync("/admin/history");

        var subjects = page.Html.QuerySelectorAll(".rp-history-what span").Select(subject => subject.TextContent).Distinct();
        subjects.ShouldBe(["2023年度 南华县财政局 填报"]);
        page.Html.QuerySelector("#Person").ShouldBeNull();
        page.Html.QuerySelector(".rp-chain").ShouldBeNull();
        (await clerk.OpenAsync("/admin/history?unit=justice")).Html.QuerySelector(".rp-history").ShouldBeNull();
        (await clerk.OpenAsync("/admin/history?kind=accounts")).Html.QuerySelector(".rp-history").ShouldBeNull();
        (await clerk.OpenAsync("/admin/history/export?kind=accounts")).Source.ShouldNotContain("demo-");
    }

    [Theory]
    [InlineData("kind=departments", "单位 ")]
    [InlineData("kind=accounts", "账号 ")]
    [InlineData("kind=years&year=2023", "2023年度 年度设置")]
    [InlineData("unit=justice&year=2023", "2023年度 南华县司法局 填报")]
    [InlineData("unit=justice", "司法局")]
    [InlineData("person=demo-clerk", " 填报")]
    [InlineData("from=2024-01-20&to=2024-01-20&kind=filings&unit=finance", "2023年度 南华县财政局 填报")]
    public async Task Open_WhenFiltered_ShowsThoseAlone(string filter, string subject)
    {
        using var auditor = await PortalVisitor.SignInAsync(portal, DemoAccounts.Auditor);

        var subjects = (await auditor.OpenAsync("/admin/history?" + filter)).Html.QuerySelectorAll(".rp-history-what span").Select(shown => shown.TextContent).ToList();

        subjects.ShouldNotBeEmpty();
        subjects.ShouldAllBe(shown => shown.Contains(subject));
    }

    [Theory, InlineData("year=23"), InlineData("from=20.1.2024"), InlineData("from=2024-02-01&to=2024-01-01"), InlineData("kind=else"), InlineData("unit=No%20Body"), InlineData("cell=x"), InlineData("before=x")]
    public async Task Open_WhenTheFilterIsNone_SaysSo(string filter)
    {
        using var auditor = await PortalVisitor.SignInAsync(portal, DemoAccounts.Auditor);

        var page = await auditor.OpenAsync("/admin/history?" + filter);

        page.Status.ShouldBe(400);
        page.Html.QuerySelectorAll(".rp-summary li").Length.ShouldBe(1);
        (await auditor.OpenAsync("/admin/history/export?" + filter)).Status.ShouldBe(400);
    }

    [Fact]
    public async Task Open_WhenThereAreMoreThanAPage_LeadsThroughAllOfThemOnce()
    {
        using var auditor = await PortalVisitor.SignInAsync(portal, DemoAccounts.Auditor);
        var seen = new List<string>();
        var page = await auditor.OpenAsync("/admin/history");
        while (true)
        {
            seen.AddRange(page.Html.QuerySelectorAll(".rp-history > li").Select(record => record.Id!));
            if (page.Html.QuerySelector("a[rel=next]")?.GetAttribute("href") is not { } next)
                break;
            page = await auditor.OpenAsync(next);
        }

        await using var scope = portal.Services.CreateAsyncScope();
        var count = await scope.ServiceProvider.GetRequiredService<PortalDbContext>().History.CountAsync(Cancel);
        seen.ShouldBe(Enumerable.Range(1, count).Reverse().Select(sequence => $"record-{sequence}"));
    }

    [Fact]
    public async Task Export_WhenFiltered_HasTheSameInWords()
    {
        using var auditor = await PortalVisitor.SignInAsync(portal, DemoAccounts.Auditor);

        var file = await auditor.OpenAsync("/admin/history/export?unit=finance&year=2023&cell=requests/new/natural");

        file.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var lines = file.Source.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(3);
        lines[0].ShouldStartWith("序号,时间,操作人,对象,指标");
        lines[1].ShouldContain("2023年度 南华县财政局 填报");
        lines[1].ShouldContain("数据：3件,数据：5件,补报,10.0.0.8");
    }

    [Fact]
    public async Task Export_WhenThereAreThousands_HasEachOnceTheNewestFirst()
    {
        const int Many = 3000;
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            db.Departments.AddRange(Enumerable.Range(1, Many).Select(number => new Domain.Departments.Department
            {
                Code = $"dept-{number:0000}", Kind = Domain.Departments.DepartmentKind.Department, Name = $"第{number}局", Order = 1000 + number, ValidFrom = new(2019, 1, 1),
            }));
            await db.SaveAsync(new(Act.Portal, Now.AddHours(1)), Cancel);
        }
        using var auditor = await PortalVisitor.SignInAsync(portal, DemoAccounts.Auditor);

        var file = await auditor.OpenAsync("/admin/history/export?kind=departments&from=2024-01-20");

        file.Answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("history.csv");
        var lines = file.Source.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldStartWith("序号,");
        var numbers = lines.Skip(1).Select(line => long.Parse(line.Split(',')[0], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        numbers.Count.ShouldBe(Many + Data.Seeding.DemoCounty.Departments().Count());
        numbers.ShouldBe(numbers.Distinct().OrderDescending());
    }

    [Fact]
    public async Task Verify_WhenWhole_SaysSoAndWhenBrokenNamesTheRecord()
    {
        using var administrator = await PortalVisitor.SignInAsync(portal, DemoAccounts.Administrator);
        var page = await administrator.OpenAsync("/admin/history");
        (await administrator.FollowAsync(await administrator.SubmitAsync(page, ".rp-chain form"))).Text(".rp-flash").ShouldStartWith("签名链完整");

        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database.ExecuteSqlRawAsync("UPDATE \"ChangePayload\" SET \"Reason\" = 'x' WHERE \"Sequence\" = 4", Cancel);

        (await administrator.FollowAsync(await administrator.SubmitAsync(page, ".rp-chain form"))).Text(".rp-flash").ShouldStartWith("操作记录第 4 条");
    }

    [Fact]
    public async Task SignIns_WhenSomebodyTried_ShowsThemToAdministratorsAndAuditors()
    {
        using var visitor = new PortalVisitor(portal);
        await visitor.SignInAsync("demo-clerk", "wrong");
        await visitor.SignInAsync("who-is-this", "wrong");
        using var auditor = await PortalVisitor.SignInAsync(portal, DemoAccounts.Auditor);

        var all = await auditor.OpenAsync("/admin/history/sign-ins");
        all.Html.QuerySelectorAll("tbody tr").Length.ShouldBe(3);
        all.Source.ShouldNotContain("who-is-this");
        (await auditor.OpenAsync("/admin/history/sign-ins?person=nobody")).Html.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await auditor.OpenAsync("/admin/history/sign-ins?person=demo-clerk&outcome=Refused")).Text("tbody tr").ShouldContain("未通过");
        (await auditor.OpenAsync("/admin/history/sign-ins?page=-1")).Status.ShouldBe(400);
        using var office = await PortalVisitor.SignInAsync(portal, DemoAccounts.Office);
        (await office.OpenAsync("/admin/history/sign-ins")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Blank_WhenThePersonHasLeft_TakesThemOutAndTheChainStaysWhole()
    {
        using var administrator = await PortalVisitor.SignInAsync(portal, DemoAccounts.Administrator);
        const string Address = "/admin/history/blank/demo-clerk";
        (await administrator.OpenAsync(Address)).Html.QuerySelector("#Reason").ShouldBeNull();
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            (await db.Accounts.SingleAsync(account => account.Id == "demo-clerk", Cancel)).Deactivate(Now);
            await db.SaveAsync(new("demo-admin", Now), Cancel);
        }

        var page = await administrator.OpenAsync(Address);
        (await administrator.SubmitAsync(page, ".rp-form", ("Reason", "调离"), ("UserName", "demo-office"))).Status.ShouldBe(400);
        var done = await administrator.SubmitAsync(page, ".rp-form", ("Reason", "调离"), ("UserName", "demo-clerk"));

        done.Status.ShouldBe(302);
        var after = await administrator.FollowAsync(done);
        after.Text(".rp-flash").ShouldContain("已清除-");
        after.Text(".rp-history-what b").ShouldStartWith("已清除-");
        (await administrator.OpenAsync("/admin/history?kind=accounts")).Source.ShouldNotContain("李芳");
        (await administrator.SubmitAsync(page, ".rp-form", ("Reason", "调离"), ("UserName", "demo-clerk"))).Status.ShouldBe(409);
        (await administrator.FollowAsync(await administrator.SubmitAsync(await administrator.OpenAsync("/admin/history"), ".rp-chain form"))).Text(".rp-flash").ShouldStartWith("签名链完整");
    }

    private sealed class ServerPortal(DatabaseKind kind) : PortalFactory
    {
        private readonly string connection = DatabaseServers.Connection(kind, $"reportportal_{Guid.NewGuid():N}")!;

        protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Database:Provider", kind.ToString()), new("Database:ConnectionString", connection)];
    }

    private static async Task PutCountyAsync(PortalDbContext db, FormLibrary forms)
    {
        db.Departments.AddRange(Data.Seeding.DemoCounty.Departments());
        db.Years.AddRange(Data.Seeding.DemoCounty.Years.Select(year => year.Open()));
        db.Accounts.AddRange(DemoAccounts.Make(Now, QuickPasswords.Hasher));
        await db.SaveAsync(new(Act.Portal, Now), Cancel);
        var form = new YearForm(forms.Find("national-2021")!, new(2023), []);
        foreach (var department in new[] { "finance", "justice" })
        {
            var filing = new Domain.Filings.Filing { Id = Guid.NewGuid(), Year = new(2023), DepartmentCode = department };
            filing.Save(form, new Dictionary<CellRef, Figure> { [New] = Figure.Of(3) });
            db.Filings.Add(filing);
            await db.SaveAsync(new("demo-clerk", Now), Cancel);
            filing.Save(form, new Dictionary<CellRef, Figure> { [New] = Figure.Of(5) });
            await db.SaveAsync(new("demo-clerk", Now.AddMinutes(1)) { Reason = "补报", From = "10.0.0.8" }, Cancel);
        }
    }
}
