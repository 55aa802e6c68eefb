using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Circulation;

/// <summary>What stands between two headings of a report.</summary>
/// <param name="Heading">As printed; null for what stands before the first.</param>
/// <param name="Place">What the place is called.</param>
internal sealed record DraftSection(string? Heading, string Place)
{
    /// <summary>The key of the part whose text this is; null where the form prints all of it.</summary>
    public string? Part { get; init; }

    /// <summary>The lines of the title.</summary>
    public IReadOnlyList<string> Fixed { get; init; } = [];

    public List<Paragraph> Paragraphs { get; } = [];

    public List<Table> Tables { get; } = [];

    public static IReadOnlyList<DraftSection> Of(ReportFormat format, ReportDocument document)
    {
        List<DraftSection> sections = [new(null, document.Title) { Fixed = [document.Title] }];
        foreach (var block in document.Blocks)
            switch (block)
            {
                case Heading heading:
                    sections.Add(new(heading.Number + heading.Text, heading.Number + heading.Text) { Part = PartUnder(format, heading) });
                    break;
                case Paragraph paragraph:
                    sections[^1].Paragraphs.Add(paragraph);
                    break;
                case Table table:
                    sections[^1].Tables.Add(table);
                    break;
            }
        return sections;
    }

    private static string? PartUnder(ReportFormat format, Heading heading) => format.Sections
        .SelectMany(section => section.Parts.Where(part => part.HasNarrative && heading.Id == (part.Title is null ? section.Key : part.Key)))
        .FirstOrDefault()?.Key;
}
