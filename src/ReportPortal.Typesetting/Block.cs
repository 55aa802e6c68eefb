namespace ReportPortal.Typesetting;

/// <summary>One thing in the flow of a document: a title, a heading, a paragraph, a table.</summary>
public abstract record Block
{
    private protected Block() { }
}

/// <summary>The document's title: 22 pt, centred, balanced over its lines; tagged H1.</summary>
/// <param name="Text">A line feed breaks the line there.</param>
public sealed record TitleBlock(string Text) : Block;

/// <summary>A heading; it stays with what follows and appears in the outline.</summary>
/// <param name="Level">1 (一、 in 黑体), 2 （（一） in 楷体） or 3 (1. in 仿宋).</param>
/// <param name="Text">With its number: the engine counts nothing.</param>
public sealed record HeadingBlock(int Level, string Text) : Block;

/// <summary>Running text.</summary>
/// <param name="Runs">Read one after the other; white space between them is not added.</param>
/// <param name="Style">How it stands in the page.</param>
public sealed record ParagraphBlock(IReadOnlyList<TextSpan> Runs, ParagraphStyle Style = ParagraphStyle.Body) : Block
{
    /// <summary>A paragraph of plain text.</summary>
    public ParagraphBlock(string text, ParagraphStyle style = ParagraphStyle.Body) : this([new TextSpan(text)], style) { }
}
