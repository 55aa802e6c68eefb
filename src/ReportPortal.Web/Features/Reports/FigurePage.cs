using ReportPortal.Domain.Formats;

namespace ReportPortal.Web.Features.Reports;

/// <summary>The county's figures of a year, each leading to what it is made of; those that are more than a sum of the bodies named first.</summary>
public sealed record FiguresPage(int Year, string ReportTitle, IReadOnlyList<FiguresPage.Named> BeyondSum, IReadOnlyList<FiguresPage.FigureTable> Tables)
{
    /// <summary>A figure by its name.</summary>
    public sealed record Named(CellRef Cell, string Name, string Value);

    /// <summary>A table with the printed figures by cell.</summary>
    public sealed record FigureTable(TableFormat Format, string Title, string Unit, IReadOnlyDictionary<CellRef, string> Values);
}

/// <summary>The tables of figures, each leading to what it is made of.</summary>
/// <param name="Address">Where that is, from the portal's root: the cell's address follows.</param>
/// <param name="Year">The year.</param>
/// <param name="Tables">The tables.</param>
public sealed record FigureTables(string Address, int Year, IReadOnlyList<FiguresPage.FigureTable> Tables);

/// <summary>What one figure of the county is made of; the lines from the first body to the last adjustment add up to it.</summary>
public sealed record FigurePage(
    int Year, string ReportTitle, string Table, string Name, string Value, string Unit,
    IReadOnlyList<FigurePage.Term> Terms, IReadOnlyList<FigurePage.Line> Bodies, IReadOnlyList<string> Zeros, string BodiesTotal,
    IReadOnlyList<FigurePage.Lead> Leads, IReadOnlyList<FigurePage.Line> Adjustments)
{
    public bool IsPlainSum => Leads.Count + Adjustments.Count == 0;

    /// <summary>A cell that the figure is computed from.</summary>
    public sealed record Term(CellRef Cell, string Name, string Value, bool IsSubtracted);

    /// <summary>Who, or why, and how much.</summary>
    public sealed record Line(string Name, string Value);

    /// <summary>The figure that a lead office knows for the whole county, and what it differs by; for a computed figure only what it adds.</summary>
    public sealed record Lead(string Name, string? Value, string Difference);
}
