using ReportPortal.Typesetting.Fonts;
using ReportPortal.Typesetting.Tagging;
using ReportPortal.Typesetting.Text;

namespace ReportPortal.Typesetting.Layout;

/// <summary>Titles, headings, paragraphs and notes to lines.</summary>
internal sealed class TextBlocks(FontBook fonts, StructureElement document)
{
    private const int IndentedCharacters = 2, SignatureCharacters = 4;

    public LaidText Title(TitleBlock block, string place)
    {
        var lines = Lines.Set(Shape([block.Text], FontRole.Title, Measures.Title, place), Width, LineFit.Balanced);
        return new LaidText(lines, Element("H1")) { Offset = Centred, IsHeading = true, LinesAfter = 1 };
    }

    /// <param name="block">The heading.</param>
    /// <param name="tag">Its level in the structure, which counts the title.</param>
    /// <param name="place">What refusals call it.</param>
    public LaidText Heading(HeadingBlock block, int tag, string place)
    {
        var role = block.Level switch
        {
            1 => FontRole.HeadingOne,
            2 => FontRole.HeadingTwo,
            3 => FontRole.Body,
            _ => throw new TextRefused(place, block.Text, $"a heading of level {block.Level} (1 to 3 are known)"),
        };
        var text = Shape([block.Text], role, Measures.Body, place);
        return new LaidText(Indented(text), Element($"H{tag}")) { Offset = Indent, IsHeading = true };
    }

    public LaidText Paragraph(ParagraphBlock block, string place)
    {
        var text = Shape([.. block.Runs.Select(run => run.Text)], FontRole.Body, Measures.Body, place);
        var element = Element("P");
        var (lines, offset) = Style(text, block.Style);
        return new LaidText(lines, element) { Offset = offset, Links = LinksOf(block.Runs, element, place) };
    }

    /// <param name="block">The note.</param>
    /// <param name="noted">What it belongs to; null at the document's beginning.</param>
    /// <param name="place">What refusals call it.</param>
    public LaidText Note(NoteBlock block, LaidBlock? noted, string place)
    {
        var text = Shape([.. block.Runs.Select(run => run.Text)], FontRole.Body, Measures.Note, place);
        var element = Element("Note");
        var lines = Lines.Set(text, (noted?.Shape ?? PageShape.Official).TypeWidth, LineFit.Justified, IndentedCharacters * Measures.Note);
        var laid = new LaidText(lines, element)
        {
            Offset = (_, index, _) => index == 0 ? IndentedCharacters * Measures.Note : 0,
            Links = LinksOf(block.Runs, element, place),
            Pitch = Measures.NotePitch,
        };
        return noted is null ? laid : laid.NoteTo(noted);
    }

    private static (IReadOnlyList<SetLine> Lines, Func<SetLine, int, double, double> Offset) Style(ShapedText text, ParagraphStyle style) => style switch
    {
        ParagraphStyle.Body => (Indented(text), Indent),
        ParagraphStyle.Flush => (Lines.Set(text, Width, LineFit.Justified), (_, _, _) => 0),
        ParagraphStyle.Centred => (Lines.Set(text, Width, LineFit.Balanced), Centred),
        _ => (Lines.Set(text, SignatureWidth, LineFit.Balanced), (line, _, _) => SignatureWidth - line.Width),
    };

    private static double Width => PageShape.Official.TypeWidth;

    private static double SignatureWidth => Width - SignatureCharacters * Measures.Body;

    private static IReadOnlyList<SetLine> Indented(ShapedText text) =>
        Lines.Set(text, Width, LineFit.Justified, IndentedCharacters * Measures.Body);

    private static double Indent(SetLine line, int index, double width) => index == 0 ? IndentedCharacters * Measures.Body : 0;

    private static double Centred(SetLine line, int index, double width) => (width - line.Width) / 2;

    private ShapedText Shape(IReadOnlyList<string> spans, FontRole role, double size, string place) =>
        Shaper.Shape(spans, fonts[role], size, place);

    private StructureElement Element(string role) => new StructureElement(role, document).Attach();

    private static SpanLink?[] LinksOf(IReadOnlyList<TextSpan> runs, StructureElement element, string place) =>
        runs.Any(run => run.Link is not null) ? [.. runs.Select(run => Link(run, element, place))] : [];

    private static WebLink? Link(TextSpan run, StructureElement paragraph, string place)
    {
        if (run.Link is not { } target) return null;
        if (!target.IsAbsoluteUri || target.Scheme is not ("http" or "https" or "mailto"))
            throw new TextRefused(place, run.Text, $"a link to {target.OriginalString}, which is no http, https or mailto address");
        return new WebLink(target, run.Text, new StructureElement("Link", paragraph));
    }
}
