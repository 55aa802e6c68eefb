namespace ReportPortal.Domain.Narratives;

/// <summary>The text of a part, read: paragraphs of plain text, links and bound numbers.</summary>
/// <param name="Paragraphs">None where the text is empty.</param>
public sealed record Narrative(IReadOnlyList<NarrativeParagraph> Paragraphs)
{
    /// <summary>The longest text of a part, in characters.</summary>
    public const int MaxLength = 20_000;
}

/// <summary>A paragraph.</summary>
/// <param name="Pieces">In reading order; neighbouring texts are one.</param>
public sealed record NarrativeParagraph(IReadOnlyList<NarrativePiece> Pieces);

/// <summary>A stretch of a paragraph.</summary>
public abstract record NarrativePiece;

/// <summary>Words as they are printed.</summary>
/// <param name="Text">Never empty.</param>
public sealed record PlainPiece(string Text) : NarrativePiece;

/// <summary>Words that lead to a web or mail address.</summary>
/// <param name="Text">The words.</param>
/// <param name="Address">http, https or mailto.</param>
public sealed record LinkPiece(string Text, string Address) : NarrativePiece;

/// <summary>A bound number or name.</summary>
/// <param name="Binding">What it stands for.</param>
/// <param name="Line">Its line in the text, from 1.</param>
/// <param name="Column">Its place in the line, from 1.</param>
public sealed record BoundPiece(Binding Binding, int Line, int Column) : NarrativePiece;
