using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace ReportPortal.Domain.Narratives;

/// <summary>A mark that is meant as itself, with its backslash.</summary>
internal sealed class EscapeInline : LeafInline;

/// <summary>
/// Reads a backslash before a mark of the grammar. Markdig's own would take the backslash from any punctuation: <c>D:\_年报</c>.
/// </summary>
internal sealed class EscapeInlineParser : InlineParser
{
    public EscapeInlineParser() => OpeningCharacters = ['\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() is not ('{' or '}' or '[' or ']' or '<' or '>'))
            return false;
        var start = processor.GetSourcePosition(slice.Start);
        processor.Inline = new EscapeInline { Span = new(start, start + 1) };
        slice.Start += 2;
        return true;
    }
}
