using ReportPortal.Typesetting.Fonts;
using ReportPortal.Typesetting.Layout.Tables;
using ReportPortal.Typesetting.Tagging;
using ReportPortal.Typesetting.Text;

namespace ReportPortal.Typesetting.Layout;

/// <summary>A document on its pages.</summary>
/// <param name="Pages">At least one.</param>
/// <param name="Root">The structure tree's Document element.</param>
/// <param name="Headings">Those that have words, in order: for the outline.</param>
internal sealed record LaidDocument(IReadOnlyList<Page> Pages, StructureElement Root, IReadOnlyList<LaidHeading> Headings);

/// <summary>A heading and where it came to stand.</summary>
internal sealed record LaidHeading(HeadingBlock Block, LaidText Laid)
{
    public bool HasWords => Characters.HasWords(Block.Text);
}

/// <summary>Blocks to pages.</summary>
internal sealed class DocumentLayout
{
    private readonly FontBook fonts;
    private readonly IReadOnlyList<int> pageNumbers;
    private readonly StructureElement root = new("Document", null);
    private readonly List<LaidHeading> headings = [];

    private DocumentLayout(FontBook fonts, IReadOnlyList<int> pageNumbers) => (this.fonts, this.pageNumbers) = (fonts, pageNumbers);

    /// <summary>A list of contents takes the same room whatever its page numbers are, so the second round puts them in.</summary>
    public static LaidDocument Of(TypesetDocument document, FontBook fonts)
    {
        var laid = new DocumentLayout(fonts, []).Lay(document);
        return document.Blocks.Any(block => block is ContentsBlock)
            ? new DocumentLayout(fonts, [.. laid.Headings.Select(heading => heading.Laid.Placed!.Value.Page + 1)]).Lay(document)
            : laid;
    }

    private LaidDocument Lay(TypesetDocument document)
    {
        var laid = Measure(document.Blocks);
        var flow = new PageFlow();
        for (var index = 0; index < laid.Count; index++)
        {
            if (laid[index].IsBlank) continue;
            flow.Begin(index, laid[index].Shape);
            laid[index].Place(flow);
        }
        new PageFurniture(fonts).Add(document, flow.Pages);
        return new LaidDocument(flow.Pages, root, [.. headings.Where(heading => heading.Laid.Placed is not null && heading.HasWords)]);
    }

    private List<LaidBlock> Measure(IReadOnlyList<Block> blocks)
    {
        var texts = new TextBlocks(fonts, root);
        var levels = new HeadingLevels(blocks.Any(block => block is TitleBlock));
        var laid = new List<LaidBlock>(blocks.Count);
        for (var index = 0; index < blocks.Count; index++) laid.Add(Measure(blocks, index, laid.LastOrDefault(), texts, levels));
        KeepTogether(blocks, laid);
        return laid;
    }

    /// <summary>From the last block to the first, since what a block needs to begin includes what it must not be parted from.</summary>
    private static void KeepTogether(IReadOnlyList<Block> blocks, List<LaidBlock> laid)
    {
        LaidBlock? next = null;
        for (var index = laid.Count - 1; index >= 0; index--)
        {
            if (laid[index] is LaidText { IsHeading: true } heading)
            {
                if (next is not null) heading.Head(next);
            }
            else if (index + 1 < laid.Count && blocks[index + 1] is NoteBlock && laid[index + 1] is LaidText note) laid[index].KeepNote(note);
            if (!laid[index].IsBlank) next = laid[index];
        }
    }

    private LaidBlock Measure(IReadOnlyList<Block> blocks, int index, LaidBlock? before, TextBlocks texts, HeadingLevels levels)
    {
        var number = index + 1;
        switch (blocks[index])
        {
            case TitleBlock title: return texts.Title(title, $"block {number} (title)");
            case ParagraphBlock paragraph: return texts.Paragraph(paragraph, $"block {number} (paragraph)");
            case NoteBlock note: return texts.Note(note, before, $"block {number} (note)");
            case TableBlock table: return LaidTable.Of(table, before as LaidTable, fonts, root, PlaceOf(table, number));
            case ContentsBlock contents: return new ContentsList(fonts, root, $"block {number} (contents)").Lay(contents, blocks, headings, pageNumbers);
            case HeadingBlock heading:
                var laid = texts.Heading(heading, levels.Tag(heading.Level), $"block {number} (heading)");
                headings.Add(new LaidHeading(heading, laid));
                return laid;
            default: throw new NotSupportedException($"No layout for {blocks[index].GetType().Name}");
        }
    }

    private static string PlaceOf(TableBlock table, int number) =>
        table.Caption is { Length: > 0 } words ? $"block {number} (table “{words}”)" : $"block {number} (table)";
}
