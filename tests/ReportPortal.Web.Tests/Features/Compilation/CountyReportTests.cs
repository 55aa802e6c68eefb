using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data.History;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Filings;
using ReportPortal.Web.Features.Publication;
using ReportPortal.Web.Tests.Features.Review;
using static ReportPortal.Web.Tests.Features.Compilation.CountySteps;

namespace ReportPortal.Web.Tests.Features.Compilation;

/// <summary>The county's report from accepted filings to its publication, by the pages of those who make it.</summary>
public sealed class CountyReportTests : IAsyncLifetime
{
    private const string TownshipOverview = "本单位依法公开应当公开的信息，及时答复申请，公开工作纳入年度考核，并接受社会评议，全年没有发生需要追究责任的情形和投诉。";

    private readonly ReviewWorld world = new();

    public CountyReportTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await world.PrepareAsync();
        foreach (var (body, received) in new[] { ("education", 4), ("finance", 3), ("justice", 2) })
            await world.FileAsync(body, FilingState.Accepted, "li", (ReviewWorld.New, received), (ReviewWorld.Granted, received));
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Lock_WhenAFilingIsAcceptedLater_ListsItAndTakesItInOnlyWhenAsked()
    {
        using var office = await world.VisitorAsync("office");
        var before = await office.OpenAsync(Desk);
        before.Text("#snapshot .rp-notice").ShouldContain("还没有锁定");

        await office.SubmitAsync(before, ".rp-lock", ("name", "第1次汇总"));
        await world.FileAsync("longchuan", FilingState.Accepted, "li", (ReviewWorld.New, 5), (ReviewWorld.Granted, 5));
        var late = await office.OpenAsync(Desk);

        late.Text("#snapshot").ShouldContain("第1次汇总");
        late.Text(".rp-late-filings").ShouldContain("龙川镇人民政府 锁定以后审核通过 相差2格");
        late.One(".rp-late-filings tbody tr").TextContent.ShouldContain("一、本年新收政府信息公开申请数量·自然人");
        late.Html.GetElementById("gap-longchuan").ShouldNotBeNull("it is missing from what is locked");
        (await PreviewAsync(office)).ShouldContain("requests-new-total:9");

        await office.SubmitAsync(late, ".rp-lock", ("name", "第2次汇总"));
        (await office.OpenAsync(Desk)).Html.QuerySelector(".rp-late-filings").ShouldBeNull();
        (await PreviewAsync(office)).ShouldContain("requests-new-total:14");
    }

    [Fact]
    public async Task Deliver_WhenTheDraftIsSent_IsRefusedWithWordsUntilItIsSigned()
    {
        using var office = await world.VisitorAsync("office");
        await SendAsync(office);
        (await office.OpenAsync(Sheet)).Html.QuerySelector($"a[href='{Sheet}/delivery.zip']").ShouldBeNull();

        var refused = await office.OpenAsync(Sheet + "/delivery.zip");
        using var signer = await world.VisitorAsync("signer");
        (await signer.SubmitAsync(await signer.OpenAsync(Sheet), ".rp-approve", ("Signer", "赵敏"), ("SignedOn", "2024-03-01"))).Status.ShouldBe(302);
        var signed = await office.OpenAsync((await office.OpenAsync(Sheet)).Address($"a[href='{Sheet}/delivery.zip']").ShouldNotBeNull());

        refused.Status.ShouldBe(409);
        refused.Text(".rp-summary li").ShouldContain("送审的先签发");
        refused.Text("h1").ShouldContain("2023年");
        signed.Status.ShouldBe(200);
        signed.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
    }

