using System.Text;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Departments;

namespace ReportPortal.Web.Tests.Features.Setup;

/// <summary>The one page that a county begins with.</summary>
public sealed class SetupTests : IAsyncDisposable
{
    private const string Bodies = "名称,类别,代码\n县人民政府办公室,办公室,government-office\n县教育体育局\n龙川镇人民政府,乡镇,longchuan\n县财政局,部门,";

    private readonly EmptyCounty portal = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Setup_WhenAllIsRight_MakesBodiesAndAccountsAndShowsTheSlipsOnce()
    {
        var address = (await portal.SetupAddressAsync()).ShouldNotBeNull();
        using var visitor = new PortalVisitor(portal);
        var page = await visitor.OpenAsync(address);
        page.Text("h1").ShouldBe("首次设置");
        page.Source.ShouldContain("南华县人民政府办公室");

        var slips = await SetUpAsync(visitor, page, ("Clerks", "县财政局,zhangsan,张三,0878-7220000"));

        slips.Status.ShouldBe(200, slips.Source);
        slips.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        slips.Html.QuerySelectorAll(".rp-slip b").Select(name => name.TextContent).ShouldBe(["陈静", "王强", "赵敏", "县教育体育局填报员", "龙川镇人民政府填报员", "张三"]);
        await portal.WithAsync(async db =>
        {
            (await db.Departments.OrderBy(body => body.Order).Select(body => body.Code).ToListAsync(Cancel)).ShouldBe(["government-office", "dept-001", "longchuan", "dept-002"]);
            (await db.Departments.SingleAsync(body => body.Code == "longchuan", Cancel)).Kind.ShouldBe(DepartmentKind.Township);
        });
        (await portal.AccountAsync("office")).Memberships.Select(membership => (membership.Role, membership.DepartmentCode))
            .ShouldBe([(PortalRole.Coordinator, null), (PortalRole.Clerk, "government-office")], ignoreOrder: true);
        (await portal.AccountAsync("signer")).Roles.ShouldBe([PortalRole.Approver]);
        (await portal.AccountAsync("zhangsan")).Departments.ShouldBe(["dept-002"]);
        (await visitor.OpenAsync(address)).Status.ShouldBe(404);
        (await SetUpAsync(visitor, page)).Status.ShouldBe(404);
        (await portal.LogAsync()).ShouldContain("GET /setup/*** responded 200");
    }

    [Fact]
    public async Task SignIn_WhenByASlip_LeadsToChoosingAPasswordAndNowhereElse()
    {
        using var visitor = new PortalVisitor(portal);
        var slips = await SetUpAsync(visitor, await visitor.OpenAsync((await portal.SetupAddressAsync())!));
        var codes = slips.Html.QuerySelectorAll(".rp-slip")[3].QuerySelectorAll("code").Select(code => code.TextContent).ToList();
        codes[0].ShouldBe("dept-001");
        codes[1].ShouldMatch("^[a-km-np-z2-9]{4}-[a-km-np-z2-9]{4}-[a-km-np-z2-9]{4}$");

        (await visitor.SignInAsync(codes[0], codes[1])).Status.ShouldBe(302);

        (await visitor.OpenAsync("/admin/users")).Answer.Headers.Location!.OriginalString.ShouldStartWith("/account/password");
        portal.Time.Ahead = TimeSpan.FromDays(32);
        using var late = new PortalVisitor(portal);
        (await late.SignInAsync(codes[0], codes[1])).Status.ShouldBe(400);
    }

