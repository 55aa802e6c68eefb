namespace ReportPortal.Domain.Formats;

/// <summary>Reads identities, and refuses those that name a cell which the form does not have.</summary>
internal sealed class IdentityReader(IReadOnlyDictionary<string, TableFormat> tables, IReadOnlyDictionary<string, Unit> units, FormLabels labels)
{
    public IdentityRule Read(JsonNodeAt node, string key)
    {
        var left = ReadTerms(node.Required("left")?.Items());
        var right = ReadTerms(node.Required("right")?.ItemsIfAny());
        var unless = ReadTerms(node.Optional("unless")?.Items());
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
                Since = node.Optional("since")?.Number(ReportYear.First, ReportYear.Last),
            },
            [.. left.Select(cell => cell.Text)],
            [.. right.Select(cell => cell.Text)],
            [.. unless.Select(cell => cell.Text)]);
        var lines = rule.Lines([.. tables.Values]).Select(line => line?.Key).ToList();
        if (AllKnown([.. left, .. right], IdentityRule.AddressOf, lines) & AllKnown(unless, cell => cell, lines) && lines.Any(line => UnitsDiffer([.. left, .. right], line)))
            node.Refuse(FormatFaultKind.MixedUnits, key);
        return rule;
    }

    private static List<(JsonNodeAt Node, string Text)> ReadTerms(IEnumerable<JsonNodeAt>? items) => [.. items?.Select(item => (item, item.Text())) ?? []];

    private bool AllKnown(List<(JsonNodeAt Node, string Text)> terms, Func<string, string> addressOf, List<string?> lines)
    {
        var unknown = terms.Where(term => lines.Any(line => Find(StarredCell.At(addressOf(term.Text), line)) is null)).ToList();
        foreach (var (term, text) in unknown)
            term.Refuse(FormatFaultKind.Unknown, text);
        return unknown.Count == 0;
    }

    private bool UnitsDiffer(List<(JsonNodeAt Node, string Text)> terms, string? line)
    {
        var used = terms.Select(term => Find(StarredCell.At(IdentityRule.AddressOf(term.Text), line))!)
            .Select(cell => units.GetValueOrDefault(tables[cell.Table].UnitOf(cell))).OfType<Unit>().ToList();     // an unknown unit is refused where it stands
        return used.Exists(unit => !unit.IsComparableTo(used[0]));
    }

    private CellRef? Find(string address) =>
        CellRef.TryParse(address, out var cell) && tables.TryGetValue(cell.Table, out var table)
        && table.LeafRows.Any(row => row.Key == cell.Row) && table.LeafColumns.Any(column => column.Key == cell.Column)
            ? cell
            : null;
}
