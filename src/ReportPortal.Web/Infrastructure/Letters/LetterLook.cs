using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportPortal.Web.Infrastructure.Letters;

/// <summary>
/// The look of an official document (GB/T 9704-2012): A4 with margins of 37, 28, 26 and 35 mm, title of 22 pt centred, body of 16 pt on
/// lines of 28 pt, first lines by two characters. Lengths are twentieths of a point, sizes half points.
/// </summary>
internal sealed class LetterLook(string[] fonts)
{
    public const string FooterId = "rId1";
    private const int TitleSize = 44;
    private const int BodySize = 32;
    private const int ListSize = 24;
    private const int FooterSize = 28;
    private const int Character = 320, Enclosures = 3;      // twentieths of a point, and how many the word for them takes
    private const string Line = "560";
    private const string TitleLine = "700";

    private string Song => fonts[0];

    private string Fang => fonts[1];

    private string Hei => fonts[2];

    private string Plain => fonts[4];

    public static SectionProperties Page() => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = FooterId },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 2098, Right = 1474, Bottom = 1984, Left = 1587, Header = 851, Footer = 1418, Gutter = 0 });

    public static Paragraph NewPage() => new(new Run(new Break { Type = BreakValues.Page }));

    public Paragraph Title(string words) => new(
        new ParagraphProperties(Spacing(TitleLine), new Justification { Val = JustificationValues.Center }), Run(words, Song, TitleSize));

    public Paragraph Addressee(string words) => new(new ParagraphProperties(Spacing(Line, before: Line)), Run(words, Fang, BodySize));

    public Paragraph Heading(string words) => new(new ParagraphProperties(new KeepNext(), Spacing(Line), TwoCharacters()), Run(words, Hei, BodySize));

    public Paragraph Words(string words) => new(
        new ParagraphProperties(Spacing(Line), TwoCharacters(), new Justification { Val = JustificationValues.Both }), Run(words, Fang, BodySize));

    /// <summary>Words with an address, which cannot be folded: justified they would be torn apart.</summary>
    public Paragraph Address(string words) => new(new ParagraphProperties(Spacing(Line), TwoCharacters(), new Justification { Val = JustificationValues.Left }), Run(words, Fang, BodySize));

    /// <summary>At the right, four characters in.</summary>
    public Paragraph Signature(string words) => new(
        new ParagraphProperties(new KeepNext(), Spacing(Line), new Indentation { Right = "1280", RightChars = 400 }, new Justification { Val = JustificationValues.Right }), Run(words, Fang, BodySize));

    /// <summary>One of several enclosures (GB/T 9704-2012, 7.3.4): two characters in, the names one under the other, the first behind the word for them.</summary>
    public Paragraph Enclosure(string lead, string number, string name)
    {
        var (width, before) = ((int)(Characters(number) * Character), (int)(Characters(lead) * Character));
        var (left, hanging) = (2 * Character + Enclosures * Character + width, lead.Length > 0 ? before + width : width);
        return new(new ParagraphProperties(Spacing(Line, before: lead.Length > 0 ? Line : null), new Indentation { Left = $"{left}", Hanging = $"{hanging}" }), Run(lead + number + name, Fang, BodySize));
    }

    public Table List(string[] heads, IEnumerable<string[]> rows) => new(
        [
            new TableProperties(
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableBorders(new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 }, new BottomBorder { Val = BorderValues.Single, Size = 4 }, new RightBorder { Val = BorderValues.Single, Size = 4 }, new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 })),
            new TableGrid(new GridColumn { Width = "800" }, new GridColumn { Width = "4345" }, new GridColumn { Width = "1500" }, new GridColumn { Width = "2200" }),
            Row(heads, Hei, isHead: true),
            .. rows.Select(row => Row(row, Plain, isHead: false)),
        ]);

    /// <summary>The page's number between dashes.</summary>
    public Footer Footer() => new(new Paragraph(
        new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
        Run("\u2014 ", Plain, FooterSize),
        new SimpleField(Run("1", Plain, FooterSize)) { Instruction = "PAGE" },
        Run(" \u2014", Plain, FooterSize)));

    // A Chinese character is as wide as two others.
    private static double Characters(string words) => words.Sum(c => c < 0x2E80 ? 0.5 : 1);

    private static SpacingBetweenLines Spacing(string line, string? before = null) =>
        before is null ? new() { Line = line, LineRule = LineSpacingRuleValues.Exact } : new() { Before = before, Line = line, LineRule = LineSpacingRuleValues.Exact };

    private static Indentation TwoCharacters() => new() { FirstLine = "640", FirstLineChars = 200 };

    private static TableRow Row(string[] cells, string font, bool isHead)
    {
        var row = new TableRow(isHead ? new TableRowProperties(new CantSplit(), new TableHeader()) : new TableRowProperties(new CantSplit()));
        for (var at = 0; at < cells.Length; at++)
            row.AppendChild(new TableCell(new Paragraph(
                new ParagraphProperties(Spacing("400"), new Justification { Val = at == 1 && !isHead ? JustificationValues.Left : JustificationValues.Center }), Run(cells[at], font, ListSize))));
        return row;
    }

    private static Run Run(string words, string font, int size) => new(
        new RunProperties(
            new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = font },
            new FontSize { Val = $"{size}" },
            new FontSizeComplexScript { Val = $"{size}" }),
        new Text(words) { Space = SpaceProcessingModeValues.Preserve });
}
