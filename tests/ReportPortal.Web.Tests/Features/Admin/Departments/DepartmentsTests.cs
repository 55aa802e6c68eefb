using System.Text;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Web.Features.Publication;
using ReportPortal.Web.Infrastructure.Tables;

namespace ReportPortal.Web.Tests.Features.Admin.Departments;

/// <summary>The bodies of a county: kept one by one, and as a table.</summary>
public sealed class DepartmentsTests : IAsyncLifetime
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
    public async Task New_WhenNoCodeIsTyped_NumbersItAndPutsItAmongItsKind()
    {
        var answer = await visitor.SubmitAsync(await visitor.OpenAsync("/admin/departments/new"), ".rp-department", ("Name", "南华县审计局"), ("Telephone", "0878-7221234"));

        var page = await visitor.FollowAsync(answer);
        page.Text(".rp-flash").ShouldBe("已新增南华县审计局。");
        page.Html.QuerySelectorAll("[aria-labelledby=kind-Department] tbody th").Select(cell => cell.TextContent.Trim()).ShouldBe(["南华县财政局", "南华县文化局", "南华县旅游局", "南华县审计局"]);
        var body = await world.BodyAsync("body-6");
        (body.Order, body.Telephone, body.Files, body.PublishesOwn, body.CountsInCounty).ShouldBe((5, "0878-7221234", true, true, true));
        (await world.BodyAsync("longchuan")).Order.ShouldBe(6);
    }

    [Theory]
    [InlineData("Code", "county", "代码“county”是本网站保留的，请换一个。")]
    [InlineData("Code", "finance", "代码“finance”已有单位使用，请换一个。")]
    [InlineData("Code", "Audit 1", "代码“Audit 1”不能用")]
    [InlineData("Name", "南华县财政局", "同一时间已有名为“南华县财政局”的单位。")]
    [InlineData("Name", "", "请填写单位名称。")]
    [InlineData("Postcode", "12345", "邮政编码应为6位数字。")]
    [InlineData("Email", "nobody", "电子邮箱地址不完整")]
    [InlineData("ValidTo", "2018-01-01", "存续截止日不能早于起始日。")]
    public async Task New_WhenAFieldIsWrong_SaysWhichAndKeepsWhatWasTyped(string field, string typed, string said)
    {
        (string, string)[] right = [("Name", "南华县审计局"), ("ValidFrom", "2019-01-01"), ("Address", "龙泉路1号")];

        var page = await visitor.SubmitAsync(await visitor.OpenAsync("/admin/departments/new"), ".rp-department", [.. right.Where(one => one.Item1 != field), (field, typed)]);

        page.Status.ShouldBe(400);
        page.Text(".rp-summary li").ShouldStartWith(said);
        page.One($"[name={field}]").GetAttribute("value").ShouldBe(typed);
        page.One("[name=Address]").GetAttribute("value").ShouldBe("龙泉路1号");
    }

    [Fact]
    public async Task Edit_WhenTheNameIsPutRight_AsksForAReasonAndRecordsIt()
    {
        var form = await visitor.OpenAsync("/admin/departments/edit/culture");

        var refused = await visitor.SubmitAsync(form, ".rp-department", ("Name", "南华县文化和旅游局"));
        refused.Status.ShouldBe(400);
        refused.Text(".rp-summary li").ShouldStartWith("更正名称请写明理由");
        (await visitor.SubmitAsync(form, ".rp-department", ("Name", "南华县文化馆"), ("Reason", "录入时写错"), ("CountsInCounty", "false"))).Status.ShouldBe(302);

        var body = await world.BodyAsync("culture");
        (body.Name, body.CountsInCounty).ShouldBe(("南华县文化馆", false));
        (await world.HistoryAsync("department/culture"))[^1].Reason.ShouldBe("录入时写错");
    }

    [Fact]
    public async Task Move_WhenUpAndAtTheTop_SwapsWithItsNeighbourOnly()
    {
        var list = await visitor.OpenAsync("/admin/departments");

        (await visitor.SubmitAsync(list, "form[action='/admin/departments/move/tourism']", ("up", "true"))).Status.ShouldBe(302);
        await visitor.SubmitAsync(list, "form[action='/admin/departments/move/finance']", ("up", "true"));

        (await world.AskAsync(db => db.Departments.OrderBy(body => body.Order).Select(body => body.Code).ToListAsync(TestContext.Current.CancellationToken)))
            .ShouldBe(["office", "finance", "tourism", "culture", "longchuan"]);
    }

    [Fact]
    public async Task Index_WhenAnAuditorLooks_ShowsAllAndLetsNothingBeChanged()
    {
        using var auditor = await PortalVisitor.SignInAsync(world, DemoAccounts.Auditor);
        var page = await auditor.OpenAsync("/admin/departments");

        page.Status.ShouldBe(200);
        page.Html.QuerySelectorAll("main form, main .btn").ShouldBeEmpty();
        (await auditor.OpenAsync("/admin/departments/new")).Status.ShouldBe(403);
        (await auditor.OpenAsync("/admin/departments/import")).Status.ShouldBe(403);
        (await auditor.OpenAsync("/admin/departments/merge")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Index_WhenSomebodyElseAsks_IsForbidden()
    {
        using var leader = await PortalVisitor.SignInAsync(world, DemoAccounts.Leader);
        using var nobody = new PortalVisitor(world);

        foreach (var address in new[] { "/admin/departments", "/admin/years", "/admin/calendar", "/admin/settings" })
        {
            (await leader.OpenAsync(address)).Status.ShouldBe(403, address);
            (await nobody.OpenAsync(address)).Status.ShouldBe(302, address);
        }
    }

    [Fact]
    public async Task Import_WhenATableIsPasted_ShowsWhatBecomesOfEachRowAndThenKeepsIt()
    {
        const string Table = "单位名称\t代码\t单位类别\t计入全县汇总\t电话\n南华县税务局\ttax\t县政府部门\t否\t0878-1\n南华县财政局\tfinance\t县政府部门\t是\t0878-2\n南华县旅游局\ttourism\t县政府部门\t是\t\n";
        var look = await visitor.SubmitAsync(await visitor.OpenAsync("/admin/departments/import"), ".rp-upload", ("pasted", Table));

        look.Status.ShouldBe(200);
        look.Html.QuerySelectorAll(".rp-import tbody b").Select(cell => cell.TextContent).ShouldBe(["新增", "修改", "不变"]);
        (await world.AskAsync(db => db.Departments.AnyAsync(body => body.Code == "tax", TestContext.Current.CancellationToken))).ShouldBeFalse();

        (await visitor.FollowAsync(await visitor.SubmitAsync(look, ".rp-keep"))).Text(".rp-flash").ShouldBe("已导入：新增1个，修改1个。");
        (await world.BodyAsync("tax")).CountsInCounty.ShouldBeFalse();
        (await world.BodyAsync("finance")).Telephone.ShouldBe("0878-2");
    }

    [Fact]
    public async Task Import_WhenOneRowIsWrong_KeepsNone()
    {
        const string Table = "单位名称,代码,单位类别,存续起始日\n南华县税务局,tax,县政府部门,2019-1-1\n南华县司法局,justice,局,2019-13-45\n南华县财政局所,finance,县政府部门,2019-01-01\n南华县税务局,tax,县政府部门,2019-01-01\n";
        var look = await visitor.SubmitAsync(await visitor.OpenAsync("/admin/departments/import"), ".rp-upload", ("pasted", Table), ("keep", "true"));

        look.Status.ShouldBe(400);
        var results = look.Html.QuerySelectorAll(".rp-import tbody td:last-child").Select(cell => cell.TextContent.Trim()).ToList();
        results[0].ShouldBe("新增");
        results[1].ShouldContain("“单位类别”一栏的“局”读不懂");
        results[1].ShouldContain("2019-13-45");
        results[2].ShouldContain("更名请使用“单位更名”");
        results[3].ShouldContain("出现了两次");
        look.Html.QuerySelector(".rp-keep").ShouldBeNull();
        (await world.AskAsync(db => db.Departments.CountAsync(TestContext.Current.CancellationToken))).ShouldBe(5);
    }

    [Theory, InlineData("departments.xlsx"), InlineData("departments.csv")]
    public async Task Import_WhenItIsOurOwnFile_ChangesNothing(string name)
    {
        await world.ChangeAsync(db => db.Departments.Single(body => body.Code == "finance").Contact = new("=1+1", "675200", "+86 878 7221234", null));
        var file = await visitor.OpenAsync($"/admin/departments/{name}");
        var bytes = await file.Answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        var look = await visitor.SendFileAsync(await visitor.OpenAsync("/admin/departments/import"), ".rp-upload", "file", name, bytes);

        look.Html.QuerySelectorAll(".rp-import tbody b").Select(cell => cell.TextContent).Distinct().ShouldBe(["不变"], look.Source);
        look.Html.QuerySelectorAll(".rp-import tbody tr").Length.ShouldBe(5);
    }

    [Theory]
    [InlineData("PK\u0003\u0004 nothing", "这个 Excel 文件已损坏或加了密码")]
    [InlineData("a\0b", "读不出这个文件")]
    [InlineData("", "没有可以导入的行")]
    [InlineData("名字\n南华县税务局", "第一行应当是表头")]
    public async Task Import_WhenItIsNoTable_SaysHowToMendIt(string content, string said)
    {
        var look = await visitor.SendFileAsync(await visitor.OpenAsync("/admin/departments/import"), ".rp-upload", "file", "table.xlsx", Encoding.UTF8.GetBytes(content));

        look.Status.ShouldBe(400);
        look.One("main").TextContent.ShouldContain(said);
    }

    [Fact]
    public void Workbook_WhenWrittenTwice_IsTheSameBytesAndReadsBack()
    {
        string[][] rows = [["单位名称", "代码"], ["南华县财政局", "007"], ["=1+1", ""]];
        var bytes = DownloadedWorkbook.Write("单位", rows);

        DownloadedWorkbook.Write("单位", rows).ShouldBe(bytes);
        UploadedTable.Read(bytes).Rows.Select(row => (row[0], row[1])).ShouldBe(rows.Select(row => (row[0], row[1])));
        using var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(fault => fault.Description).ShouldBeEmpty();
    }
}
