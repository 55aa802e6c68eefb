using System.Security.Claims;
using ReportPortal.Domain.Prose;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Features.Writing;

namespace ReportPortal.Web.Features.Filling;

/// <summary>Puts the texts of a filing onto their page.</summary>
public sealed class TextPages(FillingPages pages, CheckBases bases, ProseBases sentences)
{
    /// <summary>The page with what is saved, or with what was typed where that could not be.</summary>
    public async Task<TextsPage> OfAsync(OpenFiling open, IReadOnlyDictionary<string, UnsavedText> typed, ClaimsPrincipal user, CancellationToken cancel)
    {
        var prose = await ProseAsync(open, cancel);
        var content = Compiler.ContentOf(open.Form, open.Body, open.Filing, prose.LastYear ?? Domain.Figures.FigureSheet.Empty) with { Sheet = prose.Sheet };
        var texts = new PartEditors(content, prose.LastYearsTexts);
        return new(await pages.FrameAsync(open, user, cancel), texts.All(part => open.Filing?.NarrativeOf(part)?.Version ?? 0, typed), texts.Figures());
    }

    /// <summary>What its sentences are held against.</summary>
    public async Task<ProseBasis> ProseAsync(OpenFiling open, CancellationToken cancel) => await sentences.OfAsync(open, await bases.OfAsync(open.Form, cancel), cancel);
}
