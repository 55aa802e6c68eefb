using System.Globalization;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;

namespace ReportPortal.Data.Seeding;

/// <summary>
/// 南华县 as a demonstration. The county's totals of 2022 for the channels and for interpretations are those of a report found in
/// public; every other figure, and how the totals are spread over the bodies, is made up.
/// </summary>
public static class DemoCounty
{
    private static readonly DateOnly Founded = new(2020, 1, 1);

    /// <summary>The years it has, oldest first: two in the traditional form, then one in the national form.</summary>
    public static IReadOnlyList<DemoYear> Years { get; } =
    [
        new(new(2021), "five-section", new(2022, 3, 25)),
        new(new(2022), "five-section", new(2023, 3, 28)),
        new(new(2023), "national-2021", new(2024, 3, 28)) { Publishing = ["education-sports", "natural-resources", "human-resources"] },
    ];

    /// <summary>The year that its bodies are filling in.</summary>
    public static ReportYear YearAtWork { get; } = new(2024);

    /// <summary>How far the bodies are that have begun, and what the office has remarked on.</summary>
    public static IEnumerable<(string Department, FilingState State, Remark? Remark)> Work() => DemoFiles.Rows($"work-{YearAtWork}.csv").Select(row =>
        (row["department"], Enum.Parse<FilingState>(row["state"]), Filled(row["words"]) is { } words ? new Remark(Filled(row["target"]), words) : null));

    /// <summary>Its bodies.</summary>
    public static IEnumerable<Department> Departments() => DemoFiles.Rows("departments.csv").Select((row, index) => new Department
    {
        Code = row["code"],
        Kind = Enum.Parse<DepartmentKind>(row["kind"]),
        Name = row["name"],
        Order = index + 1,
        ValidFrom = Day(row["from"]) ?? Founded,
        ValidTo = Day(row["to"]),
    });

    /// <summary>Which body took over from which.</summary>
    public static IEnumerable<DepartmentSuccession> Successions() => DemoFiles.Rows("successions.csv").Select(row =>
        new DepartmentSuccession { From = row["from"], To = row["to"], On = Day(row["on"])!.Value });

    /// <summary>The channels and indicators that it adds to a year's form.</summary>
    public static IEnumerable<YearAddition> Additions(ReportYear year) => DemoFiles.RowsIfAny($"additions-{year}.csv").Select(row => new YearAddition
    {
        Year = year,
        Key = row["key"],
        Kind = row["kind"],
        NameZh = row["name-zh"],
        NameEn = row["name-en"],
        Unit = Filled(row["unit"]),
        PartOf = Filled(row["part-of"]),
        Printed = bool.Parse(row["printed"]),
        Definition = Filled(row["definition"]),
        Order = int.Parse(row["order"], CultureInfo.InvariantCulture),
    });

    /// <summary>A body's figures as it would type them, by the body's code.</summary>
    public static IEnumerable<(string Department, Dictionary<CellRef, Figure> Figures)> Figures(YearForm form) =>
        DemoFiles.Rows($"figures-{form.Year}.csv").Select(row => (row["department"],
            row.Where(entry => entry.Key != "department").ToDictionary(entry => CellRef.Parse(entry.Key), entry => Typed(form, CellRef.Parse(entry.Key), entry.Value))));

    /// <summary>The figures of lead offices.</summary>
    public static IEnumerable<LeadFigure> LeadFigures(YearForm form) => DemoFiles.RowsIfAny($"sources-{form.Year}.csv").Select(row =>
        LeadFigure.Of(form, CellRef.Parse(row["cell"]), row["department"], Typed(form, CellRef.Parse(row["cell"]), row["amount"])));

    /// <summary>What the county adjusts.</summary>
    public static IEnumerable<Adjustment> Adjustments(YearForm form, string by, DateTime now) => DemoFiles.RowsIfAny($"adjustments-{form.Year}.csv").Select(row =>
        Adjustment.Of(form, CellRef.Parse(row["cell"]), long.Parse(row["amount"], CultureInfo.InvariantCulture), Enum.Parse<AdjustmentTemplate>(row["template"]), row["reason"], by, now));

    /// <summary>The base of a year whose report was in another form: a table as the portal reads it; null where none is needed.</summary>
    public static string? Base(ReportYear year) => DemoFiles.Find($"base-{year}.csv");

    /// <summary>The texts by part: the county's, or those of a body's own report.</summary>
    public static IEnumerable<(string Part, string Text)> Narratives(YearForm form, string? department = null) =>
        from part in form.Format.Parts
        where part.HasNarrative
        let text = DemoFiles.Find(department is null ? $"{form.Year}.{part.Key}.md" : $"{form.Year}.{department}.{part.Key}.md")
        where text is not null
        select (part.Key, text);

    private static Figure Typed(YearForm form, CellRef cell, string text) =>
        FigureText.TryParse(text, form[cell].Unit, out var figure) == FigureFault.None ? figure : throw new FormatException($"“{text}” is not a figure of {cell}.");

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static string? Filled(string text) => text.Length == 0 ? null : text;
}

/// <summary>A year of the demonstration.</summary>
/// <param name="Year">The year.</param>
/// <param name="FormatKey">The key of the form it uses.</param>
/// <param name="PublishedOn">The day the county's report was published.</param>
public sealed record DemoYear(ReportYear Year, string FormatKey, DateOnly PublishedOn)
{
    /// <summary>The bodies that publish a report of their own.</summary>
    public IReadOnlyList<string> Publishing { get; init; } = [];

    /// <summary>The day they do: before 31 January of the next year (条例第四十九条).</summary>
    public DateOnly BodiesPublishedOn => new(Year.Value + 1, 1, 26);

    /// <summary>The year as it is opened.</summary>
    public ReportingYear Open() => new()
    {
        Year = Year,
        FormatKey = FormatKey,
        IsDemonstration = true,
        FilingsDue = new(Year.Value + 1, 1, 15),
        DepartmentsPublishDue = new(Year.Value + 1, 1, 31),
        UpperLevelDue = new(Year.Value + 1, 2, 20),
        CountyPublishesDue = new(Year.Value + 1, 3, 31),
    };
}
