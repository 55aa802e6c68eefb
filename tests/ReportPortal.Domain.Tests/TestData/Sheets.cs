using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Tests.TestData;

/// <summary>The two national forms, and sheets of any form to test with.</summary>
internal static class Sheets
{
    private static readonly FormLibrary Delivered = FormLibrary.Load([]);

    /// <summary>The form of the reports on 2019 and 2020.</summary>
    public static readonly YearForm Of2020 = new(Delivered.Find("national-2019")!, new(2020), []);

    /// <summary>The form in use, before the law on reconsideration changed.</summary>
    public static readonly YearForm Of2023 = In(2023);

    /// <summary>The form in use in a year, with a county's additions.</summary>
    public static YearForm In(int year, params YearAddition[] additions) => new(Delivered.Find("national-2021")!, new(year), additions);

    /// <summary>A sheet of nothing but zeros.</summary>
    public static FigureSheet Zeros(this YearForm form) => FigureSheet.Of(form.InputCells.Select(cell => KeyValuePair.Create(cell, Figure.Of(0))));

    /// <summary>A sheet that is blank but for these cells; null is blank as well.</summary>
    public static FigureSheet Sheet(params (string Cell, long? Amount)[] figures) => FigureSheet.Empty.With(figures);

    /// <summary>The sheet with these cells changed; null makes one blank.</summary>
    public static FigureSheet With(this FigureSheet sheet, params (string Cell, long? Amount)[] figures) =>
        figures.Aggregate(sheet, (changed, figure) => changed.With(CellRef.Parse(figure.Cell), figure.Amount is { } amount ? Figure.Of(amount) : Figure.Blank));

    /// <summary>Last year's sheet with an answer in one cell, or “unknown”: no sheet at all.</summary>
    public static FigureSheet? LastYear(string cell, string answer) =>
        answer == "unknown" ? null : FigureSheet.Empty.With(CellRef.Parse(cell), Answer(answer));

    /// <summary>What a table of cases writes for an answer: a number in the smallest unit, “blank” or “n/a”.</summary>
    public static Figure Answer(string answer) => answer switch
    {
        "blank" => Figure.Blank,
        "n/a" => Figure.NotApplicable,
        _ => Figure.Of(long.Parse(answer, null)),
    };
}
