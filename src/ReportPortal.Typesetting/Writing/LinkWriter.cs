using ReportPortal.Typesetting.Layout;
using ReportPortal.Typesetting.Tagging;

namespace ReportPortal.Typesetting.Writing;

/// <summary>A link's annotation as it was written: its object, the page it lies on, and its element.</summary>
internal sealed record WrittenLink(int Id, int Page, StructureElement Element);

/// <summary>Link annotations (ISO 32000-1, 12.5.6.5), one for each line that a link's words reach.</summary>
internal sealed class LinkWriter(PdfFile file, int pageCount, Destinations destinations)
{
    private readonly List<WrittenLink> written = [];

    public IReadOnlyList<WrittenLink> Written => written;

    /// <summary>Writes the links of a page and joins them to their elements.</summary>
    /// <returns>The page's entry for them, empty where there are none.</returns>
    public string Write(Page page, int pageNumber)
    {
        if (page.Links.Count == 0) return "";
        var ids = page.Links.Select(link => Write(link, page.Shape, pageNumber)).ToList();
        return $" /Annots {Syntax.References(ids)}";
    }

    private int Write(PageLink area, PageShape shape, int pageNumber)
    {
        var link = area.Link;
        var key = pageCount + written.Count;
        var id = file.Add($"<< /Type /Annot /Subtype /Link /Rect [{Rectangle(area, shape)}] "
            + $"/Border [0 0 0] /F 4 /StructParent {Syntax.Number(key)} /Contents {Syntax.Text(link.Words)} "
            + $"{Target(link)} >>");
        link.Element.AddAnnotation(written.Count);
        written.Add(new WrittenLink(id, pageNumber, link.Element));
        return id;
    }

    /// <summary>On the sheet, whose corner is the lower left one however the page is read.</summary>
    private static string Rectangle(PageLink area, PageShape shape) => shape.IsTurned
        ? Syntax.Numbers(area.Top, area.Left, area.Bottom, area.Right)
        : Syntax.Numbers(area.Left, shape.Height - area.Bottom, area.Right, shape.Height - area.Top);

    private string Target(SpanLink link) => link switch
    {
        WebLink web => $"/A << /Type /Action /S /URI /URI {Syntax.Text(AsciiOf(web.Target))} >>",
        HeadingLink { Heading: var heading } => $"/Dest {destinations.Of(heading)}",
        _ => throw new NotSupportedException(),
    };

    /// <summary>An address in a PDF is 7-bit ASCII (ISO 32000-1, 12.6.4.7): a Chinese host in its Punycode, the rest already escaped.</summary>
    private static string AsciiOf(Uri target) =>
        target.Host.Length == 0 ? target.AbsoluteUri : target.AbsoluteUri.Replace(target.Host, target.IdnHost, StringComparison.OrdinalIgnoreCase);
}
