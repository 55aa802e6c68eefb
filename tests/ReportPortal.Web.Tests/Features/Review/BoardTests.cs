using System.Text;
using AngleSharp.Dom;
using ReportPortal.Domain.Filings;
using ReportPortal.Web.Infrastructure.Tables;

namespace ReportPortal.Web.Tests.Features.Review;

/// <summary>填报进度: what it counts, what it filters, what it hands out.</summary>
public sealed class BoardTests : IAsyncLifetime
{
    private const string Board = "/review/2023";

    private readonly ReviewWorld world = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Education accepted, finance waiting, justice begun and unbalanced, Longchuan not begun; overdue since yesterday's week.</summary>
    public async ValueTask InitializeAsync()
    {
        await world.PrepareAsync(daysLeft: -7);
        await world.FileAsync("education", FilingState.Accepted);
        await world.FileAsync("finance", FilingState.Submitted, "wang", (ReviewWorld.New, 3), (ReviewWorld.Granted, 3));
        await world.FileAsync("justice", FilingState.Draft, "li", (ReviewWorld.New, 4), (ReviewWorld.Granted, 3));
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Get_WhenBodiesAreAtDifferentStates_CountsThemAndMarksTheOverdue()
    {
        using var office = await world.VisitorAsync("office");

        var page = await office.OpenAsync(Board);

        page.Text(".rp-numbers").ShouldStartWith("4 个单位：审核通过 1，已报送（待审核） 1，填报中 1，未填报 1。");
        page.Text(".rp-numbers .is-late").ShouldBe("逾期 2。");
        page.Html.QuerySelectorAll(".rp-bar rect").Select(part => (part.ClassName, part.GetAttribute("width"))).ShouldBe([("is-accepted", "1"), ("is-submitted", "1"), ("is-draft", "1"), ("is-missing", "1")]);
        page.One(".rp-bar").GetAttribute("aria-label").ShouldBe("审核通过 1，已报送（待审核） 1，填报中 1，未填报 1");
        LinesOf(page).ShouldBe(
        [
            "南华县教育体育局|审核通过 零报告|100%|0|0|李芳 13908780001|查看", "南华县财政局|已报送（待审核）|100%|0|0|王芳|审核",
            "南华县司法局|填报中 逾期5个工作日|1%|2|0|未设填报人|查看", "龙川镇人民政府|未填报 逾期5个工作日|0%|0|0|未设填报人|查看",
        ]);
    }

    [Theory]
    [InlineData("submitted", "南华县财政局")]
    [InlineData("errors", "南华县司法局")]
    [InlineData("warnings", "")]
    [InlineData("overdue", "南华县司法局 龙川镇人民政府")]
    [InlineData("missing", "龙川镇人民政府")]
    [InlineData("draft", "南华县司法局")]
    [InlineData("returned", "")]
    [InlineData("accepted", "南华县教育体育局")]
    [InlineData("nothing-known", "南华县教育体育局 南华县财政局 南华县司法局 龙川镇人民政府")]
    public async Task Get_WhenFiltered_ShowsThoseAlone(string show, string bodies)
    {
        using var office = await world.VisitorAsync("office");

        var page = await office.OpenAsync($"{Board}?show={show}");

        string.Join(' ', page.Html.QuerySelectorAll(".rp-table tbody th").Select(body => body.TextContent)).ShouldBe(bodies);
    }

    [Theory]
    [InlineData("csv", "")]
    [InlineData("xlsx", "")]
    [InlineData("csv", "?show=overdue")]
    [InlineData("xlsx", "?show=submitted")]
    public async Task Export_WhenTheBoardIsFiltered_HoldsTheLinesOfThePage(string format, string query)
    {
        using var office = await world.VisitorAsync("office");
        var page = await office.OpenAsync(Board + query);

        var answer = (await office.OpenAsync($"{Board}.{format}{query}")).Answer;

        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
        if (format == "csv")
            bytes.AsSpan(0, 3).SequenceEqual(Encoding.UTF8.GetPreamble()).ShouldBeTrue();
        var rows = UploadedTable.Read(bytes).Rows;
        rows[0].Cells[..8].ShouldBe(["单位", "状态", "逾期工作日", "报送时间", "填报进度", "错误", "提示", "标记"]);
        rows.Skip(1).Select(row => $"{row[0]}|{row[4]}|{row[5]}|{row[6]}").ShouldBe(page.Html.QuerySelectorAll(".rp-table tbody tr").Select(line => $"{CellOf(line, 0)}|{CellOf(line, -5)}|{CellOf(line, -4)}|{CellOf(line, -3)}"));
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe($"filings-2023.{format}");
    }

    [Fact]
    public async Task Get_WhenAYearIsOpen_LeadsToTheNewest()
    {
        using var office = await world.VisitorAsync("office");

        (await office.OpenAsync("/review")).Answer.Headers.Location!.OriginalString.ShouldBe("/review/2023");
        (await office.OpenAsync("/review/2022")).Status.ShouldBe(404);
        (await office.OpenAsync("/review/1999")).Status.ShouldBe(404);
        (await office.OpenAsync("/review/2022.csv")).Status.ShouldBe(404);
        (await office.OpenAsync("/review/2022/reminder")).Status.ShouldBe(404);
        (await office.OpenAsync("/en/review/2023")).Text("h1").ShouldBe("Filings for 2023");
    }

    [Fact]
    public async Task Get_WhenTheYearIsClosed_LeadsThereAndOffersNothingToDo()
    {
        await world.WithAsync(async db =>
        {
            db.Years.Single().Close();
            await db.SaveAsync(new("portal", world.Now), Cancel);
        });
        using var office = await world.VisitorAsync("office");

        var empty = await office.OpenAsync("/review");
        var page = await office.OpenAsync(Board);

        empty.Text(".rp-empty h2").ShouldBe("没有正在填报的年度");
        empty.Address(".rp-filters a").ShouldBe("/review/2023");
        page.Html.QuerySelector("[name=bodies]").ShouldBeNull();
        page.Html.QuerySelector("td .is-late, td.is-late + td .is-late").ShouldBeNull();
        (await office.OpenAsync("/review/2023/finance")).Html.QuerySelector(".rp-deeds").ShouldBeNull();
    }

    [Fact]
    public async Task Get_WhenByThoseWhoOnlyRead_ShowsAllAndOffersNothing()
    {
        foreach (var reader in (string[])["signer", "watcher"])
        {
            using var visitor = await world.VisitorAsync(reader);
            var page = await visitor.OpenAsync(Board);
            page.Html.QuerySelector("[name=bodies]").ShouldBeNull();
            page.One(".rp-nav a[aria-current]").TextContent.ShouldBe("填报进度");
            (await visitor.OpenAsync("/review/2023/finance")).Html.QuerySelector(".rp-deeds").ShouldBeNull();
        }
        using var clerk = await world.VisitorAsync("wang");
        (await clerk.OpenAsync(Board)).Status.ShouldBe(403);
        (await clerk.OpenAsync("/review/2023/finance")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Reminder_WhenTwoHaveNotSubmitted_NamesThemForTheChatAndOnPaper()
    {
        using var office = await world.VisitorAsync("office");

        var page = await office.OpenAsync($"{Board}/reminder");

        page.Text("#reminder").ShouldContain("目前还有2个单位未报送：南华县司法局、龙川镇人民政府。");
        page.Text("#reminder").ShouldContain("逾期5个工作日");
        page.Html.QuerySelectorAll(".rp-letter tbody th").Select(body => body.TextContent).ShouldBe(["南华县司法局", "龙川镇人民政府"]);
        page.One("[data-copies]").HasAttribute("hidden").ShouldBeTrue("a button that needs a script is shown by it");
    }

    [Fact]
    public async Task Reminder_WhenEverybodySubmitted_SaysSo()
    {
        await world.ChangeAsync("justice", "li", (filing, _) => filing.Excuse("撤销"));
        await world.FileAsync("longchuan", FilingState.Submitted);
        using var office = await world.VisitorAsync("office");

        (await office.OpenAsync($"{Board}/reminder")).Text(".rp-empty h2").ShouldBe("各单位均已报送");
        (await office.OpenAsync(Board)).Text(".rp-numbers").ShouldContain("本年度不需编制 1");
    }

    [Fact]
    public async Task PostAccept_WhenSomeCannotBe_AcceptsTheOthersAndSaysWhyNot()
    {
        await world.FileAsync("longchuan", FilingState.Submitted, "office");
        await world.ChangeAsync("justice", "li", (filing, form) =>
        {
            filing.FillZeros(form, form.InputCells);
            filing.Submit([], [], new("李芳", "张伟", "刘洋", "1", new(2024, 1, 1)), "li", world.Now);
        });
        using var office = await world.VisitorAsync("office");
        var board = await office.OpenAsync(Board);
        await world.ChangeAsync("justice", "li", (filing, _) => filing.Recall());

        var page = await office.SubmitAsync(board, ".rp-accept-all", ("bodies", "finance"), ("bodies", "justice"), ("bodies", "longchuan"), ("bodies", "nobody"));

        page.Status.ShouldBe(200);
        var results = page.Html.QuerySelectorAll(".rp-results tbody tr").Select(row => (row.QuerySelector("th")!.TextContent.Trim(), row.QuerySelector("td")!.TextContent.Trim())).ToList();
        results[0].ShouldBe(("南华县财政局", "审核通过"));
        results[1].Item2.ShouldStartWith("这份填报不在待审核状态。现在的状态是“填报中”");
        results[1].Item2.ShouldContain("由李芳最后改动");
        results[2].ShouldBe(("龙川镇人民政府", "报送和审核不能是同一个人，请由另一位经办人审核。"));
        results.Count.ShouldBe(3);
        (await world.FilingAsync("finance"))!.AcceptedBy.ShouldBe(await world.IdOfAsync("office"));
        (await world.FilingAsync("justice"))!.State.ShouldBe(FilingState.Draft);
        (await world.FilingAsync("longchuan"))!.State.ShouldBe(FilingState.Submitted);
    }

    [Fact]
    public async Task PostAccept_WhenNothingIsTicked_ShowsTheBoardAgain()
    {
        using var office = await world.VisitorAsync("office");

        var page = await office.SubmitAsync(await office.OpenAsync(Board), ".rp-accept-all");

        (page.Status, page.Text(".rp-summary li")).ShouldBe((400, "请先勾选要审核通过的单位。"));
    }

    private static IEnumerable<string> LinesOf(PortalPage page) => page.Html.QuerySelectorAll(".rp-table tbody tr").Select(line =>
        string.Join('|', line.Children.Where((_, at) => at != 1 && at != 3).Select(cell => string.Join(' ', cell.TextContent.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)))));

    private static string CellOf(IElement line, int at) => line.Children[at < 0 ? line.Children.Length + at : at].TextContent.Trim();
}
