using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Prose;
using ReportPortal.Web.Tests.Features.Review;

namespace ReportPortal.Web.Tests.Features.Publication;

/// <summary>Where the county lets them, bodies publish their own reports as they submitted them.</summary>
public sealed class OwnPublicationTests : IAsyncLifetime
{
    private const string Page = "/filling/2023/education/submit", Act = "/filling/2023/education/publish", Report = "/reports/2023/education";
    private const string Overview = "本单位依法公开应当公开的信息，及时答复申请，按期更新栏目，并接受社会监督，全年没有发生因公开工作引起的争议和投诉。";
    private const string Problems = "部分栏目更新不够及时，解读形式比较单一。下一步，将加强业务培训，逐项整改，按季度通报，并请群众评议公开工作。";

    private const string Wrong = Overview + "收到来信{stated 40}件，其中网上来信{stated 15}件，占{stated 37.9}%。";

    private readonly ReviewWorld world = new(new TrustingCounty());

    public OwnPublicationTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await world.PrepareAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Publish_WhenTheFilingIsSubmitted_PublishesItOnceWithoutWaitingForTheOffice()
    {
        await FileAsync(world, FilingState.Submitted);
        using var clerk = await world.VisitorAsync("li");
        var page = await clerk.OpenAsync(Page);

        var presses = new[] { await clerk.SubmitAsync(page, ".rp-publish"), await clerk.SubmitAsync(page, ".rp-publish") };

        presses.ShouldAllBe(press => press.Status == 302);
        (await clerk.OpenAsync(Page)).Text("#publication").ShouldContain("现为第1版");
        (await clerk.OpenAsync(Page)).Html.QuerySelector(".rp-publish").ShouldBeNull();
        using var citizen = await world.AnonymousAsync();
        (await citizen.OpenAsync(Report)).Status.ShouldBe(200);
        await world.WithAsync(async db => (await db.Editions.CountAsync(Cancel)).ShouldBe(1));
    }

    [Fact]
    public async Task Publish_WhenItWasNotSubmittedOrIsAnotherBodys_IsNotOffered()
    {
        await world.FileAsync("education", FilingState.Draft, "li");
        using var clerk = await world.VisitorAsync("li");
        var page = await clerk.OpenAsync(Page);
        page.Html.QuerySelector(".rp-publish").ShouldBeNull();
        var token = new KeyValuePair<string, string>("__RequestVerificationToken", page.One("[name=__RequestVerificationToken]").GetAttribute("value")!);

        var early = await clerk.PostAsync(Act, [token]);

        early.Status.ShouldBe(409);
        early.Text(".rp-summary").ShouldNotBeEmpty();
        (await clerk.PostAsync("/filling/2023/justice/publish", [token])).Status.ShouldBe(404);
        await world.WithAsync(async db => (await db.Editions.CountAsync(Cancel)).ShouldBe(0));
    }

    [Fact]
    public async Task Publish_WhenATextIsMissing_NamesItAndPublishesNothing()
    {
        await world.FileAsync("education", FilingState.Submitted, "li");
        using var clerk = await world.VisitorAsync("li");

        var refused = await clerk.SubmitAsync(await clerk.OpenAsync(Page), ".rp-publish");

        refused.Status.ShouldBe(409);
        refused.Text(".rp-summary").ShouldContain("“总体情况”还没有文字。");
        await world.WithAsync(async db => (await db.Editions.CountAsync(Cancel)).ShouldBe(0));
    }

    [Fact]
    public async Task Publish_WhenASentenceIsWrong_SaysWhichAndPublishesNothing()
    {
        await FileAsync(world, FilingState.Submitted);
        await world.ChangeTextsAsync("education", ("overview-text", Wrong));
        using var clerk = await world.VisitorAsync("li");

        var refused = await clerk.SubmitAsync(await clerk.OpenAsync(Page), ".rp-publish");

        refused.Status.ShouldBe(409);
        refused.Text(".rp-summary").ShouldContain("37.5%");
        await world.WithAsync(async db => (await db.Editions.CountAsync(Cancel)).ShouldBe(0));
    }

    [Fact]
    public async Task Publish_WhenAReasonWasGivenForASentence_TellsItOnTheSheet()
    {
        await FileAsync(world, FilingState.Submitted);
        await world.ChangeAsync("education", "li", (filing, form) =>
        {
            filing.Recall();
            filing.Write(form, "overview-text", Wrong);
            var found = ProseChecker.Check(new() { Form = form, Body = new("education", "南华县教育体育局", Subject.Department), Sheet = filing.Sheet }, filing.Narratives.ToDictionary(text => text.Part, text => text.Text));
            filing.ExplainSentence(FindingKey.Of(found.Single(finding => finding.Stops)), "来信另有统计口径");
            filing.Submit([], [], new("李芳", "张伟", "刘洋", "0878-1234567", new(2024, 1, 10)), "li", world.Now);
        });
        using var clerk = await world.VisitorAsync("li");
        using var office = await world.VisitorAsync("office");

        (await clerk.SubmitAsync(await clerk.OpenAsync(Page), ".rp-publish")).Status.ShouldBe(302);

        await world.WithAsync(async db => (await db.Drafts.SingleAsync(Cancel)).ReadRemarks().Exceptions.Single().ShouldSatisfyAllConditions(
            exception => exception.About.ShouldContain("37.5%"), exception => exception.Reason.ShouldBe("来信另有统计口径")));
    }

    [Fact]
    public async Task Submit_WhenTheOfficePublishes_SaysSoAndOffersNothing()
    {
        await using var usual = new ReviewWorld();
        await usual.PrepareAsync();
        await FileAsync(usual, FilingState.Submitted);
        using var clerk = await usual.VisitorAsync("li");
        var page = await clerk.OpenAsync(Page);

        page.Text("#publication").ShouldContain("由县政府办公室统一公布");
        page.Html.QuerySelector(".rp-publish").ShouldBeNull();
        (await clerk.PostAsync(Act, [new("__RequestVerificationToken", page.One("[name=__RequestVerificationToken]").GetAttribute("value")!)])).Status.ShouldBe(404);
    }

    private static async Task FileAsync(ReviewWorld world, FilingState state)
    {
        await world.FileAsync("education", state, "li");
        await world.ChangeTextsAsync("education", ("overview-text", Overview), ("problems", Problems));
    }

    private sealed class TrustingCounty : EmptyCounty
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings => base.Settings.Append(new("Portal:Publication:BodiesPublish", "true"));
    }
}
