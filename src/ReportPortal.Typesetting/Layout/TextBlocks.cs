using ReportPortal.Typesetting.Fonts;
using ReportPortal.Typesetting.Tagging;
using ReportPortal.Typesetting.Text;

namespace ReportPortal.Typesetting.Layout;

/// <summary>Titles, headings and paragraphs to lines.</summary>
internal sealed class TextBlocks(FontBook fonts, PageShape shape, StructureElement document)
{
    private const int IndentedCharacters = 2, SignatureCharacters = 4;

    public LaidText Title(TitleBlock block, string place)
    {
        var lines = Lines.Set(Shape([block.Text], FontRole.Title, Measures.Title, place), shape.TypeWidth, LineFit.Balanced);
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
        var links = block.Runs.Any(run => run.Link is not null) ? block.Runs.Select(run => Link(run, element, place)).ToArray() : [];
        var (lines, offset) = Style(text, block.Style);
        return new LaidText(lines, element) { Offset = offset, Links = links };
    }

    private (IReadOnlyList<SetLine> Lines, Func<SetLine, int, double> Offset) Style(ShapedText text, ParagraphStyle style) => style switch
    {
        ParagraphStyle.Body => (Indented(text), Indent),
        ParagraphStyle.Flush => (Lines.Set(text, shape.TypeWidth, LineFit.Justified), (_, _) => 0),
        ParagraphStyle.Centred => (Lines.Set(text, shape.TypeWidth, LineFit.Balanced), Centred),
        _ => (Lines.Set(text, SignatureWidth, LineFit.Balanced), (line, _) => SignatureWidth - line.Width),
    };

    private double SignatureWidth => shape.TypeWidth - SignatureCharacters * Measures.Body;

    private IReadOnlyList<SetLine> Indented(ShapedText text) =>
        Lines.Set(text, shape.TypeWidth, LineFit.Justified, IndentedCharacters * Measures.Body);

    private static double Indent(SetLine line, int index) => index == 0 ? IndentedCharacters * Measures.Body : 0;

    private double Centred(SetLine line, int index) => (shape.TypeWidth - line.Width) / 2;

    private ShapedText Shape(IReadOnlyList<string> spans, FontRole role, double size, string place) =>
        Shaper.Shape(spans, fonts[role], size, place);

    private StructureElement Element(string role) => new StructureElement(role, document).Attach();

    private static SpanLink? Link(TextSpan run, StructureElement paragraph, string place)
    {
        if (run.Link is not { } target) return null;
        if (!target.IsAbsoluteUri || target.Scheme is not ("http" or "https" or "mailto"))
            throw new TextRefused(place, run.Text, $"a link to {target.OriginalString}, which is no http, https or mailto address");
        return new SpanLink(target, run.Text, new StructureElement("Link", paragraph));
    }
}
