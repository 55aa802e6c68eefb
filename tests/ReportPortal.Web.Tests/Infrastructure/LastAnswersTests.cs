using Microsoft.Data.Sqlite;
using Npgsql;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Tests.Infrastructure;

/// <summary>What readers are told while the database is away, and how often it is asked meanwhile.</summary>
public sealed class LastAnswersTests : IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    private readonly AdvancedTime time = new() { Stands = true };
    private readonly RecordedLog<LastAnswers> log = new();
    private readonly LastAnswers answers;
    private readonly SqliteException fault = new("the disk is torn", 10);
    private int asked;

    public LastAnswersTests() => answers = new(time, log);

    private (int Away, int Back) Said => (log.Count("is away"), log.Count("answers readers again"));

    [Fact]
    public async Task Ask_WhenTheDatabaseAnswers_AsksItEachTimeAndTellsTheNewest()
    {
        (await AskAsync("year", "first")).ShouldBe("first");
        (await AskAsync("year", "second")).ShouldBe("second");

        (asked, Said).ShouldBe((2, (0, 0)));
    }

    [Fact]
    public async Task Frozen_WhenItWasAskedOnce_IsNotAskedAgain()
    {
        for (var reader = 0; reader < 3; reader++)
            (await answers.FrozenAsync("bytes", _ => 1, () => AnswerAsync("content"))).ShouldBe("content");

        asked.ShouldBe(1);
    }

    [Fact]
    public async Task Ask_WhenTheDatabaseIsAway_TellsItsLastAnswer()
    {
        await AskAsync("year", "known");

        for (var reader = 0; reader < 3; reader++)
            (await AskAsync("year", fault)).ShouldBe("known");

        (asked, Said).ShouldBe((2, (1, 0)));
    }

    [Fact]
    public async Task Ask_WhenNothingWasPublished_KeepsThatAnswerToo()
    {
        await AskAsync("year", (string?)null);

        (await AskAsync("year", fault)).ShouldBeNull();
        (await AskAsync("year", fault)).ShouldBeNull();
    }

    [Fact]
    public async Task Ask_WhenItWasNeverAsked_IsRefusedWithoutAskingAgain()
    {
        (await Should.ThrowAsync<SqliteException>(() => AskAsync("year", fault))).ShouldBeSameAs(fault);

        for (var reader = 0; reader < 3; reader++)
            FailureStatus.Of(await Should.ThrowAsync<TimeoutException>(() => AskAsync("year", "there"))).ShouldBe(503);

        asked.ShouldBe(1);
    }

    [Fact]
    public async Task Ask_WhenFiftyReadWhileItIsAway_SendsOneProbeEachFiveSeconds()
    {
        await AskAsync("year", "known");
        await AskAsync("year", fault);
        asked = 0;

        for (var probe = 0; probe < 4; probe++)
        {
            (await FiftyAsync(fault)).ShouldAllBe(answer => answer == "known");
            asked.ShouldBe(probe, "the rest is not over");
            time.Ahead += Rest - TimeSpan.FromTicks(1);
            await FiftyAsync(fault);
            asked.ShouldBe(probe, "nor a moment before its end");
            time.Ahead += TimeSpan.FromTicks(1);
            (await FiftyAsync(fault)).ShouldAllBe(answer => answer == "known");
            asked.ShouldBe(probe + 1);
        }
        Said.ShouldBe((1, 0));
    }

    [Fact]
    public async Task Ask_WhenTheProbeIsStillOut_LetsNobodyWaitForIt()
    {
        await AskAsync("year", "known");
        await AskAsync("year", fault);
        time.Ahead += Rest;
        var out1 = new TaskCompletionSource<string?>();
        var probe = answers.AskAsync("year", () => out1.Task);

        (await FiftyAsync(fault)).ShouldAllBe(answer => answer == "known");
        out1.SetResult("new");

        ((await probe), await AskAsync("year", "newer"), Said).ShouldBe(("new", "newer", (1, 1)));
    }

    [Fact]
    public async Task Ask_WhenTheDatabaseIsBack_AsksItEachTimeAgainAndSaysSoOnce()
    {
        await AskAsync("year", "known");
        await AskAsync("year", fault);
        time.Ahead += Rest;
        asked = 0;

        (await AskAsync("year", "new")).ShouldBe("new");
        (await FiftyAsync("newer")).ShouldAllBe(answer => answer == "newer");

        (asked, Said).ShouldBe((51, (1, 1)));
    }

    [Fact]
    public async Task Ask_WhenAnAnswerOfBeforeComesLate_IsStillAway()
    {
        await AskAsync("year", "known");
        var slow = new TaskCompletionSource<string?>();
        var before = answers.AskAsync("other", () => slow.Task);
        await AskAsync("year", fault);

        slow.SetResult("late");
        (await before).ShouldBe("late");
        asked = 0;
        await FiftyAsync(fault);

        (asked, Said).ShouldBe((0, (1, 0)));
    }

    public static TheoryData<Exception> NoFaults =>
    [
        new InvalidOperationException("a mistake of the portal"), new SqliteException("no such column", 1), new PostgresException("syntax error", "ERROR", "ERROR", "42601"),
        new OperationCanceledException("a reader has gone"),
        new OperationCanceledException("a reader has gone", new PostgresException("canceling statement due to user request", "ERROR", "ERROR", "57014")),
    ];

    [Theory, MemberData(nameof(NoFaults), DisableDiscoveryEnumeration = true)]
    public async Task Ask_WhenTheDatabaseIsNotToBlame_HidesNothingAndGoesOnAsking(Exception failure)
    {
        await AskAsync("year", "known");

        (await Record.ExceptionAsync(() => AskAsync("year", failure))).ShouldBeSameAs(failure);

        ((await AskAsync("year", "new")), Said).ShouldBe(("new", (0, 0)));
    }

    [Fact]
    public async Task Ask_WhenTheReaderWhoProbesGoesAway_LetsAnotherProbeLater()
    {
        await AskAsync("year", "known");
        await AskAsync("year", fault);
        time.Ahead += Rest;
        await Should.ThrowAsync<OperationCanceledException>(() => AskAsync("year", new OperationCanceledException()));

        (await AskAsync("year", "new")).ShouldBe("known");
        time.Ahead += Rest;
        (await AskAsync("year", "new")).ShouldBe("new");
    }

    public void Dispose() => answers.Dispose();

    private Task<string?[]> FiftyAsync(object? answer) => Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => AskAsync("year", answer))));

    private Task<string?> AskAsync(string question, object? answer) => answers.AskAsync(question, () => AnswerAsync(answer));

    private async Task<string?> AnswerAsync(object? answer)
    {
        Interlocked.Increment(ref asked);
        await Task.Yield();
        return answer is Exception failure ? throw failure : (string?)answer;
    }
}
