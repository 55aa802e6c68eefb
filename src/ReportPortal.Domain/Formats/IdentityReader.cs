namespace ReportPortal.Domain.Formats;

/// <summary>
/// Reads identities. A side is a list of cells <c>table/row/column</c>; a star for the column (or the row) makes one identity
/// for each column (or row) of the first cell's table, so that a rule of a whole table is written once.
/// </summary>
internal sealed class IdentityReader(IReadOnlyDictionary<string, TableFormat> tables, FormLabels labels)
{
    private const string Star = "*";

    // A set, since a cell with a star is tried once for each row or column.
    private readonly HashSet<(JsonNodeAt Node, string Text)> unknown = [];

    public IEnumerable<Identity> Read(JsonNodeAt node, string key)
    {
        var left = ReadSide(node.Required("left"));
        var right = ReadSide(node.Required("right"));
        var identity = new Identity
        {
            Key = key,
            Title = labels.Of(node.Required("title"), $"identity/{key}"),
            Left = [],
            Right = [],
            Relation = node.Required("relation")?.Word(FormLanguage.Relations) ?? default,
            Severity = node.Optional("severity")?.Word(FormLanguage.Severities) ?? Severity.Error,
            Clause = node.Required("clause")?.Text() ?? "",
        };
        unknown.Clear();
        var stars = left.Concat(right).Where(cell => cell.Text.Split('/').Contains(Star)).ToList();
        var read = stars.Count == 0
            ? [identity with { Left = Cells(left, ""), Right = Cells(right, "") }]
            : Lines(stars[0].Text).Select(line => identity with { Key = $"{key}/{line}", Left = Cells(left, line), Right = Cells(right, line) }).ToList();
        foreach (var (side, text) in unknown)
            side.Refuse(FormatFaultKind.Unknown, text);
        if (read.Any(one => one.Left.Concat(one.Right).Select(cell => tables[cell.Table].UnitOf(cell)).Distinct().Skip(1).Any()))
            node.Refuse(FormatFaultKind.MixedUnits, key);
        return read;
    }

    private static List<(JsonNodeAt Node, string Text)> ReadSide(JsonNodeAt? node) =>
        [.. node?.Items().Select(item => (item, item.Text())) ?? []];

    private IEnumerable<string> Lines(string pattern)
    {
        var keys = pattern.Split('/');
        if (keys.Length != 3 || !tables.TryGetValue(keys[0], out var table))
            return [""];
        return (keys[2] == Star ? table.LeafColumns : table.LeafRows).Select(head => head.Key);
    }

    private List<CellRef> Cells(List<(JsonNodeAt Node, string Text)> side, string line)
    {
        var cells = new List<CellRef>();
        foreach (var (node, text) in side)
        {
            if (CellRef.TryParse(string.Join('/', text.Split('/').Select(key => key == Star ? line : key)), out var cell) && Exists(cell))
                cells.Add(cell);
            else
                unknown.Add((node, text));
        }
        return cells;
    }

    private bool Exists(CellRef cell) =>
        tables.TryGetValue(cell.Table, out var table)
        && table.LeafRows.Any(row => row.Key == cell.Row)
        && table.LeafColumns.Any(column => column.Key == cell.Column);
}
