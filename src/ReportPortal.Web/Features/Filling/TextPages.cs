using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Features.Writing;

namespace ReportPortal.Web.Features.Filling;

/// <summary>Puts the texts of a filing onto their page.</summary>
public sealed class TextPages(PortalDbContext db, FillingPages pages, CheckBases bases)
{
    /// <summary>The page with what is saved, or with what was typed where that could not be.</summary>
    public async Task<TextsPage> OfAsync(OpenFiling open, IReadOnlyDictionary<string, UnsavedText> typed, ClaimsPrincipal user, CancellationToken cancel)
    {
        var basis = await bases.OfAsync(open.Form, cancel);
        var content = Compiler.ContentOf(open.Form, open.Body, open.Filing, basis.Inheritance.SheetOf(open.Body.Code)) with { Sheet = open.SheetOn(basis).Computed(open.Form) };
        var texts = new PartEditors(content, await LastTextsAsync(open, cancel));
        return new(await pages.FrameAsync(open, user, cancel), texts.All(part => open.Filing?.NarrativeOf(part)?.Version ?? 0, typed), texts.Figures());
    }

    /// <summary>Last year's texts of the body, by part.</summary>
    public async Task<IReadOnlyDictionary<string, string>> LastTextsAsync(OpenFiling open, CancellationToken cancel)
    {
        if (open.Year.Year.Previous is not { } before)
            return new Dictionary<string, string>();
        return await db.Filings.AsNoTracking().Where(filing => filing.Year == before && filing.DepartmentCode == open.Body.Code).OrderByDescending(filing => filing.Revision).Take(1)
            .SelectMany(filing => filing.Narratives).ToDictionaryAsync(narrative => narrative.Part, narrative => narrative.Text, cancel);
    }
}
