using ReportPortal.Domain.Narratives;

namespace ReportPortal.Domain.Filings;

/// <summary>审核意见: what the county's office asks about a filing, and the body's answer.</summary>
public sealed class FilingQuery
{
    /// <summary>The longest question or answer, in characters.</summary>
    public const int MaxLength = 1000;

    /// <summary>Its identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The filing it is about.</summary>
    public required Guid FilingId { get; init; }

    /// <summary>The cell as <c>table/row/column</c>, or the key of a text's part; null where it is about the whole.</summary>
    public string? Target { get; init; }

    /// <summary>What is asked.</summary>
    public required string Question { get; init; }

    /// <summary>Who asks.</summary>
    public required string AskedBy { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime AskedAt { get; init; }

    /// <summary>回复; null until it is given.</summary>
    public string? Answer { get; private set; }

    /// <summary>Who answered.</summary>
    public string? AnsweredBy { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTime? AnsweredAt { get; private set; }

    internal static FilingQuery Of(Guid filing, Remark remark, string by, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(now),
        FilingId = filing,
        Target = remark.Target,
        Question = TypedText.Clean(remark.Words).Trim() is { Length: > 0 and <= MaxLength } words ? words : throw new FilingRefused(FilingRefusal.NoReason, remark.Target ?? ""),
        AskedBy = by,
        AskedAt = now,
    };

    internal void Give(string words, string by, DateTime now) => (Answer, AnsweredBy, AnsweredAt) = (words, by, now);
}

/// <summary>One 审核意见 before it is asked.</summary>
/// <param name="Target">The cell as <c>table/row/column</c>, or the key of a text's part; null for the whole.</param>
/// <param name="Words">What is asked.</param>
public sealed record Remark(string? Target, string Words);
