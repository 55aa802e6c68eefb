namespace ReportPortal.Domain.Editions;

/// <summary>How far a report is.</summary>
public enum ReportState
{
    /// <summary>编制中.</summary>
    Compiling,

    /// <summary>送审.</summary>
    Sent,

    /// <summary>已签发.</summary>
    Approved,

    /// <summary>已公布.</summary>
    Published,

    /// <summary>已撤下.</summary>
    Withdrawn,
}

/// <summary>Why a report refuses an act.</summary>
public enum ReportRefusal
{
    /// <summary>The act does not fit its state.</summary>
    WrongState,

    /// <summary>Who compiled it cannot sign it.</summary>
    SamePerson,

    /// <summary>What was signed is another document than the one at hand.</summary>
    OtherDocument,

    /// <summary>The report has no text in such a part: what was typed would never be printed.</summary>
    NoSuchPart,

    /// <summary>A reason is asked for and none is given, or too long a one.</summary>
    NoReason,

    /// <summary>A correction of wording would change a figure.</summary>
    FigureChanged,

    /// <summary>The year is closed, and a body's filing cannot be opened again.</summary>
    YearClosed,

    /// <summary>The body has not handed in its mended filing yet.</summary>
    NotMended,

    /// <summary>It has, and the correction cannot be given up any more.</summary>
    Mended,

    /// <summary>The filings it is rolled up from have not been locked.</summary>
    NotLocked,
}

/// <summary>A report refuses an act.</summary>
/// <param name="refusal">Why.</param>
/// <param name="detail">The state, person or digest it is about.</param>
public sealed class ReportRefused(ReportRefusal refusal, string detail) : Exception($"{refusal}: {detail}")
{
    /// <summary>Why.</summary>
    public ReportRefusal Refusal { get; } = refusal;

    /// <summary>The state, person or digest it is about.</summary>
    public string Detail { get; } = detail;
}
