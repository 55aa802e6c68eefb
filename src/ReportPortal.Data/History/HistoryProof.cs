namespace ReportPortal.Data.History;

/// <summary>What is wrong at the first place where the record of the county's work does not hold.</summary>
public enum BreakKind
{
    /// <summary>A record is missing: the sequence has a gap.</summary>
    RecordMissing,

    /// <summary>A record is not what was signed.</summary>
    RecordAltered,

    /// <summary>What a record says was changed is not what was signed.</summary>
    PayloadAltered,

    /// <summary>The end of the chain is not where the head says: records were cut off, or added beside the portal.</summary>
    HeadDiffers,

    /// <summary>The chain was begun with another key than the one at hand.</summary>
    KeyDiffers,

    /// <summary>An edition is missing or out of order.</summary>
    EditionMissing,

    /// <summary>An edition, one of its files or figures is not what was sealed.</summary>
    EditionAltered,

    /// <summary>An edition was published on a history that is no longer there: it was cut back.</summary>
    EditionBeyondHistory,

    /// <summary>The history does not know the publication of an edition, or knows another.</summary>
    EditionUnrecorded,
}

/// <summary>The first broken link.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Sequence">Where: the record's or the edition's place.</param>
/// <param name="Subject">What the record is about, or which edition, as <c>2023/county</c>.</param>
public sealed record HistoryBreak(BreakKind Kind, long Sequence, string? Subject = null);

/// <summary>The chains of changes and of editions, gone through link by link.</summary>
/// <param name="Records">How many changes are recorded.</param>
/// <param name="Editions">How many editions there are.</param>
/// <param name="Head">The hash of the last record.</param>
/// <param name="Break">The first broken link; null where all hold.</param>
public sealed record HistoryProof(long Records, int Editions, string Head, HistoryBreak? Break);
