using ReportPortal.Domain.Formats;

namespace ReportPortal.Web.Features.Admin.History;

/// <summary>The changes that were asked for, newest first.</summary>
/// <param name="Asked">What was asked for, as typed.</param>
/// <param name="Choices">What can be asked for.</param>
/// <param name="Changes">A page of them.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
/// <param name="Proof">The state of the chain; null for those who see a part of it alone.</param>
public sealed record HistoryPage(HistoryInput Asked, HistoryPage.Lists Choices, IReadOnlyList<HistoryPage.Change> Changes, string? Next, HistoryPage.ChainState? Proof)
{
    /// <summary>The address of a page of the same changes.</summary>
    public Dictionary<string, string> Query(string? before = null) => Given(Asked with { Before = before });

    /// <summary>The account that was asked for and can be blanked; null where there is none, or one may not.</summary>
    public string? Blankable { get; init; }

    /// <summary>Whether more than one page's worth was asked for by anything.</summary>
    public bool IsFiltered => Query().Count > 0;

    private static Dictionary<string, string> Given(HistoryInput asked) =>
        new[] { ("person", asked.Person), ("unit", asked.Unit), ("year", asked.Year), ("cell", asked.Cell), ("kind", asked.Kind), ("from", asked.From), ("to", asked.To), ("before", asked.Before) }
            .Where(field => !string.IsNullOrWhiteSpace(field.Item2)).ToDictionary(field => field.Item1, field => field.Item2!);

    /// <summary>What the fields offer.</summary>
    /// <param name="People">Accounts; null for those who may not know all of them.</param>
    /// <param name="Units">Bodies.</param>
    /// <param name="Years">Years, newest first.</param>
    /// <param name="Cells">The cells of the year that was asked for.</param>
    public sealed record Lists(IReadOnlyList<Choice>? People, IReadOnlyList<Choice> Units, IReadOnlyList<int> Years, IReadOnlyList<CellFormat> Cells, IReadOnlyList<HistoryKind> Kinds);

    /// <summary>One of several.</summary>
    public sealed record Choice(string Value, string Name);

    /// <summary>One change.</summary>
    /// <param name="Time">When, by the county's clock.</param>
    /// <param name="DeedKey">What was done: a key of PortalText.</param>
    /// <param name="Year">The year of the cell, to find its other changes.</param>
    /// <param name="BlankedBy">The record by which its content was taken out.</param>
    public sealed record Change(long Sequence, DateTime Time, string Person, string Subject, string DeedKey, CellFormat? Cell, string? CellAddress, string? Year, IReadOnlyList<ChangedValue> Values, string? Reason, string? From, long? BlankedBy);

    /// <summary>The chain, as it was last gone through and as it ends now.</summary>
    /// <param name="ProvenAt">When a night last found it whole, by the county's clock.</param>
    /// <param name="Trouble">What the last night found instead.</param>
    public sealed record ChainState(long Records, string Head, DateTime? ProvenAt, string? Trouble);
}

/// <summary>One property of what was changed.</summary>
public sealed record ChangedValue(string Name, string? Old, string? New)
{
    private const int Long = 160;

    /// <summary>Whether it is a text, which is folded.</summary>
    public bool IsLong => Old?.Length > Long || New?.Length > Long || Old?.Contains('\n') == true || New?.Contains('\n') == true;
}
