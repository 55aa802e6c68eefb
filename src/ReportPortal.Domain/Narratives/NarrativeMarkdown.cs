using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ReportPortal.Domain.Narratives;

/// <summary>
/// What Markdig is used for: finding the marks in a line. It is asked where they stand and not what the text is, because it decodes
/// entities, drops titles and keeps open brackets apart; whoever prints copies everything but the marks from what was typed.
/// </summary>
internal static class NarrativeMarkdown
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <summary>The escapes, bindings, links and addresses of a line, from left to right; their spans count from its start.</summary>
    public static IEnumerable<Inline> MarksOf(string line) =>
        Markdown.Parse(line, Pipeline).OfType<ParagraphBlock>().SelectMany(paragraph => MarksIn(paragraph.Inline!));

    private static IEnumerable<Inline> MarksIn(ContainerInline container) => container.SelectMany(inline => inline switch
    {
        EscapeInline or BindingInline or LinkInline or AutolinkInline => [inline],
        ContainerInline bracket => MarksIn(bracket),
        _ => [],
    });

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new LineBlockParser());
        builder.InlineParsers.Clear();
        builder.InlineParsers.AddRange([
            new EscapeInlineParser(),
            new BindingInlineParser(),
            new PlainLinkParser(),
            new AutolinkInlineParser(new() { EnableHtmlParsing = false }),
        ]);
        return builder.Build();
    }
}
