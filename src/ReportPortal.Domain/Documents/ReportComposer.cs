using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;

namespace ReportPortal.Domain.Documents;

/// <summary>Composes a report: form, figures and texts in, one document out.</summary>
public sealed class ReportComposer
{
    private readonly ReportContent content;
    private readonly FigureSheet sheet;
    private readonly RunComposer runs;
    private readonly TableComposer tables;
    private readonly List<Block> blocks = [];
    private readonly List<CompositionFault> faults = [];

    private ReportComposer(ReportContent content)
    {
        this.content = content;
        sheet = content.Sheet.Computed(content.Form);
        runs = new(content, sheet, faults);
        tables = new(content, runs);
    }

    private ReportFormat Format => content.Form.Format;

    /// <summary>The document, and what keeps it from being final. The same content gives the same document, byte for byte.</summary>
    public static Composition Compose(ReportContent content)
    {
        var composer = new ReportComposer(content);
        return new(composer.Compose(), composer.faults);
    }

    /// <summary>One part as it will be printed: its text, or the form's default where it has none. Gaps are drawn as in the document.</summary>
    public static IReadOnlyList<Paragraph> ComposePart(ReportContent content, PartFormat part)
    {
        var composer = new ReportComposer(content);
        return [.. composer.Read(part.Key, composer.TextOf(part))];
    }

    /// <summary>The text that a part is composed from: what was written, or the form's default; empty where there is neither.</summary>
    public static string TextOf(ReportContent content, PartFormat part) => new ReportComposer(content).TextOf(part);

    private ReportDocument Compose()
    {
        var frame = Format.Texts.Subjects[content.Body.Subject];
        var title = Read("title", frame.Title).Select(line => string.Concat(line.Runs.Select(run => run.Text))).ToList();
        if (frame.Lead.Length > 0)
            blocks.AddRange(Read("lead", frame.Lead));
        if (ContactComposer.Compose(content.Contact, Format.Texts.Words) is { } contact)
            blocks.Add(contact);
        for (var index = 0; index < Format.Sections.Count; index++)
            AddSection(Format.Sections[index], index + 1);
        return new()
        {
            Form = Format.Key,
            Year = content.Form.Year.Value,
            Body = content.Body,
            TitleLines = title,
            Blocks = blocks,
        };
    }

    private void AddSection(SectionFormat section, int number)
    {
        blocks.Add(new Heading(1, section.Key, ChineseNumber.Print(number) + "、", section.Title.Zh));
        var part = 0;
        foreach (var format in section.Parts)
        {
            if (format.Title is { } title)
                blocks.Add(new Heading(2, format.Key, $"（{ChineseNumber.Print(++part)}）", title.Zh));
            if (format.HasNarrative)
                blocks.AddRange(Read(format.Key, TextOf(format)));
            blocks.AddRange(tables.Compose(format.Tables));
        }
    }

    private string TextOf(PartFormat part)
    {
        var text = content.Narratives.GetValueOrDefault(part.Key);
        if (string.IsNullOrWhiteSpace(text))
            text = Format.Texts.Parts[part.Key].DefaultOf(content.Body.Subject, sheet);
        if (string.IsNullOrWhiteSpace(text))
            faults.Add(new(CompositionFaultKind.MissingText, part.Key, ""));
        return text ?? "";
    }

    private IEnumerable<Paragraph> Read(string part, string text)
    {
        runs.Part = part;
        try
        {
            return [.. NarrativeReader.Read(text, content.Form).Paragraphs.Select(paragraph => new Paragraph([.. paragraph.Pieces.Select(RunOf)]))];
        }
        catch (NarrativeRefused refused)
        {
            faults.AddRange(refused.Faults.Select(fault => new CompositionFault(CompositionFaultKind.BadText, part, fault.Excerpt)));
            return [];
        }
    }

    private Run RunOf(NarrativePiece piece) => piece switch
    {
        BoundPiece bound => runs.Of(bound.Binding),
        LinkPiece link => new LinkRun(link.Text, link.Address),
        PlainPiece plain => new TextRun(plain.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(piece), piece, "A piece without a print."),
    };
}
