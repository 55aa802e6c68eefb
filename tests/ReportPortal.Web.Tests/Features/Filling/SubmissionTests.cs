using System.Globalization;
using System.Text;
using ReportPortal.Domain.Filings;
using static ReportPortal.Web.Tests.Features.Filling.FillingPortal;

namespace ReportPortal.Web.Tests.Features.Filling;

/// <summary>Texts, reasons, answers, files and submission, without scripts. Each test has a body of its own.</summary>
public sealed class SubmissionTests : IClassFixture<FillingPortal>
{
    private static readonly (string, string)[] Signed = [("ReviewedBy", "王强"), ("HeadOfUnit", "赵敏"), ("SignedOn", "2025-01-09"), ("keep", "false")];
    private readonly FillingPortal portal;

    public SubmissionTests(FillingPortal portal)
    {
        this.portal = portal;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
    }

    [Fact]
    public async Task Submit_WhenCellsAreBlank_IsRefusedAndSaysHowMany()
    {
        using var clerk = await portal.ClerkAsync("tujie");
        await clerk.SubmitAsync(await clerk.OpenAsync(AddressOf("tujie", "remedies")), "form[action$='/zeros']");
        var page = await clerk.OpenAsync(AddressOf("tujie", "submit"));

        page.One("button[name=keep][value=false]").HasAttribute("disabled").ShouldBeTrue();
        var refused = await clerk.SubmitAsync(page, "#submission", Signed);

        refused.Status.ShouldBe(409);
        refused.Text(".rp-summary").ShouldContain("还有错误");
        refused.One("#ReviewedBy").GetAttribute("value").ShouldBe("王强", "what was typed is kept");
        (await portal.FilingAsync("tujie")).State.ShouldBe(FilingState.Draft);
    }

    [Fact]
    public async Task Submit_WhenSignedAndExplained_WaitsForTheOfficeAndCanBeRecalled()
    {
        using var clerk = await portal.ClerkAsync("majie");
        await FillAsync(clerk, "majie");
        var page = await clerk.OpenAsync(AddressOf("majie", "submit"));
        var reasons = page.Html.QuerySelectorAll("select[name^='Reason[']").Select(list => (list.GetAttribute("name")!, "ReasonVolume")).ToArray();

        var unsigned = await clerk.SubmitAsync(page, "#submission", [.. reasons, ("keep", "false")]);
        var submitted = await clerk.SubmitAsync(page, "#submission", [.. reasons, .. Signed]);
        var after = await clerk.FollowAsync(submitted);

        unsigned.Status.ShouldBe(400);
        unsigned.Text(".rp-summary").ShouldContain("请填写签字日期");
        submitted.Status.ShouldBe(302);
        after.Text(".rp-flash").ShouldContain("已报送");
        after.Html.QuerySelector("#submission").ShouldBeNull();
        (await clerk.SubmitAsync(after, "form[action$='/recall']")).Status.ShouldBe(302);
        (await portal.FilingAsync("majie")).State.ShouldBe(FilingState.Draft);
    }

    [Fact]
    public async Task Submit_WhenTheReasonSaysNothing_AsksForOne()
    {
        using var clerk = await portal.ClerkAsync("hongtupo");
        await FillAsync(clerk, "hongtupo");
        await clerk.SubmitAsync(await clerk.OpenAsync(AddressOf("hongtupo", "requests-handled")), "#figures", ("value[requests/new/natural]", "90"), ("value[requests/granted/natural]", "90"));
        var page = await clerk.OpenAsync(AddressOf("hongtupo", "submit"));
        page.Html.QuerySelectorAll("[name='Why[requests/new]']").Length.ShouldBe(1, page.Source);

        var refused = await clerk.SubmitAsync(page, "#submission", [("Why[requests/new]", "核实无误。"), .. Signed]);

        refused.Status.ShouldBe(400);
        refused.Text(".rp-summary").ShouldContain("不能说明原因");
        refused.One("[name='Why[requests/new]']").GetAttribute("value").ShouldBe("核实无误。");
    }

