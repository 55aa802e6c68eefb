namespace ReportPortal.Web.Tests;

/// <summary>The clock of this machine, put forward as far as a test wants, with timers that may run faster.</summary>
public sealed class AdvancedTime : TimeProvider
{
    private readonly DateTimeOffset start = DateTimeOffset.UtcNow;

    public TimeSpan Ahead { get; set; }

    /// <summary>How many times faster its timers run.</summary>
    public int Haste { get; init; } = 1;

    /// <summary>Whether it goes by what a test puts it forward alone.</summary>
    public bool Stands { get; init; }

    public override DateTimeOffset GetUtcNow() => (Stands ? start : base.GetUtcNow()) + Ahead;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, Sooner(dueTime), Sooner(period));

    private TimeSpan Sooner(TimeSpan wait) => wait > TimeSpan.Zero ? wait / Haste : wait;
}
