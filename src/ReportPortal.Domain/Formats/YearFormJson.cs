using ReportPortal.Domain.Documents;

namespace ReportPortal.Domain.Formats;

/// <summary>A year's form as an edition keeps it: the files of the official form and the county's additions, whole and as they were.</summary>
public static class YearFormJson
{
    // The reports of a year are drafted and published one after the other, and all have its form. What was written is kept apart from what was read:
    // a form is not taken for readable because it could be written.
    private static volatile Kept? written, read;

    /// <summary>The form as canonical JSON.</summary>
    public static string Write(YearForm form)
    {
        if (written is { } kept && kept.Form == form)
            return kept.Json;
        var json = CanonicalJson.Write(new Stored(form.Year.Value, form.Format.Files, [.. form.Additions.Select(Row.Of)]));
        written = new(form, json);
        return json;
    }

    /// <summary>The key of the form that was written, without reading the form.</summary>
    public static string KeyOf(string json) => CanonicalJson.Read<Stored>(json).Files.Key;

    /// <summary>The form of a published year, read from what was written.</summary>
    /// <exception cref="FormatRefused">The files can no longer be read.</exception>
    public static YearForm Read(string json)
    {
        if (read is { } kept && kept.Json == json)
            return kept.Form;
        var stored = CanonicalJson.Read<Stored>(json);
        var year = new ReportYear(stored.Year);
        var form = new YearForm(FormatReader.Read(stored.Files), year, stored.Additions.Select(row => row.ToAddition(year)));
        read = new(form, json);
        return form;
    }

    private sealed record Kept(YearForm Form, string Json);

    private sealed record Stored(int Year, FormatFiles Files, IReadOnlyList<Row> Additions);

    private sealed record Row(string Key, string Kind, string NameZh, string NameEn, string? Unit, string? Definition, string? PartOf, bool Printed, int Order)
    {
        public static Row Of(YearAddition addition) =>
            new(addition.Key, addition.Kind, addition.NameZh, addition.NameEn, addition.Unit, addition.Definition, addition.PartOf, addition.Printed, addition.Order);

        public YearAddition ToAddition(ReportYear year) =>
            new() { Year = year, Key = Key, Kind = Kind, NameZh = NameZh, NameEn = NameEn, Unit = Unit, Definition = Definition, PartOf = PartOf, Printed = Printed, Order = Order };
    }
}
