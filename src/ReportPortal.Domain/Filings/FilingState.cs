namespace ReportPortal.Domain.Filings;

/// <summary>How far a filing is. 逾期 is a mark beside the state, never a state.</summary>
public enum FilingState
{
    /// <summary>填报中.</summary>
    Draft,

    /// <summary>已报送（待审核）.</summary>
    Submitted,

    /// <summary>退回修改.</summary>
    Returned,

    /// <summary>审核通过.</summary>
    Accepted,

    /// <summary>本年度不需编制.</summary>
    Excused,
}

/// <summary>Why a filing refuses an act.</summary>
public enum FilingRefusal
{
    /// <summary>It has been submitted and is not the clerk's to change.</summary>
    NotOpen,

    /// <summary>It has not been submitted, so there is nothing to accept or return.</summary>
    NotSubmitted,

    /// <summary>It has not been accepted, so there is nothing to reopen.</summary>
    NotAccepted,

    /// <summary>Errors are left that must be mended or explained first.</summary>
    Unbalanced,

    /// <summary>A figure is doubted and no reason was given.</summary>
    Unexplained,

    /// <summary>A number stands in a text that is neither bound to a cell nor confirmed by its author.</summary>
    FreeNumbers,

    /// <summary>An error in a sentence is neither mended nor explained.</summary>
    Misstated,

    /// <summary>An 审核意见 has no answer.</summary>
    Unanswered,

    /// <summary>Who submitted it cannot accept it as well.</summary>
    SamePerson,

    /// <summary>The form has no such cell or text, or computes the cell, or asks for a number there.</summary>
    NotAnInput,

    /// <summary>The figure is larger than one body may enter.</summary>
    TooLarge,

    /// <summary>The reason (or question, or answer) is missing or too long, or there is no figure that it could be for.</summary>
    NoReason,

    /// <summary>A note is too long.</summary>
    TooLong,

    /// <summary>What is to be changed is as it is.</summary>
    Unchanged,
}

/// <summary>A filing refuses an act.</summary>
/// <param name="refusal">Why.</param>
/// <param name="detail">The state, cell or finding it is about.</param>
public sealed class FilingRefused(FilingRefusal refusal, string detail) : Exception($"{refusal}: {detail}")
{
    /// <summary>Why.</summary>
    public FilingRefusal Refusal { get; } = refusal;

    /// <summary>The state, cell or finding it is about.</summary>
    public string Detail { get; } = detail;
}
