using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Publication;
using ReportPortal.Web.Tests.Features.Filling;
using ReportPortal.Web.Tests.Pages;
using static ReportPortal.Web.Tests.Features.Filling.FillingPortal;

namespace ReportPortal.Web.Tests.Journeys;

/// <summary>What the bodies and the county's office do with each other's work, in browsers without scripts.</summary>
public sealed class ReviewJourneys(FillingBrowser county) : IClassFixture<FillingBrowser>
{
    [Fact]
    public async Task Journey_WhenTwoThingsAreAsked_AreAnsweredAndTheBoardShowsThatItIsAccepted()
    {
        const string body = "education-sports";
        var clerk = await county.ClerkAsync(body, scripts: false);
        await FillingBrowser.FillAsync(clerk, body, ("new_natural", 5), ("granted_natural", 5));
        await clerk.GotoAsync(AddressOf(body, "submit"));
        await FillingBrowser.SubmitAsync(clerk);

        var office = await OfficeAsync();
        await office.ClickAsync("nav a[href='/review']");
        await county.ShouldLookGoodAsync(office, "journey-board");
        var before = await CountsAsync(office);
        await office.ClickAsync("a[aria-label='审核：南华县教育体育局']");
        await county.ShouldLookGoodAsync(office, "journey-review");
        await AskAsync(office, 0, "requests/new/natural", "上年3件，今年5件，请核实有没有信访转来的。");
        await AskAsync(office, 1, "requests/granted/natural", "是否都在期限内答复？");
        await GuidePictures.TakeAsync(office, "review-return", at: ".rp-return");
        await office.ClickAsync(".rp-return .btn-outline-primary");
        (await office.Locator(".rp-flash").TextContentAsync()).ShouldBe("南华县教育体育局：已退回修改。");

        await clerk.ClickAsync("nav a[href='/filling']");
        await county.ShouldLookGoodAsync(clerk, "journey-returned-mine");
        await GuidePictures.TakeAsync(clerk, "filling-mine", height: 400);
        (await clerk.Locator(".rp-work").TextContentAsync()).ShouldNotBeNull().ShouldContain("退回修改");
        await clerk.GotoAsync(AddressOf(body, "requests-handled"));
        (await clerk.Locator("#beside").TextContentAsync()).ShouldNotBeNull().ShouldContain("请核实有没有信访转来的");
        (await clerk.Locator("#beside a", new() { HasTextString = "回复" }).CountAsync()).ShouldBe(2);
        await county.ShouldLookGoodAsync(clerk, "journey-returned-section");
        await clerk.FillAsync("#requests_new_natural", "4");
        await clerk.FillAsync("#requests_granted_natural", "4");
        await clerk.ClickAsync("#figures .btn-primary");
        await clerk.ClickAsync("nav a[href='/filling']");
        await clerk.ClickAsync("a[href$='/submit#queries']");
        await county.ShouldLookGoodAsync(clerk, "journey-answering");
        await AnswerAsync(clerk, "新收", "有1件是信访转来的，已改为4件。");
        await AnswerAsync(clerk, "予以公开", "都在20个工作日内答复。");
        await GuidePictures.TakeAsync(clerk, "filling-answers", at: "#submission");
        await FillingBrowser.SubmitAsync(clerk);
        await county.ShouldLookGoodAsync(clerk, "journey-answered");

        await office.GotoAsync($"/review/{Year}?show=submitted");
        await office.ClickAsync("a[aria-label='审核：南华县教育体育局']");
        (await office.Locator("#since summary").TextContentAsync()).ShouldNotBeNull().ShouldStartWith("上次查看以后有");
        (await office.Locator(".rp-answer").CountAsync()).ShouldBe(2);
        await county.ShouldLookGoodAsync(office, "journey-reviewed-again");
        await office.ClickAsync(".rp-accept button");
        (await office.Locator(".rp-flash").TextContentAsync()).ShouldBe("南华县教育体育局：审核通过。");
        await office.ClickAsync(".rp-back a");
        await GuidePictures.TakeAsync(office, "review-board", height: 640);
        (await CountsAsync(office)).ShouldBe((before.Accepted + 1, before.Submitted - 1));
        (await office.Locator("tr", new() { HasTextString = "南华县教育体育局" }).TextContentAsync()).ShouldNotBeNull().ShouldContain("审核通过");
        await clerk.GotoAsync(AddressOf(body, "submit"));
        (await clerk.Locator(".rp-notice").First.TextContentAsync()).ShouldBe("本填报表已审核通过，只能查看。需要修改的，请联系县政府办公室重新打开。");
        await county.ShouldLookGoodAsync(clerk, "journey-accepted");
    }

