namespace ReportPortal.Web.Features.Publication;

/// <summary>A choice among the lines of a ledger, and how it is called in an address and on the page.</summary>
public sealed record LedgerFilter(string Key, string TextKey, Func<LedgerLine, bool> Holds)
{
    /// <summary>In the order of the page; the first is every report.</summary>
    public static IReadOnlyList<LedgerFilter> All { get; } =
    [
        new("all", "ReviewShowAll", _ => true),
        new("late", "LedgerShowLate", line => line.Timing is LedgerTiming.Late or LedgerTiming.Overdue),
        new("missing", "LedgerShowMissing", line => line.On is null),
        new("out", "LedgerShowOut", line => line.On is not null),
        new("changed", "LedgerShowChanged", line => line.Corrections.Count > 0 || line.WithdrawnOn is not null),
    ];

    /// <summary>What an address asks for; every report where it asks for nothing that there is.</summary>
    public static LedgerFilter Find(string? key) => All.FirstOrDefault(filter => filter.Key == key) ?? All[0];

    public bool IsAll => this == All[0];

    /// <summary>What stands behind an address to ask for it.</summary>
    public string Query => IsAll ? "" : $"?show={Key}";
}

/// <summary>A ledger and which of its lines are shown.</summary>
public sealed record LedgerPage(Ledger Ledger, LedgerFilter Filter)
{
    public IReadOnlyList<LedgerLine> Lines { get; } = [.. Ledger.Lines.Where(Filter.Holds)];

    public int Count(LedgerFilter filter) => Ledger.Lines.Count(filter.Holds);
}
