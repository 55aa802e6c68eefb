using System.Text.Json;

namespace ReportPortal.Domain.Formats;

/// <summary>Reads what a form says of itself: whom it serves, when, and in which units it counts.</summary>
internal static class FormFrame
{
    public static List<Subject> ReadSubjects(JsonNodeAt? node)
    {
        var read = new List<Subject>();
        foreach (var (item, subject) in node?.Items().Select(item => (item, item.Word(FormLanguage.Subjects))) ?? [])
            if (read.Contains(subject))
                item.Refuse(FormatFaultKind.Duplicate, subject.ToString());
            else
                read.Add(subject);
        return read;
    }

    public static (int First, int? Last) ReadYears(JsonNodeAt? years)
    {
        if (years?.Is(JsonValueKind.Object) != true)
            return (ReportYear.First, null);
        years.Allow("years");
        var first = years.Required("first")?.Number(ReportYear.First, ReportYear.Last) ?? ReportYear.First;
        return (first, years.Optional("last")?.Number(first, ReportYear.Last));
    }

    public static Dictionary<string, Unit> ReadUnits(JsonNodeAt? node, FormLabels labels)
    {
        var read = new Dictionary<string, Unit>();
        foreach (var (key, unit) in node?.ObjectMembers() ?? [])
        {
            unit.Allow("unit");
            if (!FormKey.IsValid(key))
                unit.Refuse(FormatFaultKind.BadValue, key);
            read[key] = new(key, labels.Of(unit.Required("symbol"), $"unit/{key}"), unit.Optional("decimals")?.Number(0, 6) ?? 0);
        }
        return read;
    }
}