    [Fact]
    public async Task Journey_WhenTheOfficeEntersAPaper_AColleagueMustAcceptIt()
    {
        const string body = "majie";
        var office = await OfficeAsync();
        await office.GotoAsync($"/review/{Year}/{body}");
        await county.ShouldLookGoodAsync(office, "journey-not-begun");
        await GuidePictures.TakeAsync(office, "review-deeds", at: ".rp-deeds");
        await office.SetInputFilesAsync("#paper", new FilePayload { Name = "马街镇.pdf", MimeType = "application/pdf", Buffer = Encoding.ASCII.GetBytes("%PDF-1.7\nscan") });
        await office.ClickAsync(".rp-on-behalf button");
        (await office.Locator(".rp-flash").TextContentAsync()).ShouldBe("南华县马街镇人民政府：扫描件已保存，可以代填。");
        await office.ClickAsync(".rp-deeds .rp-notice a");
        await county.ShouldLookGoodAsync(office, "journey-on-behalf");
        await FillingBrowser.FillAsync(office, body, ("new_natural", 2), ("granted_natural", 2));
        await office.GotoAsync(AddressOf(body, "submit"));
        await FillingBrowser.SubmitAsync(office);

        await office.GotoAsync($"/review/{Year}/{body}");
        await office.ClickAsync(".rp-accept button");
        (await office.Locator(".rp-summary li").TextContentAsync()).ShouldBe("报送和审核不能是同一个人，请由另一位经办人审核。");
        await county.ShouldLookGoodAsync(office, "journey-own");
        var colleague = await county.SignInAsync(await county.HireForTheOfficeAsync(), Password, scripts: false);
        await colleague.GotoAsync($"/review/{Year}/{body}");
        (await colleague.Locator(".rp-files").TextContentAsync()).ShouldNotBeNull().ShouldContain("马街镇.pdf");
        await colleague.ClickAsync(".rp-accept button");

        (await colleague.Locator(".rp-standing").TextContentAsync()).ShouldNotBeNull().ShouldContain("代填");
        var filing = await county.FilingAsync(body);
        (filing.State, filing.IsOnBehalf, filing.SubmittedBy).ShouldBe((FilingState.Accepted, true, DemoAccounts.Office.Name));
    }

    [Fact]
    public async Task Journey_WhenABodySaysThatNothingHappened_IsZerosThroughout()
    {
        const string body = "wujie";
        var office = await OfficeAsync();
        await office.GotoAsync($"/review/{Year}/{body}");
        await office.FillAsync("#nothing", "李芳来电，全年没有发生。");
        await office.ClickAsync(".rp-nil button");
        (await office.Locator(".rp-standing").TextContentAsync()).ShouldNotBeNull().ShouldContain("零报告");
        await county.ShouldLookGoodAsync(office, "journey-nil");
        await office.ClickAsync(".rp-deeds .rp-notice a");
        await FillingBrowser.FillAsync(office, body);
        await office.GotoAsync(AddressOf(body, "submit"));
        await FillingBrowser.SubmitAsync(office);

        var filing = await county.FilingAsync(body);
        filing.State.ShouldBe(FilingState.Submitted);
        filing.Cells.ShouldAllBe(cell => cell.Amount == 0);
    }

