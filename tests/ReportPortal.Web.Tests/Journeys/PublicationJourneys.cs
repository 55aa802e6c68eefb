using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Playwright;
using ReportPortal.Web.Features.Publication;
using ReportPortal.Web.Tests.Features.Compilation;
using ReportPortal.Web.Tests.Features.Filling;
using ReportPortal.Web.Tests.Pages;
using static ReportPortal.Web.Tests.Features.Filling.FillingPortal;

namespace ReportPortal.Web.Tests.Journeys;

/// <summary>The county's report from the locked filings to the reader, in browsers without scripts.</summary>
public sealed class PublicationJourneys(FillingBrowser county) : IClassFixture<FillingBrowser>
{
    private const string Overview = """
        2024年，全县工作考核、社会评议结果良好，没有因违反规定被追究责任的情形。新收政府信息公开申请5件，全部在期限内答复；举办业务培训3期，培训160人次；接待群众查阅45人次，走访乡镇12个。
        公开栏目按季度检查，发现问题14个，已逐项整改；政务新媒体由专人维护，内容与门户网站一致。
        """;

    private const string Problems = "部分单位答复申请不够及时，栏目更新不够均衡，解读形式比较单一。下一步，将加强业务培训，逐项整改，按季度通报，并请群众评议公开工作。";

    [Fact]
    public async Task Journey_WhenTheCountyCompiles_IsSignedByAnotherAndRead()
    {
        const string body = "development-reform";
        var clerk = await county.ClerkAsync(body, scripts: false);
        await FillingBrowser.FillAsync(clerk, body, ("new_natural", 5), ("granted_natural", 5));
        await clerk.GotoAsync(AddressOf(body, "submit"));
        await FillingBrowser.SubmitAsync(clerk);
        var office = await county.SignInAsync(DemoAccounts.Office.Name, DemoAccounts.Password, scripts: false);
        await office.GotoAsync($"/review/{Year}/{body}");
        await office.ClickAsync(".rp-accept button");

        await office.ClickAsync("nav a[href='/compilation']");
        await county.ShouldLookGoodAsync(office, "compilation-unlocked");
        await office.FillAsync("#name", "2024年度第1次汇总");
        await office.ClickAsync(".rp-lock button");
        await county.ShouldLookGoodAsync(office, "compilation-locked");
        await GuidePictures.TakeAsync(office, "compilation-locked");
        foreach (var missing in await office.Locator(".rp-gaps input[name^='why']").AllAsync())
            await missing.FillAsync("演示，只有一个单位报送。");
        await office.ClickAsync(".rp-gaps button");
        await office.FillAsync("#text-overview-text", Overview);
        await office.FillAsync("#text-problems", Problems);
        await office.ClickAsync("#texts .rp-filling-actions .btn-primary");
        await county.ShouldLookGoodAsync(office, "compilation-numbers");
        await GuidePictures.TakeAsync(office, "compilation-numbers", at: "#text-overview-text");
        await office.Locator(".rp-numbers li", new() { HasTextString = "新收政府信息公开申请" }).Locator("button", new() { HasTextString = "总计" }).First.ClickAsync();
        await office.ClickAsync("button[value='state:overview-text']");
        (await office.InputValueAsync("#text-overview-text")).ShouldContain("申请{requests/new/total}件");
        foreach (var reason in await office.Locator(".rp-waivers input[name^='why']").AllAsync())
            await reason.FillAsync("只有一个单位报送，与上年不衔接。");
        await office.ClickAsync(".rp-waivers button");
        await office.ClickAsync("a[href$='/preview']");
        await county.ShouldLookGoodAsync(office, "compilation-preview");
        await office.GoBackAsync();
        await ReadInAsync(office);
        await office.ClickAsync(".rp-send button");
        (await office.Locator(".rp-flash").TextContentAsync()).ShouldBe("已送审。请打印送审单，由领导签发。");
        await county.ShouldLookGoodAsync(office, "publication-sheet");
        await GuidePictures.TakeAsync(office, "publication-sheet", height: 900);

        var leader = await county.SignInAsync(DemoAccounts.Leader.Name, DemoAccounts.Password, scripts: false);
        await leader.GotoAsync($"/publication/{Year}/county");
        await county.ShouldLookGoodAsync(leader, "publication-signing");
        await leader.FillAsync("#Signer", "赵敏");
        await leader.FillAsync("#SignedOn", "2025-01-09");
        await leader.ClickAsync(".rp-approve .btn-primary");
        (await leader.Locator(".rp-flash").TextContentAsync()).ShouldBe("已登记签发，可以公布。");

        await office.GotoAsync($"/publication/{Year}");
        await county.ShouldLookGoodAsync(office, "publication-list");
        await office.ClickAsync($"a[href='/publication/{Year}/county']");
        await county.ShouldLookGoodAsync(office, "publication-signed");
        await office.ClickAsync(".rp-publish button");
        (await office.Locator(".rp-flash").TextContentAsync()).ShouldBe("南华县人民政府的年度报告已经公布。");
        await county.ShouldLookGoodAsync(office, "publication-done");
        await office.GotoAsync($"/reports/{Year}");
        (await office.Locator("article").TextContentAsync()).ShouldNotBeNull().ShouldContain("全县新收政府信息公开申请5件");

        await office.GotoAsync($"/publication/{Year}/postings");
        await office.FillAsync("#pasted", "县政府\thttps://www.example.gov.cn/xxgk/2024.html\t2025-01-10\n水电局\thttps://www.example.gov.cn/xxgk/1.html\t2025-01-10");
        await office.ClickAsync(".rp-paste-list button[name='keep']");
        await county.ShouldLookGoodAsync(office, "publication-postings");
        await office.GotoAsync($"/publication/{Year}/ledger");
        await county.ShouldLookGoodAsync(office, "publication-ledger");
        await GuidePictures.TakeAsync(office, "publication-ledger");
    }

    // The leader has changed a sentence in Word, and a figure that nobody may change there.
    private async Task ReadInAsync(IPage office)
    {
        var draft = await (await office.Context.APIRequest.GetAsync($"/compilation/{Year}/preview.docx")).BodyAsync();
        var edited = WordFile.Edit(draft, body =>
        {
            body.Descendants<Text>().Single(run => run.Text.Contains("新收政府信息公开申请", StringComparison.Ordinal) && !run.Text.StartsWith('一')).Text = "2024年，全县工作考核、社会评议结果良好，没有因违反规定被追究责任的情形。全县新收政府信息公开申请";
            body.Descendants<TableRow>().First(row => row.InnerText.StartsWith("一、本年新收政府信息公开申请数量", StringComparison.Ordinal)).Descendants<Text>().Last(text => text.Text == "5").Text = "6";
        });
        await office.ClickAsync("a[href$='/returned']");
        await office.SetInputFilesAsync("#file", new FilePayload { Name = "draft.docx", MimeType = "application/octet-stream", Buffer = edited });
        await office.ClickAsync("main .rp-form button");
        (await office.Locator(".rp-returned-refused li").TextContentAsync()).ShouldNotBeNull().ShouldContain("报告中是5，文件中是6");
        await county.ShouldLookGoodAsync(office, "compilation-returned");
        await GuidePictures.TakeAsync(office, "compilation-returned");
        await office.ClickAsync(".rp-returned-texts .btn-primary");
        (await office.InputValueAsync("#text-overview-text")).ShouldContain("全县新收政府信息公开申请{requests/new/total}件");
    }
}
