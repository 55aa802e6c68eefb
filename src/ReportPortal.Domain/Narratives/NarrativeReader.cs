using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Narratives;

/// <summary>
/// Reads the text of a part. Of Markdown it keeps paragraphs, links and the escape of a mark by a backslash; everything else is
/// printed as typed. A line break starts a paragraph, because those who type Chinese press Enter once.
/// </summary>
public static class NarrativeReader
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <summary>The text, read for a form.</summary>
    /// <exception cref="NarrativeRefused">A name is unknown, a brace is open, a link leads nowhere.</exception>
    public static Narrative Read(string text, YearForm form)
    {
        var faults = new List<NarrativeFault>();
        var walk = new PieceReader(form, faults);
        foreach (var paragraph in Markdown.Parse(text, Pipeline).Descendants<ParagraphBlock>())
        {
            foreach (var inline in paragraph.Inline ?? [])
                walk.Add(inline);
            walk.EndParagraph();
        }
        return faults.Count == 0 ? new(walk.Paragraphs) : throw new NarrativeRefused(faults);
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser { ParseSetextHeadings = false });
        builder.InlineParsers.Clear();
        builder.InlineParsers.AddRange([
            new EscapeInlineParser(), new BindingInlineParser(), new LinkInlineParser(),
            new AutolinkInlineParser(new() { EnableHtmlParsing = false }), new LineBreakInlineParser()]);
        return builder.Build();
    }
}
