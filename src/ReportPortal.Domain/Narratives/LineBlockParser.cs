using Markdig.Parsers;
using Markdig.Syntax;

namespace ReportPortal.Domain.Narratives;

/// <summary>
/// Makes each line a paragraph, because those who type Chinese press Enter once. Markdig's own paragraphs would also take out reference
/// definitions, underlines of headings and indents.
/// </summary>
internal sealed class LineBlockParser : BlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsBlankLine)
            return BlockState.None;
        var line = processor.Line;
        processor.NewBlocks.Push(new ParagraphBlock(this) { Column = processor.Column, Span = new(line.Start, line.End) });
        return BlockState.Break;
    }
}
