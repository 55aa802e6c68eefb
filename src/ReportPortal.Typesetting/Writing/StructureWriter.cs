using System.Globalization;
using System.Text;
using ReportPortal.Typesetting.Tagging;

namespace ReportPortal.Typesetting.Writing;

/// <summary>The structure tree and the way back into it from marked content and annotations (ISO 32000-1, 14.7).</summary>
internal sealed class StructureWriter(PdfFile file, IReadOnlyList<int> pages)
{
    private readonly Dictionary<StructureElement, int> ids = [];
    private readonly List<int> notes = [];

    /// <param name="root">The Document element.</param>
    /// <param name="owners">For each page the elements of its marked sequences.</param>
    /// <param name="annotations">The annotations' objects and elements, whose parent keys follow those of the pages.</param>
    /// <returns>The tree's root object.</returns>
    public int Write(StructureElement root, IReadOnlyList<IReadOnlyList<StructureElement>> owners, IReadOnlyList<WrittenLink> annotations)
    {
        var tree = file.Reserve();
        Number(root);
        WriteElement(root, tree, annotations);
        file.Set(tree, $"<< /Type /StructTreeRoot /K {Syntax.Reference(ids[root])} /ParentTree {Syntax.Reference(ParentTree(owners, annotations))} "
            + $"/ParentTreeNextKey {Syntax.Number(owners.Count + annotations.Count)}{NoteTree()} >>");
        return tree;
    }

    /// <summary>Every note has a name of its own (PDF/UA-1, 7.9), and names have a tree in their order (ISO 32000-1, 7.9.6).</summary>
    private string NoteTree()
    {
        if (notes.Count == 0) return "";
        var names = notes.Select((id, index) => $"{Syntax.Text(NoteId(index))} {Syntax.Reference(id)}");
        return $" /IDTree << /Kids [{Syntax.Reference(file.Add($"<< /Names [{string.Join(' ', names)}] "
            + $"/Limits [{Syntax.Text(NoteId(0))} {Syntax.Text(NoteId(notes.Count - 1))}] >>"))}] >>";
    }

    private static string NoteId(int index) => string.Create(CultureInfo.InvariantCulture, $"note-{index + 1:00000}");

    private void Number(StructureElement element)
    {
        ids[element] = file.Reserve();
        foreach (var kid in element.Kids.OfType<ElementKid>()) Number(kid.Element);
    }

    private void WriteElement(StructureElement element, int parent, IReadOnlyList<WrittenLink> annotations)
    {
        var home = element.Kids.OfType<ContentKid>().FirstOrDefault()?.Page;
        var value = new StringBuilder($"<< /Type /StructElem /S /{element.Role} /P {Syntax.Reference(parent)}");
        if (home is { } page) value.Append(" /Pg ").Append(Syntax.Reference(pages[page]));
        if (element.Kids.Count > 0)
            value.Append(" /K [").AppendJoin(' ', element.Kids.Select(kid => Kid(kid, home, annotations))).Append(']');
        if (element.Role == "Note") value.Append(" /ID ").Append(Syntax.Text(NoteId(notes.Count)));
        if (element.Role == "Note") notes.Add(ids[element]);
        if (element.Cell is { } cell) value.Append(Attributes(cell));
        file.Set(ids[element], value.Append(" >>").ToString());
        foreach (var kid in element.Kids.OfType<ElementKid>()) WriteElement(kid.Element, ids[element], annotations);
    }

    private string Kid(StructureKid kid, int? home, IReadOnlyList<WrittenLink> annotations) => kid switch
    {
        ElementKid element => Syntax.Reference(ids[element.Element]),
        ContentKid content when content.Page == home => Syntax.Number(content.Number),
        ContentKid content => $"<< /Type /MCR /Pg {Syntax.Reference(pages[content.Page])} /MCID {Syntax.Number(content.Number)} >>",
        AnnotationKid { Annotation: var number } =>
            $"<< /Type /OBJR /Pg {Syntax.Reference(pages[annotations[number].Page])} /Obj {Syntax.Reference(annotations[number].Id)} >>",
        _ => throw new NotSupportedException(),
    };

    private static string Attributes(CellAttributes cell)
    {
        var scope = cell.Scope is null ? "" : $" /Scope /{cell.Scope}";
        var columns = cell.ColumnSpan > 1 ? $" /ColSpan {Syntax.Number(cell.ColumnSpan)}" : "";
        var rows = cell.RowSpan > 1 ? $" /RowSpan {Syntax.Number(cell.RowSpan)}" : "";
        return scope + columns + rows is { Length: > 0 } said ? $" /A << /O /Table{said} >>" : "";
    }

    private int ParentTree(IReadOnlyList<IReadOnlyList<StructureElement>> owners, IReadOnlyList<WrittenLink> annotations)
    {
        var entries = owners.Select((page, key) => $"{Syntax.Number(key)} {Syntax.References(page.Select(element => ids[element]))}")
            .Concat(annotations.Select((link, index) => $"{Syntax.Number(owners.Count + index)} {Syntax.Reference(ids[link.Element])}"));
        return file.Add($"<< /Nums [{string.Join(' ', entries)}] >>");
    }
}
