using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Filling;

/// <summary>Puts the texts of a filing onto their page: what is asked, last year's text, and the numbers that stand in it unbound.</summary>
public sealed partial class TextPages(PortalDbContext db, FillingPages pages, CheckBases bases, IStringLocalizer<PortalText> text)
{
    private static string Language => PortalLanguage.Current;

    /// <summary>The page with what is saved, or with what was typed where that could not be.</summary>
    public async Task<TextsPage> OfAsync(OpenFiling open, IReadOnlyDictionary<string, TypedText> typed, ClaimsPrincipal user, CancellationToken cancel)
    {
        var basis = await bases.OfAsync(open.Form, cancel);
        var sheet = open.SheetOn(basis).Computed(open.Form);
        var content = Compiler.ContentOf(open.Form, open.Body, open.Filing, basis.Inheritance.SheetOf(open.Body.Code)) with { Sheet = sheet };
        var last = await LastTextsAsync(open, cancel);
        var parts = from section in open.Form.Format.Sections
                    from part in section.Parts
                    where part.HasNarrative
                    select PartOf(open, part, (part.Title ?? section.Title).In(Language), content, last.GetValueOrDefault(part.Key, ""), typed.GetValueOrDefault(part.Key));
        return new(await pages.FrameAsync(open, user, cancel), [.. parts], [.. FiguresOf(open.Form, sheet)]);
    }

    /// <summary>Last year's texts of the body, by part.</summary>
    public async Task<IReadOnlyDictionary<string, string>> LastTextsAsync(OpenFiling open, CancellationToken cancel)
    {
        if (open.Year.Year.Previous is not { } before)
            return new Dictionary<string, string>();
        return await db.Filings.AsNoTracking().Where(filing => filing.Year == before && filing.DepartmentCode == open.Body.Code).OrderByDescending(filing => filing.Revision).Take(1)
            .SelectMany(filing => filing.Narratives).ToDictionaryAsync(narrative => narrative.Part, narrative => narrative.Text, cancel);
    }

    private static PartText PartOf(OpenFiling open, PartFormat part, string title, ReportContent content, string last, TypedText? typed)
    {
        var known = open.Filing?.NarrativeOf(part.Key);
        var words = typed?.Text ?? known?.Text ?? "";
        var texts = open.Form.Format.Texts.Parts[part.Key];
        return new(part.Key, title, words, known?.Version ?? 0)
        {
            Prompt = texts.Prompts.GetValueOrDefault(open.Subject),
            Compulsory = texts.Compulsory.GetValueOrDefault(open.Subject) ?? [],
            Default = string.IsNullOrWhiteSpace(texts.DefaultOf(open.Subject, content.Sheet)) ? null : Composed(part, content with { Narratives = new Dictionary<string, string>() }),
            Composed = words.Contains('{', StringComparison.Ordinal) && typed is null ? Composed(part, content) : null,
            LastYear = [.. Cut(last)],
            Numbers = NumberScanner.Scan(words, open.Form, content.Sheet),
            Faults = typed?.Faults ?? [],
        };
    }

    private static string Composed(PartFormat part, ReportContent content) =>
        string.Join('\n', ReportComposer.ComposePart(content, part).Select(paragraph => string.Concat(paragraph.Runs.Select(run => run.Text))));

    public string Explain(NarrativeFault fault) => fault.Kind switch
    {
        NarrativeFaultKind.Unclosed => text["NarrativeUnclosed", fault.Line, fault.Column],
        NarrativeFaultKind.UnknownCell when fault.Suggestion is { } near => text["NarrativeUnknownCellNear", fault.Line, fault.Excerpt, near],
        NarrativeFaultKind.UnknownCell => text["NarrativeUnknownCell", fault.Line, fault.Excerpt],
        NarrativeFaultKind.UnitsDiffer => text["NarrativeUnitsDiffer", fault.Line, fault.Excerpt],
        NarrativeFaultKind.BadAddress or NarrativeFaultKind.BoundInLink => text["NarrativeBadAddress", fault.Line, fault.Excerpt],
        NarrativeFaultKind.TooLong => text["NarrativeTooLong", fault.Excerpt, Narrative.MaxLength],
        _ => text["NarrativeUnknownBinding", fault.Line, fault.Excerpt],
    };

    private static IEnumerable<(string, IReadOnlyList<FigureChoice>)> FiguresOf(YearForm form, FigureSheet sheet) =>
        from table in form.Format.Tables
        let cells = table.Cells.Where(cell => !sheet[cell].IsBlank).Select(cell => new FigureChoice(cell.ToString(), form[cell].Name.In(Language), FillingPages.Print(form, cell, sheet[cell]))).ToList()
        where cells.Count > 0
        select (table.Title.In(Language).Replace("{year}", form.Year.ToString(), StringComparison.Ordinal), (IReadOnlyList<FigureChoice>)cells);

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

/// <summary>What was typed for a part and could not be saved, and why.</summary>
public sealed record TypedText(string Text, IReadOnlyList<string> Faults);
