using System.Text;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Domain.Accounts;

namespace ReportPortal.Web.Tests.Features.Admin.Users;

/// <summary>Accounts by a table.</summary>
public sealed class UserImportTests : IAsyncLifetime
{
    private const string Table = """
        用户名,姓名,角色,单位,电话,电子邮箱
        sun,孙丽,填报员,教育体育局、财政局,0878-7221234,sun@example.gov.cn
        zhou,周平,审计员,,,
        li,李芳,填报员,education,+86 878 7220000,
        wang,王芳,,,,
        li,李芳芳,,,,
        bad,张三,系统管理员、签发登记人,,,
        none,张三,填报员,,,
        else,张三,填报员,没有的局,,
        what,张三,处长,,,
        sum,=1+1,填报员,finance,,
        call,张三,填报员,finance,=cmd|' /C calc'!A0,
        mail,张三,填报员,finance,,nobody
        admin,陈静,审计员,,,
        """;

    private readonly EmptyCounty portal = new();

    public async ValueTask InitializeAsync() => await portal.PeopleAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Import_WhenLookedAtAndDone_SaysWhatComesOfEachRow()
    {
        using var admin = await portal.VisitorAsync("admin");

        var look = await LookAsync(admin, Encoding.UTF8.GetBytes(Table.Replace("教育体育局、财政局", "南华县教育体育局、南华县财政局")));

        Outcomes(look).ShouldBe(["Made", "Made", "Changed", "Same", .. Enumerable.Repeat("Refused", 9)]);
        Reasons(look).Where(reason => reason.Length > 0).Select(reason => reason[..8]).ShouldBe([
            "同一用户名在表中", "“系统管理员”和", "填报员须有填报单", "没有单位“没有的", "没有角色“处长”", "姓名不能超过50", "联系电话只能用数", "电子邮箱的格式不", "自己的角色不能由"]);
        await portal.WithAsync(async db => (await db.Accounts.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(5));

        var done = await admin.SubmitAsync(look, "form[action$='done']");

        done.Status.ShouldBe(200, done.Source);
        Outcomes(done).ShouldBe(Outcomes(look));
        done.Html.QuerySelectorAll(".rp-slip").Length.ShouldBe(2);
        (await portal.AccountAsync("sun")).Departments.ShouldBe(["education", "finance"], ignoreOrder: true);
        (await portal.AccountAsync("li")).PhoneNumber.ShouldBe("+86 878 7220000");
        var export = await admin.OpenAsync("/admin/users/users.csv?State=Any");
        var again = await LookAsync(admin, await export.Answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Outcomes(again).ShouldAllBe(outcome => outcome == "Same");
    }

    [Theory, InlineData("utf-8", true), InlineData("utf-8", false), InlineData("GB18030", false)]
    public async Task Import_WhenTheFileIsOfAnotherEncoding_ReadsIt(string encoding, bool mark)
    {
        using var office = await portal.VisitorAsync("office");
        var table = encoding == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(encoding)!;

        var look = await LookAsync(office, [.. mark ? Encoding.UTF8.GetPreamble() : [], .. table.GetBytes("sun,孙丽,填报员,南华县财政局,,\noffice,王强,审计员,,,")]);

        look.Html.QuerySelectorAll("tbody tr")[0].TextContent.ShouldContain("孙丽");
        Outcomes(look).ShouldBe(["Made", "Refused"]);
        Reasons(look).Last().ShouldBe("您只能办理填报员的账号");
    }

    [Fact]
    public async Task Import_WhenTheOfficeAsksForAnotherRole_IsRefused()
    {
        using var office = await portal.VisitorAsync("office");

        var look = await LookAsync(office, Encoding.UTF8.GetBytes("sun,孙丽,系统管理员,,,\nli,李芳,县政府办公室经办人,,,"));

        Outcomes(look).ShouldBe(["Refused", "Refused"]);
        look.Html.QuerySelector("form[action$='done']").ShouldBeNull();
        (await portal.AccountAsync("li")).Roles.ShouldBe([PortalRole.Clerk]);
    }

    [Theory]
    [InlineData(100_000, "行数太多，最多5000行")]
    [InlineData(500_000, "文件太大，最多5000行")]
    [InlineData(0, "请选择文件或粘贴表格")]
    [InlineData(-1, "这不是CSV文件")]
    public async Task Import_WhenItIsNoTableOfPeople_SaysSo(int rows, string said)
    {
        using var admin = await portal.VisitorAsync("admin");
        var file = rows < 0 ? [.. "PK"u8, 3, 4] : Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, rows).Select(number => $"user{number},张三,填报员,finance\n")));

        var page = await LookAsync(admin, file);

        page.Status.ShouldBe(400);
        page.Text(".rp-summary li").ShouldStartWith(said);
    }

    private static async Task<PortalPage> LookAsync(PortalVisitor visitor, byte[] file) =>
        await visitor.UploadAsync(await visitor.OpenAsync("/admin/users/import"), "form[enctype]", "file", file);

    private static List<string> Outcomes(PortalPage page) => [.. page.Html.QuerySelectorAll("tr[data-outcome]").Select(row => row.GetAttribute("data-outcome")!)];

    private static List<string> Reasons(PortalPage page) => [.. page.Html.QuerySelectorAll("tr[data-outcome]").Select(row => row.LastElementChild!.TextContent)];
}
