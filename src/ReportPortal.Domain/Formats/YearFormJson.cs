using ReportPortal.Domain.Documents;

namespace ReportPortal.Domain.Formats;

/// <summary>A year's form as an edition keeps it: the files of the official form and the county's additions, whole and as they were.</summary>
public static class YearFormJson
{
    private static volatile Kept? last;

    /// <summary>The form as canonical JSON.</summary>
    public static string Write(YearForm form) => CanonicalJson.Write(new Stored(form.Year.Value, form.Format.Files, [.. form.Additions.Select(Row.Of)]));

    /// <summary>The key of the form that was written, without reading the form.</summary>
    public static string KeyOf(string json) => CanonicalJson.Read<Stored>(json).Files.Key;

    /// <summary>The form of a published year, read from what was written. The last one is kept: the reports of a year are published one after the other.</summary>
    /// <exception cref="FormatRefused">The files can no longer be read.</exception>
    public static YearForm Read(string json)
    {
        if (last is { } kept && kept.Json == json)
            return kept.Form;
        var stored = CanonicalJson.Read<Stored>(json);
        var year = new ReportYear(stored.Year);
        var form = new YearForm(FormatReader.Read(stored.Files), year, stored.Additions.Select(row => row.ToAddition(year)));
        last = new(json, form);
        return form;
    }

    private sealed record Kept(string Json, YearForm Form);

    private sealed record Stored(int Year, FormatFiles Files, IReadOnlyList<Row> Additions);

    private sealed record Row(string Key, string Kind, string NameZh, string NameEn, string? Unit, string? Definition, string? PartOf, bool Printed, int Order)
    {
        public static Row Of(YearAddition addition) =>
            new(addition.Key, addition.Kind, addition.NameZh, addition.NameEn, addition.Unit, addition.Definition, addition.PartOf, addition.Printed, addition.Order);

        public YearAddition ToAddition(ReportYear year) =>
            new() { Year = year, Key = Key, Kind = Kind, NameZh = NameZh, NameEn = NameEn, Unit = Unit, Definition = Definition, PartOf = PartOf, Printed = Printed, Order = Order };
    }
}
