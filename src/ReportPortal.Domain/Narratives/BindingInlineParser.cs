using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace ReportPortal.Domain.Narratives;

/// <summary>A pair of braces in the Markdown tree; <see cref="Text"/> is null where the brace is never closed.</summary>
internal sealed class BindingInline(string? text) : LeafInline
{
    public string? Text { get; } = text;
}

/// <summary>Markdig's part in bound numbers: finds the braces. What stands in them is <see cref="BindingParser"/>'s.</summary>
internal sealed class BindingInlineParser : InlineParser
{
    public BindingInlineParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var start = slice.Start;
        var end = start + 1;
        while (end <= slice.End && slice.Text[end] is not ('}' or '{' or '\n'))
            end++;
        var closed = end <= slice.End && slice.Text[end] == '}';
        processor.Inline = new BindingInline(closed ? slice.Text[(start + 1)..end] : null)
        {
            Span = { Start = processor.GetSourcePosition(start, out var line, out var column) },
            Line = line,
            Column = column,
        };
        slice.Start = closed ? end + 1 : start + 1;
        return true;
    }
}
