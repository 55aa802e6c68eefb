using System.Globalization;

namespace ReportPortal.Domain.Formats;

/// <summary>A row that a county adds to a form for one year: a channel (抖音号) or a local indicator.</summary>
public sealed class YearAddition
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxNameLength = 60;

    /// <summary>The longest definition, in characters.</summary>
    public const int MaxDefinitionLength = 500;

    /// <summary>The year it is for.</summary>
    public required ReportYear Year { get; init; }

    /// <summary>Unique among the rows of the table it joins.</summary>
    public required string Key { get; init; }

    /// <summary>The kind of group it joins: <c>channel</c> or <c>indicator</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Its printed name.</summary>
    public required string NameZh { get; set; }

    /// <summary>Its name on English pages.</summary>
    public required string NameEn { get; set; }

    /// <summary>The unit's key where it differs from the table's.</summary>
    public string? Unit { get; set; }

    /// <summary>How it is counted, in the county's words.</summary>
    public string? Definition { get; set; }

    /// <summary>其中: the row that it counts a part of, and so cannot exceed; null where it stands for itself.</summary>
    public string? PartOf { get; set; }

    /// <summary>Whether the report prints it in a block marked as local; otherwise it is used in sentences only.</summary>
    public bool Printed { get; set; }

    /// <summary>Its place among the year's additions of the same kind.</summary>
    public int Order { get; set; }

    /// <summary>All that it says, in one line: two that say the same are written the same.</summary>
    internal string Written => string.Create(CultureInfo.InvariantCulture, $"{Year}\u001F{Key}\u001F{Kind}\u001F{NameZh}\u001F{NameEn}\u001F{Unit}\u001F{Definition}\u001F{PartOf}\u001F{Printed}\u001F{Order}");

    /// <summary>The same for another year.</summary>
    public YearAddition In(ReportYear year) =>
        new() { Year = year, Key = Key, Kind = Kind, NameZh = NameZh, NameEn = NameEn, Unit = Unit, Definition = Definition, PartOf = PartOf, Printed = Printed, Order = Order };
}
