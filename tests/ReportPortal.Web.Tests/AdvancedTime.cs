namespace ReportPortal.Web.Tests;

/// <summary>The clock of this machine, put forward as far as a test wants.</summary>
public sealed class AdvancedTime : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