    [Fact]
    public async Task Open_WhenAColleagueChangedTheReport_SaysWhatSinceTheLastLook()
    {
        using var office = await world.VisitorAsync("office");
        await WriteAsync(office);
        using var signer = await world.VisitorAsync("signer");
        (await signer.OpenAsync(Desk)).Html.GetElementById("since").ShouldBeNull("to a first look everything is new");

        await office.SubmitAsync(await office.OpenAsync(Desk), "#texts", ("words[problems]", Problems + "逐条落实。"), ("act", ""));

        (await signer.OpenAsync(Desk)).Text("#since").ShouldContain("逐条落实。");
        (await signer.OpenAsync(Desk)).Html.GetElementById("since").ShouldBeNull();
        (await office.OpenAsync(Desk)).Html.GetElementById("since").ShouldBeNull("one's own changes are known");
    }

    [Fact]
    public async Task Send_WhenProseIsPasted_CatchesTheFourMistakesAndWaitsForTheRestToBeConfirmed()
    {
        using var office = await world.VisitorAsync("office");
        await LockAsync(office);
        await office.SubmitAsync(await office.OpenAsync(Desk), "#texts", ("words[overview-text]", Pasted), ("words[problems]", Problems), ("act", ""));

        var page = await office.OpenAsync(Desk);
        var refused = await office.SubmitAsync(page, ".rp-send");

        refused.Status.ShouldBe(409);
        var told = refused.Text(".rp-summary");
        foreach (var mistake in new[] { "写的是37.9%，按句中数字计算为37.5%", "“专项检查”为23次", "各项之和为95件", "没有说明来源" })
            told.ShouldContain(mistake);
        page.Text(".rp-waivers").ShouldContain("写的是2022年", Case.Sensitive, "which is a doubt and stops nothing");

        await office.SubmitAsync(page, "#texts", ("words[overview-text]", Mended), ("act", ""));
        var stated = await office.FollowAsync(await office.SubmitAsync(await office.OpenAsync(Desk), "#texts", ("act", "state:overview-text")));
        stated.Html.QuerySelectorAll(".rp-finding.is-error").Select(finding => finding.TextContent.Trim()).ShouldBeEmpty();
        (await office.SubmitAsync(await ExcusedAsync(office), ".rp-send")).Answer.Headers.Location!.OriginalString.ShouldBe(Sheet);
    }

    [Fact]
    public async Task Send_WhenABodyIsMissing_NeedsItsReasonWhichStandsOnTheSheet()
    {
        using var office = await world.VisitorAsync("office");
        await WriteAsync(office);

        var refused = await office.SubmitAsync(await office.OpenAsync(Desk), ".rp-send");
        refused.Status.ShouldBe(409);
        refused.Text(".rp-summary").ShouldContain("龙川镇人民政府");

        var sent = await office.SubmitAsync(await ExcusedAsync(office), ".rp-send");
        sent.Status.ShouldBe(302, sent.Html.QuerySelector(".rp-summary")?.TextContent);
        var sheet = await office.OpenAsync(Sheet);
        sheet.Text(".rp-sheet").ShouldContain("龙川镇人民政府：遭遇洪灾，延期填报。");
        sheet.Html.QuerySelectorAll(".rp-sheet tbody tr").Select(row => row.TextContent).ShouldContain(row => row.Contains("本年新收政府信息公开申请", StringComparison.Ordinal) && row.Contains('9'));
    }

