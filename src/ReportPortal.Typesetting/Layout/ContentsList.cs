using System.Globalization;
using ReportPortal.Typesetting.Fonts;
using ReportPortal.Typesetting.Tagging;
using ReportPortal.Typesetting.Text;

namespace ReportPortal.Typesetting.Layout;

/// <summary>The list of contents to lines: words, a row of dots, the page.</summary>
internal sealed class ContentsList(FontBook fonts, StructureElement document, string place)
{
    private const int IndentedCharacters = 2;
    private const double PageRoom = 3;          // characters kept free for the page and some dots
    private const char Dots = '…';

    /// <param name="block">The list.</param>
    /// <param name="blocks">All of the document.</param>
    /// <param name="headings">Its headings, those with and without words, filled by the time the list is placed.</param>
    /// <param name="pageNumbers">The pages of the headings that have words; empty where they are not known yet.</param>
    public LaidContents Lay(ContentsBlock block, IReadOnlyList<Block> blocks, IReadOnlyList<LaidHeading> headings, IReadOnlyList<int> pageNumbers)
    {
        if (block.Deepest is < 1 or > 3) throw new TextRefused(place, block.Caption, $"headings down to level {block.Deepest} (1 to 3 are known)");
        var list = new StructureElement("TOC", document);
        var caption = Lines.Set(Shape(block.Caption, FontRole.Title), PageShape.Official.TypeWidth, LineFit.Balanced);
        var entries = new List<ContentsEntry>();
        int known = 0, number = 0;
        foreach (var heading in blocks.OfType<HeadingBlock>())
        {
            var index = known++;
            if (!Characters.HasWords(heading.Text)) continue;
            var page = number < pageNumbers.Count ? pageNumbers[number] : 0;
            number++;
            if (heading.Level <= block.Deepest) entries.Add(Entry(heading, () => headings[index].Laid, page, list));
        }
        return new LaidContents(caption, CaptionElement(entries.Count > 0 ? list.Attach() : null), entries);
    }

    /// <summary>A list without entries is no list to a reader's program.</summary>
    private StructureElement CaptionElement(StructureElement? list) =>
        list is null ? new StructureElement("P", document).Attach() : new StructureElement("Caption", list).Attach();

    private ContentsEntry Entry(HeadingBlock heading, Func<LaidText> target, int page, StructureElement list)
    {
        var indent = (heading.Level - 1) * IndentedCharacters * Measures.Body;
        var lines = Lines.Set(Shape(heading.Text, FontRole.Body), PageShape.Official.TypeWidth - indent - PageRoom * Measures.Body, LineFit.Ragged);
        var element = new StructureElement("Link", new StructureElement("Reference", new StructureElement("TOCI", list)));
        var number = Lines.Set(Shape(page.ToString(CultureInfo.InvariantCulture), FontRole.Body), double.MaxValue, LineFit.Ragged)[0];
        return new ContentsEntry(lines, number, Leader(PageShape.Official.TypeWidth - indent - lines[^1].Width - number.Width), indent, heading.Text, target, element);
    }

    /// <summary>As many dots as have room, a character's width from the words and from the page.</summary>
    private SetLine? Leader(double room)
    {
        var count = (int)(room / Measures.Body - 1);
        return count < 1 ? null : Lines.Set(Shape(new string(Dots, count), FontRole.Body), double.MaxValue, LineFit.Ragged)[0];
    }

    private ShapedText Shape(string text, FontRole role) => Shaper.Shape([text], fonts[role], role == FontRole.Title ? Measures.Title : Measures.Body, place);
}
