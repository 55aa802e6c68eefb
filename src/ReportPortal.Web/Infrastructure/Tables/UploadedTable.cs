using System.Text;
using CsvHelper;

namespace ReportPortal.Web.Infrastructure.Tables;

/// <summary>A table that somebody filled in with a spreadsheet program, or pasted: its rows with the line each stands on.</summary>
public sealed record UploadedTable(IReadOnlyList<UploadedTable.Row> Rows)
{
    /// <summary>More is a mistake: the largest county has some hundred bodies and accounts.</summary>
    public const int MaxRows = 5000;

    /// <summary>The largest file, in bytes.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    private static readonly CsvReaderOptions AsTyped = new() { TrimWhitespace = true, TrackLineNumbers = true, HasHeader = false };

    private static bool IsWorkbook(byte[] bytes) => bytes.AsSpan().StartsWith("PK"u8);

    /// <summary>A workbook (its first sheet) or a text with commas or tabs.</summary>
    /// <exception cref="TableRefused">It is no table, or far too long.</exception>
    public static UploadedTable Read(byte[] bytes) => bytes.Length > MaxBytes
        ? throw new TableRefused(TableFault.TooLarge)
        : IsWorkbook(bytes) ? Filled(UploadedWorkbook.Read(bytes))
        : bytes.AsSpan().Contains((byte)0)
            ? throw new TableRefused(TableFault.NotText)
            : Read(Decode(bytes));

    /// <exception cref="TableRefused">It is far too long.</exception>
    public static UploadedTable Read(string text)
    {
        // What is copied out of a spreadsheet has tabs between its cells.
        var options = text.Split('\n', 2)[0].Contains('\t', StringComparison.Ordinal) ? AsTyped with { Separator = '\t' } : AsTyped;
        using var csv = CsvReader.FromText(text, options);
        var rows = new List<Row>();
        while (csv.Read())
        {
            var cells = Enumerable.Range(0, csv.FieldCount).Select(index => csv.GetString(index) ?? "").ToArray();
            if (cells.Any(cell => cell.Length > 0))
                rows.Add(new(csv.LineNumber, cells));
            if (rows.Count > MaxRows)
                throw new TableRefused(TableFault.TooLong);
        }
        return new(rows);
    }

    private static UploadedTable Filled(IEnumerable<Row> rows)
    {
        List<Row> filled = [.. rows.Where(row => row.Cells.Any(cell => cell.Length > 0))];
        return filled.Count > MaxRows ? throw new TableRefused(TableFault.TooLong) : new(filled);
    }

    /// <summary>The bytes of a table as text: UTF-8, or what Chinese spreadsheet programs write instead.</summary>
    public static string Decode(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(bytes);
        }
    }

    /// <summary>One row.</summary>
    /// <param name="Line">Its line in the file, from 1.</param>
    /// <param name="Cells">What stands in it, trimmed.</param>
    public sealed record Row(long Line, string[] Cells)
    {
        /// <summary>A cell; empty where the row is shorter.</summary>
        public string this[int index] => index < Cells.Length ? Cells[index] : "";
    }
}

/// <summary>Why a table cannot be read at all.</summary>
public enum TableFault
{
    /// <summary>The file is larger than any table.</summary>
    TooLarge,

    /// <summary>It has more rows than any county has bodies.</summary>
    TooLong,

    /// <summary>It is neither text nor a workbook that can be read: an old one (.xls), or one with a password.</summary>
    NotText,

    /// <summary>It looks like a workbook and cannot be read.</summary>
    Damaged,
}

/// <summary>A table cannot be read at all.</summary>
public sealed class TableRefused(TableFault fault) : Exception(fault.ToString())
{
    public TableFault Fault { get; } = fault;
}
