using System.Text.RegularExpressions;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Features.Writing;

/// <summary>Puts the parts of a report that have a text beside what helps to write it: what is asked, last year's text, the numbers that stand in it unbound.</summary>
/// <param name="content">What the report is made of; its sheet holds the computed cells.</param>
/// <param name="last">Last year's texts, by part.</param>
public sealed partial class PartEditors(ReportContent content, IReadOnlyDictionary<string, string> last)
{
    private static string Language => PortalLanguage.Current;

    private YearForm Form => content.Form;

    /// <summary>All of them in printed order.</summary>
    /// <param name="version">The version of a part's stored text.</param>
    /// <param name="typed">What was typed and could not be saved, by part.</param>
    public IReadOnlyList<PartText> All(Func<string, int> version, IReadOnlyDictionary<string, UnsavedText> typed) =>
    [
        .. from section in Form.Format.Sections
           from part in section.Parts
           where part.HasNarrative
           select Of(part, (part.Title ?? section.Title).In(Language), version(part.Key), typed.GetValueOrDefault(part.Key)),
    ];

    /// <summary>The figures that can be put into them.</summary>
    public IReadOnlyList<FigureTable> Figures() =>
    [
        .. from table in Form.Format.Tables
           let cells = table.Cells.Where(cell => !content.Sheet[cell].IsBlank).Select(ChoiceOf).ToList()
           where cells.Count > 0
           select new FigureTable(table.Title.In(Language).Replace("{year}", Form.Year.ToString(), StringComparison.Ordinal), cells),
    ];

    private FigureChoice ChoiceOf(CellRef cell) =>
        new(cell.ToString(), Form[cell].Name.In(Language), content.Sheet[cell].Amount is { } amount ? FigureText.Print(amount, Form[cell].Unit) : "");

    private PartText Of(PartFormat part, string title, int version, UnsavedText? typed)
    {
        var words = typed?.Text ?? content.Narratives.GetValueOrDefault(part.Key, "");
        var texts = Form.Format.Texts.Parts[part.Key];
        return new(part.Key, title, words, version)
        {
            Prompt = texts.Prompts.GetValueOrDefault(content.Body.Subject),
            Compulsory = texts.Compulsory.GetValueOrDefault(content.Body.Subject) ?? [],
            Default = string.IsNullOrWhiteSpace(texts.DefaultOf(content.Body.Subject, content.Sheet)) ? null : Composed(part, content with { Narratives = new Dictionary<string, string>() }),
            Composed = words.Contains('{', StringComparison.Ordinal) && typed is null ? Composed(part, content) : null,
            LastYear = [.. Cut(last.GetValueOrDefault(part.Key, ""))],
            Numbers = [.. NumberScanner.Scan(words, Form, content.Sheet, content.LastYear).Select(number => new TypedNumber(number, [.. number.Proposals.Select(proposal => new BindingChoice(proposal.Written, proposal.Cells.Select(cell => Form[cell].Name.In(Language)).ToList()))]))],
            Faults = typed?.Faults ?? [],
        };
    }

    private static string Composed(PartFormat part, ReportContent content) =>
        string.Join('\n', ReportComposer.ComposePart(content, part).Select(paragraph => string.Concat(paragraph.Runs.Select(run => run.Text))));

    // Years and typed numbers of last year are what must change.
    private static IEnumerable<(string, bool)> Cut(string last)
    {
        var at = 0;
        foreach (Match mark in MustChange().Matches(last))
        {
            if (mark.Index > at)
                yield return (last[at..mark.Index], false);
            yield return (mark.Value, true);
            at = mark.Index + mark.Length;
        }
        if (at < last.Length)
            yield return (last[at..], false);
    }

    [GeneratedRegex(@"(?<!\{[^{}]*)\d+(?:\.\d+)?(?:\u5E74|%)?(?![^{}]*\})|\{stated [^{}]*\}")]
    private static partial Regex MustChange();
}
