namespace ReportPortal.Domain.Editions;

/// <summary>Why it cannot be registered where and when a report was put up.</summary>
public enum PostingRefusal
{
    /// <summary>The portal has no edition of the report yet.</summary>
    NothingPublished,

    /// <summary>The address is none of the web: <c>http</c> or <c>https</c> with a host, and no space.</summary>
    NotAnAddress,

    /// <summary>The address is longer than <see cref="Posting.MaxAddress"/>.</summary>
    AddressTooLong,

    /// <summary>The day has not come.</summary>
    InTheFuture,

    /// <summary>On that day the portal had not made the edition.</summary>
    BeforeTheEdition,

    /// <summary>On that day the year it reports on was not over.</summary>
    BeforeTheYearEnded,
}

/// <summary>It cannot be registered where and when a report was put up.</summary>
/// <param name="refusal">Why.</param>
/// <param name="detail">The day or the body it is about.</param>
public sealed class PostingRefused(PostingRefusal refusal, string detail) : Exception($"{refusal}: {detail}")
{
    /// <summary>Why.</summary>
    public PostingRefusal Refusal { get; } = refusal;

    /// <summary>The day or the body it is about.</summary>
    public string Detail { get; } = detail;
}
