using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Domain.Filings;
using ReportPortal.Web.Tests.Features.Review;

namespace ReportPortal.Web.Tests.Features.Compilation;

/// <summary>The draft goes round the building as a Word file and comes back edited.</summary>
public sealed class ReturnedDraftTests : IAsyncLifetime
{
    private const string Desk = "/compilation/2023", Returned = Desk + "/returned";
    private const string Overview = "全年收到申请{requests/new/total}件，比往年多。\n接待群众查阅{stated 45 登记簿}人次，现场答复。\n没有责任追究情形。";
    private const string Problems = "部分单位答复申请不够及时。下一步逐项整改。";

    private readonly ReviewWorld world = new();

    public ReturnedDraftTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await world.PrepareAsync();
        await world.FileAsync("education", FilingState.Accepted, "li", (ReviewWorld.New, 4), (ReviewWorld.Granted, 4));
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Accept_WhenSentencesWereEdited_TakesTheChosenOnesAndKeepsTheirBindings()
    {
        using var office = await OfficeAsync();
        var file = await EditedAsync(office, body =>
        {
            body.Say("全年收到申请4件，比往年多。", "2023年全县共收到申请4件，多于往年。");
            body.Say("没有责任追究情形。", "没有发生责任追究情形。");
            body.Say("接待群众查阅45人次，现场答复。", "接待群众查阅46人次，现场答复。");
        });

        var compared = await UploadAsync(office, file);

        compared.Status.ShouldBe(200, compared.Source);
        compared.Html.QuerySelectorAll(".rp-returned-line").Length.ShouldBe(3);
        compared.Text(".rp-returned-texts").ShouldContain("文字改动（3）");
        compared.One(".rp-returned-line").QuerySelectorAll("ins").Select(put => put.TextContent).ShouldContain("多于");
        compared.Html.QuerySelector(".rp-returned-refused").ShouldBeNull();
        var accepted = await office.SubmitAsync(compared, ".rp-returned-texts", ("parts[0].lines[2].take", ""));
        accepted.Status.ShouldBe(302, accepted.Source);
        (await TextAsync("overview-text")).ShouldBe("2023年全县共收到申请{requests/new/total}件，多于往年。\n接待群众查阅46人次，现场答复。\n没有责任追究情形。");
    }

    [Fact]
    public async Task Compare_WhenFiguresWereChanged_RefusesTheTableByItsCellAndLeavesTheSentenceUnticked()
    {
        using var office = await OfficeAsync();
        var file = await EditedAsync(office, body =>
        {
            body.Say("全年收到申请4件，比往年多。", "全年收到申请5件，比往年多。");
            body.Descendants<TableRow>().First(row => row.InnerText.StartsWith("一、本年新收政府信息公开申请数量", StringComparison.Ordinal)).Descendants<Text>().Last(text => text.Text == "4").Text = "5";
        });

        var compared = await UploadAsync(office, file);

        var refused = compared.One(".rp-returned-refused li");
        refused.TextContent.ShouldContain("报告中是4，文件中是5");
        refused.QuerySelector("a")!.GetAttribute("href").ShouldBe("/compilation/2023/figures/requests/new/total");
        compared.One(".rp-returned-line input").HasAttribute("checked").ShouldBeFalse();
        compared.Text(".rp-returned-line").ShouldContain("句中的4取自“一、本年新收政府信息公开申请数量·总计”");
    }

    [Fact]
    public async Task Accept_WhenTheTextWasChangedMeanwhile_OverwritesNothing()
    {
        using var office = await OfficeAsync();
        var compared = await UploadAsync(office, await EditedAsync(office, body => body.Say("没有责任追究情形。", "没有发生责任追究情形。")));
        await office.SubmitAsync(await office.OpenAsync(Desk), "#texts", ("words[overview-text]", "另一位同事改过。"), ("act", ""));

        var late = await office.SubmitAsync(compared, ".rp-returned-texts");

        late.Status.ShouldBe(409);
        late.Text(".rp-summary").ShouldContain("另一位同事改过。");
        (await TextAsync("overview-text")).ShouldBe("另一位同事改过。");
        (await UploadAsync(office, await DraftAsync(office))).Text(".rp-empty").ShouldContain("完全一致");
        (await office.SubmitAsync(compared, ".rp-returned-texts", ("parts[0].lines[1].take", ""))).Status.ShouldBe(302, "where nothing is ticked nothing is done");
    }

    [Fact]
    public async Task Compare_WhenTheFileIsOfAnOlderDraft_SaysSo()
    {
        using var office = await OfficeAsync();
        var file = await DraftAsync(office);
        await office.SubmitAsync(await office.OpenAsync(Desk), "#texts", ("words[problems]", Problems + "逐条落实。"), ("act", ""));

        var compared = await UploadAsync(office, file);

        compared.Text(".rp-notice").ShouldContain("另一稿");
        compared.One(".rp-returned-line del").TextContent.ShouldBe("逐条落实。");
    }

    [Fact]
    public async Task Compare_WhenItIsAnotherFile_SaysWhatToChooseInstead()
    {
        using var office = await OfficeAsync();

        (await UploadAsync(office, Encoding.UTF8.GetBytes("not a Word file"))).Text(".rp-summary").ShouldContain("另存为“.docx”");
        (await UploadAsync(office, [])).Status.ShouldBe(400);
        var other = await UploadAsync(office, await EditedAsync(office, body => body.Say("一、总体情况", "总的情况")));
        other.Status.ShouldBe(400);
        other.Text(".rp-summary").ShouldContain("找不到标题 一、总体情况");
        other.Html.QuerySelector("input[type=file]").ShouldNotBeNull("the next one can be chosen at once");
    }

    private async Task<PortalVisitor> OfficeAsync()
    {
        var office = await world.VisitorAsync("office");
        await office.SubmitAsync(await office.OpenAsync(Desk), ".rp-lock", ("name", "第1次汇总"));
        await office.SubmitAsync(await office.OpenAsync(Desk), "#texts", ("words[overview-text]", Overview), ("words[problems]", Problems), ("act", ""));
        return office;
    }

    private static async Task<PortalPage> UploadAsync(PortalVisitor office, byte[] file) => await office.SendFileAsync(await office.OpenAsync(Returned), "form.rp-form", "file", "draft.docx", file);

    private static async Task<byte[]> DraftAsync(PortalVisitor office) => await (await office.OpenAsync(Desk + "/preview.docx")).Answer.Content.ReadAsByteArrayAsync(Cancel);

    private static async Task<byte[]> EditedAsync(PortalVisitor office, Action<Body> edit) => WordFile.Edit(await DraftAsync(office), edit);

    private async Task<string> TextAsync(string part)
    {
        var text = "";
        await world.WithAsync(async db => text = (await db.Reports.Include(report => report.Narratives).SingleAsync(report => report.BodyCode == "county", Cancel)).Narratives.Single(narrative => narrative.Part == part).Text);
        return text;
    }
}
