using Microsoft.Playwright;
using ReportPortal.Domain.Filings;
using ReportPortal.Web.Tests.Features.Review;

namespace ReportPortal.Web.Tests.Pages;

/// <summary>The pages of the county's office fit and are accessible; without scripts it returns a filing, and is told where everything stands.</summary>
public sealed class ReviewPagesTests(CountyBrowser county) : IClassFixture<CountyBrowser>
{
    [Fact]
    public async Task Journey_WhenTheOfficeReturnsOneAndAcceptsAnother_ShowsItOnTheBoard()
    {
        var world = new ReviewWorld(county);
        await world.PrepareAsync(daysLeft: -4);
        await world.FileAsync("education", FilingState.Submitted, "li", (ReviewWorld.New, 128), (ReviewWorld.Granted, 97));
        await world.FileAsync("finance", FilingState.Submitted, "wang");
        await world.FileAsync("justice", FilingState.Draft, "li", (ReviewWorld.New, 3));
        var clerk = await world.IdOfAsync("li");
        await world.ChangeAsync("education", "li", (filing, _) => filing.Recall());
        await world.ChangeAsync("education", "li", (filing, form) =>
        {
            filing.Annotate(form, "requests/new", "含信访部门转来的申请，按收到之日统计。", "含转来的申请。");
            filing.Write(form, "overview-text", "今年新收自然人申请{requests/new/natural}件，均在法定期限内答复。");
            filing.Submit([], [], new("李芳", "张伟", "刘洋", "0878-1234567", new(2024, 1, 10)), clerk, world.Now);
        });
        var page = await county.SignInAsync("office", EmptyCounty.Password);

        await page.GotoAsync("/review");
        await county.ShouldLookGoodAsync(page, "review-board");
        await page.GetByRole(AriaRole.Link, new() { Name = "催报" }).ClickAsync();
        await county.ShouldLookGoodAsync(page, "review-reminder");
        (await county.PrintedPagesAsync(page)).ShouldBe(1);
        await page.GotoAsync("/review/2023/justice");
        await county.ShouldLookGoodAsync(page, "review-draft");
        await page.GotoAsync("/review/2023/education");
        await county.ShouldLookGoodAsync(page, "review-submitted");
        await page.GetByLabel("针对").First.SelectOptionAsync("requests/granted/natural");
        await page.Locator(".rp-return .btn-outline-primary").ClickAsync();
        await county.ShouldLookGoodAsync(page, "review-return-wrong");
        await page.GetByLabel("意见", new() { Exact = true }).First.FillAsync("比上年多，请核实。");
        await page.Locator(".rp-return .btn-outline-primary").ClickAsync();
        (await page.Locator(".rp-flash").TextContentAsync()).ShouldBe("南华县教育体育局：已退回修改。");
        await county.ShouldLookGoodAsync(page, "review-returned");

        await page.GotoAsync("/review/2023?show=submitted");
        await page.GetByLabel("选择：南华县财政局").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "批量审核通过" }).ClickAsync();
        await county.ShouldLookGoodAsync(page, "review-accepted");
        await page.GotoAsync("/review/2023");

        (await page.Locator(".rp-numbers").TextContentAsync()).ShouldNotBeNull().Trim().ShouldStartWith("4 个单位：审核通过 1，退回修改 1，填报中 1，未填报 1。");
    }
}
