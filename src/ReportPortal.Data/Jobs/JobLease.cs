namespace ReportPortal.Data.Jobs;

/// <summary>A job that is one process's to do, for a while.</summary>
/// <param name="Key">What is to be done.</param>
/// <param name="Id">Tells this lease from every other.</param>
/// <param name="Failures">How often the job failed since it last succeeded.</param>
public sealed record JobLease(string Key, Guid Id, int Failures);
