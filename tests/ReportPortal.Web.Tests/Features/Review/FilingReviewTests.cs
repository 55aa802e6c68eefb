using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Filings;

namespace ReportPortal.Web.Tests.Features.Review;

/// <summary>One body's filing before the county's office: what is shown of it, and what is decided.</summary>
public sealed class FilingReviewTests : IAsyncLifetime
{
    private const string Address = "/review/2023/education";

    private readonly ReviewWorld world = new();

    public async ValueTask InitializeAsync() => await world.PrepareAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Get_WhenAFigureIsOdd_ShowsWhereBothSidesAndWhoSigned()
    {
        await world.FileAsync("education", FilingState.Submitted, "li", (ReviewWorld.New, 5), (ReviewWorld.Granted, 3));
        using var office = await world.VisitorAsync("office");

        var page = await office.OpenAsync(Address);

        page.Text("#findings").ShouldBe("数据校验（错误2，提示0）", "the column and the total");
        page.Text(".rp-finding.is-error").ShouldContain("相差2件");
        page.Address(".rp-finding a").ShouldBe("#requests/new/natural");
        var cell = page.Html.GetElementById("requests/new/natural").ShouldNotBeNull();
        (cell.TextContent, cell.ClassName).ShouldBe(("5", "is-wrong"));
        page.Html.QuerySelectorAll("#papers ~ dl dd").Select(line => line.TextContent).Take(4).ShouldBe(["李芳", "张伟", "刘洋", "0878-1234567"]);
        page.Text(".rp-standing").ShouldContain("已报送（待审核）");
        page.Html.QuerySelectorAll(".rp-return fieldset").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Get_WhenSentencesAreWrongOrAnotherBodys_TellsThemByThemselves()
    {
        const string copied = "我单位高度重视公开工作，明确分管领导和责任科室，按季度检查栏目内容，及时答复群众申请，并对新任职人员开展保密审查和信息发布方面的业务辅导。";
        await world.FileAsync("justice", FilingState.Submitted, "li");
        await world.ChangeTextsAsync("justice", ("overview-text", copied));
        await world.FileAsync("education", FilingState.Submitted, "li");
        await world.ChangeTextsAsync("education", ("overview-text", copied + "收到来信40件，其中网上来信15件，占37.9%。"));
        using var office = await world.VisitorAsync("office");

        var page = await office.OpenAsync(Address);

        page.Text("#sentences").ShouldStartWith("文字校验");
        page.Html.QuerySelectorAll(".rp-finding.is-error").Select(finding => finding.TextContent).ShouldContain(told => told.Contains("37.5%", StringComparison.Ordinal));
        page.Html.QuerySelectorAll(".rp-finding.is-warning").Select(finding => finding.TextContent).ShouldContain(told => told.Contains("南华县司法局", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_WhenTheBodyGaveReasonsNotesAndText_ShowsThemAll()
    {
        await world.FileAsync("education", FilingState.Draft, "li", (ReviewWorld.New, 5));
        await world.ChangeAsync("education", "li", (filing, form) =>
        {
            filing.Explain(ReviewWorld.New, "信访转来的较多");
            filing.Annotate(form, "requests/new", "含信访转来的申请", "含转来的申请");
            filing.Write(form, "overview-text", "今年新收自然人申请{requests/new/natural}件。");
        });
        using var watcher = await world.VisitorAsync("watcher");

        var page = await watcher.OpenAsync(Address);

        page.Html.QuerySelectorAll(".rp-row-notes dd").Select(note => note.TextContent).ShouldBe(["理由 信访转来的较多", "口径备注 含信访转来的申请", "公开说明 含转来的申请"]);
        page.Text(".rp-review-text").ShouldContain("今年新收自然人申请5件。");
        page.Text("#findings ~ .rp-hint").ShouldContain("格未填");
        page.Text("#texts ~ .rp-notice").ShouldBe("还没有文字：存在的主要问题及改进情况。");
    }

    [Theory]
    [InlineData("/review/2023/nobody")]
    [InlineData("/review/2022/education")]
    [InlineData("/review/2023/education/files/00000000-0000-0000-0000-000000000001")]
    public async Task Get_WhenThereIsNoSuchThing_Is404(string address)
    {
        using var office = await world.VisitorAsync("office");

        (await office.OpenAsync(address)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Get_WhenTheBodyChangedSomethingSinceTheLastLook_ShowsItOnce()
    {
        await world.FileAsync("education", FilingState.Draft);
        using var office = await world.VisitorAsync("office");
        (await office.OpenAsync(Address)).Html.QuerySelector("#since").ShouldBeNull("the first look");
        await world.ChangeAsync("education", "li", (filing, form) => filing.Save(form, new Dictionary<Domain.Formats.CellRef, Figure> { [ReviewWorld.New] = Figure.Of(7) }));

        var page = await office.OpenAsync(Address);

        page.Text("#since summary").ShouldBe("上次查看以后有1处改动");
        page.Text("#since ins").ShouldBe("7件");
        (await office.OpenAsync(Address)).Html.QuerySelector("#since").ShouldBeNull("seen");
    }

    [Fact]
    public async Task PostAccept_WhenItWaits_IsAcceptedAndToldOnce()
    {
        await world.FileAsync("education", FilingState.Submitted);
        using var office = await world.VisitorAsync("office");

        var answer = await office.SubmitAsync(await office.OpenAsync(Address), ".rp-accept");

        (await office.FollowAsync(answer)).Text(".rp-flash").ShouldBe("南华县教育体育局：审核通过。");
        (await world.FilingAsync("education"))!.AcceptedBy.ShouldBe(await world.IdOfAsync("office"));
    }

    [Fact]
    public async Task PostAccept_WhenAChangeByTelephoneMadeASentenceWrong_IsRefused()
    {
        await world.FileAsync("education", FilingState.Submitted);
        await world.ChangeTextsAsync("education", ("overview-text", "收到来信{stated 40}件，其中网上来信{stated 15}件，占{stated 37.9}%。"));
        using var office = await world.VisitorAsync("office");

        var refused = await office.SubmitAsync(await office.OpenAsync(Address), ".rp-accept");

        refused.Status.ShouldBe(409);
        refused.Text(".rp-summary li").ShouldBe("文字中还有没有说明理由的错误，不能审核通过。请退回修改。");
        (await world.FilingAsync("education"))!.State.ShouldBe(FilingState.Submitted);
    }

    [Fact]
    public async Task PostAccept_WhenTheClerkHasRecalledItMeanwhile_SaysWhoAndChangesNothing()
    {
        await world.FileAsync("education", FilingState.Submitted);
        using var office = await world.VisitorAsync("office");
        var page = await office.OpenAsync(Address);
        await world.ChangeAsync("education", "li", (filing, _) => filing.Recall());
        var before = await world.HistoryLengthAsync();

        var answer = await office.SubmitAsync(page, ".rp-accept");

        answer.Status.ShouldBe(409);
        answer.Text(".rp-summary li").ShouldContain("现在的状态是“填报中”");
        answer.Text(".rp-summary li").ShouldContain("由李芳最后改动");
        answer.Html.QuerySelector(".rp-accept").ShouldBeNull();
        (await world.HistoryLengthAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task PostReturn_WhenTwoThingsAreAsked_AsksBoth()
    {
        await world.FileAsync("education", FilingState.Submitted);
        using var office = await world.VisitorAsync("office");

        var answer = await office.SubmitAsync(await office.OpenAsync(Address), ".rp-return",
            ("Remarks[0].Target", "requests/new/natural"), ("Remarks[0].Words", "为什么是0？"), ("Remarks[2].Words", "请补充文字"));

        var page = await office.FollowAsync(answer);
        page.Text(".rp-standing").ShouldContain("退回修改");
        page.Html.QuerySelectorAll(".rp-exchange .rp-said").Select(said => said.TextContent).ShouldBe(["为什么是0？", "请补充文字"]);
        page.Address(".rp-exchange a").ShouldBe("#requests/new/natural");
        using var clerk = await world.VisitorAsync("li");
        (await clerk.OpenAsync("/filling")).Html.QuerySelectorAll(".rp-notices li a").Select(notice => notice.TextContent).ShouldContain(notice => notice.Contains("退回修改", StringComparison.Ordinal), "and the clerk is told");
    }

    [Fact]
    public async Task PostReturn_WhenItWasRecalledMeanwhile_ShowsWhatWasWrittenSoThatItIsNotLost()
    {
        await world.FileAsync("education", FilingState.Submitted);
        using var office = await world.VisitorAsync("office");
        var page = await office.OpenAsync(Address);
        await world.ChangeAsync("education", "li", (filing, _) => filing.Recall());

        var answer = await office.SubmitAsync(page, ".rp-return", ("Remarks[0].Words", "请核实"));

        (answer.Status, answer.Text(".rp-kept .rp-said")).ShouldBe((409, "整份填报: 请核实"));
        (await world.FilingAsync("education"))!.Queries.ShouldBeEmpty();
    }

    [Fact]
    public async Task PostReturn_WhenOneIsWrong_KeepsWhatWasTyped()
    {
        await world.FileAsync("education", FilingState.Submitted);
        using var office = await world.VisitorAsync("office");

        var page = await office.SubmitAsync(await office.OpenAsync(Address), ".rp-return",
            ("Remarks[0].Target", "requests/new/natural"), ("Remarks[0].Words", "为什么是0？"), ("Remarks[1].Target", "requests/granted/natural"), ("Remarks[1].Words", ""));

        page.Status.ShouldBe(400);
        page.Address(".rp-summary a").ShouldBe("#Remarks_1__Words");
        page.Text("#Remarks_0__Words").ShouldBe("为什么是0？");
        page.One("#Remarks_1__Target option[selected]").GetAttribute("value").ShouldBe("requests/granted/natural");
        (await world.FilingAsync("education"))!.State.ShouldBe(FilingState.Submitted);
    }

    [Theory]
    [InlineData("Remarks[0].Words", "", "请至少写一条审核意见。")]
    [InlineData("Remarks[0].Target", "nothing/at/all", "表中没有这一格或这部分文字，请重新选择。")]
    public async Task PostReturn_WhenNothingOrNonsenseIsTyped_Is400(string field, string value, string told)
    {
        await world.FileAsync("education", FilingState.Submitted);
        using var office = await world.VisitorAsync("office");

        var page = await office.SubmitAsync(await office.OpenAsync(Address), ".rp-return", (field, value));

        page.Status.ShouldBe(400);
        page.Html.QuerySelectorAll(".rp-summary li").Select(line => line.TextContent).ShouldContain(told);
    }

    [Fact]
    public async Task PostReturn_WhenAnotherRowIsAskedFor_ShowsOneMoreAndKeepsTheRest()
    {
        await world.FileAsync("education", FilingState.Submitted);
        using var office = await world.VisitorAsync("office");

        var page = await office.SubmitAsync(await office.OpenAsync(Address), ".rp-return", ("Remarks[0].Words", "一"), ("More", "true"));

        (page.Status, page.Html.QuerySelectorAll(".rp-return fieldset").Length, page.Text("#Remarks_0__Words")).ShouldBe((200, 4, "一"));
    }

    [Fact]
    public async Task PostReopen_WhenAccepted_MakesTheNextRevisionWithTheReason()
    {
        await world.FileAsync("education", FilingState.Accepted);
        using var office = await world.VisitorAsync("office");

        (await office.SubmitAsync(await office.OpenAsync(Address), ".rp-reopen", ("reopening", " "))).Status.ShouldBe(400);
        var answer = await office.SubmitAsync(await office.OpenAsync(Address), ".rp-reopen", ("reopening", "漏报两件"));

        var page = await office.FollowAsync(answer);
        page.Text(".rp-standing").ShouldContain("第2次");
        page.Text(".rp-exchange .rp-said").ShouldBe("漏报两件");
        (await world.FilingAsync("education"))!.Revision.ShouldBe(2);
    }

    [Fact]
    public async Task PostExcuse_WhenNothingWasBegun_EndsItAndRequireTakesItBack()
    {
        using var office = await world.VisitorAsync("office");

        var excused = await office.FollowAsync(await office.SubmitAsync(await office.OpenAsync(Address), ".rp-excuse", ("excusing", "机构撤销")));
        excused.Text(".rp-notice").ShouldBe("本年度不需编制，理由：机构撤销");
        var required = await office.FollowAsync(await office.SubmitAsync(excused, ".rp-require"));

        required.Text(".rp-standing").ShouldStartWith("填报中");
        (await world.FilingAsync("education"))!.ExcusedBecause.ShouldBeNull();
    }
}