    [Fact]
    public async Task Submit_WhenASentenceIsWrong_IsRefusedUntilItIsMendedOrAReasonIsGiven()
    {
        using var clerk = await portal.ClerkAsync("finance");
        await FillAsync(clerk, "finance");
        await WriteAsync(clerk, "finance", Overview + "收到来信{stated 40}件，其中网上来信{stated 15}件，占{stated 37.9}%。");
        var page = await clerk.OpenAsync(AddressOf("finance", "submit"));
        var reasons = page.Html.QuerySelectorAll("select[name^='Reason[']").Select(list => (list.GetAttribute("name")!, "ReasonVolume")).ToArray();
        page.Text("#sentences .rp-finding").ShouldContain("37.5%");
        page.Text("button[name=keep][value=false]").ShouldContain("还有1处错误");
        var why = page.One("#sentences input").GetAttribute("name")!;

        var refused = await clerk.SubmitAsync(page, "#submission", [.. reasons, .. Signed]);
        var empty = await clerk.SubmitAsync(page, "#submission", [.. reasons, (why, "核实无误。"), .. Signed]);
        var submitted = await clerk.SubmitAsync(page, "#submission", [.. reasons, (why, "来信另有统计口径，见附件。"), .. Signed]);

        refused.Status.ShouldBe(409);
        refused.Text(".rp-summary").ShouldContain("文字中还有错误");
        empty.Status.ShouldBe(400);
        empty.One("#sentences input").GetAttribute("value").ShouldBe("核实无误。");
        submitted.Status.ShouldBe(302);
        var filing = await portal.FilingAsync("finance");
        filing.State.ShouldBe(FilingState.Submitted);
        filing.Waivers.Single().Reason.ShouldBe("来信另有统计口径，见附件。");
        using var office = await portal.OfficeAsync();
        (await office.OpenAsync("/review/2024/finance")).Html.QuerySelectorAll("#sentences ~ .rp-finding.is-error").Single().TextContent.ShouldContain("来信另有统计口径");
    }

    [Fact]
    public async Task Submit_WhenTheSentenceChangedAfterItsReason_AsksForANewOne()
    {
        using var clerk = await portal.ClerkAsync("human-resources");
        await FillAsync(clerk, "human-resources");
        await WriteAsync(clerk, "human-resources", Overview + "收到来信{stated 40}件，其中网上来信{stated 15}件，占{stated 37.9}%。");
        var page = await clerk.OpenAsync(AddressOf("human-resources", "submit"));
        var reasons = page.Html.QuerySelectorAll("select[name^='Reason[']").Select(list => (list.GetAttribute("name")!, "ReasonVolume")).ToArray();
        await clerk.SubmitAsync(page, "#submission", [.. reasons, (page.One("#sentences input").GetAttribute("name")!, "另有口径。"), ("keep", "true")]);
        var kept = await clerk.OpenAsync(AddressOf("human-resources", "submit"));
        kept.One("#sentences input").GetAttribute("value").ShouldBe("另有口径。");
        kept.Text("button[name=keep][value=false]").ShouldNotContain("处错误");
        (await clerk.OpenAsync(AddressOf("human-resources", "texts"))).Text(".rp-finding.is-error em").ShouldBe("（已说明原因）");

        await WriteAsync(clerk, "human-resources", Overview + "收到来信{stated 40}件，其中网上来信{stated 15}件，占{stated 38.1}%。");
        var changed = await clerk.OpenAsync(AddressOf("human-resources", "submit"));
        var refused = await clerk.SubmitAsync(changed, "#submission", [.. reasons, .. Signed]);
        await WriteAsync(clerk, "human-resources", Overview + "收到来信{stated 40}件，其中网上来信{stated 15}件，占{stated 37.5}%。");
        var mended = await clerk.SubmitAsync(await clerk.OpenAsync(AddressOf("human-resources", "submit")), "#submission", [.. reasons, .. Signed]);

        changed.One("#sentences input").GetAttribute("value").ShouldBeNullOrEmpty();
        refused.Status.ShouldBe(409);
        mended.Status.ShouldBe(302);
    }

    [Fact]
    public async Task Submit_WhenANumberHasNoSource_TakesNoReason()
    {
        using var clerk = await portal.ClerkAsync("market-regulation");
        await FillAsync(clerk, "market-regulation");
        await WriteAsync(clerk, "market-regulation", Overview + "全年走访村组37个。");
        var page = await clerk.OpenAsync(AddressOf("market-regulation", "submit"));
        var reasons = page.Html.QuerySelectorAll("select[name^='Reason[']").Select(list => (list.GetAttribute("name")!, "ReasonVolume")).ToArray();

        var refused = await clerk.SubmitAsync(page, "#submission", [.. reasons, .. Signed]);

        page.Html.QuerySelector("#sentences").ShouldBeNull();
        refused.Status.ShouldBe(409);
        refused.Text(".rp-summary").ShouldContain("没有与表中数据关联");
    }

