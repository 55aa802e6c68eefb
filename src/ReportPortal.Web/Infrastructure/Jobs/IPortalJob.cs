namespace ReportPortal.Web.Infrastructure.Jobs;

/// <summary>Work that the portal does by itself when its time has come, once however many processes serve it.</summary>
public interface IPortalJob
{
    /// <summary>The name of its row in the table of jobs.</summary>
    string Key { get; }

    /// <summary>When it is due after this moment, both in UTC.</summary>
    DateTime NextAfter(DateTime now);

    /// <summary>Does it, and says in a few words what came of it. It may be begun again after a process died in the middle.</summary>
    Task<string> RunAsync(CancellationToken cancel);
}
