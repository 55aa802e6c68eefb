using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Narratives;

/// <summary>What a pair of braces in a narrative stands for. The grammar is closed: these and no others.</summary>
public abstract record Binding;

/// <summary><c>{table/row/column}</c>: the figure of a cell.</summary>
/// <param name="Cell">The cell.</param>
public sealed record CellBinding(CellRef Cell) : Binding;

/// <summary><c>{sum a/b/c + d/e/f - g/h/i}</c>: figures added up.</summary>
/// <param name="Terms">Cells of one unit.</param>
public sealed record SumBinding(IReadOnlyList<CellTerm> Terms) : Binding;

/// <summary><c>{share a/b/c of d/e/f, 1}</c>: a percentage, half up, printed with exactly so many decimals.</summary>
/// <param name="Part">What is measured.</param>
/// <param name="Whole">Against what.</param>
/// <param name="Places">Decimals, 0 to 4.</param>
public sealed record ShareBinding(CellRef Part, CellRef Whole, int Places) : Binding;

/// <summary><c>{change a/b/c}</c> (增加383条) or <c>{change a/b/c, 1}</c> (增长8.7%): against last year's published figure.</summary>
/// <param name="Cell">The cell, in both years.</param>
/// <param name="Places">Decimals of the percentage, 0 to 4; null for the amount.</param>
public sealed record ChangeBinding(CellRef Cell, int? Places) : Binding;

/// <summary><c>{last-year a/b/c}</c>: last year's published figure of a cell.</summary>
/// <param name="Cell">The cell, a year earlier.</param>
public sealed record LastYearBinding(CellRef Cell) : Binding;

/// <summary><c>{year}</c>, <c>{year-1}</c>: the report's year, or one before it.</summary>
/// <param name="Back">How many years before.</param>
public sealed record YearBinding(int Back) : Binding;

/// <summary><c>{body}</c>: the name of the body whose report it is.</summary>
public sealed record BodyBinding : Binding;

/// <summary><c>{literal 12345}</c>: digits that count nothing, such as a telephone number.</summary>
/// <param name="Text">As printed.</param>
public sealed record LiteralBinding(string Text) : Binding;

/// <summary><c>{stated 12}</c> or <c>{stated 12 source}</c>: 自报数, a number without a cell that its author answers for.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Source">Where it comes from, if the author says.</param>
public sealed record StatedBinding(string Text, string? Source) : Binding;
