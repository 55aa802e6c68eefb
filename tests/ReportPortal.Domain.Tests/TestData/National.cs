using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Tests.TestData;

/// <summary>The two national forms, and real published tables in them: facts, keyed by hand from the printed page.</summary>
internal static class National
{
    public static readonly FormLibrary Library = FormLibrary.Load([]);

    /// <summary>The form of 2021 in 2024, the year from which direct litigation is warned of.</summary>
    public static readonly YearForm Form = Of(2024);

    /// <summary>The form of 2019 in 2019.</summary>
    public static readonly YearForm Form2019 = new(Library.Find("national-2019")!, new(2019), []);

    /// <summary>A sheet of nothing but zeros.</summary>
    public static readonly FigureSheet Zeros = FigureSheet.Of(Form.InputCells.Select(cell => KeyValuePair.Create(cell, Figure.Of(0))));

    /// <summary>The form of 2021 in a year.</summary>
    public static YearForm Of(int year, params YearAddition[] additions) => new(Library.Find("national-2021")!, new(year), additions);

    /// <summary>Zeros, except in these cells.</summary>
    public static FigureSheet Sheet(params (string Cell, long Amount)[] figures) =>
        figures.Aggregate(Zeros, (sheet, figure) => sheet.With(CellRef.Parse(figure.Cell), Figure.Of(figure.Amount)));

    /// <summary>Every cell that a case prints, totals included; what it left empty is blank. A line is a row and its figures in the order of the form.</summary>
    public static FigureSheet Printed(YearForm form, string name)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "TestData", "Cases", name + ".csv")).Select(line => line.Split(','));
        return FigureSheet.Of(lines.SelectMany(line => CellsOf(form, line[0]).Zip(line.Skip(1), (cell, typed) => KeyValuePair.Create(cell, Read(form, cell, typed)))));
    }

    /// <summary>What people enter of a sheet, and 0 in the inputs of the tables that a case does not print.</summary>
    public static FigureSheet Entered(YearForm form, FigureSheet printed)
    {
        var tables = printed.Figures.Select(pair => pair.Key.Table).ToHashSet();
        return FigureSheet.Of(form.InputCells.Select(cell => KeyValuePair.Create(cell, tables.Contains(cell.Table) ? printed[cell] : Figure.Of(0))));
    }

    private static IEnumerable<CellRef> CellsOf(YearForm form, string row)
    {
        var table = form.Table(row.Split('/')[0])!;
        return table.LeafColumns.Select(column => new CellRef(table.Key, table.LeafRows.Single(known => $"{table.Key}/{known.Key}" == row).Key, column.Key));
    }

    private static Figure Read(YearForm form, CellRef cell, string typed)
    {
        FigureText.TryParse(typed, form[cell].Unit, out var figure, form[cell].IsSigned).ShouldBe(FigureFault.None, cell.ToString());
        return figure;
    }
}
