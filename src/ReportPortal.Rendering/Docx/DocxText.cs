using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportPortal.Rendering.Docx;

/// <summary>Text as Word's runs: line feeds and tabs are elements there, and spaces are kept only where the file says so.</summary>
internal static class DocxText
{
    public static Paragraph Paragraph(string style, string text) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text));

    public static Run Run(string text, params ReadOnlySpan<OpenXmlElement> properties)
    {
        var run = new Run();
        if (properties.Length > 0)
            run.RunProperties = new(properties.ToArray());
        foreach (var piece in Pieces(text))
            run.AppendChild<OpenXmlElement>(piece switch
            {
                "\n" => new Break(),
                "\t" => new TabChar(),
                _ => new Text(piece) { Space = SpaceProcessingModeValues.Preserve },
            });
        return run;
    }

    private static IEnumerable<string> Pieces(string text)
    {
        for (int from = 0, to; from < text.Length; from = to)
        {
            to = text.AsSpan(from).IndexOfAny('\n', '\t') is var at and >= 0 ? from + Math.Max(at, 1) : text.Length;
            yield return text[from..to];
        }
    }
}
