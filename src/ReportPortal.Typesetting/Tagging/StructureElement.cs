namespace ReportPortal.Typesetting.Tagging;

/// <summary>A node of the structure tree (ISO 32000-1, 14.7.2). What it holds is in reading order.</summary>
internal sealed class StructureElement
{
    private readonly List<StructureKid> kids = [];
    private bool attached;

    /// <param name="role">A standard structure type, for instance <c>P</c>.</param>
    /// <param name="parent">Null for the root.</param>
    public StructureElement(string role, StructureElement? parent) => (Role, Parent) = (role, parent);

    public string Role { get; }

    public StructureElement? Parent { get; }

    public IReadOnlyList<StructureKid> Kids => kids;

    /// <summary>Spans and scope of a table's cell.</summary>
    public CellAttributes? Cell { get; init; }

    /// <summary>Joins the parent as its next part. An element within a line joins when its first mark is painted.</summary>
    public StructureElement Attach()
    {
        if (attached || Parent is null) return this;
        attached = true;
        Parent.Attach();
        Parent.kids.Add(new ElementKid(this));
        return this;
    }

    public void AddContent(int page, int number)
    {
        Attach();
        kids.Add(new ContentKid(page, number));
    }

    public void AddAnnotation(int annotation)
    {
        Attach();
        kids.Add(new AnnotationKid(annotation));
    }
}

/// <summary>A part of a structure element.</summary>
internal abstract record StructureKid;

/// <summary>An element within it.</summary>
internal sealed record ElementKid(StructureElement Element) : StructureKid;

/// <summary>Marked content: the page counted from 0, and the number of the marked sequence there.</summary>
internal sealed record ContentKid(int Page, int Number) : StructureKid;

/// <summary>An annotation, counted from 0 over the document.</summary>
internal sealed record AnnotationKid(int Annotation) : StructureKid;

/// <summary>Attributes of TH and TD (ISO 32000-1, table 349).</summary>
/// <param name="ColumnSpan">Columns covered.</param>
/// <param name="RowSpan">Rows covered.</param>
/// <param name="Scope">Column, Row or Both; null for TD.</param>
internal sealed record CellAttributes(int ColumnSpan, int RowSpan, string? Scope);
