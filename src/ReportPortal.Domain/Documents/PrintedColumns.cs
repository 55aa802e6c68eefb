using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Documents;

/// <summary>
/// The columns of a table as printed. A compared table has, beside each column, last year's published figures and the change,
/// where a report of last year in the same form is published.
/// </summary>
internal sealed class PrintedColumns
{
    private readonly ReportContent content;
    private readonly FormatWords words;
    private readonly bool compared;
    private readonly List<(string Key, FigureOf Of)> leaves = [];

    public PrintedColumns(TableFormat table, ReportContent content, FormatWords words)
    {
        (this.content, this.words) = (content, words);
        compared = table.Compared && content is { LastYear: not null, Form.Year.Previous: not null };
        Heads = [.. table.Columns.SelectMany(Print)];
    }

    /// <summary>The heads, nested as in the form.</summary>
    public IReadOnlyList<TableHead> Heads { get; }

    /// <summary>For each printed column its key in the form, and what of the cell it shows.</summary>
    public IReadOnlyList<(string Key, FigureOf Of)> Leaves => leaves;

    private IEnumerable<TableHead> Print(TableHead head)
    {
        if (head.IsGroup)
            return [head with { Heads = [.. head.Heads.SelectMany(Print)] }];
        leaves.Add((head.Key, FigureOf.Cell));
        if (!compared)
            return [head];
        leaves.Add((head.Key, FigureOf.LastYear));
        leaves.Add((head.Key, FigureOf.Change));
        return [head, head with { Title = LastYearsTitle(head) }, head with { Title = new(words.Change, words.Change) }];
    }

    private Label LastYearsTitle(TableHead head) =>
        new(head.Title.Printed(content.Form.Year.Previous!), head.Title.En);
}
