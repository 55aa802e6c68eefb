namespace ReportPortal.Data.Providers;

/// <summary>What a database that answers may still have wrong with it.</summary>
public enum DatabaseDoubtKind
{
    /// <summary>Its file is damaged somewhere.</summary>
    Damaged,

    /// <summary>What was saved may be gone after a power cut.</summary>
    NotDurable,

    /// <summary>An upgrade was broken off, or goes on, and holds a lock.</summary>
    UpgradeBrokenOff,

    /// <summary>It cannot keep every Chinese character.</summary>
    NotUnicode,
}

/// <summary>Something that a database may have wrong with it.</summary>
/// <param name="Kind">What.</param>
/// <param name="Detail">In the database's own words: a setting, or where the damage is.</param>
public sealed record DatabaseDoubt(DatabaseDoubtKind Kind, string Detail);
