using ReportPortal.Data.History;

namespace ReportPortal.Data.Backups;

/// <summary>What a backup holds, and by what it proves that it still holds it.</summary>
public sealed record BackupManifest
{
    /// <summary>The shape of the backup itself.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The shape of this one.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>When it was made, in UTC.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>The version of the portal that made it.</summary>
    public required string Portal { get; init; }

    /// <summary>From which kind of database.</summary>
    public required string Database { get; init; }

    /// <summary>The names of the migrations that made the database what it was, the oldest first; the same on every kind of database.</summary>
    public required IReadOnlyList<string> Schema { get; init; }

    /// <summary>The tables, in an order in which they can be filled.</summary>
    public required IReadOnlyList<BackupTable> Tables { get; init; }

    /// <summary>The files of the data folder, by their path in it with slashes.</summary>
    public required IReadOnlyList<BackupFile> Files { get; init; }

    /// <summary>What the chains proved when it was made.</summary>
    public required HistoryProof Proof { get; init; }

    // The reader of JSON lets null through where something must be.
    internal bool SaysAll => Schema is { Count: > 0 } && Tables is not null && Files is not null && Proof is not null
        && !Tables.Any(table => table?.Name is null || table.Columns is null) && !Files.Any(file => file?.Path is null);
}

/// <summary>A table of a backup: a line of JSON for each row, an array of the values in the order of the columns.</summary>
public sealed record BackupTable(string Name, IReadOnlyList<string> Columns, long Rows, string Sha256);

/// <summary>A file of a backup.</summary>
public sealed record BackupFile(string Path, string Sha256);

/// <summary>Why a backup cannot be made or put back.</summary>
public enum BackupFault
{
    /// <summary>There is something at the place where it should be written.</summary>
    Exists,

    /// <summary>It cannot be written there: no right, or no room.</summary>
    NotWritable,

    /// <summary>It cannot be read.</summary>
    NotReadable,

    /// <summary>It is no backup of a portal, or was cut.</summary>
    NotABackup,

    /// <summary>A part of it is missing or is not what was written.</summary>
    Altered,

    /// <summary>A later version of the portal made it.</summary>
    Newer,

    /// <summary>An older version made it, and the database here has the shape of this one.</summary>
    Older,

    /// <summary>There is something in the database.</summary>
    NotEmpty,

    /// <summary>What stands in the database after putting it back is not what the backup says.</summary>
    Differs,
}

/// <summary>A backup cannot be made or put back; nothing was changed.</summary>
/// <param name="fault">Why.</param>
/// <param name="detail">The path, part or table it is about.</param>
/// <param name="cause">What stood behind it.</param>
public sealed class BackupRefused(BackupFault fault, string detail, Exception? cause = null) : Exception($"{fault}: {detail}", cause)
{
    /// <summary>Why.</summary>
    public BackupFault Fault { get; } = fault;

    /// <summary>The path, part or table it is about.</summary>
    public string Detail { get; } = detail;
}
