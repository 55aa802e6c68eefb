using System.Text;
using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering.Csv;

/// <summary>The report's figures in long form, a line for each: UTF-8 with its mark, so that Excel and WPS read it, and lines and quotes as RFC 4180 has them.</summary>
public sealed class CsvRenderer : IReportRenderer
{
    private const string EndOfLine = "\r\n";

    /// <inheritdoc/>
    public string Format => "csv";

    /// <inheritdoc/>
    public byte[] Render(ReportDocument document, Imprint imprint)
    {
        var written = new StringBuilder();
        foreach (var fields in FigureLines.Of(document, imprint.Legend).Select(line => line.Fields).Prepend(FigureLine.Names))
            written.AppendJoin(',', fields.Select(field => Quoted(CsvText.Harmless(field)))).Append(EndOfLine);
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(written.ToString())];
    }

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