    [Fact]
    public async Task Setup_WhenLinesAreWrong_NamesEachKeepsWhatWasTypedAndSavesNothing()
    {
        var address = (await portal.SetupAddressAsync())!;
        using var visitor = new PortalVisitor(portal);

        var page = await SetUpAsync(visitor, await visitor.OpenAsync(address),
            ("Departments", "县教育体育局,部门,county\n县财政局,单位\n县财政局\n县水务局,部门,Figures\n县民政局,部门,a--b\n=1+1"), ("Clerks", "不存在的局,zhangsan,张三\n县财政局,x,张三\n县财政局,office,张三"), ("Signer.UserName", "admin"), ("Compiler.DisplayName", ""));

        page.Status.ShouldBe(400);
        page.Html.QuerySelectorAll(".rp-summary li").Select(fault => fault.TextContent).ShouldBe([
            "第一个账号：请填写姓名", "第1行：代码“county”已作他用，请换一个", "第2行：没有类别“单位”，应为“办公室”“部门”或“乡镇”", "第4行：代码“figures”已作他用，请换一个",
            "第5行：代码“a--b”不对，应以小写字母开头，只用小写字母、数字和单个短横线", "第6行：单位名称不能超过100个字，也不能以 = + - @ 开头",
            "第1行：没有单位“不存在的局”，请填写名称或代码", "第2行：用户名须为2至50个汉字、字母、数字或 . _ - @，以汉字、字母或数字开头",
            "用户名“admin”已有人使用，请换一个", "第3行：用户名“office”已有人使用，请换一个"], ignoreOrder: true);
        page.Text("#Departments").ShouldStartWith("县教育体育局,部门,county");
        page.Text("#Clerks").ShouldStartWith("不存在的局,zhangsan");
        await portal.WithAsync(async db => ((await db.Departments.CountAsync(Cancel)) + (await db.Accounts.CountAsync(Cancel))).ShouldBe(0));
    }

    [Fact]
    public async Task Setup_WhenTheBodiesComeInAFile_ReadsGb18030AndPutsItIntoTheField()
    {
        using var visitor = new PortalVisitor(portal);
        var page = await visitor.OpenAsync((await portal.SetupAddressAsync())!);
        var file = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(Bodies);

        var again = await visitor.UploadAsync(page, "main form", "DepartmentsFile", file, ("Administrator.UserName", "admin"));

        again.Status.ShouldBe(400);                                  // no names yet
        again.Text("#Departments").ShouldBe(Bodies);
        (await SetUpAsync(visitor, again, ("Departments", again.Text("#Departments")))).Html.QuerySelectorAll(".rp-slip").Length.ShouldBe(6);
    }

    [Fact]
    public async Task Setup_WhenTheLinkIsAltered_IsNotThere()
    {
        var address = (await portal.SetupAddressAsync())!;

        (await portal.Open(address[..^1] + (address[^1] == '0' ? '1' : '0'))).Status.ShouldBe(404);
        (await portal.Open("/setup/" + new string('0', 64))).Status.ShouldBe(404);
        (await portal.Open("/setup")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Setup_WhenThereIsAnAccountByThen_IsNotThere()
    {
        var address = (await portal.SetupAddressAsync())!;
        await portal.PeopleAsync();

        (await portal.Open(address)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Do_WhenTheCountyIsNamed_BearsItsNamesFromThenOn()
    {
        using var visitor = new PortalVisitor(portal);
        var page = await visitor.OpenAsync((await portal.SetupAddressAsync())!);

        var refused = await SetUpAsync(visitor, page, ("CountyName", "某县"));
        refused.Status.ShouldBe(400);
        refused.Text(".rp-summary li").ShouldContain("某县");
        (await SetUpAsync(visitor, page, ("CountyName", "新平县"), ("CountyOffice", "新平县人民政府办公室"), ("CountyTelephone", "0877-7011234"))).Status.ShouldBe(200);

        var front = await visitor.OpenAsync("/");
        front.Text("h1").ShouldContain("新平县");
        front.Text(".rp-footer").ShouldContain("新平县人民政府办公室");
    }

    [Fact]
    public async Task Start_WhenItIsADemonstration_OffersNoLink()
    {
        await using var demonstration = new MarkedCounty();

        (await demonstration.SetupAddressAsync()).ShouldBeNull();
    }

    private static Task<PortalPage> SetUpAsync(PortalVisitor visitor, PortalPage page, params (string Field, string Value)[] typed)
    {
        (string Field, string Value)[] usual =
        [
            ("Departments", Bodies), ("Administrator.UserName", "admin"), ("Administrator.DisplayName", "陈静"), ("Compiler.UserName", "office"), ("Compiler.DisplayName", "王强"),
            ("CompilerFills", "true"), ("Signer.UserName", "signer"), ("Signer.DisplayName", "赵敏"), ("ClerkForEach", "true"),
        ];
        return visitor.SubmitAsync(page, "main form", [.. usual.Where(field => !typed.Any(one => one.Field == field.Field)), .. typed]);
    }

    private sealed class MarkedCounty : EmptyCounty
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings => [];
    }
}
