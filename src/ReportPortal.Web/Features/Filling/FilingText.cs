using ReportPortal.Domain.Filings;

namespace ReportPortal.Web.Features.Filling;

/// <summary>What the state of a filing is called on the screen, and how it is marked.</summary>
public static class FilingText
{
    /// <summary>Of a state; null for a filing that was not begun.</summary>
    public static string TextKey(this FilingState? state) => state switch
    {
        null => "FilingStateNone",
        FilingState.Draft => "FilingStateDraft",
        FilingState.Submitted => "FilingStateSubmitted",
        FilingState.Returned => "FilingStateReturned",
        FilingState.Accepted => "FilingStateAccepted",
        _ => "FilingStateExcused",
    };

    /// <summary>Of what a file beside it is.</summary>
    public static string TextKey(this FilingFileKind kind) => kind switch
    {
        FilingFileKind.SignedForm => "FilingFileKindSignedForm",
        FilingFileKind.Paper => "FilingFileKindPaper",
        _ => "FilingFileKindEvidence",
    };

    /// <summary>The class of its mark.</summary>
    public static string CssClass(this FilingState? state) => state switch
    {
        FilingState.Submitted => "rp-state is-submitted",
        FilingState.Returned => "rp-state is-returned",
        FilingState.Accepted => "rp-state is-accepted",
        _ => "rp-state",
    };
}

/// <summary>Why a filing refuses an act, in the words of the one who tried.</summary>
public static class FilingRefusalText
{
    public static string Of(this Microsoft.Extensions.Localization.IStringLocalizer text, FilingRefused refused) => refused.Refusal switch
    {
        FilingRefusal.NotOpen when refused.Detail == nameof(YearState.Closed) => text["FilingYearClosed"],
        FilingRefusal.NotOpen => text["FilingNotOpen"],
        FilingRefusal.NotSubmitted => text["FilingNotSubmitted"],
        FilingRefusal.NotAccepted => text["FilingNotAccepted"],
        FilingRefusal.Unbalanced => text["FilingUnbalanced"],
        FilingRefusal.Unexplained => text["FilingUnexplained"],
        FilingRefusal.FreeNumbers => text["FilingFreeNumbers"],
        FilingRefusal.Misstated => text["FilingMisstated"],
        FilingRefusal.Unanswered => text["FilingUnanswered"],
        FilingRefusal.SamePerson => text["FilingSamePerson"],
        FilingRefusal.NotAnInput => text["FilingNotAnInput"],
        FilingRefusal.TooLarge => text["FilingTooLarge"],
        FilingRefusal.TooLong => text["FilingTooLong", FilingNote.MaxLength],
        FilingRefusal.Unchanged => text["FilingUnchanged"],
        _ => text["FilingNoReason", FilingCell.MaxReasonLength],
    };
}
