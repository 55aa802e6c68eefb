using ReportPortal.Typesetting.Fonts;
using ReportPortal.Typesetting.Layout.Tables;
using ReportPortal.Typesetting.Tagging;
using ReportPortal.Typesetting.Text;

namespace ReportPortal.Typesetting.Layout;

/// <summary>A document on its pages.</summary>
/// <param name="Pages">At least one.</param>
/// <param name="Root">The structure tree's Document element.</param>
/// <param name="Headings">For the outline, in order.</param>
internal sealed record LaidDocument(IReadOnlyList<Page> Pages, StructureElement Root, IReadOnlyList<LaidHeading> Headings);

/// <summary>A heading's words, its level, and where it stands: page counted from 0, height in points from the page's upper edge.</summary>
internal sealed record LaidHeading(string Text, int Level, int Page, double Y);

/// <summary>Blocks to pages.</summary>
internal sealed class DocumentLayout(FontBook fonts, PageShape shape)
{
    private readonly StructureElement root = new("Document", null);
    private readonly List<(HeadingBlock Block, LaidText Laid)> headings = [];

    public LaidDocument Lay(TypesetDocument document)
    {
        var laid = Measure(document.Blocks);
        var flow = new PageFlow(shape);
        for (var index = 0; index < laid.Count; index++)
        {
            flow.Begin(index);
            laid[index].Place(flow);
        }
        new PageFurniture(fonts).Add(document, flow.Pages);
        return new LaidDocument(flow.Pages, root, [.. headings.Select(heading =>
            new LaidHeading(heading.Block.Text, heading.Block.Level, heading.Laid.Placed.Page, heading.Laid.Placed.Y))]);
    }

    private List<LaidBlock> Measure(IReadOnlyList<Block> blocks)
    {
        var texts = new TextBlocks(fonts, shape, root);
        var levels = new HeadingLevels(blocks.Any(block => block is TitleBlock));
        var laid = new List<LaidBlock>(blocks.Count);
        for (var index = 0; index < blocks.Count; index++)
        {
            var next = Measure(blocks[index], texts, levels, index + 1);
            if (laid.Count > 0 && laid[^1] is LaidText { IsHeading: true } heading) heading.Next = next;
            if (laid.Count > 0 && laid[^1] is LaidTable above && blocks[index] is TableBlock { JoinsPrevious: true }) ((LaidTable)next).Join(above);
            laid.Add(next);
        }
        return laid;
    }

    private LaidBlock Measure(Block block, TextBlocks texts, HeadingLevels levels, int number)
    {
        switch (block)
        {
            case TitleBlock title: return texts.Title(title, $"block {number} (title)");
            case ParagraphBlock paragraph: return texts.Paragraph(paragraph, $"block {number} (paragraph)");
            case TableBlock table: return Table(table, number);
            case HeadingBlock heading:
                var laid = texts.Heading(heading, levels.Tag(heading.Level), $"block {number} (heading)");
                headings.Add((heading, laid));
                return laid;
            default: throw new NotSupportedException($"No layout for {block.GetType().Name}");
        }
    }

    private LaidTable Table(TableBlock table, int number)
    {
        var place = table.Caption is { Length: > 0 } words ? $"block {number} (table “{words}”)" : $"block {number} (table)";
        var measure = TableMeasure.Of(table, fonts, shape.TypeWidth, place);
        var caption = Lines.Set(Shaper.Shape([table.Caption ?? ""], fonts[FontRole.TableHead], Measures.Caption, place), shape.TypeWidth, LineFit.Balanced);
        return new LaidTable(measure, caption, new TableElements(measure.Grid, caption.Count > 0, root), shape);
    }
}
