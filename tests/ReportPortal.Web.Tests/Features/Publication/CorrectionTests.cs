using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Publication;

namespace ReportPortal.Web.Tests.Features.Publication;

/// <summary>A body's own published report is corrected: the filing goes back to it, and comes out as the next edition.</summary>
public sealed class CorrectionTests : IAsyncLifetime
{
    private const string Sheet = "/publication/2023/education-sports", Page = "/reports/2023/education-sports", Reason = "数字填报有误";
    private static readonly CellRef Changed = new("licences", "licences", "decisions");

    private readonly PortalFactory portal = new();
    private PortalVisitor office = null!;

    public CorrectionTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await DemoDatabase.PutAsync(portal.Data);
        office = await PortalVisitor.SignInAsync(portal, DemoAccounts.Office);
    }

    [Fact]
    public async Task Correct_WhenItIsABodysReport_GivesTheFilingBackAndLeavesWhatIsPublished()
    {
        var (page, pdf) = (await portal.Open(Page), await portal.Download(Page + ".pdf"));

        var after = await BeginAsync();

        after.Status.ShouldBe(302, after.Source);
        var filing = await NewestAsync();
        (filing.Revision, filing.State, filing.Queries.Single().Question).ShouldBe((2, FilingState.Returned, Reason));
        (await portal.Open(Page)).Source.ShouldBe(page.Source);
        (await portal.Download(Page + ".pdf")).ShouldBe(pdf);
    }

    [Fact]
    public async Task Publish_WhenTheBodyHasHandedItInAgain_MakesTheSecondEditionWithWhatWasCorrected()
    {
        await BeginAsync();
        await MendAsync();

        (await office.SubmitAsync(await office.OpenAsync(Sheet), ".rp-publish")).Status.ShouldBe(302);

        var page = await portal.Open(Page);
        page.Text(".rp-corrected").ShouldContain("2");
        var article = page.Text("article");
        foreach (var said in new[] { "更正说明", Reason, "更正前", "更正后" })
            article.ShouldContain(said);
        (await portal.Open(Page + "/editions/1")).Text(".rp-notice").ShouldContain("已由第2版更正");
        var changes = await WithAsync(db => db.Editions.Where(edition => edition.BodyCode == "education-sports" && edition.Number == 2).SelectMany(edition => edition.Changes).ToListAsync(Cancel));
        changes.Select(change => change.Cell).OfType<CellRef>().ShouldContain(Changed);
        (await ProveAsync()).Break.ShouldBeNull();
    }

    [Fact]
    public async Task Publish_WhenTheCountyCountedWhatWasBefore_SaysSoOnTheSheet()
    {
        (await office.OpenAsync(Sheet)).Html.QuerySelector(".rp-consequences").ShouldBeNull();
        await BeginAsync();
        await MendAsync();
        await office.SubmitAsync(await office.OpenAsync(Sheet), ".rp-publish");

        var told = (await office.OpenAsync(Sheet)).One(".rp-consequences");

        told.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        var (here, there) = (told.QuerySelectorAll("td")[0].TextContent, told.QuerySelectorAll("td")[1].TextContent);
        (long.Parse(here, CultureInfo.InvariantCulture) - long.Parse(there, CultureInfo.InvariantCulture)).ShouldBe(3);
        told.QuerySelector("a").ShouldNotBeNull().GetAttribute("href").ShouldBe("/publication/2023/county");
        (await office.SubmitAsync(await office.OpenAsync(Sheet), ".rp-leave", ("reason", "差3件，不影响全县结论"))).Status.ShouldBe(302);
        (await office.OpenAsync(Sheet)).Text(".rp-consequences .rp-notice").ShouldBe("已决定不更正：差3件，不影响全县结论");
        (await portal.Open(Page)).Text(".rp-corrected").ShouldContain("2", Case.Sensitive, "what is published stays as it is");
        await office.SubmitAsync(await office.OpenAsync(Sheet), ".rp-leave", ("reason", ""));
        (await office.OpenAsync(Sheet)).Html.QuerySelector(".rp-consequences .rp-notice").ShouldBeNull();
    }

    [Fact]
    public async Task CountySheet_WhenABodyWasCorrected_NamesItAndKeepsTheReasonToLeaveItWithTheBody()
    {
        const string county = "/publication/2023/county";
        (await office.OpenAsync(county)).Html.QuerySelector(".rp-consequences").ShouldBeNull();
        await BeginAsync();
        await MendAsync();
        await office.SubmitAsync(await office.OpenAsync(Sheet), ".rp-publish");

        var page = await office.OpenAsync(county);
        var told = page.One("#body-education-sports");
        page.Html.QuerySelectorAll(".rp-consequences details").Length.ShouldBe(1);
        told.HasAttribute("open").ShouldBeTrue();
        told.QuerySelector("summary")!.TextContent.ShouldBe("南华县教育体育局：1个数据不一致");
        var (there, here) = (told.QuerySelectorAll("td")[0].TextContent, told.QuerySelectorAll("td")[1].TextContent);
        (long.Parse(here, CultureInfo.InvariantCulture) - long.Parse(there, CultureInfo.InvariantCulture)).ShouldBe(3);
        told.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldBe([Sheet]);
        page.One(".rp-consequences a[href='#correct']").ShouldNotBeNull();

        var saved = await office.SubmitAsync(page, ".rp-leave", ("reason", "差3件，不影响全县结论"));

        saved.Answer.Headers.Location!.OriginalString.ShouldBe(county);
        var after = await office.OpenAsync(county);
        after.Text("#body-education-sports .rp-notice").ShouldBe("已决定不更正：差3件，不影响全县结论");
        after.One("#body-education-sports").HasAttribute("open").ShouldBeFalse();
        (await office.OpenAsync(Sheet)).Text(".rp-consequences .rp-notice").ShouldBe("已决定不更正：差3件，不影响全县结论");
        using var leader = await PortalVisitor.SignInAsync(portal, DemoAccounts.Leader);
        (await leader.OpenAsync(county)).Html.QuerySelectorAll("#body-education-sports form").ShouldBeEmpty();
    }

    [Fact]
    public async Task PostLeave_WhenTheBodyNamedHasNoPublishedReport_IsRefused()
    {
        const string county = "/publication/2023/county";
        await BeginAsync();
        var token = (await office.OpenAsync(county)).One("[name=__RequestVerificationToken]").GetAttribute("value")!;

        var refused = await office.PostAsync(county + "/leave", [new("__RequestVerificationToken", token), new("of", "education-sports"), new("key", new string('a', FindingKey.Length)), new("reason", "因")]);

        refused.Status.ShouldBe(409);
        (await WithAsync(db => db.Reports.SelectMany(report => report.Waivers).CountAsync(Cancel))).ShouldBe(0);
    }

    [Fact]
    public async Task Sheet_WhenNextYearCarriedInSomethingElse_SaysSo()
    {
        var over = await WithAsync(db => db.Editions.Where(edition => edition.Year == new ReportYear(2023) && edition.BodyCode == "education-sports").SelectMany(edition => edition.Figures)
            .Where(figure => figure.Amount != null).ToDictionaryAsync(figure => figure.Cell, figure => figure.Amount!.Value, Cancel));
        CellRef Of(string row, string column) => new("requests", row, column);

        await PublishNextYearAsync((Of("carried-in", "natural"), over[Of("carried-over", "natural")] + 1), (Of("carried-in", "commercial"), over[Of("carried-over", "commercial")]));

        var told = (await office.OpenAsync(Sheet)).One(".rp-consequences");
        told.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        told.QuerySelectorAll("td").Select(cell => cell.TextContent).ShouldBe([$"{over[Of("carried-over", "natural")]}", $"{over[Of("carried-over", "natural")] + 1}"]);
        told.QuerySelector("a").ShouldNotBeNull().GetAttribute("href").ShouldBe("/publication/2024/education-sports");
    }

    [Fact]
    public async Task Publish_WhenTheBodyHasNotHandedItInAgain_IsRefused()
    {
        await BeginAsync();
        var sheet = await office.OpenAsync(Sheet);
        sheet.Html.QuerySelector(".rp-publish").ShouldBeNull();
        (await office.PostAsync(Sheet + "/publish", [new("__RequestVerificationToken", sheet.One("[name=__RequestVerificationToken]").GetAttribute("value")!)])).Status.ShouldBe(409);
        var list = await office.OpenAsync("/publication/2023");
        var refused = await office.SubmitAsync(list, "#publish", ("body", "education-sports"));

        refused.Status.ShouldBe(409);
        refused.Text("main").ShouldContain("还没有重新报送");
        (await portal.Open(Page)).Html.QuerySelector(".rp-corrected").ShouldBeNull();
    }

    [Fact]
    public async Task CancelCorrection_WhenTheBodyHasNotHandedItInAgain_TakesTheReopenedFilingAway()
    {
        var pdf = await portal.Download(Page + ".pdf");
        await BeginAsync();

        (await office.SubmitAsync(await office.OpenAsync(Sheet), ".rp-cancel")).Status.ShouldBe(302);

        var filing = await NewestAsync();
        (filing.Revision, filing.State).ShouldBe((1, FilingState.Accepted));
        (await portal.Download(Page + ".pdf")).ShouldBe(pdf);
        (await ProveAsync()).Break.ShouldBeNull();
        (await BeginAsync()).Status.ShouldBe(302);          // and again
        (await NewestAsync()).Revision.ShouldBe(2);
    }

    [Fact]
    public async Task CancelCorrection_WhenTheBodyHasHandedItInAgain_IsRefusedAndKeepsWhatItDid()
    {
        await BeginAsync();
        await MendAsync();

        var refused = await office.SubmitAsync(await office.OpenAsync(Sheet), ".rp-cancel");

        refused.Status.ShouldBe(409);
        refused.Text("main").ShouldContain("单位已重新报送");
        (await NewestAsync()).State.ShouldBe(FilingState.Submitted);
        (await office.OpenAsync(Sheet)).Html.QuerySelector(".rp-cancel").ShouldNotBeNull();
    }

    [Fact]
    public async Task Correct_WhenAlreadyUnderWay_IsRefusedAndReopensNothingTwice()
    {
        var sheet = await office.OpenAsync(Sheet);
        await office.SubmitAsync(sheet, ".rp-correct", ("kind", "Material"), ("reason", Reason));

        (await office.SubmitAsync(sheet, ".rp-correct", ("kind", "Material"), ("reason", Reason))).Status.ShouldBe(409);

        (await NewestAsync()).Revision.ShouldBe(2);
    }

    [Fact]
    public async Task Correct_WhenTheYearIsClosed_IsRefused()
    {
        await WithAsync(async db =>
        {
            (await db.Years.SingleAsync(year => year.Year == new ReportYear(2023), Cancel)).Close();
            await db.SaveAsync(Acts.Any, Cancel);
            return 0;
        });

        (await BeginAsync()).Status.ShouldBe(409);
        (await NewestAsync()).Revision.ShouldBe(1);
    }

    [Fact]
    public async Task Publish_WhenACorrectionOfWordingChangesAFigure_IsRefusedAndNamesTheFigure()
    {
        await BeginAsync("Editorial");
        await MendAsync();

        var refused = await office.SubmitAsync(await office.OpenAsync(Sheet), ".rp-publish");

        refused.Status.ShouldBe(409);
        refused.Text("main").ShouldContain("文字更正不能改动数据");
    }

    public async ValueTask DisposeAsync()
    {
        office.Dispose();
        await portal.DisposeAsync();
    }

    private async Task<PortalPage> BeginAsync(string kind = "Material") => await office.SubmitAsync(await office.OpenAsync(Sheet), ".rp-correct", ("kind", kind), ("reason", Reason));

    private Task<int> MendAsync() => WithAsync(async db =>
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var form = await scope.ServiceProvider.GetRequiredService<YearForms>().GetAsync(new(2023), Cancel);
        var filing = await Whole(db).OrderByDescending(known => known.Revision).FirstAsync(Cancel);
        filing.Save(form, new Dictionary<CellRef, Figure> { [Changed] = Figure.Of(filing.Sheet[Changed].Amount!.Value + 3) });
        filing.AnswerQuery(filing.Queries.Single().Id, "已改正", DemoAccounts.Clerk.Name, DateTime.UnixEpoch.AddYears(54));
        filing.Submit([], [], new("李芳", "王强", "赵敏", "0878-7221000", new(2024, 6, 1)), DemoAccounts.Clerk.Name, DateTime.UnixEpoch.AddYears(54));
        await db.SaveAsync(Acts.Any, Cancel);
        return filing.Revision;
    });

    private Task<int> PublishNextYearAsync(params (CellRef Cell, long Amount)[] figures) => WithAsync(async db =>
    {
        await using var scope = portal.Services.CreateAsyncScope();
        db.Years.Add(new() { Year = new(2024), FormatKey = "national-2021", FilingsDue = new(2025, 1, 10), DepartmentsPublishDue = new(2025, 1, 20), UpperLevelDue = new(2025, 2, 1), CountyPublishesDue = new(2025, 3, 31) });
        var report = new Report { Id = Guid.NewGuid(), Year = new(2024), BodyCode = "education-sports" };
        db.Reports.Add(report);
        var now = new DateTime(2025, 1, 15, 1, 0, 0, DateTimeKind.Utc);
        await db.SaveAsync(new("office", now), Cancel);
        db.Editions.Add(Edition.Publish(new()
        {
            Report = report,
            Number = 1,
            Kind = EditionKind.First,
            Title = "2024",
            Document = "{}",
            YearForm = YearFormJson.Write(await scope.ServiceProvider.GetRequiredService<YearForms>().GetAsync(new(2024), Cancel)),
            Files = [],
            Figures = [.. figures.Select(figure => new PublishedFigure(figure.Cell, Figure.Of(figure.Amount), []))],
            At = now,
            On = new(2025, 1, 15),
        }, await db.Editions.OrderByDescending(edition => edition.Sequence).FirstAsync(Cancel)));
        await db.SaveAsync(new("office", now), Cancel);
        return 0;
    });

    private Task<Filing> NewestAsync() => WithAsync(db => Whole(db).AsNoTracking().OrderByDescending(filing => filing.Revision).FirstAsync(Cancel));

    private async Task<HistoryProof> ProveAsync()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await new HistoryVerifier(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), scope.ServiceProvider.GetRequiredService<HistoryKey>()).VerifyAsync(Cancel);
    }

    private async Task<T> WithAsync<T>(Func<PortalDbContext, Task<T>> work)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    private static IQueryable<Filing> Whole(PortalDbContext db) => db.Filings.AsSplitQuery().Include(filing => filing.Cells).Include(filing => filing.Narratives).Include(filing => filing.Notes)
        .Include(filing => filing.Queries).Where(filing => filing.Year == new ReportYear(2023) && filing.DepartmentCode == "education-sports");
}
