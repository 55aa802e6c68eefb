namespace ReportPortal.Domain.Formats;

/// <summary>Reads the rows or the columns of one table, groups to any depth.</summary>
/// <param name="table">The table's key.</param>
/// <param name="kind"><c>row</c> or <c>column</c>; groups nest under <c>rows</c> or <c>columns</c>.</param>
/// <param name="labels">The translations.</param>
/// <param name="unitKey">Reads the key of a known unit.</param>
/// <param name="additionKinds">The kinds of addition that other groups of the form take.</param>
internal sealed class TableHeadsReader(
    string table, string kind, FormLabels labels, Func<JsonNodeAt?, string?> unitKey, HashSet<string> additionKinds)
{
    private readonly HashSet<string> keys = [];
    private readonly List<(JsonNodeAt Node, TableHead Head)> computed = [];
    private IReadOnlyList<TableHead> heads = [];

    public IReadOnlyList<TableHead> Read(JsonNodeAt? node) =>
        heads = ReadHeads(node, isExtended: false, mayLackTitle: kind == "row" && node?.Count == 1);

    /// <summary>Checks the sums, which may name heads that stand further down.</summary>
    public void RefuseBadSums()
    {
        var known = heads.SelectMany(head => head.All).Select(head => head.Key).ToHashSet();
        foreach (var (node, head) in computed)
        {
            foreach (var (item, term) in node.ItemsIfAny().Zip(head.Sum!))
            {
                if (!known.Contains(term.Key))
                    item.Refuse(FormatFaultKind.Unknown, term.Key);
                else if (TableSums.Members(heads, term.Key).Any(member => member.Unit != head.Unit))
                    item.Refuse(FormatFaultKind.MixedUnits, term.Key);
            }
            if (DependsOnItself(head.Key, known))
                node.Refuse(FormatFaultKind.Cycle, head.Key);
        }
    }

    private List<TableHead> ReadHeads(JsonNodeAt? node, bool isExtended, bool mayLackTitle = false)
    {
        var read = new List<TableHead>();
        foreach (var item in node?.Objects() ?? [])
        {
            item.Allow(kind);
            var head = ReadHead(item, mayLackTitle);
            if (head.Last && !isExtended)
                item.Optional("last")!.Refuse(FormatFaultKind.Misplaced, head.Key);
            read.Add(head);
        }
        return read;
    }

    private TableHead ReadHead(JsonNodeAt node, bool mayLackTitle)
    {
        var below = node.Optional(kind + "s");
        var additions = ReadAdditions(node);
        var isGroup = below is not null || additions is not null;
        var key = ReadKey(node);
        var head = new TableHead
        {
            Key = key,
            Title = labels.WithYear(isGroup || mayLackTitle ? node.Optional("title") : node.Required("title"), $"{kind}/{table}/{key}"),
            Heads = ReadHeads(below, isExtended: additions is not null),
            Unit = node.Optional("unit") is { } unit ? unitKey(unit) : null,
            Sum = node.Optional("sum") is { } sum ? [.. sum.Items().Select(ReadTerm)] : null,
            Optional = node.Optional("optional")?.Flag() ?? false,
            Base = node.Optional("base")?.Flag() ?? false,
            Locked = kind == "row" && (node.Optional("locked")?.Flag() ?? false),
            Reasoned = kind == "row" && (node.Optional("reasoned")?.Flag() ?? false),
            IsSigned = node.Optional("signed")?.Flag() ?? false,
            Additions = additions,
            Last = node.Optional("last")?.Flag() ?? false,
        };
        foreach (var misplaced in isGroup ? (string[])["unit", "sum", "optional", "base", "locked", "reasoned", "signed"] : head.Sum is not null ? ["optional", "base", "locked", "reasoned", "signed"] : [])
            node.Optional(misplaced)?.Refuse(FormatFaultKind.Misplaced, key);
        if (head.Sum is not null)
            computed.Add((node.Optional("sum")!, head));
        return head;
    }

    private string ReadKey(JsonNodeAt node)
    {
        var named = node.Required("key");
        var key = named?.Key() ?? "";
        if (key.Length > 0 && !keys.Add(key))
            named!.Refuse(FormatFaultKind.Duplicate, key);
        return key;
    }

    private string? ReadAdditions(JsonNodeAt node)
    {
        var named = kind == "row" ? node.Optional("additions") : null;
        var additions = named?.Key();
        if (additions is { Length: > 0 } && !additionKinds.Add(additions))
            named!.Refuse(FormatFaultKind.Duplicate, additions);
        return additions;
    }

    private static SumTerm ReadTerm(JsonNodeAt node)
    {
        var text = node.Text();
        return text.StartsWith('-') ? new(text[1..], -1) : new(text, 1);
    }

    private bool DependsOnItself(string key, HashSet<string> known)
    {
        var sums = computed.ToLookup(sum => sum.Head.Key, sum => sum.Head.Sum!);
        var reached = new HashSet<string>();
        var open = new Stack<string>([key]);
        while (open.TryPop(out var next))
            foreach (var term in sums[next].SelectMany(sum => sum).Where(term => known.Contains(term.Key)))
                foreach (var member in TableSums.Members(heads, term.Key).Where(member => reached.Add(member.Key)))
                    open.Push(member.Key);
        return reached.Contains(key);
    }
}
