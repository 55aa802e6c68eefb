using System.Text;
using ReportPortal.Domain.Filings;
using ReportPortal.Web.Features.Publication;

namespace ReportPortal.Web.Tests.Features.Review;

/// <summary>Each act of the office in each state of a filing: it is done, or refused with what stands, and then nothing is changed.</summary>
public sealed class ActsByStateTests
{
    private static readonly Dictionary<string, FilingState?[]> Allowed = new()
    {
        ["accept"] = [FilingState.Submitted],
        ["return"] = [FilingState.Submitted],
        ["amend"] = [FilingState.Submitted],
        ["amend-text"] = [FilingState.Submitted],
        ["reopen"] = [FilingState.Accepted],
        ["on-behalf"] = [null, FilingState.Draft, FilingState.Returned],
        ["nil"] = [null, FilingState.Draft, FilingState.Returned],
        ["excuse"] = [null, FilingState.Draft, FilingState.Returned],
        ["require"] = [FilingState.Excused],
    };

    private static readonly KeyValuePair<string, string>[] Fields =
    [
        new("Remarks[0].Words", "请核实"), new("reopening", "补报"), new("nothing", "来电"), new("excusing", "撤销"),
        new("Cell", "requests/new/natural"), new("Value", "1"), new("Part", "problems"), new("Words", "人手不足。"), new("Reason", "电话核实"),
    ];

    public static TheoryData<string> Acts => [.. Allowed.Keys];

    [Theory, MemberData(nameof(Acts))]
    public async Task Post_WhenTheFilingIsInAnyState_IsDoneOrRefusedWhole(string act)
    {
        foreach (var state in ReviewWorld.States)
        {
            await using var world = new ReviewWorld();
            await world.PrepareAsync();
            await world.FileAsync("education", state);
            using var office = await world.VisitorAsync("office");
            var before = await world.HistoryLengthAsync();

            var answer = await PostAsync(office, act);

            var isDone = Allowed[act].Contains(state);
            answer.Status.ShouldBe(isDone ? 302 : 409, $"{act} when {state?.ToString() ?? "not begun"}: {answer.Html.QuerySelector(".rp-summary")?.TextContent}");
            (await world.HistoryLengthAsync() > before).ShouldBe(isDone, $"{act} when {state}");
            if (!isDone)
                ((await world.FilingAsync("education"))?.State).ShouldBe(state);
        }
    }

    [Theory, MemberData(nameof(Acts))]
    public async Task Post_WhenTheYearIsClosedOrTheRoleReads_ChangesNothing(string act)
    {
        await using var world = new ReviewWorld();
        await world.PrepareAsync();
        await world.FileAsync("education", Allowed[act][0]);
        using (var watcher = await world.VisitorAsync("watcher"))
            (await PostAsync(watcher, act)).Status.ShouldBe(403);
        await world.WithAsync(async db =>
        {
            db.Years.Single().Close();
            await db.SaveAsync(new("portal", world.Now), TestContext.Current.CancellationToken);
        });
        using var office = await world.VisitorAsync("office");
        var before = await world.HistoryLengthAsync();

        var answer = await PostAsync(office, act);

        (answer.Status, answer.Text(".rp-summary li")).ShouldBe((409, "2023年度已经结束，不能再办理。"));
        (await world.HistoryLengthAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task PostReopen_WhenTheBodysReportIsPublished_IsRefusedWithWords()
    {
        await using var portal = new PortalFactory();
        await DemoDatabase.PutAsync(portal.Data);
        using var office = await PortalVisitor.SignInAsync(portal, DemoAccounts.Office);

        var review = await office.OpenAsync("/review/2023/education-sports");
        var page = await office.SubmitAsync(review, ".rp-reopen", ("reopening", "补报"));

        review.Html.GetElementById("requests/carried-in/natural")!.QuerySelector("small").ShouldNotBeNull("last year's is beside it");
        review.Html.QuerySelectorAll("td small").Select(small => small.TextContent).ShouldContain(words => words.StartsWith("同类 "), "and the middle of like bodies");

        page.Status.ShouldBe(409);
        page.Text(".rp-summary li").ShouldContain("2023年度报告已经公布，不能重新打开；请用更正。");
        page.One("#reopening").GetAttribute("value").ShouldBe("补报");
    }

    private static async Task<PortalPage> PostAsync(PortalVisitor visitor, string act)
    {
        var token = (await visitor.OpenAsync("/review/2023/education")).One("[name=__RequestVerificationToken]").GetAttribute("value")!;
        KeyValuePair<string, string>[] fields = [.. Fields, new("__RequestVerificationToken", token)];
        var address = $"/review/2023/education/{act}";
        return act == "on-behalf" ? await visitor.PostFileAsync(address, fields, "paper", "scan.pdf", Encoding.ASCII.GetBytes("%PDF-1.7")) : await visitor.PostAsync(address, fields);
    }
}
