namespace ReportPortal.Domain.Formats;

/// <summary>A cell that is never typed, and what it is made of.</summary>
/// <param name="Cell">The computed cell.</param>
/// <param name="Terms">Entered or computed cells, each with +1 or −1.</param>
public sealed record ComputedCell(CellRef Cell, IReadOnlyList<CellTerm> Terms);

/// <summary>A cell in a sum.</summary>
/// <param name="Cell">Which cell.</param>
/// <param name="Sign">+1 or −1.</param>
public sealed record CellTerm(CellRef Cell, int Sign);
