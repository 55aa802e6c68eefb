using System.Text.Json;

namespace ReportPortal.Domain.Formats;

/// <summary>Reads a form from its files, or refuses it with every fault and its place.</summary>
public sealed class FormatReader
{
    private readonly List<FormatFault> faults = [];
    private readonly List<Action> onceAllIsRead = [];
    private readonly HashSet<string> partKeys = [];
    private readonly HashSet<string> tableKeys = [];
    private readonly HashSet<string> additionKinds = [];
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
        var form = ReadForm(root, files);
        onceAllIsRead.ForEach(check => check());
        if (faults.Count > 0)
            return null;
        form = form with { Texts = new FormatTextsReader(form, labels).Read(texts) };
        labels.RefuseUnused();
        return form;
    }

    private ReportFormat ReadForm(JsonNodeAt root, FormatFiles files)
    {
        root.Allow("form");
        if (root.Required("key") is { } named && named.Key() is { Length: > 0 } name && name != files.Key)
            named.Refuse(FormatFaultKind.BadValue, name);
        units = FormFrame.ReadUnits(root.Required("units"), labels);
        return new()
        {
            Key = files.Key,
            Name = labels.Of(root.Required("name"), "form/name"),
            Source = root.Required("source")?.Text() ?? "",
            Years = FormFrame.ReadYears(root.Required("years")),
            LawfulUntil = root.Optional("lawfulUntil")?.Number(ReportYear.First, ReportYear.Last),
            Subjects = FormFrame.ReadSubjects(root.Required("subjects")),
            Units = units,
            Sections = [.. root.Required("sections")?.Objects().Select(ReadSection) ?? []],
            Rules = ReadIdentities(root.Required("identities")),
            Texts = null!,
            Files = files,
        };
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
        var hasNarrative = node.Optional("narrative")?.Flag() ?? false;
        if (!hasNarrative && node.Optional("tables") is null)
            node.Refuse(FormatFaultKind.Missing, "tables");
        return new(key, title, hasNarrative, [.. node.Optional("tables")?.Objects().Select(ReadTable) ?? []]);
    }

    private TableFormat ReadTable(JsonNodeAt node)
    {
        node.Allow("table");
        var key = UniqueKey(node, tableKeys);
        var columns = new TableHeadsReader(key, "column", labels, UnitKey, additionKinds);
        var rows = new TableHeadsReader(key, "row", labels, UnitKey, additionKinds);
        onceAllIsRead.AddRange([columns.RefuseBadSums, rows.RefuseBadSums]);
        var (stacked, local) = (node.Optional("stacked")?.Flag() ?? false, node.Optional("local")?.Flag() ?? false);
        foreach (var misplaced in local ? (string[])["printed", "captioned", "compared", "stacked"] : stacked ? ["captioned", "compared"] : [])
            node.Optional(misplaced)?.Refuse(FormatFaultKind.Misplaced, key);
        var table = new TableFormat
        {
            Key = key,
            Title = labels.WithYear(node.Required("title"), $"table/{key}"),
            Corner = node.Optional("corner") is { } corner ? labels.WithYear(corner, $"table/{key}/corner") : null,
            Unit = UnitKey(node.Required("unit")) ?? "",
            Printed = !local && (node.Optional("printed")?.Flag() ?? true),
            Captioned = !stacked && (node.Optional("captioned")?.Flag() ?? true),
            Compared = node.Optional("compared")?.Flag() ?? false,
            Stacked = stacked,
            Local = local,
            Columns = columns.Read(node.Required("columns")),
            Rows = rows.Read(node.Required("rows")),
        };
        if (stacked && table.Columns.Any(column => column.IsGroup))
            node.Required("columns")!.Refuse(FormatFaultKind.Misplaced, key);
        if (local && table.LeafRows.Any())
            node.Required("rows")!.Refuse(FormatFaultKind.Misplaced, key);
        tables.TryAdd(key, table);
        return table;
    }

    private List<IdentityRule> ReadIdentities(JsonNodeAt? node)
    {
        var read = new List<IdentityRule>();
        var reader = new IdentityReader(tables, units, labels);
        var keys = new HashSet<string>();
        foreach (var identity in node?.ItemsIfAny().Where(item => item.Is(JsonValueKind.Object)) ?? [])
        {
            identity.Allow("identity");
            var key = UniqueKey(identity, keys);
            onceAllIsRead.Add(() => read.Add(reader.Read(identity, key)));
        }
        return read;
    }

    private string? UnitKey(JsonNodeAt? node)
    {
        if (node?.Text() is { Length: > 0 } key && !units.ContainsKey(key))
            node.Refuse(FormatFaultKind.Unknown, key);
        return node?.Text();
    }

    private static string UniqueKey(JsonNodeAt node, HashSet<string> taken)
    {
        var named = node.Required("key");
        var key = named?.Key() ?? "";
        if (key.Length > 0 && !taken.Add(key))
            named!.Refuse(FormatFaultKind.Duplicate, key);
        return key;
    }
}
