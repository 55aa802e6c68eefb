using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Data.Seeding;

/// <summary>
/// 南华县 as a demonstration. The county's totals of 2022 for the channels and for interpretations are those of a report found in
/// public; every other figure, and how the totals are spread over the bodies, is made up.
/// </summary>
public static class DemoCounty
{
    private static readonly DateOnly Founded = new(2020, 1, 1);

    /// <summary>The years it has, oldest first.</summary>
    public static IReadOnlyList<DemoYear> Years { get; } = [new(new(2021), new(2022, 3, 25)), new(new(2022), new(2023, 3, 28))];

    /// <summary>Its bodies.</summary>
    public static IEnumerable<Department> Departments() => DemoFiles.Rows("departments.csv").Select((row, index) => new Department
    {
        Code = row["code"],
        Kind = Enum.Parse<DepartmentKind>(row["kind"]),
        Name = row["name"],
        Order = index + 1,
        ValidFrom = Founded,
    });

    /// <summary>A body's figures as it would type them, by the body's code.</summary>
    public static IEnumerable<(string Department, Dictionary<CellRef, Figure> Figures)> Figures(YearForm form) =>
        DemoFiles.Rows($"figures-{form.Year}.csv").Select(row => (row["department"],
            row.Where(entry => entry.Key != "department").ToDictionary(entry => CellRef.Parse(entry.Key), entry => Typed(form, entry.Key, entry.Value))));

    /// <summary>The county's texts by part.</summary>
    public static IEnumerable<(string Part, string Text)> Narratives(YearForm form) =>
        from part in form.Format.Parts
        where part.HasNarrative
        let text = DemoFiles.Find($"{form.Year}.{part.Key}.md")
        where text is not null
        select (part.Key, text);

    private static Figure Typed(YearForm form, string cell, string text) =>
        FigureText.TryParse(text, form[CellRef.Parse(cell)].Unit, out var figure) == FigureFault.None
            ? figure
            : throw new FormatException($"“{text}” is not a figure of {cell}.");
}

/// <summary>A year of the demonstration.</summary>
/// <param name="Year">The year.</param>
/// <param name="PublishedOn">The day its report was published.</param>
public sealed record DemoYear(ReportYear Year, DateOnly PublishedOn)
{
    /// <summary>The key of the form it uses.</summary>
    public static string FormatKey => "five-section";

    /// <summary>The year as it is opened.</summary>
    public ReportingYear Open() => new()
    {
        Year = Year,
        FormatKey = FormatKey,
        IsDemonstration = true,
        FilingsDue = new(Year.Value + 1, 1, 15),
        DepartmentsPublishDue = new(Year.Value + 1, 1, 31),
        CountyPublishesDue = new(Year.Value + 1, 3, 31),
    };
}
