using System.Text.RegularExpressions;
using CsvHelper;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>
/// A base as people fill it in with a spreadsheet program: a row for each body, named by code or name, a column for each figure
/// that the next year starts from, its address somewhere in its head. The county's own row is filled in only where its published figures
/// are not the sum of its bodies.
/// </summary>
/// <param name="form">The form in the year that is recorded.</param>
/// <param name="bodies">The bodies that can stand in the table.</param>
/// <param name="lastDay">The last day of that year; bodies that existed on it must stand in the table.</param>
/// <param name="text">The words.</param>
public sealed partial class BaseTable(YearForm form, IReadOnlyList<Department> bodies, DateOnly lastDay, IStringLocalizer<PortalText> text)
{
    private static readonly CsvReaderOptions AsTyped = new() { TrimWhitespace = true, TrackLineNumbers = true };
    private readonly List<string> faults = [];

    /// <summary>An empty table to fill in.</summary>
    public string Template()
    {
        using var written = new StringWriter();
        using (var csv = CsvWriter.Create(written))
        {
            csv.WriteRecord([text["BaseDepartment"].Value, .. form.BaseCells.Select(HeadOf)]);
            foreach (var body in bodies)
                csv.WriteRecord([body.Name, .. form.BaseCells.Select(_ => "")]);
            csv.WriteRecord([text["BaseCounty"].Value, .. form.BaseCells.Select(_ => "")]);
        }
        return written.ToString();
    }

    /// <summary>The figures of each body, and of the county where its own row is filled in.</summary>
    /// <exception cref="BaseRefused">The table has faults; says all of them with their lines.</exception>
    public BaseFigures Read(string table)
    {
        using var csv = CsvReader.FromText(table, AsTyped);
        var heads = csv.Headers.AsEnumerable().Reverse().SkipWhile(string.IsNullOrWhiteSpace).Reverse().ToArray();
        var columns = ReadHead(heads);
        if (columns.Count == 0)
            throw new BaseRefused([text["BaseEmpty"]]);
        var sheets = new List<AcceptedSheet>();
        while (csv.Read())
            if (!Enumerable.Range(0, csv.FieldCount).All(csv.IsEmpty) && ReadRow(csv, heads.Length, columns, sheets) is { } sheet)
                sheets.Add(sheet);
        foreach (var body in bodies.Where(body => body.ExistsOn(lastDay) && !sheets.Exists(sheet => sheet.DepartmentCode == body.Code)))
            faults.Add(text["BaseDepartmentMissing", body.Name]);
        if (faults.Count == 0 && sheets.TrueForAll(sheet => sheet.Sheet.IsEmpty))
            faults.Add(text["BaseNothingTyped"]);
        if (faults.Count > 0)
            throw new BaseRefused(faults);
        return new(
            [.. sheets.Where(sheet => sheet.DepartmentCode != ReportBody.CountyCode).Select(sheet => sheet with { Sheet = WithTotals(sheet.Sheet) })],
            WithTotals(sheets.Find(sheet => sheet.DepartmentCode == ReportBody.CountyCode)?.Sheet ?? FigureSheet.Empty));
    }

    private string HeadOf(CellRef cell) => $"{form[cell].Name.Zh} [{cell}]";

    private List<(int Index, CellRef Cell)> ReadHead(string[] heads)
    {
        var columns = new List<(int Index, CellRef Cell)>();
        for (var index = 1; index < heads.Length; index++)
        {
            if (!CellRef.TryParse(Address().Match(heads[index]).Value, out var cell) || form.Find(cell) is not { IsBase: true, Computed: false })
                faults.Add(text["BaseColumnUnknown", index + 1, heads[index]]);
            else if (columns.Exists(column => column.Cell == cell))
                faults.Add(text["BaseColumnTwice", index + 1, heads[index]]);
            else
                columns.Add((index, cell));
        }
        foreach (var cell in (columns.Count == 0 ? [] : form.BaseCells).Except(columns.Select(column => column.Cell)))
            faults.Add(text["BaseColumnMissing", HeadOf(cell)]);
        return columns;
    }

    private AcceptedSheet? ReadRow(CsvReader csv, int width, List<(int Index, CellRef Cell)> columns, List<AcceptedSheet> before)
    {
        var (line, named) = (csv.LineNumber, csv.GetString(0));
        var code = named == text["BaseCounty"] ? ReportBody.CountyCode : bodies.FirstOrDefault(body => body.Code == named || body.Name == named)?.Code;
        if (code is null || before.Exists(sheet => sheet.DepartmentCode == code))
        {
            faults.Add(text[code is null ? "BaseDepartmentUnknown" : "BaseDepartmentTwice", line, named]);
            return null;
        }
        if (csv.FieldCount < width || Enumerable.Range(width, Math.Max(0, csv.FieldCount - width)).Any(index => !csv.IsEmpty(index)))
            faults.Add(text["BaseRowWidth", line, csv.FieldCount, width]);
        var sheet = FigureSheet.Empty;
        foreach (var (index, cell) in columns)
        {
            var typed = csv.GetString(index);
            if (FigureText.TryParse(typed, form[cell].Unit, out var figure) != FigureFault.None)
                faults.Add(text["BaseFigureNotUnderstood", line, form[cell].Name.Zh, typed]);
            sheet = sheet.With(cell, figure);
        }
        return new(code, sheet);
    }

    /// <summary>The sheet with those totals of which every term is known: a total of a part of its terms would be another figure.</summary>
    private FigureSheet WithTotals(FigureSheet sheet) => form.ComputedCells.Aggregate(sheet, (known, sum) =>
        sum.Terms.All(term => known[term.Cell].Amount is not null) ? known.With(sum.Cell, Figure.Of(sum.Terms.Sum(term => term.Sign * known[term.Cell].Amount!.Value))) : known);

    [GeneratedRegex("[a-z][a-z0-9-]*/[a-z][a-z0-9-]*/[a-z][a-z0-9-]*")]
    private static partial Regex Address();
}

/// <summary>What a table holds: the bodies' figures, and the county's where they are not their sum; a cell that is not known is blank.</summary>
public sealed record BaseFigures(IReadOnlyList<AcceptedSheet> Bodies, FigureSheet County);

/// <summary>A base cannot be recorded; the reasons are in plain words, one a line.</summary>
public sealed class BaseRefused(IReadOnlyList<string> reasons) : Exception(string.Join('\n', reasons))
{
    public IReadOnlyList<string> Reasons { get; } = reasons;
}
