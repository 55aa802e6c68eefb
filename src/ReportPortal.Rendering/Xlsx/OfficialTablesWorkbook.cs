using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Rendering.Xlsx;

/// <summary>统计表: the report's official tables and nothing else, each on a sheet as it is printed; blocks that are printed as one table stand on one sheet.</summary>
public static class OfficialTablesWorkbook
{
    /// <summary>The workbook. The same document and imprint give the same bytes.</summary>
    /// <param name="document">The report.</param>
    /// <param name="imprint">Its imprint.</param>
    /// <param name="form">The form of the year: it knows which tables are a county's own (本县补充统计) and not official.</param>
    /// <exception cref="RenderingRefused">The document has no official table, or a text that a workbook cannot hold.</exception>
    public static byte[] Of(ReportDocument document, Imprint imprint, YearForm form)
    {
        var tables = Printed(document, form);
        return tables.Count > 0 ? XlsxBook.Write(document, imprint, tables, withNotes: false) : throw new RenderingRefused("xlsx", document.Title);
    }

    /// <summary>The tables as readers see them: stacked ones that touch are one, called as the heading that they stand under.</summary>
    public static IReadOnlyList<Table> Printed(ReportDocument document, YearForm form)
    {
        var (tables, heading, goesOn) = (new List<Table>(), "", false);
        foreach (var block in document.Blocks.Where(block => block is not Table { Key: var key } || form.Table(key) is not { Local: true }))
        {
            heading = block is Heading words ? words.Text : heading;
            if (block is Table { IsStacked: true } part && goesOn)
                tables[^1] = tables[^1] with { Body = [.. tables[^1].Body, .. part.Head, .. part.Body] };
            else if (block is Table table)
                tables.Add(table.IsStacked && heading.Length > 0 ? table with { Title = heading, Caption = heading } : table);
            goesOn = block is Table { IsStacked: true };
        }
        return tables;
    }
}
