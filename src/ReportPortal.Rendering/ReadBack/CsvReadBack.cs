using System.Text;
using CsvHelper;
using ReportPortal.Domain.Documents;
using ReportPortal.Rendering.Csv;

namespace ReportPortal.Rendering.ReadBack;

/// <summary>The figures of a table for machines: every field of every line.</summary>
internal sealed class CsvReadBack : IReadBack
{
    private const string Between = " | ";

    private static readonly CsvReaderOptions AsWritten = new() { Separator = ',', HasHeader = false, SkipEmptyLines = false };

    public string Format => "csv";

    public IReadOnlyList<Statement> Wanted(ReportDocument document, Imprint imprint) =>
        [.. FigureLines.Of(document, imprint.Legend).Select(line => new Statement(line.Code, Line(line.Fields))).Prepend(new(document.Title, Line(FigureLine.Names)))];

    public IReadOnlyList<string> Read(byte[] file)
    {
        if (!file.AsSpan().StartsWith(Encoding.UTF8.GetPreamble()))
            throw new UnreadableFile(Format, "It does not begin with the mark of UTF-8.");
        try
        {
            using var csv = CsvReader.FromText(Encoding.UTF8.GetString(file.AsSpan(Encoding.UTF8.Preamble.Length)), AsWritten);
            var lines = new List<string>();
            while (csv.Read())
                lines.Add(Line(Enumerable.Range(0, csv.FieldCount).Select(field => CsvText.Plain(csv.GetString(field) ?? ""))));
            return lines;
        }
        catch (CsvFormatException broken)
        {
            throw new UnreadableFile(Format, broken.Message, broken);
        }
    }

    private static string Line(IEnumerable<string> fields) => string.Join(Between, fields);
}
