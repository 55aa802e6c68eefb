using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering.ReadBack;

/// <summary>
/// The last look at a file before it is published: it is read by another program than the one that wrote it, and what it says is compared
/// with the document, statement by statement.
/// </summary>
public static class FileProof
{
    private const int Most = 10;

    /// <summary>The readers, one for each format that is published.</summary>
    public static IReadOnlyList<IReadBack> Readers { get; } =
        [new HtmlReadBack("article"), new HtmlReadBack("html"), new HtmlReadBack("fragment"), new PdfReadBack(), new DocxReadBack(), new XlsxReadBack(), new CsvReadBack(), new JsonReadBack()];

    /// <summary>Where a file does not say what the document says, the first ten of such places; empty where it may be published.</summary>
    /// <exception cref="ArgumentException">There is no reader for the format.</exception>
    public static IReadOnlyList<Disagreement> Compare(string format, byte[] file, ReportDocument document, Imprint imprint)
    {
        var reader = Readers.FirstOrDefault(reader => reader.Format == format) ?? throw new ArgumentException($"No reader for {format}.", nameof(format));
        try
        {
            return [.. Compare(reader.Wanted(document, imprint), reader.Read(file)).Take(Most).Select(found => new Disagreement(format, found.Place, found.Wanted, found.Found))];
        }
        catch (UnreadableFile unreadable)
        {
            return [new(format, document.Title, document.Title, unreadable.Message)];
        }
    }

    private static IEnumerable<(string Place, string? Wanted, string? Found)> Compare(IReadOnlyList<Statement> wanted, IReadOnlyList<string> found)
    {
        for (var index = 0; index < Math.Max(wanted.Count, found.Count); index++)
        {
            var said = index < found.Count ? found[index] : null;
            if (index >= wanted.Count)
                yield return (wanted.Count > 0 ? wanted[^1].Place : "", null, said);
            else if (!string.Equals(wanted[index].Text, said, StringComparison.Ordinal))
                yield return (wanted[index].Place, wanted[index].Text, said);
        }
    }
}

/// <summary>A file does not say what the document says.</summary>
/// <param name="Format">The file's format.</param>
/// <param name="Place">Where, in the document's words; a figure by its cell.</param>
/// <param name="Wanted">What the document says; null where it says nothing more.</param>
/// <param name="Found">What the file says; null where it says nothing more.</param>
public sealed record Disagreement(string Format, string Place, string? Wanted, string? Found);
