using System.Text.RegularExpressions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Prose;

/// <summary>What a report owes its readers: sections that say something, what 条例第五十条 asks of a government, and whether a fee was charged.</summary>
internal sealed partial class DutyCheck(ProseBasis basis, FigureSheet sheet, IReadOnlyDictionary<string, PartText> texts)
{
    // 责任追究 is told in other words as well.
    private static readonly Dictionary<string, string[]> OtherWords = new() { ["责任追究"] = ["追责", "问责", "追究"], ["工作考核"] = ["考核"], ["社会评议"] = ["评议"] };

    public IEnumerable<ProseFinding> All() => basis.Form.Format.Sections.Select(Thin).OfType<ProseFinding>()
        .Concat(basis.Form.Format.Texts.Parts.SelectMany(part => Missing(part.Key, part.Value))).Concat(basis.Form.Format.Texts.Parts.Select(part => Fee(part.Key, part.Value)).OfType<ProseFinding>());

    // Parts for which the form has sentences are full as soon as these are kept, short as they are.
    private ProseFinding? Thin(SectionFormat section)
    {
        var parts = section.Parts.Where(part => part.HasNarrative).ToList();
        if (!parts.Exists(part => basis.Form.Format.Texts.Parts[part.Key].DefaultOf(basis.Body.Subject, sheet) is not { Length: > 0 }))
            return null;
        var characters = parts.Sum(part => texts.GetValueOrDefault(part.Key)?.Spoken.Count(sign => !char.IsWhiteSpace(sign)) ?? 0);
        return characters >= basis.Limits.Characters ? null : new(ProseRule.Thin, Severity.Error, parts[0].Key) { Left = characters, Right = basis.Limits.Characters, Words = [section.Key] };
    }

    private IEnumerable<ProseFinding> Missing(string part, PartTexts asked) =>
        from item in asked.Compulsory.GetValueOrDefault(basis.Body.Subject) ?? []
        where !texts.Values.Any(text => Tells(text.Spoken, item))
        select new ProseFinding(ProseRule.Compulsory, Severity.Error, part) { Words = [item] };

    private static bool Tells(string text, string item) =>
        OtherWords.GetValueOrDefault(item, []).Prepend(item).Any(words => text.Contains(words, StringComparison.Ordinal));

    // A part that starts from other sentences where nothing was charged must say which of the two it was.
    private ProseFinding? Fee(string part, PartTexts asked)
    {
        if (asked.Nil is not { } nil || texts.GetValueOrDefault(part) is not { } text)
            return null;
        var charged = nil.Cells.Where(cell => sheet[cell].Amount > 0).ToList();
        if (!text.Spoken.Contains('费'))
            return new(charged.Count > 0 ? ProseRule.FeeSilent : ProseRule.FeeUnsaid, Severity.Error, part) { Cells = charged, Sentence = text.Spoken.Trim(), Length = text.Typed.Length };
        return charged.Count == 0 || text.Sentences.FirstOrDefault(sentence => Denied().IsMatch(sentence.Text)) is not { } denial ? null
            : text.At(ProseRule.FeeSilent, Severity.Error, denial, 0, denial.Text.Length) with { Cells = charged };
    }

    [GeneratedRegex(@"(?:未|没有)(?:发出|收取|产生|发生)[^，。；]{0,12}费")]
    private static partial Regex Denied();
}
