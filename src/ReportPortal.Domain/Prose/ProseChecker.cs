using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;

namespace ReportPortal.Domain.Prose;

/// <summary>
/// The one judge of the sentences of a report: the numbers in them, their arithmetic, and what stands there that belongs to another report or is
/// missing. Of the wrong numbers in published reports nearly all stand in sentences.
/// </summary>
public static class ProseChecker
{
    /// <summary>Every finding on the texts of a report, part by part in the order of the form; what concerns the report as a whole comes last.</summary>
    /// <param name="basis">Whose report it is, and what it is held against.</param>
    /// <param name="texts">The texts by part, as typed and cleaned. A blank one takes the form's own sentences and is not judged.</param>
    public static IReadOnlyList<ProseFinding> Check(ProseBasis basis, IReadOnlyDictionary<string, string> texts)
    {
        var sheet = basis.Sheet.Computed(basis.Form);
        var read = Read(basis, sheet, texts);
        var names = new CellNames(basis.Form, basis.Body.Name);
        var (twice, alike) = (new TwoValuesCheck(names), new LikenessCheck(basis));
        IEnumerable<ProseFinding> found =
        [
            .. read.Values.SelectMany(text => Unexplained(basis, sheet, text).Concat(OfSentences(basis, sheet, text, names, twice)).Concat(alike.Of(text.Part, text.Typed))),
            .. new DutyCheck(basis, sheet, read).All(),
        ];
        return [.. basis.Reasons.Count == 0 ? found : found.Select(finding => finding with { IsExplained = finding.MayGoAlong && basis.Reasons.Contains(FindingKey.Of(finding)) })];
    }

    /// <summary>The numbers of one part with what each is, for the one who writes it.</summary>
    /// <param name="basis">Whose report it is, and what it is held against.</param>
    /// <param name="text">The text of the part, as typed and cleaned.</param>
    public static IReadOnlyList<ReadNumber> Numbers(ProseBasis basis, string text) => NumberReader.Read(text, basis.Form, basis.Sheet.Computed(basis.Form), basis.LastYear);

    private static IEnumerable<ProseFinding> OfSentences(ProseBasis basis, FigureSheet sheet, PartText text, CellNames names, TwoValuesCheck twice)
    {
        var (growth, claims, frame) = (new GrowthCheck(text, names, basis.LastYear), new CellClaimCheck(text, names, basis.Form, sheet), new FrameCheck(text, basis.Form, basis.Body));
        return text.Sentences.SelectMany(sentence => PartsCheck.Of(text, sentence).Concat(ShareCheck.Of(text, sentence)).Concat(growth.Of(sentence))
            .Concat(claims.Of(sentence)).Concat(twice.Of(text, sentence)).Concat(frame.Of(sentence)));
    }

    private static IEnumerable<ProseFinding> Unexplained(ProseBasis basis, FigureSheet sheet, PartText text)
    {
        var free = NumberScanner.Scan(text.Typed, basis.Form, sheet, basis.LastYear);
        if (free.Count > 0)
            yield return new(ProseRule.Unexplained, Severity.Error, text.Part)
            {
                Start = free[0].Start,
                Length = free[0].Text.Length,
                Left = free.Count,
                Words = [.. free.Select(number => number.Text)],
            };
    }

    private static Dictionary<string, PartText> Read(ProseBasis basis, FigureSheet sheet, IReadOnlyDictionary<string, string> texts)
    {
        var content = new ReportContent { Form = basis.Form, Body = basis.Body, Sheet = basis.Sheet, LastYear = basis.LastYear, Narratives = texts };
        var runs = new RunComposer(content, sheet, []);
        return basis.Form.Format.Parts.Where(part => part.HasNarrative && !string.IsNullOrWhiteSpace(texts.GetValueOrDefault(part.Key)))
            .ToDictionary(part => part.Key, part => new PartText(part.Key, texts[part.Key], SpokenText.Read(texts[part.Key], basis.Form, binding => runs.Of(binding).Text)));
    }
}
