using ReportPortal.Data.History;
using ReportPortal.Data.Providers;

namespace ReportPortal.Web.Infrastructure;

/// <summary>The database or its folder does not do what the portal needs; <see cref="TextKey"/> names the sentence that says how to mend it.</summary>
public sealed class DatabaseRefusedException(string textKey, Exception cause) : Exception(cause.Message, cause)
{
    public string TextKey { get; } = textKey;

    public static async Task GuardAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure) when (KeyOf(failure) is not null)
        {
            throw new DatabaseRefusedException(KeyOf(failure)!, failure is HistoryKeyRefused ? failure : failure.GetBaseException());
        }
    }

    private static string? KeyOf(Exception failure) => failure switch
    {
        HistoryKeyRefused => "HistoryKeyOther",
        IOException => "DatabaseDiskFailed",
        _ => DatabaseProvider.FaultOf(failure) is { } fault ? KeyOf(fault) : null,
    };

    private static string KeyOf(DatabaseFault fault) => fault switch
    {
        DatabaseFault.Locked => "DatabaseLocked",
        DatabaseFault.ReadOnly => "DatabaseReadOnly",
        DatabaseFault.DiskFailed => "DatabaseDiskFailed",
        DatabaseFault.Damaged => "DatabaseDamaged",
        DatabaseFault.CannotOpen => "DatabaseFolderNotWritable",
        DatabaseFault.Unreachable => "DatabaseUnreachable",
        DatabaseFault.SignInRefused => "DatabaseSignInRefused",
        DatabaseFault.NoSuchDatabase => "DatabaseNoSuchDatabase",
        DatabaseFault.RightMissing => "DatabaseRightMissing",
        DatabaseFault.Full => "DatabaseFull",
        _ => "DatabaseFailed",
    };
}
