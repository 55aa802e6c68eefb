namespace ReportPortal.Data.Providers;

/// <summary>What a database means by a failure, in terms of who can mend it and how.</summary>
public enum DatabaseFault
{
    /// <summary>Another program or process holds what is needed.</summary>
    Locked,

    /// <summary>It cannot be written.</summary>
    ReadOnly,

    /// <summary>The disk is full or failing.</summary>
    DiskFailed,

    /// <summary>It is damaged, or no database.</summary>
    Damaged,

    /// <summary>The file or its folder cannot be opened.</summary>
    CannotOpen,

    /// <summary>No server answers there.</summary>
    Unreachable,

    /// <summary>Account or password are wrong.</summary>
    SignInRefused,

    /// <summary>The server has no such database, or the account may not enter it.</summary>
    NoSuchDatabase,

    /// <summary>The account lacks a right.</summary>
    RightMissing,

    /// <summary>The server has as many connections as it takes.</summary>
    Full,

    /// <summary>The portal asked for something impossible: its own mistake, which waiting does not mend.</summary>
    Misused,

    /// <summary>Anything else.</summary>
    Failed,
}
