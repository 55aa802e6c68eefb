using ReportPortal.Data.Notices;
using ReportPortal.Data.Providers;

namespace ReportPortal.Web.Tests.Features.Notices;

public sealed class DailyNoticesOnSqliteTests() : DailyNoticesTests(DatabaseKind.Sqlite);

public sealed class DailyNoticesOnPostgreSqlTests() : DailyNoticesTests(DatabaseKind.PostgreSql);

/// <summary>A year of notices: who is told what on which morning, once, however often the job runs.</summary>
public abstract class DailyNoticesTests : IAsyncLifetime
{
    private readonly NoticesCounty county;

    protected DailyNoticesTests(DatabaseKind kind)
    {
        Assert.SkipWhen(DatabaseServers.Missing(kind) is not null, DatabaseServers.Missing(kind) ?? "");
        county = new(kind);
    }

    public async ValueTask InitializeAsync() => await county.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await county.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Run_WhenNobodySubmits_TellsTheClerkOnWorkingDaysAsTheDayComesNearAndThenEachWeek()
    {
        for (var day = NoticesCounty.Opened; day <= new DateOnly(2023, 2, 18); day = day.AddDays(1))
            await county.MorningAsync(day, times: 2);

        (await county.ToldAsync("li")).ShouldBe([
            (new(2023, 1, 3), NoticeKind.YourTurn, 16),
            (new(2023, 1, 5), NoticeKind.DueSoon, 14),
            (new(2023, 1, 16), NoticeKind.DueSoon, 7),
            (new(2023, 1, 29), NoticeKind.DueSoon, 1),        // a Sunday that is worked
            (new(2023, 1, 31), NoticeKind.Overdue, 1),
            (new(2023, 2, 7), NoticeKind.Overdue, 6),
            (new(2023, 2, 14), NoticeKind.Overdue, 11)]);
        (await county.ToldAsync("office")).ShouldBeEmpty();
        (await county.ToldAsync("wang")).Count.ShouldBe(7, "each clerk for the own body");
    }

    [Fact]
    public async Task Run_WhenItDidNotForDays_SaysTheLastOfWhatWasMissed()
    {
        await county.MorningAsync(NoticesCounty.Opened);
        await county.MorningAsync(new(2023, 1, 24));          // in the festival: nobody is pressed
        await county.MorningAsync(new(2023, 1, 28), times: 3);
        await county.MorningAsync(new(2023, 2, 20), times: 2);

        (await county.ToldAsync("li")).ShouldBe([
            (new(2023, 1, 3), NoticeKind.YourTurn, 16), (new(2023, 1, 28), NoticeKind.DueSoon, 2), (new(2023, 2, 20), NoticeKind.Overdue, 15)]);
    }

    [Fact]
    public async Task Run_WhenManyRunAtOnce_TellsEachOnceAndNoneFails()
    {
        county.GoTo(NoticesCounty.Opened);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(county.RunAsync)));

        (await county.NoticesAsync()).Select(notice => (notice.Kind, notice.DepartmentCode)).ShouldBe([(NoticeKind.YourTurn, "education"), (NoticeKind.YourTurn, "finance")]);
    }

    [Fact]
    public async Task Run_WhenAFilingIsSubmittedReturnedAndAccepted_TellsTheOthersOfEachOnce()
    {
        await county.MorningAsync(NoticesCounty.Opened);
        var office = (await county.AccountAsync("office")).Id;
        await county.SubmitAsync("education", "li");
        await county.TellAsync("education");
        await county.MorningAsync(new(2023, 1, 4), times: 2);
        await county.ChangeAsync("education", (filing, now) => filing.Return([new(null, "请核对")], office, now));
        await county.TellAsync("education");
        await county.RunAsync();
        await county.ChangeAsync("education", (filing, now) => filing.AnswerQuery(filing.Queries.Single().Id, "已核对", office, now));
        await county.SubmitAsync("education", "li");
        await county.MorningAsync(new(2023, 1, 5), times: 2);         // nobody told it at once: the job does
        await county.ChangeAsync("education", (filing, now) => filing.Accept(office, now));
        for (var day = new DateOnly(2023, 1, 6); day <= new DateOnly(2023, 2, 20); day = day.AddDays(7))
            await county.MorningAsync(day, times: 2);

        (await county.ToldAsync("li")).Select(told => told.Kind).ShouldBe([NoticeKind.YourTurn, NoticeKind.Returned, NoticeKind.Accepted]);
        (await county.ToldAsync("office")).ShouldBe([(new(2023, 1, 3), NoticeKind.Submitted, null), (new(2023, 1, 5), NoticeKind.Submitted, null)]);
    }

    [Theory, InlineData("excused"), InlineData("on-behalf"), InlineData("accepted"), InlineData("reopened")]
    public async Task Run_WhenABodyHasNothingToDo_PressesNobody(string how)
    {
        var office = (await county.AccountAsync("office")).Id;
        if (how is "accepted" or "reopened")
            await county.SubmitAsync("education", "li");
        await county.ChangeAsync("education", (filing, now) =>
        {
            if (how == "excused")
                filing.Excuse("当年撤销");
            else if (how == "on-behalf")
                filing.FillOnBehalf();
            else
                filing.Accept(office, now);
        });
        if (how == "reopened")
            await county.ReopenAsync("education", office);

        foreach (var day in new DateOnly[] { new(2023, 1, 29), new(2023, 1, 31), new(2023, 2, 7) })
            await county.MorningAsync(day);

        (await county.ToldAsync("li")).ShouldNotContain(told => told.Kind == NoticeKind.DueSoon || told.Kind == NoticeKind.Overdue);
        (await county.ToldAsync("wang")).Select(told => told.Kind).ShouldBe([NoticeKind.YourTurn, NoticeKind.Overdue, NoticeKind.Overdue], "the others are");
    }

    [Fact]
    public async Task Run_WhenSomebodyHasLeft_TellsTheOnesWhoAreThere()
    {
        await county.ChangePersonAsync("li", account => account.Deactivate(county.Time.GetUtcNow().UtcDateTime));

        await county.MorningAsync(NoticesCounty.Opened);

        (await county.ToldAsync("li")).ShouldBeEmpty();
        (await county.ToldAsync("wang")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Run_WhenTheYearIsClosedOrTheDayIsMoved_GoesByThat()
    {
        await county.MorningAsync(NoticesCounty.Opened);
        await county.MorningAsync(new(2023, 1, 29));
        await county.MoveAsync(new(2023, 1, 31));
        await county.MorningAsync(new(2023, 1, 30), times: 2);        // one day is left once more
        await county.CloseAsync();
        await county.MorningAsync(new(2023, 2, 2));

        (await county.ToldAsync("li")).Skip(1).ShouldBe([(new(2023, 1, 29), NoticeKind.DueSoon, 1), (new(2023, 1, 30), NoticeKind.DueSoon, 1)]);
    }
}
