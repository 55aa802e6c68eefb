using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace ReportPortal.Domain.Narratives;

/// <summary>A pair of braces in the Markdown tree.</summary>
/// <param name="hasEnd">False where the opening brace stands alone.</param>
internal sealed class BindingInline(bool hasEnd) : LeafInline
{
    public bool HasEnd { get; } = hasEnd;
}

/// <summary>Markdig's part in bound numbers: finds the braces. What stands in them is <see cref="BindingParser"/>'s.</summary>
internal sealed class BindingInlineParser : InlineParser
{
    public BindingInlineParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var inner = slice.AsSpan()[1..];
        var end = inner.IndexOfAny('{', '}');
        var closed = end >= 0 && inner[end] == '}';
        var start = processor.GetSourcePosition(slice.Start);
        processor.Inline = new BindingInline(closed) { Span = new(start, closed ? start + end + 1 : start) };
        slice.Start += closed ? end + 2 : 1;
        return true;
    }
}
