namespace ReportPortal.Typesetting;

/// <summary>One thing in the flow of a document: a title, a heading, a paragraph, a note, a table, the list of contents.</summary>
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

/// <summary>A note to the block before it: small, kept with that block, tagged as a note (PDF/UA-1, 7.9).</summary>
/// <param name="Runs">Its text, with 注： or its number where it has one: the engine counts nothing.</param>
public sealed record NoteBlock(IReadOnlyList<TextSpan> Runs) : Block
{
    /// <summary>A note of plain text.</summary>
    public NoteBlock(string text) : this([new TextSpan(text)]) { }
}

/// <summary>The list of contents: every heading of the document with its page, each a link.</summary>
/// <param name="Caption">The words above it, for instance 目录.</param>
/// <param name="Deepest">The last level of headings that is listed, 1 to 3.</param>
public sealed record ContentsBlock(string Caption, int Deepest = 2) : Block;
