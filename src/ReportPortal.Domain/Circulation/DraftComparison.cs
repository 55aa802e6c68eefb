using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Circulation;

/// <summary>What a draft that came back says otherwise than the report as it stands: texts, which can be taken over, and all else, which cannot.</summary>
/// <param name="Parts">The parts whose text differs, in printed order.</param>
/// <param name="Refused">What was changed that no text is: figures of tables, printed labels, headings.</param>
public sealed record DraftComparison(IReadOnlyList<ComparedPart> Parts, IReadOnlyList<RefusedChange> Refused)
{
    /// <summary>Lays a returned draft beside the report.</summary>
    /// <param name="content">What the report is made of now.</param>
    /// <param name="returned">What came back.</param>
    /// <exception cref="DraftUnlike">Headings of the report are missing, so that nobody can say where its texts begin and end.</exception>
    public static DraftComparison Of(ReportContent content, ReturnedDraft returned)
    {
        var sections = DraftSection.Of(content.Form.Format, ReportComposer.Compose(content).Document);
        var (parts, refused) = (new List<ComparedPart>(), new List<RefusedChange>());
        foreach (var (section, blocks) in SectionFinder.Find(sections, returned.Blocks, refused))
        {
            var words = blocks.OfType<ReturnedParagraph>().Select(paragraph => paragraph.Text).ToList();
            refused.AddRange(TableComparison.Of(section, [.. blocks.OfType<ReturnedTable>()], words));
            if (section.Part is { } part)
                parts.Add(new(part, section.Place, TextComparison.Of(content, part, section.Paragraphs, words)));
            else
                refused.AddRange(Fixed(section, words));
        }
        return new([.. parts.Where(part => part.Paragraphs.Any(paragraph => paragraph.IsChanged))], refused);
    }

    private static IEnumerable<RefusedChange> Fixed(DraftSection section, List<string> words)
    {
        List<string> printed = [.. section.Fixed, .. section.Paragraphs.Select(paragraph => string.Concat(paragraph.Runs.Select(run => run.Text)))];
        var left = CommonSequence.Of(printed, words, PrintedWords.AreSame).Where(step => step.Before is null || step.After is null).ToList();
        var (gone, come) = (left.Where(step => step.Before is not null).Select(step => printed[step.Before!.Value]).ToList(), left.Where(step => step.After is not null).Select(step => words[step.After!.Value]).ToList());
        for (var index = 0; index < Math.Max(gone.Count, come.Count); index++)
            yield return new(RefusedChangeKind.Words, section.Place, gone.ElementAtOrDefault(index), come.ElementAtOrDefault(index));
    }
}

/// <summary>A part whose text was reworded.</summary>
/// <param name="Key">The part's key.</param>
/// <param name="Title">The heading it stands under, as printed.</param>
/// <param name="Paragraphs">All of its paragraphs in order, those that stay as they are included.</param>
public sealed record ComparedPart(string Key, string Title, IReadOnlyList<ComparedParagraph> Paragraphs);

/// <summary>A paragraph of a part, as it stands and as it came back.</summary>
/// <param name="Before">What is stored; null for one that is new.</param>
/// <param name="After">What would be stored; null for one that was taken out.</param>
public sealed record ComparedParagraph(string? Before, string? After)
{
    /// <summary>Both in one, word by word.</summary>
    public IReadOnlyList<WordStretch> Stretches { get; init; } = [];

    /// <summary>Figures that were changed in the sentence or taken out of it: they would be typed numbers.</summary>
    public IReadOnlyList<FigureRun> Lost { get; init; } = [];

    /// <summary>Whether it came back otherwise.</summary>
    public bool IsChanged => Before != After;
}

/// <summary>What kind of thing was changed that cannot be taken over.</summary>
public enum RefusedChangeKind
{
    /// <summary>The figure of a cell.</summary>
    Figure,

    /// <summary>The head of a row or column, or the caption of a table.</summary>
    Label,

    /// <summary>A table has other rows or cells, is missing, or is one too many.</summary>
    Table,

    /// <summary>Words that the form prints: the title, the lead, a heading; or a text where the form has none.</summary>
    Words,
}

/// <summary>A change that cannot be taken over.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="Place">Where: a heading, or a table with the number of its row.</param>
/// <param name="Before">What the report prints; null where something was put in.</param>
/// <param name="After">What came back; null where something was taken out.</param>
public sealed record RefusedChange(RefusedChangeKind Kind, string Place, string? Before, string? After)
{
    /// <summary>The cell of a figure; null for all else.</summary>
    public CellRef? Cell { get; init; }
}

/// <summary>A file that is no draft of this report: the headings of the report do not stand in it.</summary>
/// <param name="missing">The headings that are not there, as printed.</param>
public sealed class DraftUnlike(IReadOnlyList<string> missing) : Exception($"The headings {string.Join(", ", missing)} are missing.")
{
    /// <summary>The headings that are not there, as printed.</summary>
    public IReadOnlyList<string> Missing { get; } = missing;
}
