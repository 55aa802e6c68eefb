using ReportPortal.Data.Notices;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Web.Features.Notices;

/// <summary>An occasion on which people are told something about one body's filing: each of them once.</summary>
/// <param name="Kind">What they are told.</param>
/// <param name="Name">The kind with what tells this occasion from another of it: the day by which one is due, the moment of an act.</param>
/// <param name="Year">The year of the filing.</param>
/// <param name="Department">The body that files.</param>
public sealed record Occasion(NoticeKind Kind, string Name, ReportYear Year, string Department)
{
    /// <summary>Working days that are left, or have gone by since it was due.</summary>
    public int? Days { get; init; }

    /// <summary>Who did what is told, and so knows it.</summary>
    public string? By { get; init; }

    /// <summary>How many working days before the filing is due this is said; null for everything else.</summary>
    public int? Ahead { get; init; }

    /// <summary>Whether the county's office is told, not the body's clerks.</summary>
    public bool IsForOffice => Kind == NoticeKind.Submitted;

    /// <summary>By which it is known that a person was told.</summary>
    public string KeyFor(string account) => KeyOf(Name, Year, Department, account);

    public static string KeyOf(string name, ReportYear year, string department, string account) => $"{name}/{year}/{department}/{account}";
}
