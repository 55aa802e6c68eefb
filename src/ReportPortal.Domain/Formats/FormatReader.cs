using System.Text.Json;

namespace ReportPortal.Domain.Formats;

/// <summary>Reads a form from its files, or refuses it with every fault and its place.</summary>
public sealed class FormatReader
{
    private readonly List<FormatFault> faults = [];
    private readonly List<Action> onceAllIsRead = [];
    private readonly HashSet<string> partKeys = [];
    private readonly Dictionary<string, TableFormat> tables = [];
    private Dictionary<string, Unit> units = [];
    private FormLabels labels = null!;

    private FormatReader()
    {
    }

    /// <summary>Reads a form.</summary>
    /// <exception cref="FormatRefused">A file is missing or faulty.</exception>
    public static ReportFormat Read(FormatFiles files)
    {
        var reader = new FormatReader();
        var format = reader.ReadFiles(files);
        return format is not null && reader.faults.Count == 0 ? format : throw new FormatRefused(reader.faults);
    }

    private ReportFormat? ReadFiles(FormatFiles files)
    {
        var root = JsonNodeAt.Read(files.StructureName, files.Structure, faults);
        var english = JsonNodeAt.Read(files.EnglishName, files.English, faults);
        var texts = JsonNodeAt.Read(files.TextsName, files.Texts, faults);
        if (root is null || english is null || texts is null)
            return null;

        labels = new FormLabels(english);
        var form = ReadForm(root, files.Key);
        onceAllIsRead.ForEach(check => check());
        if (faults.Count > 0)
            return null;
        form = form with { Texts = new FormatTextsReader(form, labels).Read(texts) };
        labels.RefuseUnused();
        return form;
    }

    private ReportFormat ReadForm(JsonNodeAt root, string key)
    {
        root.Allow("form");
        if (root.Required("key") is { } named && named.Key() is { Length: > 0 } name && name != key)
            named.Refuse(FormatFaultKind.BadValue, name);
        units = ReadUnits(root.Required("units"));
        return new()
        {
            Key = key,
            Name = labels.Of(root.Required("name"), "form/name"),
            Source = root.Required("source")?.Text() ?? "",
            Years = ReadYears(root.Required("years")),
            LawfulUntil = root.Optional("lawfulUntil")?.Number(ReportYear.First, ReportYear.Last),
            Subjects = [.. root.Required("subjects")?.Items().Select(subject => subject.Word(FormLanguage.Subjects)) ?? []],
            Units = units,
            Sections = [.. root.Required("sections")?.Objects().Select(ReadSection) ?? []],
            Identities = ReadIdentities(root.Required("identities")),
            Texts = null!,
        };
    }

    private static (int First, int? Last) ReadYears(JsonNodeAt? years)
    {
        if (years?.Is(JsonValueKind.Object) != true)
            return (ReportYear.First, null);
        years.Allow("years");
        var first = years.Required("first")?.Number(ReportYear.First, ReportYear.Last) ?? ReportYear.First;
        return (first, years.Optional("last")?.Number(first, ReportYear.Last));
    }

    private Dictionary<string, Unit> ReadUnits(JsonNodeAt? node)
    {
        var read = new Dictionary<string, Unit>();
        foreach (var (key, unit) in node?.Members() ?? [])
        {
            if (!unit.Is(JsonValueKind.Object))
                continue;
            unit.Allow("unit");
            read[key] = new(key, labels.Of(unit.Required("symbol"), $"unit/{key}"), unit.Optional("decimals")?.Number(0, 6) ?? 0);
        }
        return read;
    }

    private SectionFormat ReadSection(JsonNodeAt node)
    {
        node.Allow("section");
        var key = UniqueKey(node, partKeys);
        return new(key, labels.Of(node.Required("title"), $"section/{key}"), [.. node.Required("parts")?.Objects().Select(ReadPart) ?? []]);
    }

    private PartFormat ReadPart(JsonNodeAt node)
    {
        node.Allow("part");
        var key = UniqueKey(node, partKeys);
        var title = node.Optional("title") is { } titled ? labels.Of(titled, $"part/{key}") : null;
        return new(key, title, node.Optional("narrative")?.Flag() ?? false, [.. node.Optional("tables")?.Objects().Select(ReadTable) ?? []]);
    }

    private TableFormat ReadTable(JsonNodeAt node)
    {
        node.Allow("table");
        var key = UniqueKey(node, tables.Keys);
        var heads = new TableHeadsReader(key, labels, onceAllIsRead, UnitKey);
        var table = new TableFormat
        {
            Key = key,
            Title = labels.Of(node.Required("title"), $"table/{key}"),
            Corner = node.Optional("corner") is { } corner ? labels.Of(corner, $"table/{key}/corner") : null,
            Unit = UnitKey(node.Required("unit")) ?? "",
            Printed = node.Optional("printed")?.Flag() ?? true,
            Captioned = node.Optional("captioned")?.Flag() ?? true,
            Compared = node.Optional("compared")?.Flag() ?? false,
            Columns = heads.Read(node.Required("columns"), "column"),
            Rows = heads.Read(node.Required("rows"), "row"),
        };
        tables.TryAdd(key, table);
        return table;
    }

    private List<Identity> ReadIdentities(JsonNodeAt? node)
    {
        var read = new List<Identity>();
        var reader = new IdentityReader(tables, labels);
        var keys = new HashSet<string>();
        foreach (var identity in node?.Objects() ?? [])
        {
            identity.Allow("identity");
            var key = UniqueKey(identity, keys);
            onceAllIsRead.Add(() => read.AddRange(reader.Read(identity, key)));
        }
        return read;
    }

    private string? UnitKey(JsonNodeAt? node)
    {
        if (node?.Text() is { Length: > 0 } key && !units.ContainsKey(key))
            node.Refuse(FormatFaultKind.Unknown, key);
        return node?.Text();
    }

    private static string UniqueKey(JsonNodeAt node, ICollection<string> taken)
    {
        var named = node.Required("key");
        var key = named?.Key() ?? "";
        if (key.Length > 0 && taken.Contains(key))
            named!.Refuse(FormatFaultKind.Duplicate, key);
        if (taken is HashSet<string> keys)
            keys.Add(key);
        return key;
    }
}
