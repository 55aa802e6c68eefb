namespace ReportPortal.Typesetting;

/// <summary>What the typesetter sets: the content in its order, and what the file says of itself. The same document gives the same bytes.</summary>
public sealed record TypesetDocument
{
    /// <summary>The name in the reader's title bar; the printed title is a <see cref="TitleBlock"/>.</summary>
    public required string Title { get; init; }

    /// <summary>The language of the content (BCP 47).</summary>
    public string Language { get; init; } = "zh-CN";

    /// <summary>Who answers for the content.</summary>
    public required string Author { get; init; }

    /// <summary>A sentence on what the document is.</summary>
    public string? Subject { get; init; }

    /// <summary>What tells it from every other document; null for nothing. It stands in the metadata, where any program finds it.</summary>
    public string? Identifier { get; init; }

    /// <summary>The date of creation the file shows. The engine has no clock.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The content in reading order.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Large grey words across every page beneath the content, for instance 草稿; null for none.</summary>
    public string? Watermark { get; init; }

    /// <summary>Small grey words at the foot; null for none.</summary>
    public ClosingLine? ClosingLine { get; init; }
}
