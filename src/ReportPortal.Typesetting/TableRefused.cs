namespace ReportPortal.Typesetting;

/// <summary>A table is no regular grid, or has more columns than a page can hold.</summary>
public sealed class TableRefused(string place, string reason) : TypesettingException($"{place}: {reason}")
{
    /// <summary>The block, with its caption where it has one.</summary>
    public string Place { get; } = place;

    /// <summary>What is wrong, with the row, counted from 1 in its group.</summary>
    public string Reason { get; } = reason;
}
