using ReportPortal.Domain.Formats;

namespace ReportPortal.Data.Notices;

/// <summary>What a notice says.</summary>
public enum NoticeKind
{
    /// <summary>The year is open: it is the body's turn.</summary>
    YourTurn,

    /// <summary>退回修改.</summary>
    Returned,

    /// <summary>The body has submitted, again perhaps, with its answers.</summary>
    Submitted,

    /// <summary>审核通过.</summary>
    Accepted,

    /// <summary>Due in so many working days.</summary>
    DueSoon,

    /// <summary>逾期.</summary>
    Overdue,

    /// <summary>督办: the county's office presses by hand.</summary>
    Pressed,
}

/// <summary>What one person was told about one body's filing, and when. Its key says what it is about, so that nobody is told twice.</summary>
public sealed class Notice
{
    /// <summary>The longest key, in characters.</summary>
    public const int MaxKeyLength = 250;

    /// <summary>What it is about, whom it tells and for which occasion, e.g. <c>due-7/2023/education/li</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Whom it tells: the account.</summary>
    public required string AccountId { get; init; }

    /// <summary>What it says.</summary>
    public required NoticeKind Kind { get; init; }

    /// <summary>The year of the filing.</summary>
    public required ReportYear Year { get; init; }

    /// <summary>The body that files.</summary>
    public required string DepartmentCode { get; init; }

    /// <summary>Working days that are left, or have gone by since it was due.</summary>
    public int? Days { get; init; }

    /// <summary>When it was said, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>When the person put it away, in UTC.</summary>
    public DateTime? SeenAt { get; set; }

    /// <summary>When it was handed to the county's mail server, in UTC; null where it was not.</summary>
    public DateTime? MailedAt { get; set; }
}