    [Fact]
    public async Task Approve_WhenTheCompilerTries_IsRefusedAndAnotherPersonSignsAndItIsPublishedOnce()
    {
        using var office = await world.VisitorAsync("office");
        await SendAsync(office);
        var sheet = await office.OpenAsync(Sheet);
        sheet.Html.QuerySelector(".rp-approve").ShouldBeNull("who compiled it does not sign it");
        var digest = sheet.Text(".rp-facts code");
        var token = sheet.One("[name=__RequestVerificationToken]").GetAttribute("value")!;
        (await office.PostAsync(Sheet + "/approve", [new("__RequestVerificationToken", token), new("Digest", digest), new("Signer", "赵敏"), new("SignedOn", "2024-03-01")])).Status.ShouldBe(409);

        using var signer = await world.VisitorAsync("signer");
        var paper = await signer.OpenAsync(Sheet);
        (await signer.SubmitAsync(paper, ".rp-approve", ("Signer", ""), ("SignedOn", "2099-01-01"))).Text(".rp-summary").ShouldContain("请填写签发人");
        (await signer.SubmitAsync(paper, ".rp-approve", ("Digest", new('0', 64)), ("Signer", "赵敏"), ("SignedOn", "2024-03-01"))).Status.ShouldBe(409);
        (await signer.SubmitAsync(paper, ".rp-approve", ("Signer", "赵敏"), ("SignedOn", "2024-03-01"))).Status.ShouldBe(302);

        var approved = await office.OpenAsync(Sheet);
        approved.Text(".rp-deeds").ShouldContain("赵敏于2024-03-01签发，赵敏登记。");
        var presses = await Task.WhenAll(office.SubmitAsync(approved, ".rp-publish"), office.SubmitAsync(approved, ".rp-publish"));

        presses.Select(press => press.Status).ShouldAllBe(status => status == 302);
        using var citizen = await world.AnonymousAsync();
        (await citizen.OpenAsync("/reports/2023")).Status.ShouldBe(200);
        foreach (var format in new[] { "pdf", "html", "docx", "xlsx", "csv", "json" })
            (await citizen.OpenAsync($"/reports/2023.{format}")).Status.ShouldBe(200, format);
        await world.WithAsync(async db => (await db.Editions.Where(edition => edition.BodyCode == "county").Select(edition => new { edition.Number, edition.Digest }).ToListAsync(Cancel))
            .ShouldBe([new { Number = 1, Digest = digest }]));
    }

    [Theory]
    [InlineData("texts")]
    [InlineData("lock")]
    [InlineData("recall")]
    public async Task Change_WhenItWasSigned_VoidsTheSignature(string what)
    {
        using var office = await world.VisitorAsync("office");
        await SignAsync(world, office);
        var desk = await office.OpenAsync(Desk);

        await (what switch
        {
            "texts" => office.SubmitAsync(desk, "#texts", ("words[problems]", Problems + "逐条落实。"), ("act", "")),
            "lock" => office.SubmitAsync(desk, ".rp-lock", ("name", "第2次汇总")),
            _ => office.SubmitAsync(desk, ".rp-recall"),
        });

        var sheet = await office.OpenAsync(Sheet);
        sheet.Text(".rp-empty h2").ShouldBe("还没有送审");
        sheet.Html.QuerySelector(".rp-publish").ShouldBeNull();
    }

