using System.Text;
using ReportPortal.Domain.Filings;

namespace ReportPortal.Web.Tests.Features.Review;

/// <summary>What the county's office does in a body's place: 代填, 零报告, 代改.</summary>
public sealed class StandInTests : IAsyncLifetime
{
    private const string Address = "/review/2023/education";

    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\nscan");

    private readonly ReviewWorld world = new();

    public async ValueTask InitializeAsync() => await world.PrepareAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task PostOnBehalf_WhenAScanIsAttached_KeepsItAndMarksTheFiling()
    {
        using var office = await world.VisitorAsync("office");

        var answer = await office.SendFileAsync(await office.OpenAsync(Address), ".rp-on-behalf", "paper", "C:\\扫描\\教育局.pdf", Pdf);

        var page = await office.FollowAsync(answer);
        page.Text(".rp-standing").ShouldContain("代填");
        page.Text(".rp-files").ShouldContain("教育局.pdf");
        page.Text(".rp-files").ShouldContain("纸质填报表");
        using var watcher = await world.VisitorAsync("watcher");
        var file = await watcher.OpenAsync(page.Address(".rp-files a")!);
        file.Source.ShouldBe("%PDF-1.7\nscan");
        file.Answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await watcher.OpenAsync(page.Address(".rp-files a")!.Replace("education", "finance", StringComparison.Ordinal))).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("MZ", "只能上传 PDF 或 JPG 文件；这个文件的内容不是。")]
    [InlineData("", "请选择扫描件。")]
    public async Task PostOnBehalf_WhenTheFileIsNoScan_IsRefusedAndNothingIsKept(string start, string told)
    {
        using var office = await world.VisitorAsync("office");

        var page = await office.SendFileAsync(await office.OpenAsync(Address), ".rp-on-behalf", "paper", "scan.pdf", Encoding.ASCII.GetBytes(start));

        (page.Status, page.Text(".rp-summary li")).ShouldBe((400, told));
        (await world.FilingAsync("education")).ShouldBeNull();
    }

    [Fact]
    public async Task PostOnBehalf_WhenTheScanIsTooLarge_IsRefused()
    {
        using var office = await world.VisitorAsync("office");

        var page = await office.SendFileAsync(await office.OpenAsync(Address), ".rp-on-behalf", "paper", "scan.pdf", [.. Pdf, .. new byte[FilingFile.MaxBytes]]);

        (page.Status, page.Text(".rp-summary li")).ShouldBe((400, "文件超过 10 MB。"));
    }

    [Fact]
    public async Task PostNil_WhenTheBodySaysSoByTelephone_FillsEveryBlankWithZero()
    {
        using var office = await world.VisitorAsync("office");

        var answer = await office.SubmitAsync(await office.OpenAsync(Address), ".rp-nil", ("nothing", "李芳来电，全年无申请"));

        (await office.FollowAsync(answer)).Text(".rp-standing").ShouldContain("零报告");
        var filing = (await world.FilingAsync("education"))!;
        filing.Cells.ShouldAllBe(cell => cell.Amount == 0);
        filing.IsOnBehalf.ShouldBeTrue();
        (await office.OpenAsync("/admin/history?kind=filings&unit=education&year=2023")).Source.ShouldContain("李芳来电，全年无申请");
    }

    [Theory]
    [InlineData("requests/carried-in/natural", "南华县教育体育局有上年结转的申请，不能零报告")]
    [InlineData("requests/new/natural", "南华县教育体育局已填有不为0的数据，不能零报告")]
    public async Task PostNil_WhenSomethingHappened_IsRefusedAndFillsNothing(string cell, string told)
    {
        await world.FileAsync("education", FilingState.Draft, "li", (Domain.Formats.CellRef.Parse(cell), 2));
        using var office = await world.VisitorAsync("office");

        var page = await office.SubmitAsync(await office.OpenAsync(Address), ".rp-nil", ("nothing", "来电"));

        page.Status.ShouldBe(409);
        page.Text(".rp-summary li").ShouldStartWith(told);
        (await world.FilingAsync("education"))!.Cells.Count.ShouldBe(1);
    }

    [Fact]
    public async Task PostAmend_WhenAgreedByTelephone_ChangesTheCellAndWaitsForTheBody()
    {
        await world.FileAsync("education", FilingState.Submitted);
        using var office = await world.VisitorAsync("office");

        var answer = await office.SubmitAsync(await office.OpenAsync(Address), ".rp-amend", ("Cell", "requests/new/natural"), ("Value", "３"), ("Reason", "电话核实"));

        var page = await office.FollowAsync(answer);
        page.Text("#agreed ~ ol").ShouldContain("待单位确认");
        (page.Text("#agreed ~ ol del"), page.Text("#agreed ~ ol ins")).ShouldBe(("0", "3"));
        var refused = await office.SubmitAsync(page, ".rp-accept");
        (refused.Status, refused.Text(".rp-summary li")).ShouldBe((409, "还有没有说明理由的错误，不能审核通过。"));
        (await world.FilingAsync("education"))!.State.ShouldBe(FilingState.Submitted);
    }

    [Theory]
    [InlineData("requests/new/natural", "three", "电话核实", "#Value")]
    [InlineData("requests/new/natural", "-1", "电话核实", "#Value")]
    [InlineData("requests/new/natural", "", "电话核实", "#Value")]
    [InlineData("requests/new/total", "3", "电话核实", "#Cell")]
    [InlineData("nothing", "3", "电话核实", "#Cell")]
    [InlineData("requests/new/natural", "3", "", "#Reason")]
    [InlineData("requests/new/natural", "0", "电话核实", null)]
    public async Task PostAmend_WhenItCannotBe_Is400AndKeepsWhatWasTyped(string cell, string value, string reason, string? field)
    {
        await world.FileAsync("education", FilingState.Submitted);
        using var office = await world.VisitorAsync("office");

        var page = await office.SubmitAsync(await office.OpenAsync(Address), ".rp-amend", ("Cell", cell), ("Value", value), ("Reason", reason));

        page.Status.ShouldBe(400);
        if (field is not null)
            page.Address(".rp-summary a").ShouldBe(field);
        (page.One("#Value").GetAttribute("value") ?? "").ShouldBe(value);
        (await world.FilingAsync("education"))!.AgreedChanges.ShouldBeEmpty();
    }

    [Fact]
    public async Task PostAmendText_WhenAgreedByTelephone_ChangesItAndABindingToNothingIsRefused()
    {
        await world.FileAsync("education", FilingState.Submitted);
        using var office = await world.VisitorAsync("office");
        var form = ".rp-amend-text:has([value=problems])";

        var wrong = await office.SubmitAsync(await office.OpenAsync(Address), form, ("Words", "共{nothing/at/all}件"), ("Reason", "电话核实"));
        var answer = await office.SubmitAsync(wrong, form, ("Words", "主要问题是人手不足。"), ("Reason", "电话核实"));

        wrong.Status.ShouldBe(400);
        wrong.Text("#words-problems").ShouldBe("共{nothing/at/all}件");
        (await office.FollowAsync(answer)).Text(".rp-review-text").ShouldContain("主要问题是人手不足。");
    }
}
