using ReportPortal.Data.Tests.TestData;

namespace ReportPortal.Data.Tests.Providers;

public sealed class WritersLineOnSqliteTests(SqliteTestDatabase database) : WritersLineTests(database), IClassFixture<SqliteTestDatabase>
{
    [Fact]
    public async Task AloneAsync_WhenManyWait_LetsThemInAsTheyCame()
    {
        var inside = new TaskCompletionSource();
        var first = WriteAsync(_ => inside.Task);
        var order = new List<int>();
        var others = Enumerable.Range(0, 8).Select(number => WriteAsync(_ =>
        {
            order.Add(number);
            return Task.CompletedTask;
        })).ToList();
        order.ShouldBeEmpty();

        inside.SetResult();
        await Task.WhenAll([first, .. others]);

        order.ShouldBe(Enumerable.Range(0, 8));
    }
}

public sealed class WritersLineOnPostgreSqlTests(PostgreSqlTestDatabase database) : WritersLineTests(database), IClassFixture<PostgreSqlTestDatabase>;

/// <summary>Those who write at the same time wait for each other, and none of them can keep the others out for ever.</summary>
public abstract class WritersLineTests(TestDatabase database) : DatabaseTests(database)
{
    [Fact]
    public async Task AloneAsync_WhenTheWorkBeforeFailed_IsLetIn()
    {
        await Should.ThrowAsync<InvalidDataException>(() => WriteAsync(_ => throw new InvalidDataException()));

        var done = WriteAsync(_ => Task.CompletedTask);

        await done.WaitAsync(TimeSpan.FromSeconds(20), Cancel);
    }

    [Fact]
    public async Task AloneAsync_WhenOneWhoWaitedHasLeft_LetsTheNextIn()
    {
        var inside = new TaskCompletionSource();
        var first = WriteAsync(_ => inside.Task);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var wasIn = false;
        var left = WriteUntilAsync(_ =>
        {
            wasIn = true;
            return Task.CompletedTask;
        }, leaving.Token);

        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => left);
        inside.SetResult();

        await Task.WhenAll(first, WriteAsync(_ => Task.CompletedTask)).WaitAsync(TimeSpan.FromSeconds(20), Cancel);
        wasIn.ShouldBeFalse();
    }

    [Fact]
    public async Task SaveAsync_WhenTheSaveBeforeWasRefused_IsLetIn()
    {
        await SavedAsync("finance");
        await Should.ThrowAsync<Exception>(() => SavedAsync("finance"));

        await SavedAsync("health").WaitAsync(TimeSpan.FromSeconds(20), Cancel);
    }

    protected Task WriteAsync(Func<PortalDbContext, Task> work) => WriteUntilAsync(work, Cancel);

    private async Task WriteUntilAsync(Func<PortalDbContext, Task> work, CancellationToken cancel)
    {
        await using var db = Database.Open();
        await db.AloneAsync(async () =>
        {
            await work(db);
            return true;
        }, cancel);
    }
}