    [Fact]
    public async Task Submit_WhenReturned_AsksForAnAnswerToEachQuestion()
    {
        using var clerk = await portal.ClerkAsync("yulu");
        await FillAsync(clerk, "yulu");
        await portal.ChangeAsync("yulu", "demo-office", filing =>
        {
            filing.Submit([], [], new("甲", "乙", "丙", "0878", new(2025, 1, 9)), "somebody", DateTime.UtcNow);
            filing.Return([new("requests/new/natural", "请核对。"), new(null, "请补充说明。")], "demo-office", DateTime.UtcNow);
        });
        (await clerk.OpenAsync(AddressOf("yulu"))).Answer.Headers.Location!.OriginalString.ShouldEndWith("/submit#queries", Case.Sensitive, "what the office asks comes first");
        (await clerk.OpenAsync("/filling")).Text(".rp-work").ShouldContain("审核意见2条待回复");
        var page = await clerk.OpenAsync(AddressOf("yulu", "submit"));
        var reasons = page.Html.QuerySelectorAll("select[name^='Reason[']").Select(list => (list.GetAttribute("name")!, "ReasonVolume")).ToArray();
        var answers = page.Html.QuerySelectorAll("textarea[name^='Answer[']").Select(field => field.GetAttribute("name")!).ToList();

        var half = await clerk.SubmitAsync(page, "#submission", [.. reasons, (answers[0], "已核对。"), .. Signed]);
        var whole = await clerk.SubmitAsync(page, "#submission", [.. reasons, (answers[0], "已核对。"), (answers[1], "已补充。"), .. Signed]);

        half.Status.ShouldBe(409);
        half.Text(".rp-summary").ShouldContain("没有回复");
        half.One($"[name='{answers[0]}']").TextContent.ShouldBe("已核对。");
        whole.Status.ShouldBe(302);
        (await portal.FilingAsync("yulu")).Queries.ShouldAllBe(query => query.Answer != null);
    }

    [Theory]
    [InlineData("MZ\u0090\u0000this is a program", 400, "只能上传PDF或JPG")]
    [InlineData("", 400, "请选择文件")]
    [InlineData("%PDF-1.7 sealed", 302, null)]
    public async Task PostFile_WhenItIsNoScan_IsRefusedWhateverItIsCalled(string content, int status, string? told)
    {
        using var clerk = await portal.ClerkAsync("yijie");
        await FillAsync(clerk, "yijie");
        var page = await clerk.OpenAsync(AddressOf("yijie", "submit"));

        var answer = await clerk.SendFileAsync(page, "form[enctype]", "file", "审签表.pdf", Encoding.Latin1.GetBytes(content));

        answer.Status.ShouldBe(status);
        if (told is not null)
            answer.Text(".rp-summary").ShouldContain(told);
        else
            (await clerk.FollowAsync(answer)).Text("#files li a").ShouldBe("审签表.pdf");
    }

    [Fact]
    public async Task PostTexts_WhenANumberEqualsACell_IsBoundByOneButtonAndTheRestConfirmedByOne()
    {
        using var clerk = await portal.ClerkAsync("luowuzhuang");
        await clerk.SubmitAsync(await clerk.OpenAsync(AddressOf("luowuzhuang", "requests-handled")), "#figures", ("value[requests/new/natural]", "37"));
        var address = AddressOf("luowuzhuang", "texts");
        await clerk.SubmitAsync(await clerk.OpenAsync(address), "#texts", ("words[overview-text]", "2024年收到申请37件，培训12次、85人次，电话0878-7221000。"), ("act", ""));

        var page = await clerk.OpenAsync(address);
        page.Html.QuerySelectorAll(".rp-numbers mark").Select(mark => mark.TextContent).Distinct().ShouldBe(["37", "12", "85"], ignoreOrder: true);
        var bound = page.Html.QuerySelectorAll("button[value^='bind:']").Select(button => button.GetAttribute("value")!).First(value => value.EndsWith("{requests/new/total}", StringComparison.Ordinal));
        var after = await clerk.FollowAsync(await clerk.SubmitAsync(page, "#texts", ("act", bound)));
        var stated = await clerk.FollowAsync(await clerk.SubmitAsync(after, "#texts", ("act", "state:overview-text")));

        stated.Text("#text-overview-text").ShouldBe("2024年收到申请{requests/new/total}件，培训{stated 12}次、{stated 85}人次，电话0878-7221000。");
        stated.Html.QuerySelector(".rp-numbers").ShouldBeNull();
    }

