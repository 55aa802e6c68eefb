namespace ReportPortal.Domain.Formats;

/// <summary>Reads identities, and refuses those that name a cell which the form does not have.</summary>
internal sealed class IdentityReader(IReadOnlyDictionary<string, TableFormat> tables, FormLabels labels)
{
    public IdentityRule Read(JsonNodeAt node, string key)
    {
        var left = ReadSide(node.Required("left"));
        var right = ReadSide(node.Required("right"));
        var rule = new IdentityRule(
            new()
            {
                Key = key,
                Title = labels.Of(node.Required("title"), $"identity/{key}"),
                Left = [],
                Right = [],
                Relation = node.Required("relation")?.Word(FormLanguage.Relations) ?? default,
                Severity = node.Optional("severity")?.Word(FormLanguage.Severities) ?? Severity.Error,
                Clause = node.Required("clause")?.Text() ?? "",
            },
            [.. left.Select(cell => cell.Text)],
            [.. right.Select(cell => cell.Text)]);
        RefuseUnknown([.. left, .. right], rule, node);
        return rule;
    }

    private static List<(JsonNodeAt Node, string Text)> ReadSide(JsonNodeAt? node) =>
        [.. node?.Items().Select(item => (item, item.Text())) ?? []];

    private void RefuseUnknown(List<(JsonNodeAt Node, string Text)> cells, IdentityRule rule, JsonNodeAt node)
    {
        var lines = rule.Lines([.. tables.Values]).ToList();
        var unknown = cells.Where(cell => lines.Any(line => Find(IdentityRule.At(cell.Text, line)) is null)).ToList();
        foreach (var (cell, text) in unknown)
            cell.Refuse(FormatFaultKind.Unknown, text);
        if (unknown.Count == 0 && lines.Any(line => UnitsDiffer(cells.Select(cell => Find(IdentityRule.At(cell.Text, line))!))))
            node.Refuse(FormatFaultKind.MixedUnits, rule.Written.Key);
    }

    private bool UnitsDiffer(IEnumerable<CellRef> cells) => cells.Select(cell => tables[cell.Table].UnitOf(cell)).Distinct().Skip(1).Any();

    private CellRef? Find(string address) =>
        CellRef.TryParse(address, out var cell) && tables.TryGetValue(cell.Table, out var table)
        && table.LeafRows.Any(row => row.Key == cell.Row) && table.LeafColumns.Any(column => column.Key == cell.Column)
            ? cell
            : null;
}
