using System.Text.Json;

namespace ReportPortal.Domain.Formats;

/// <summary>Reads the rows or the columns of one table, groups to any depth.</summary>
internal sealed class TableHeadsReader(string table, FormLabels labels, List<Action> onceAllIsRead, Func<JsonNodeAt?, string?> unitKey)
{
    private readonly List<(JsonNodeAt Node, TableHead Head)> computed = [];

    /// <param name="node">The list.</param>
    /// <param name="kind"><c>row</c> or <c>column</c>; groups nest under <c>rows</c> or <c>columns</c>.</param>
    public IReadOnlyList<TableHead> Read(JsonNodeAt? node, string kind)
    {
        var keys = new HashSet<string>();
        computed.Clear();
        List<TableHead> heads = [.. node?.Objects().Select(item => ReadHead(item, kind, keys)) ?? []];
        if (heads.Count == 0 && node?.Is(JsonValueKind.Array) == true)
            node.Refuse(FormatFaultKind.BadValue, "[]");
        var sums = computed.ToList();
        onceAllIsRead.Add(() => RefuseBadSums(heads, sums));
        return heads;
    }

    private TableHead ReadHead(JsonNodeAt node, string kind, HashSet<string> keys)
    {
        node.Allow(kind);
        var named = node.Required("key");
        var key = named?.Key() ?? "";
        if (!keys.Add(key))
            named?.Refuse(FormatFaultKind.Duplicate, key);
        var head = new TableHead
        {
            Key = key,
            Title = labels.Of(node.Required("title"), $"{kind}/{table}/{key}"),
            Heads = [.. node.Optional(kind + "s")?.Objects().Select(item => ReadHead(item, kind, keys)) ?? []],
            Unit = node.Optional("unit") is { } unit ? unitKey(unit) : null,
            Sum = node.Optional("sum") is { } sum ? [.. sum.Items().Select(ReadTerm)] : null,
            Optional = node.Optional("optional")?.Flag() ?? false,
            Additions = node.Optional("additions")?.Key(),
            Last = node.Optional("last")?.Flag() ?? false,
        };
        if (head.Sum is not null)
            computed.Add((node.Optional("sum")!, head));
        if (head is { IsGroup: true, Sum: not null } or { Sum.Count: 0 })
            node.Optional("sum")!.Refuse(FormatFaultKind.Misplaced, key);
        return head;
    }

    private static SumTerm ReadTerm(JsonNodeAt node)
    {
        var text = node.Text();
        return text.StartsWith('-') ? new(text[1..], -1) : new(text, 1);
    }

    private static void RefuseBadSums(List<TableHead> heads, List<(JsonNodeAt Node, TableHead Head)> sums)
    {
        var known = heads.SelectMany(head => head.All).Select(head => head.Key).ToHashSet();
        foreach (var (node, head) in sums)
        {
            foreach (var (item, term) in node.Items().Zip(head.Sum!).Where(pair => !known.Contains(pair.Second.Key)))
                item.Refuse(FormatFaultKind.Unknown, term.Key);
            if (head.Sum!.All(term => known.Contains(term.Key)) && DependsOnItself(heads, head.Key))
                node.Refuse(FormatFaultKind.Cycle, head.Key);
        }
    }

    private static bool DependsOnItself(List<TableHead> heads, string key)
    {
        var leaves = heads.SelectMany(head => head.Leaves).ToLookup(leaf => leaf.Key);
        var reached = new HashSet<string>();
        var open = new Stack<string>([key]);
        while (open.TryPop(out var next))
            foreach (var below in leaves[next].SelectMany(leaf => leaf.Sum ?? []).Where(term => heads.SelectMany(h => h.All).Any(h => h.Key == term.Key)))
                foreach (var member in TableSums.Members(heads, below.Key).Where(member => reached.Add(member.Key)))
                    open.Push(member.Key);
        return reached.Contains(key);
    }
}