    [Fact]
    public async Task PostTexts_WhenANumberEqualsACellByChance_IsConfirmedByItself()
    {
        using var clerk = await portal.ClerkAsync("longchuan");
        await clerk.SubmitAsync(await clerk.OpenAsync(AddressOf("longchuan", "requests-handled")), "#figures", ("value[requests/new/natural]", "37"));
        var address = AddressOf("longchuan", "texts");
        await clerk.SubmitAsync(await clerk.OpenAsync(address), "#texts", ("words[overview-text]", "收到申请37件，走访村组37个。"), ("act", ""));

        var page = await clerk.OpenAsync(address);
        await clerk.SubmitAsync(page, "#texts", ("act", "state:overview-text:12"));

        (await clerk.OpenAsync(address)).Text("#text-overview-text").ShouldBe("收到申请37件，走访村组{stated 37}个。");
    }

    [Fact]
    public async Task GetTexts_WhenFiguresStandInThem_ShowsThemAsPrinted()
    {
        using var clerk = await portal.ClerkAsync("hongtupo");
        var fees = await clerk.OpenAsync(AddressOf("hongtupo", "other-matters"));
        await clerk.SubmitAsync(fees, "#figures", ("value[fees/notices/value]", "2"), ("value[fees/noticed/value]", "60"), ("value[fees/collected/value]", "60"));
        var address = AddressOf("hongtupo", "texts");
        await clerk.SubmitAsync(await clerk.OpenAsync(address), "#texts", ("words[overview-text]", "{year}年发出通知{fees/notices/value}件。"), ("act", ""));

        var page = await clerk.OpenAsync(address);

        page.Html.QuerySelectorAll("details[open] .rp-last-text").Single().TextContent.ShouldBe("2024年发出通知2件。");
        page.Html.QuerySelectorAll(".rp-hint").Select(hint => hint.TextContent).ShouldContain(hint => hint.Contains("收费通知2件，通知收取金额60元，实际收取60元", StringComparison.Ordinal), "the sentences that stand where nothing is written");
        page.Html.QuerySelectorAll(".rp-hint").ShouldAllBe(hint => !hint.TextContent.Contains('{'));
    }

    [Fact]
    public async Task PostTexts_WhenOneCannotBeRead_SavesTheOthersAndSaysWhere()
    {
        using var clerk = await portal.ClerkAsync("wudingshan");
        var page = await clerk.OpenAsync(AddressOf("wudingshan", "texts"));

        var again = await clerk.SubmitAsync(page, "#texts", ("words[overview-text]", "收到{requests/new/totl}件"), ("words[problems]", "公开不够细。"), ("act", ""));

        again.Status.ShouldBe(400);
        again.Text(".rp-summary").ShouldContain("requests/new/total");
        again.Text("#text-overview-text").ShouldBe("收到{requests/new/totl}件");
        (await portal.FilingAsync("wudingshan")).NarrativeOf("problems")!.Text.ShouldBe("公开不够细。");
    }

    [Fact]
    public async Task Preview_WhenAskedAsPdf_HasTheWatermarkAndIsNobodyElses()
    {
        using var clerk = await portal.ClerkAsync("shaqiao");
        using var other = await portal.ClerkAsync("wujie");

        var pdf = await clerk.OpenAsync(AddressOf("shaqiao", "preview.pdf"));

        pdf.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        (await other.OpenAsync(AddressOf("shaqiao", "preview.pdf"))).Status.ShouldBe(404);
        (await clerk.OpenAsync(AddressOf("shaqiao", "preview"))).Text(".rp-notice").ShouldContain("预览");
    }

    private static async Task WriteAsync(PortalVisitor clerk, string body, string overview) =>
        (await clerk.SubmitAsync(await clerk.OpenAsync(AddressOf(body, "texts")), "#texts", ("words[overview-text]", overview), ("act", ""))).Status.ShouldBe(302);
}
