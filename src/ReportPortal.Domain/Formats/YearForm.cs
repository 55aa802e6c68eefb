using System.Collections.Frozen;

namespace ReportPortal.Domain.Formats;

/// <summary>A form as it stands for one year: the official one with the county's additions in their places.</summary>
public sealed class YearForm
{
    private readonly FrozenDictionary<CellRef, CellFormat> cells;
    private readonly FrozenDictionary<CellRef, ComputedCell> computed;

    /// <summary>Puts the additions of a year into the groups that take their kind.</summary>
    /// <exception cref="ArgumentException">An addition has no group to join, a wrong unit or year, or a key that is taken.</exception>
    public YearForm(ReportFormat format, ReportYear year, IEnumerable<YearAddition> additions)
    {
        Year = year;
        Additions = [.. additions.OrderBy(addition => addition.Order).ThenBy(addition => addition.Key, StringComparer.Ordinal)];
        if (Additions.FirstOrDefault(addition => addition.Year != year) is { } stray)
            throw new ArgumentException($"The addition “{stray.Key}” is for {stray.Year}, the form for {year}.");
        Format = Additions.Count == 0 ? format : format with { Sections = FormAdditions.Join(format, Additions) };
        ComputedCells = [.. Format.Tables.SelectMany(TableSums.Of)];
        Identities = [.. Format.Identities.Where(identity => identity.Since is not { } since || since <= year.Value), .. FormAdditions.PartsOfWholes(Format)];
        computed = ComputedCells.ToFrozenDictionary(sum => sum.Cell);
        cells = Format.Tables.SelectMany(table => table.Cells.Select(cell => Describe(table, cell))).ToFrozenDictionary(cell => cell.Cell);
        LockedCells = [.. Cells.Where(cell => this[cell].IsLocked)];
    }

    /// <summary>The year the figures are about.</summary>
    public ReportYear Year { get; }

    /// <summary>The form with the additions in place.</summary>
    public ReportFormat Format { get; }

    /// <summary>What the county has added, in order.</summary>
    public IReadOnlyList<YearAddition> Additions { get; }

    /// <summary>The computed cells, each after those it needs.</summary>
    public IReadOnlyList<ComputedCell> ComputedCells { get; }

    /// <summary>All cells in the order of the form.</summary>
    public IEnumerable<CellRef> Cells => Format.Tables.SelectMany(table => table.Cells);

    /// <summary>The cells that people enter, in the order of the form.</summary>
    public IEnumerable<CellRef> InputCells => Cells.Where(cell => !computed.ContainsKey(cell));

    /// <summary>The cells that stay 0, because a county has no power there.</summary>
    public IReadOnlyList<CellRef> LockedCells { get; }

    /// <summary>The cells that a next year starts from (基数), in the order of the form.</summary>
    public IEnumerable<CellRef> BaseCells => InputCells.Where(cell => this[cell] is { IsBase: true, IsLocked: false });

    /// <summary>The entered cells that last year's figures settle (上年结转), each with the cell of last year that it repeats.</summary>
    public IEnumerable<(CellRef Cell, CellRef LastYears)> Openings => Identities.Where(identity => identity.IsOpening)
        .Select(identity => (identity.Left[0].Cell, LastYears: identity.Right[0].Cell)).Where(opening => !computed.ContainsKey(opening.Cell));

    /// <summary>The relations that the figures must keep.</summary>
    public IReadOnlyList<Identity> Identities { get; }

    /// <summary>Whether the year lies after the last in which the form is the lawful one.</summary>
    public bool IsSuperseded => Format.LawfulUntil < Year.Value;

    /// <summary>What is known of a cell; null where the form has no such cell.</summary>
    public CellFormat? Find(CellRef cell) => cells.GetValueOrDefault(cell);

    /// <summary>What is known of a cell of this form.</summary>
    /// <exception cref="KeyNotFoundException">The form has no such cell.</exception>
    public CellFormat this[CellRef cell] => cells[cell];

    /// <summary>The sum a cell is computed by; null for a cell that people enter.</summary>
    public ComputedCell? SumOf(CellRef cell) => computed.GetValueOrDefault(cell);

    /// <summary>The table of a key; null where the form has none.</summary>
    public TableFormat? Table(string key) => Format.Tables.FirstOrDefault(table => table.Key == key);

    /// <summary>Whether the report has text in the part of a key.</summary>
    public bool HasNarrative(string part) => Format.Parts.Any(known => known.Key == part && known.HasNarrative);

    private CellFormat Describe(TableFormat table, CellRef cell) =>
        new(cell, table, table.Row(cell), table.Column(cell), Format.Units[table.UnitOf(cell)], computed.ContainsKey(cell));
}

/// <summary>What a form says of one cell.</summary>
/// <param name="Cell">Its address.</param>
/// <param name="Table">Its table.</param>
/// <param name="Row">Its row.</param>
/// <param name="Column">Its column.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Computed">Whether it is never typed.</param>
public sealed record CellFormat(CellRef Cell, TableFormat Table, TableHead Row, TableHead Column, Unit Unit, bool Computed)
{
    /// <summary>What people call it.</summary>
    public Label Name => CellName.Of(Table, Cell);

    /// <summary>Whether 不适用 is an answer.</summary>
    public bool Optional => Row.Optional || Column.Optional;

    /// <summary>Whether the next year starts from it (基数).</summary>
    public bool IsBase => Row.Base || Column.Base;

    /// <summary>Whether it stays 0, because a county has no power here.</summary>
    public bool IsLocked => Row.Locked && !Computed;

    /// <summary>Whether it may be negative.</summary>
    public bool IsSigned => Row.IsSigned || Column.IsSigned;
}
