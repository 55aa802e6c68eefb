namespace ReportPortal.Domain.Formats;

/// <summary>Puts a county's rows into the groups of a form that take them.</summary>
internal static class FormAdditions
{
    public static IReadOnlyList<SectionFormat> Join(ReportFormat format, IReadOnlyList<YearAddition> additions)
    {
        Refuse(format, additions);
        List<SectionFormat> joined =
            [.. format.Sections.Select(section => section with { Parts = [.. section.Parts.Select(part => Join(part, additions))] })];
        foreach (var table in joined.SelectMany(section => section.Parts).SelectMany(part => part.Tables))
            if (TableSums.Of(table).Any(sum => sum.Terms.Any(term => table.UnitOf(term.Cell) != table.UnitOf(sum.Cell))))
                throw new ArgumentException($"An addition to the table “{table.Key}” has another unit than the total that it would join.");
        return joined;
    }

    /// <summary>其中: a row that counts a part of another is nowhere larger than that one.</summary>
    public static IEnumerable<Identity> PartsOfWholes(ReportFormat format) =>
        from table in format.Tables
        from row in table.LeafRows
        let whole = row.Addition?.PartOf
        where whole is not null
        from column in table.LeafColumns
        select new Identity
        {
            Key = $"part-of-whole/{row.Key}",
            Title = row.Title,
            Line = row.Title,
            Left = [new(new(table.Key, row.Key, column.Key), 1, false)],
            Right = [new(new(table.Key, whole, column.Key), 1, false)],
            Relation = Relation.AtMost,
            Severity = Severity.Error,
            Clause = "",
        };

    private static PartFormat Join(PartFormat part, IReadOnlyList<YearAddition> additions) =>
        part with { Tables = [.. part.Tables.Select(table => table with { Rows = [.. table.Rows.Select(row => Join(row, additions))] })] };

    private static TableHead Join(TableHead head, IReadOnlyList<YearAddition> additions)
    {
        var heads = head.Heads.Select(below => Join(below, additions)).ToList();
        var added = additions.Where(addition => addition.Kind == head.Additions && head.Additions is not null).Select(Row);
        return head with { Heads = [.. heads.Where(below => !below.Last), .. added, .. heads.Where(below => below.Last)] };
    }

    private static TableHead Row(YearAddition addition) =>
        new() { Key = addition.Key, Title = new(addition.NameZh, addition.NameEn), Unit = addition.Unit, Addition = addition };

    private static void Refuse(ReportFormat format, IReadOnlyList<YearAddition> additions)
    {
        foreach (var addition in additions)
        {
            var table = format.Tables.FirstOrDefault(table => table.Rows.SelectMany(row => row.All).Any(row => row.Additions == addition.Kind))
                ?? throw new ArgumentException($"No table of “{format.Key}” takes additions of kind “{addition.Kind}” ({addition.Key}).");
            if (!FormKey.IsValid(addition.Key))
                throw new ArgumentException($"The addition's key “{addition.Key}” is not kebab-case.");
            if (table.Rows.SelectMany(row => row.All).Any(row => row.Key == addition.Key) || additions.Count(other => other.Key == addition.Key) > 1)
                throw new ArgumentException($"The table “{table.Key}” has a row “{addition.Key}” already.");
            if (addition.Unit is not null && !format.Units.ContainsKey(addition.Unit))
                throw new ArgumentException($"The form “{format.Key}” has no unit “{addition.Unit}” ({addition.Key}).");
            if (addition.PartOf is not null && !WholesOf(addition, additions, table).Any())
                throw new ArgumentException($"“{addition.Key}” is a part of “{addition.PartOf}”, which the table “{table.Key}” does not have in the same unit.");
            if (IsPartOfItself(addition, additions))
                throw new ArgumentException($"“{addition.Key}” is a part of “{addition.PartOf}”, which is a part of it.");
        }
    }

    private static bool IsPartOfItself(YearAddition part, IReadOnlyList<YearAddition> additions)
    {
        var seen = new HashSet<string>();
        for (var whole = part.PartOf; whole is not null && seen.Add(whole); whole = additions.FirstOrDefault(other => other.Key == whole)?.PartOf)
            if (whole == part.Key)
                return true;
        return false;
    }

    private static IEnumerable<string> WholesOf(YearAddition part, IReadOnlyList<YearAddition> additions, TableFormat table) =>
        table.LeafRows.Where(row => (row.Unit ?? table.Unit) == (part.Unit ?? table.Unit)).Select(row => row.Key)
            .Concat(additions.Where(other => other.Kind == part.Kind && (other.Unit ?? table.Unit) == (part.Unit ?? table.Unit)).Select(other => other.Key))
            .Where(key => key == part.PartOf && key != part.Key);
}
