using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace ReportPortal.Domain.Narratives;

/// <summary>
/// Markdig's links, narrowed to <c>[words](address)</c>. A link with a title or with blanks in its parentheses has things that no page
/// prints, so it is none and stays as typed; so does the <c>!</c> before a picture.
/// </summary>
internal sealed class PlainLinkParser : LinkInlineParser
{
    // Each open bracket nests the tree, which Markdig refuses by an exception when it is too deep and walks in square time before.
    private const int MaxOpenBrackets = 64;

    public PlainLinkParser() => OpeningCharacters = ['[', ']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var open = OpenBrackets(processor.Inline);
        if (slice.CurrentChar == '[')
            return open < MaxOpenBrackets && base.Match(processor, ref slice);
        if (open > 0 && slice.PeekChar() == '(' && IsPlain(slice))
            return base.Match(processor, ref slice);

        // Markdig must see the bracket to close the one before it, but nothing that follows.
        var bracket = slice;
        bracket.End = bracket.Start;
        return base.Match(processor, ref bracket);
    }

    private static bool IsPlain(StringSlice slice)
    {
        slice.SkipChar();
        var open = slice.Start;
        return LinkHelper.TryParseInlineLink(ref slice, out _, out _, out var address, out _) && slice.Start - open == address.Length + 2;
    }

    private static int OpenBrackets(Inline? inline)
    {
        var open = 0;
        for (; inline is not null; inline = inline.Parent)
            open += inline is LinkDelimiterInline ? 1 : 0;
        return open;
    }
}
