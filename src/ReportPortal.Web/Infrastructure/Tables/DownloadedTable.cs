using System.Text;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;

namespace ReportPortal.Web.Infrastructure.Tables;

/// <summary>A table of ours as a file: UTF-8 with its mark, so that Excel and WPS read it, and no typed text in it becomes a formula.</summary>
public static class DownloadedTable
{
    private static readonly char[] StartOfFormula = ['=', '+', '-', '@', '\t', '\r'];

    public static FileContentResult Of(string name, IEnumerable<IEnumerable<string>> rows)
    {
        using var written = new StringWriter();
        using (var csv = CsvWriter.Create(written))
            foreach (var row in rows)
                csv.WriteRecord([.. row.Select(Harmless)]);
        return new([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(written.ToString())], "text/csv; charset=utf-8") { FileDownloadName = name };
    }

    /// <summary>The text, with an apostrophe before what a spreadsheet would calculate; a number with its sign stays one.</summary>
    public static string Harmless(string text) =>
        text.Length > 0 && StartOfFormula.Contains(text[0]) && !long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _) ? "'" + text : text;
}
