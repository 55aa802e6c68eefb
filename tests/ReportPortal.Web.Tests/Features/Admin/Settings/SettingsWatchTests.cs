using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Tests.Features.Admin.Settings;

/// <summary>What another process has saved is taken within a minute.</summary>
public sealed class SettingsWatchTests : IAsyncLifetime
{
    private readonly MinuteTime time = new();
    private AdminWorld world = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string County => world.Services.GetRequiredService<CurrentSettings>().Value.County.Name;

    public async ValueTask InitializeAsync() => world = await AdminWorld.OpenAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Watch_WhenAMinuteHasGoneBy_TakesWhatWasSaved()
    {
        using var watch = Watch(world.Services.GetRequiredService<IServiceScopeFactory>());
        await watch.StartAsync(Cancel);
        await world.ChangeAsync(db => db.Settings.Add(new() { Key = "Portal:County:Name", Value = "北华县" }));

        County.ShouldBe("南华县");
        time.Period.ShouldBe(TimeSpan.FromMinutes(1));
        time.GoOn();
        await UntilAsync(() => County == "北华县");

        await watch.StopAsync(Cancel);
    }

    [Fact]
    public async Task Watch_WhenTheDatabaseIsAwayForAMinute_LooksAgainInTheNext()
    {
        var scopes = new ScopesThatFailFirst(world.Services.GetRequiredService<IServiceScopeFactory>());
        using var watch = Watch(scopes);
        await watch.StartAsync(Cancel);
        await world.ChangeAsync(db => db.Settings.Add(new() { Key = "Portal:County:Name", Value = "北华县" }));

        time.GoOn();
        await UntilAsync(() => scopes.Asked == 1);
        County.ShouldBe("南华县");
        time.GoOn();
        await UntilAsync(() => County == "北华县");

        await watch.StopAsync(Cancel);
    }

    private SettingsWatch Watch(IServiceScopeFactory scopes) => new(scopes, world.Services.GetRequiredService<CurrentSettings>(), time, NullLogger<SettingsWatch>.Instance);

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!isSo())
            await Task.Delay(10, patience.Token);
    }

    /// <summary>A clock whose one timer goes off when the test says that its time is over.</summary>
    private sealed class MinuteTime : TimeProvider
    {
        private Action tick = () => { };

        public TimeSpan Period { get; private set; }

        public void GoOn() => tick();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (tick, Period) = (() => callback(state), period);
            return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    private sealed class ScopesThatFailFirst(IServiceScopeFactory scopes) : IServiceScopeFactory
    {
        public int Asked { get; private set; }

        public IServiceScope CreateScope() => ++Asked == 1 ? throw new TimeoutException("The database is away.") : scopes.CreateScope();
    }
}
