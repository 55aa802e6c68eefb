using ReportPortal.Domain.Filings;

namespace ReportPortal.Web.Features.Review;

/// <summary>A choice among the lines of a board, and how it is called in an address and on the page.</summary>
public sealed record BoardFilter(string Key, string TextKey, Func<BoardLine, bool> Holds)
{
    /// <summary>In the order of the page; the first is every body.</summary>
    public static IReadOnlyList<BoardFilter> All { get; } =
    [
        new("all", "ReviewShowAll", _ => true),
        new("submitted", "ReviewShowSubmitted", line => line.State == FilingState.Submitted),
        new("errors", "ReviewShowErrors", line => line.Errors > 0),
        new("warnings", "ReviewShowWarnings", line => line.Warnings > 0),
        new("overdue", "ReviewShowOverdue", line => line.LateBy is not null),
        new("missing", "FilingStateNone", line => line.State is null),
        new("draft", "FilingStateDraft", line => line.State == FilingState.Draft),
        new("returned", "FilingStateReturned", line => line.State == FilingState.Returned),
        new("accepted", "FilingStateAccepted", line => line.State == FilingState.Accepted),
        new("excused", "FilingStateExcused", line => line.State == FilingState.Excused),
    ];

    /// <summary>What an address asks for; every body where it asks for nothing that there is.</summary>
    public static BoardFilter Find(string? key) => All.FirstOrDefault(filter => filter.Key == key) ?? All[0];
}

/// <summary>A board and which of its lines are shown.</summary>
public sealed record BoardPage(Board Board, BoardFilter Filter)
{
    public IReadOnlyList<BoardLine> Lines { get; } = [.. Board.Lines.Where(Filter.Holds)];

    public int Count(BoardFilter filter) => Board.Lines.Count(filter.Holds);

    /// <summary>The bodies that were ticked, where the page is shown again.</summary>
    public IReadOnlyList<string> Ticked { get; init; } = [];
}
