using Microsoft.Extensions.Localization;
using ReportPortal.Data.Notices;

namespace ReportPortal.Web.Features.Notices;

/// <summary>What a notice says, in a sentence.</summary>
public static class NoticeText
{
    /// <param name="text">The words.</param>
    /// <param name="notice">The notice.</param>
    /// <param name="body">The body's name.</param>
    /// <param name="due">The day by which the year's filings are due.</param>
    public static string Of(this IStringLocalizer text, Notice notice, string body, DateOnly due) => notice.Kind switch
    {
        NoticeKind.YourTurn => text["NoticeYourTurn", body, notice.Year, due.Month, due.Day],
        NoticeKind.Returned => text["NoticeReturned", body, notice.Year],
        NoticeKind.Submitted => text["NoticeSubmitted", body, notice.Year],
        NoticeKind.Accepted => text["NoticeAccepted", body, notice.Year],
        NoticeKind.DueSoon when notice.Days == 0 => text["NoticeDueToday", body, notice.Year],
        NoticeKind.DueSoon => text["NoticeDueSoon", body, notice.Year, due.Month, due.Day, notice.Days!],
        NoticeKind.Overdue => text["NoticeOverdue", body, notice.Year, notice.Days!],
        _ when notice.Days is { } days => text["NoticePressedOverdue", body, notice.Year, days],
        _ => text["NoticePressed", body, notice.Year],
    };

    /// <summary>Where one does what it asks for, from the portal's root.</summary>
    public static string AddressOf(this Notice notice) => notice.Kind switch
    {
        NoticeKind.Submitted => $"~/review/{notice.Year}/{notice.DepartmentCode}",
        NoticeKind.Returned => $"~/filling/{notice.Year}/{notice.DepartmentCode}/submit#queries",
        NoticeKind.Accepted => $"~/filling/{notice.Year}/{notice.DepartmentCode}/submit",
        _ => $"~/filling/{notice.Year}/{notice.DepartmentCode}",
    };
}