    [Fact]
    public async Task Schedule_WhenTheMomentHasCome_IsPublishedByTheJobOnce()
    {
        using var office = await world.VisitorAsync("office");
        await SignAsync(world, office);
        var sheet = await office.OpenAsync(Sheet);
        (await office.SubmitAsync(sheet, ".rp-publish", ("at", "2001-01-01T09:00"))).Status.ShouldBe(400);
        var at = world.Today.AddDays(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T09:00";

        await office.SubmitAsync(sheet, ".rp-publish", ("at", at));
        (await world.RunPublicationsAsync()).ShouldBe("公布0份，未能公布0份");
        world.Advance(TimeSpan.FromDays(3));
        (await Task.WhenAll(world.RunPublicationsAsync(), world.RunPublicationsAsync())).Length.ShouldBe(2);

        await world.WithAsync(async db => (await db.Editions.CountAsync(edition => edition.BodyCode == "county", Cancel)).ShouldBe(1));
    }

    [Fact]
    public async Task PublishMany_WhenBodiesHaveSubmitted_PublishesTheirReportsWithoutWaitingForTheReview()
    {
        await world.FileAsync("longchuan", FilingState.Submitted, "li");
        await world.ChangeTextsAsync("longchuan", ("overview-text", TownshipOverview), ("problems", Problems));
        using var office = await world.VisitorAsync("office");
        var list = await office.OpenAsync("/publication/2023");

        (await office.SubmitAsync(list, "#publish")).Status.ShouldBe(400);
        using (world.HoldAt(PublicationSteps.Rendered))
        {
            var begun = await office.SubmitAsync(list, "#publish", ("body", "longchuan"));
            begun.Status.ShouldBe(302, begun.Source);
            (await office.FollowAsync(begun)).Text(".rp-notice[role=status]").ShouldContain("正在公布，还有1份");
        }
        await world.RunPublicationsAsync();

        using var citizen = await world.AnonymousAsync();
        (await citizen.OpenAsync("/reports/2023/longchuan")).Status.ShouldBe(200);
        LineOf(await office.OpenAsync("/publication/2023"), "龙川").ShouldContain("已公布");
    }

    [Fact]
    public async Task PublishMany_WhenABodysTextIsMissing_SaysSoInItsLineAndPublishesTheOthers()
    {
        await world.WithAsync(async db =>
        {
            db.Departments.Add(new() { Code = "tourism", Kind = DepartmentKind.Department, Name = "南华县文化和旅游局", Order = 50, ValidFrom = new(2000, 1, 1) });
            await db.SaveAsync(new(Act.Portal, world.Now), Cancel);
        });
        foreach (var submitted in new[] { "longchuan", "tourism" })
            await world.FileAsync(submitted, FilingState.Submitted, "li");
        await world.ChangeTextsAsync("longchuan", ("overview-text", TownshipOverview), ("problems", Problems));
        await world.ChangeTextsAsync("tourism", ("problems", Problems));
        using var office = await world.VisitorAsync("office");

        (await office.SubmitAsync(await office.OpenAsync("/publication/2023"), "#publish", ("body", "longchuan"), ("body", "tourism"))).Status.ShouldBe(302);
        await world.RunPublicationsAsync();

        var list = await office.OpenAsync("/publication/2023");
        LineOf(list, "龙川").ShouldContain("已公布");
        LineOf(list, "文化和旅游").ShouldContain("“总体情况”还没有文字。");
        (await office.OpenAsync("/publication/2023/tourism")).Text("[role=alert]").ShouldContain("“总体情况”还没有文字。");

        await world.ChangeTextsAsync("tourism", ("overview-text", TownshipOverview));
        (await office.SubmitAsync(list, "#publish", ("body", "tourism"))).Status.ShouldBe(302);
        await world.RunPublicationsAsync();
        LineOf(await office.OpenAsync("/publication/2023"), "文化和旅游").ShouldSatisfyAllConditions(line => line.ShouldContain("已公布"), line => line.ShouldNotContain("还没有文字"));
    }

    [Fact]
    public async Task Publish_WhenItIsEndedAtAnyStep_MakesNoEditionAndTheNextTryDoes()
    {
        using var office = await world.VisitorAsync("office");
        await SignAsync(world, office);
        foreach (var step in new[] { "rendered", "sealed", "saved" })
        {
            world.FailAt(step);
            (await office.SubmitAsync(await office.OpenAsync(Sheet), ".rp-publish")).Status.ShouldBe(500, step);
            await world.WithAsync(async db => (await db.Editions.CountAsync(Cancel)).ShouldBe(0, step));
        }
        world.FailAt(null);

        (await office.SubmitAsync(await office.OpenAsync(Sheet), ".rp-publish")).Status.ShouldBe(302);
        await world.WithAsync(async db => (await db.Editions.SingleAsync(Cancel)).Number.ShouldBe(1));
    }

    private static string LineOf(PortalPage list, string body) => list.Html.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains(body, StringComparison.Ordinal)).TextContent;

    private static async Task<string> PreviewAsync(PortalVisitor office)
    {
        var page = await office.OpenAsync(Desk + "/preview");
        var total = page.Html.QuerySelectorAll("article tbody tr").First(row => row.TextContent.Contains("一、本年新收政府信息公开申请数量", StringComparison.Ordinal)).QuerySelectorAll("td")[^1].TextContent.Trim();
        return $"requests-new-total:{total}";
    }
}
