using System.Globalization;
using System.IO.Compression;
using MiniExcelLibs;

namespace ReportPortal.Web.Infrastructure.Tables;

/// <summary>The first sheet of a workbook as rows of text, as its cells show it.</summary>
internal static class UploadedWorkbook
{
    private const long MaxUnpacked = 50 * 1024 * 1024;

    // Empty rows count here: a sheet may have a million of them after its last.
    private const int MaxLines = 4 * UploadedTable.MaxRows;

    /// <exception cref="TableRefused">It is no workbook, or far too long.</exception>
    public static IEnumerable<UploadedTable.Row> Read(byte[] bytes)
    {
        try
        {
            RefuseBomb(bytes);
            using var file = new MemoryStream(bytes);
            var rows = new List<UploadedTable.Row>();
            foreach (var row in MiniExcel.Query(file, useHeaderRow: false, excelType: ExcelType.XLSX).Cast<IDictionary<string, object?>>())
            {
                rows.Add(new(rows.Count + 1, [.. row.Values.Select(Text)]));
                if (rows.Count > MaxLines)
                    throw new TableRefused(TableFault.TooLong);
            }
            return rows;
        }
        catch (Exception damaged) when (damaged is not TableRefused)      // whatever a package that is none makes its readers throw
        {
            throw new TableRefused(TableFault.Damaged);
        }
    }

    private static void RefuseBomb(byte[] bytes)
    {
        using var package = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        if (package.Entries.Sum(part => part.Length) > MaxUnpacked)
            throw new TableRefused(TableFault.TooLarge);
    }

    private static string Text(object? value) => value switch
    {
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => number.ToString("0.###############", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)?.Trim() ?? "",
    };
}
