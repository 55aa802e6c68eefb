using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReportPortal.Data;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Publication;
using ReportPortal.Web.Infrastructure.Tables;
using ReportPortal.Web.Tests.Features.Filling;
using static ReportPortal.Web.Tests.Features.Filling.FillingPortal;

namespace ReportPortal.Web.Tests.Features.Compilation;

/// <summary>What the county brings into its figures, and why each is what it is before it is published. Each test has a cell of its own.</summary>
public sealed class SourcesTests : IClassFixture<FillingPortal>
{
    private const string Address = "/compilation/2024/sources";
    private readonly FillingPortal portal;

    public SourcesTests(FillingPortal portal)
    {
        this.portal = portal;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PostLead_WhenItIsGood_StandsBesideTheSumAndIsExplained()
    {
        await AcceptAsync("education-sports", "requests/new/natural", 40);
        using var office = await portal.OfficeAsync();
        var page = await office.OpenAsync(Address);

        var saved = await office.SubmitAsync(page, "form[action$='/leads']", ("LeadCell", "requests/new/natural"), ("LeadDepartment", "finance"), ("LeadAmount", "１２０"), ("LeadReason", "司法局台账"));

        var after = await office.FollowAsync(saved);
        after.Text(".rp-flash").ShouldContain("自然人");
        after.Html.QuerySelectorAll("table[class*=rp-sources] tbody tr").Select(row => string.Join('|', row.QuerySelectorAll("td").Take(4).Select(cell => cell.TextContent.Trim()))).ShouldContain("南华县财政局|120件|40件|80件");
        var why = await office.OpenAsync("/compilation/2024/figures/requests/new/natural");
        why.Text(".rp-figure b").ShouldBe("120");
        why.Text("#parts + div").ShouldContain("归口单位南华县财政局掌握的全县数为120件");
        why.Text(".rp-history").ShouldContain("司法局台账");
        why.Text("#parts + div tbody").ShouldContain("审核通过");
        why.Text("#parts + div tbody").ShouldContain("未计入");

        // Changed, with what stood there then; whoever saw another figure is told so.
        var edit = await office.OpenAsync(Address + "?edit=requests/new/natural");
        edit.One("#LeadAmount").GetAttribute("value").ShouldBe("120");
        (await office.SubmitAsync(edit, "form[action$='/leads']", ("LeadAmount", "130"), ("LeadReason", "更正"))).Status.ShouldBe(302);
        var stale = await office.SubmitAsync(edit, "form[action$='/leads']", ("LeadAmount", "140"), ("LeadReason", "更正"));
        (stale.Status, stale.One("#LeadAmount").GetAttribute("value")).ShouldBe((409, "140"));

        var removed = await office.PostAsync(Address + "/leads/remove", Fields(edit, ("cell", "requests/new/natural"), ("reason", "改为合计")));
        removed.Status.ShouldBe(302);
        (await office.OpenAsync("/compilation/2024/figures/requests/new/natural")).Text(".rp-figure b").ShouldBe("40");
    }

    [Theory]
    [InlineData("requests/new/natural", "很多", "因故", "不是数字")]
    [InlineData("requests/new/natural", "", "因故", "请填数字")]
    [InlineData("requests/new/natural", "-3", "因故", "小于0")]
    [InlineData("requests/new/natural", "999999999999999", "因故", "数字过大")]
    [InlineData("requests/new/total", "5", "因故", "请选择一个由各单位填报的指标")]
    [InlineData("<script>", "5", "因故", "请选择一个由各单位填报的指标")]
    [InlineData("requests/new/research", "5", " ", "请写明理由")]
    public async Task PostLead_WhenSomethingIsWrong_SaysItAndKeepsWhatWasTyped(string cell, string amount, string reason, string told)
    {
        using var office = await portal.OfficeAsync();
        var page = await office.OpenAsync(Address);

        var refused = await office.SubmitAsync(page, "form[action$='/leads']", ("LeadCell", cell), ("LeadDepartment", "finance"), ("LeadAmount", amount), ("LeadReason", reason));

        refused.Status.ShouldBe(400);
        refused.Text(".rp-summary").ShouldContain(told);
        (refused.One("#LeadAmount").GetAttribute("value") ?? "").ShouldBe(amount);
        (await portal.AskAsync(db => db.LeadFigures.CountAsync(lead => lead.Year == Year && lead.Amount == 5, Cancel))).ShouldBe(0);
    }

    [Fact]
    public async Task PostAdjustment_WhenItTakesAway_CountsWithItsReasonUntilItIsRemoved()
    {
        await AcceptAsync("public-security", "disputes/cases/after-upheld", 3);
        using var office = await portal.OfficeAsync();
        var page = await office.OpenAsync(Address);

        var saved = await office.SubmitAsync(page, "form[action$='/adjustments']", ("AdjustCell", "disputes/cases/after-upheld"), ("IsLess", "true"), ("AdjustAmount", "1"), ("Template", "CoDefendants"), ("AdjustReason", "（2024）1号"));

        var after = await office.FollowAsync(saved);
        after.Text("main").ShouldContain("-1件");
        after.Text("main").ShouldContain("共同被告重复计数");
        (await office.OpenAsync("/compilation/2024/figures/disputes/cases/after-upheld")).Text(".rp-figure b").ShouldBe("2");
        (await office.OpenAsync("/compilation/2024/figures")).Text("#beyond-sum + ul").ShouldContain("2件");
        var remove = after.One("form[action*='/adjustments/']").GetAttribute("action")!;
        (await office.PostAsync(remove, Fields(after, ("reason", "")))).Status.ShouldBe(400);
        (await office.PostAsync(remove, Fields(after, ("reason", "记错了")))).Status.ShouldBe(302);
        (await office.PostAsync(remove, Fields(after, ("reason", "记错了")))).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("0", "Other", "因故", "不能是0")]
    [InlineData("2", "Other", "", "请写明理由")]
    [InlineData("2", "99", "因故", "请写明理由")]
    [InlineData("-2", "Other", "因故", "小于0")]
    public async Task PostAdjustment_WhenSomethingIsWrong_SaysItAndKeepsNothing(string amount, string template, string reason, string told)
    {
        using var office = await portal.OfficeAsync();
        var page = await office.OpenAsync(Address);

        var refused = await office.SubmitAsync(page, "form[action$='/adjustments']", ("AdjustCell", "requests/new/other"), ("IsLess", "false"), ("AdjustAmount", amount), ("Template", template), ("AdjustReason", reason));

        (refused.Status, refused.One("#AdjustAmount").GetAttribute("value")).ShouldBe((400, amount));
        refused.Text(".rp-summary").ShouldContain(told);
        (await portal.AskAsync(db => db.Adjustments.CountAsync(one => one.Year == Year && one.Cell == CellRef.Parse("requests/new/other"), Cancel))).ShouldBe(0);
    }

    [Fact]
    public async Task PostBase_WhenTheTableHasFaults_SaysEachAndKeepsIt()
    {
        using var office = await portal.OfficeAsync();
        var page = await office.OpenAsync(Address);
        var template = Encoding.UTF8.GetString(await (await office.OpenAsync(Address + "/base/template.csv")).Answer.Content.ReadAsByteArrayAsync(Cancel)).TrimStart('\uFEFF');
        var bad = template.Replace("南华县财政局,", "南华县财政局,很多", StringComparison.Ordinal) + "\n不存在的局,1";

        var refused = await office.SubmitAsync(page, "form[action$='/base']", ("BaseTable", bad), ("BaseSource", "来源"));

        refused.Status.ShouldBe(400);
        refused.Text(".rp-summary").ShouldContain("很多");
        refused.Text(".rp-summary").ShouldContain("不存在的局");
        refused.Text("#BaseTable").ShouldContain("不存在的局");
        (await office.SubmitAsync(page, "form[action$='/base']")).Status.ShouldBe(400);
    }

    [Fact]
    public async Task PostBase_WhenItIsAWorkbookFilledIn_RecordsItByThePerson()
    {
        using var office = await portal.OfficeAsync();
        var page = await office.OpenAsync(Address);
        var template = UploadedTable.Read(await (await office.OpenAsync(Address + "/base/template.csv")).Answer.Content.ReadAsByteArrayAsync(Cancel));
        var rows = template.Rows.Select((row, at) => (IReadOnlyList<string>)(at == 0 || at == template.Rows.Count - 1 ? row.Cells : [row.Cells[0], .. row.Cells.Skip(1).Select(_ => "1")])).ToList();

        var recorded = await office.UploadAsync(page, "form[action$='/base']", "file", DownloadedWorkbook.Write("base", rows), ("BaseSource", "https://www.example.gov.cn/2023"));

        (await office.FollowAsync(recorded)).Text(".rp-flash").ShouldStartWith("已录入：");
        (await portal.AskAsync(db => db.History.OrderByDescending(record => record.Sequence).Select(record => record.ActorId).FirstAsync(Cancel))).ShouldBe(DemoAccounts.Office.Name);
    }

    [Fact]
    public async Task Get_WhenItIsTheLeaderOrAnUnknownYear_ShowsWithoutFormsOrNothing()
    {
        using var leader = await PortalVisitor.SignInAsync(portal, DemoAccounts.Leader);

        (await leader.OpenAsync(Address)).Html.QuerySelectorAll("main form").ShouldBeEmpty();
        (await leader.OpenAsync("/compilation/2030/sources")).Status.ShouldBe(404);
        (await leader.OpenAsync("/compilation/2030/figures")).Status.ShouldBe(404);
        (await leader.OpenAsync("/compilation/2024/figures/requests/new/nobody")).Status.ShouldBe(404);
        (await leader.OpenAsync("/compilation/2024/figures/a/b/%3Cscript%3E")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Get_WhenAFigureIsOpened_CanBeTakenAwayAsWorkbookAndPrint()
    {
        await AcceptAsync("finance", "requests/granted/natural", 7);
        using var leader = await PortalVisitor.SignInAsync(portal, DemoAccounts.Leader);

        var total = await leader.OpenAsync("/compilation/2024/figures/requests/granted/total");
        total.Text(".rp-figure b").ShouldBe("7");
        total.Text("#terms + ul").ShouldContain("自然人");
        total.Text(".rp-history").ShouldContain("南华县财政局");
        var workbook = UploadedTable.Read(await (await leader.OpenAsync(total.Address("a[href$='.xlsx']")!)).Answer.Content.ReadAsByteArrayAsync(Cancel));
        workbook.Rows.ShouldContain(row => row[0] == "南华县财政局" && row[1] == "审核通过" && row[2] == "7");
        workbook.Rows.ShouldContain(row => row[0] == "现在的全县数" && row[2] == "7");
        var print = await leader.OpenAsync(total.Address("a[href$='.pdf']")!);
        (print.Status, print.Answer.Content.Headers.ContentType?.MediaType).ShouldBe((200, "application/pdf"));
        (await print.Answer.Content.ReadAsByteArrayAsync(Cancel)).AsSpan().StartsWith("%PDF-"u8).ShouldBeTrue();
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(PortalPage page, params (string Name, string Value)[] fields) =>
        [.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), KeyValuePair.Create("__RequestVerificationToken", page.One("main [name=__RequestVerificationToken]").GetAttribute("value")!)];

    private Task AcceptAsync(string department, string cell, long amount) => portal.WithAsync(async db =>
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var form = await scope.ServiceProvider.GetRequiredService<YearForms>().GetAsync(Year, Cancel);
        var filing = new Filing { Id = Guid.NewGuid(), Year = Year, DepartmentCode = department };
        var now = portal.Time.GetUtcNow().UtcDateTime;
        filing.Save(form, new Dictionary<CellRef, Figure> { [CellRef.Parse(cell)] = Figure.Of(amount) });
        filing.Submit([], [], new("李芳", "周平", "王强", "0878-7221000", new(2025, 1, 10)), DemoAccounts.Clerk.Name, now);
        filing.Accept(DemoAccounts.Office.Name, now);
        db.Filings.Add(filing);
        await db.SaveAsync(new(DemoAccounts.Office.Name, now), Cancel);
    });
}
