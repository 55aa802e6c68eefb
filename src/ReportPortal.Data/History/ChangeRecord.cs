using System.Globalization;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Data.History;

/// <summary>操作记录: one change in the one sequence of all changes. Each is signed together with the signature before it.</summary>
public sealed class ChangeRecord
{
    /// <summary>The longest subject, in characters.</summary>
    public const int MaxSubjectLength = 250;

    /// <summary>Its place, from 1 without a gap.</summary>
    public required long Sequence { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who.</summary>
    public required string ActorId { get; init; }

    /// <summary>What was changed, by a name that holds on every database: <c>filing/2023/finance/1</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>Which cell of it, where it is one.</summary>
    public CellRef? Cell { get; init; }

    /// <summary>The signature of <see cref="ChangePayload"/>: the payload can be blanked and the chain stays whole.</summary>
    public required string PayloadDigest { get; init; }

    /// <summary>The hash of the record before it; <see cref="Edition.ChainStart"/> for the first.</summary>
    public required string PrevHash { get; init; }

    /// <summary>The signature of all that stands above.</summary>
    public required string Hash { get; init; }

    /// <summary>What was changed, from what to what.</summary>
    public ChangePayload? Payload { get; init; }

    /// <summary>What the record's hash must be.</summary>
    public string HashBy(HistoryKey key) => key.Sign(CanonicalJson.Write(new
    {
        Sequence,
        At = At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        ActorId,
        Subject,
        Cell = Cell?.ToString(),
        PayloadDigest,
        PrevHash,
    }));

    internal static ChangeRecord Of(Change change, Act act, HistoryHead before, HistoryKey key)
    {
        var payload = new ChangePayload { Sequence = before.Sequence + 1, Old = change.Old, New = change.New, Reason = act.Reason, From = act.From };
        var record = new ChangeRecord
        {
            Sequence = payload.Sequence,
            At = act.At,
            ActorId = act.By,
            Subject = change.Subject,
            Cell = change.Cell,
            PayloadDigest = payload.DigestBy(key),
            PrevHash = before.Hash,
            Hash = "",
            Payload = payload,
        };
        return record.Sealed(key);
    }

    private ChangeRecord Sealed(HistoryKey key) => new()
    {
        Sequence = Sequence,
        At = At,
        ActorId = ActorId,
        Subject = Subject,
        Cell = Cell,
        PayloadDigest = PayloadDigest,
        PrevHash = PrevHash,
        Hash = HashBy(key),
        Payload = Payload,
    };
}

/// <summary>What was changed, apart from the chain so that it can be blanked where privacy asks for it.</summary>
public sealed class ChangePayload
{
    /// <summary>The record it belongs to.</summary>
    public required long Sequence { get; init; }

    /// <summary>The values before, as JSON; null where there was nothing.</summary>
    public string? Old { get; internal set; }

    /// <summary>The values after, as JSON; null where nothing is left.</summary>
    public string? New { get; internal set; }

    /// <summary>Why.</summary>
    public string? Reason { get; internal set; }

    /// <summary>From which address.</summary>
    public string? From { get; internal set; }

    /// <summary>Which record is that of the act by which this was blanked; null while it says what it said.</summary>
    public long? BlankedBy { get; internal set; }

    /// <summary>Whether it says nothing at all.</summary>
    public bool IsEmpty => (Old, New, Reason, From) is (null, null, null, null);

    /// <summary>Takes out all it says. That it was done by the portal is shown by the record of the act, which is signed and lies after it.</summary>
    internal void Blank(long by)
    {
        (Old, New, Reason, From) = (null, null, null, null);
        BlankedBy ??= by;
    }

    /// <summary>A signature and no plain digest: from that, a figure that was blanked could be guessed.</summary>
    public string DigestBy(HistoryKey key) => key.Sign(CanonicalJson.Write(new { Sequence, Old, New, Reason, From }));
}

/// <summary>The end of the chain: one row, locked by whoever adds to it.</summary>
public sealed class HistoryHead
{
    /// <summary>The only row's key.</summary>
    public const int OnlyId = 1;

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public int Id { get; init; } = OnlyId;

    /// <summary>How many records there are.</summary>
    public long Sequence { get; init; }

    /// <summary>The hash of the last one; <see cref="Edition.ChainStart"/> where there is none.</summary>
    public required string Hash { get; init; }

    /// <summary>Which key the chain is signed with; empty until the first record.</summary>
    public required string KeyId { get; init; }
}