    [Fact]
    public async Task Journey_WhenAnAcceptedFilingIsOpenedAgain_TheBodySubmitsTheNextRevision()
    {
        const string body = "health";
        var clerk = await county.ClerkAsync(body, scripts: false);
        await FillingBrowser.FillAsync(clerk, body, ("new_natural", 1), ("granted_natural", 1));
        await clerk.GotoAsync(AddressOf(body, "submit"));
        await FillingBrowser.SubmitAsync(clerk);
        var office = await OfficeAsync();
        await office.GotoAsync($"/review/{Year}/{body}");
        await office.ClickAsync(".rp-accept button");
        await county.ShouldLookGoodAsync(office, "journey-may-reopen");
        await office.FillAsync("#reopening", "来电说漏报1件，请补上。");
        await office.ClickAsync(".rp-reopen button");
        (await office.Locator(".rp-standing").TextContentAsync()).ShouldNotBeNull().ShouldContain("第2次");

        await clerk.GotoAsync("/filling");
        await clerk.ClickAsync("a[href$='/submit#queries']");
        (await clerk.Locator("#queries").TextContentAsync()).ShouldNotBeNull().ShouldContain("来电说漏报1件，请补上。");
        await clerk.Locator("#queries textarea").FillAsync("已补上。");
        await clerk.ClickAsync("button[name=keep][value=true]");
        await clerk.GotoAsync(AddressOf(body, "requests-handled"));
        await clerk.FillAsync("#requests_new_natural", "2");
        await clerk.FillAsync("#requests_granted_natural", "2");
        await clerk.ClickAsync("#figures .btn-primary");
        await clerk.GotoAsync(AddressOf(body, "submit"));
        await county.ShouldLookGoodAsync(clerk, "journey-reopened");
        await FillingBrowser.SubmitAsync(clerk);

        var filing = await county.FilingAsync(body);
        (filing.Revision, filing.State, filing.Queries.Single().Answer).ShouldBe((2, FilingState.Submitted, "已补上。"));
        filing.Sheet[new CellRef("requests", "new", "natural")].ShouldBe(Figure.Of(2));
    }

    [Fact]
    public async Task Journey_WhenTheOfficeChangesAFigureByTelephone_TheBodyFindsItAndConfirms()
    {
        const string body = "public-security";
        var clerk = await county.ClerkAsync(body, scripts: false);
        await FillingBrowser.FillAsync(clerk, body, ("new_natural", 3), ("granted_natural", 3));
        await clerk.GotoAsync(AddressOf(body, "submit"));
        await FillingBrowser.SubmitAsync(clerk);
        var office = await OfficeAsync();
        await office.GotoAsync($"/review/{Year}/{body}");
        await office.ClickAsync("summary:has-text('代改')");
        await office.SelectOptionAsync("#Cell", "documents/normative/made");
        await office.FillAsync("#Value", "1");
        await office.FillAsync("#Reason", "电话核实，漏报1件。");
        await office.ClickAsync(".rp-amend button");
        await county.ShouldLookGoodAsync(office, "journey-amended");

        await clerk.GotoAsync("/filling");
        await county.ShouldLookGoodAsync(clerk, "journey-amended-mine");
        await clerk.ClickAsync(".rp-work a:has-text('代改1处待确认')");
        await county.ShouldLookGoodAsync(clerk, "journey-amended-submit");
        await clerk.ClickAsync("form[action*='/agreed/'] button");

        (await clerk.Locator(".rp-flash").TextContentAsync()).ShouldBe("已确认。");
        (await county.FilingAsync(body)).AgreedChanges.Single().ConfirmedAt.ShouldNotBeNull();
    }

    private Task<IPage> OfficeAsync() => county.SignInAsync(DemoAccounts.Office.Name, DemoAccounts.Password, scripts: false);

    private static async Task<(int Accepted, int Submitted)> CountsAsync(IPage board)
    {
        var words = await board.Locator(".rp-numbers").TextContentAsync() ?? "";
        int Of(string state) => Regex.Match(words, state + @" (\d+)") is { Success: true } found ? int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        return (Of("审核通过"), Of("（待审核）"));
    }

    private static async Task AskAsync(IPage page, int row, string cell, string words)
    {
        await page.SelectOptionAsync($"#Remarks_{row}__Target", cell);
        await page.FillAsync($"#Remarks_{row}__Words", words);
    }

    private static Task AnswerAsync(IPage page, string about, string words) => page.Locator("#queries .rp-query", new() { HasTextString = about }).Locator("textarea").FillAsync(words);
}
