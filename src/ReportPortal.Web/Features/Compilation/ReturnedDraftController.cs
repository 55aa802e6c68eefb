using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Writing;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>The draft that went round the building as a Word file: read in again, and what was changed in it taken over paragraph by paragraph.</summary>
[Route("/compilation/{year:int:range(2008,2099)}/returned"), ForRoles(PortalRole.Coordinator)]
public sealed class ReturnedDraftController(CompilationPages pages, ReturnedDrafts drafts, CompilationActs acts, IStringLocalizer<PortalText> text) : Controller
{
    private const string Page = "~/Features/Compilation/Returned.cshtml";
    private const int MostBytes = 20 * 1024 * 1024;

    [HttpGet("")]
    public async Task<IActionResult> Upload(ReportYear year, CancellationToken cancel) => await pages.FindAsync(year, null, cancel) is { } page ? View(Page, new ReturnedPage(page)) : NotFound();

    /// <summary>Lays the file beside the report; nothing is changed yet.</summary>
    [HttpPost(""), RequestSizeLimit(MostBytes + (64 * 1024))]
    public async Task<IActionResult> Upload(ReportYear year, IFormFile? file, CancellationToken cancel)
    {
        if (await pages.FindAsync(year, null, cancel) is not { } page)
            return NotFound();
        var (read, fault) = file is { Length: > 0 and <= MostBytes } ? drafts.Compare(page, await BytesOfAsync(file, cancel)) : (null, text["ReturnedFileMissing", MostBytes >> 20].Value);
        if (fault is not null)
            ModelState.AddModelError("file", fault);
        Response.StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return View(Page, read ?? new ReturnedPage(page));
    }

    /// <summary>Takes over the paragraphs that were chosen.</summary>
    [HttpPost("accept")]
    public async Task<IActionResult> Accept(ReportYear year, ReturnedInput input, CancellationToken cancel)
    {
        if (await pages.FindAsync(year, null, cancel) is not { } page)
            return NotFound();
        if (input.Parts.Any(part => !page.Draft.Form.HasNarrative(part.Key)))
            return BadRequest();
        var chosen = input.Parts.Where(part => part.Lines.Any(line => line.Take)).ToList();
        if (chosen.Count == 0)
            return Redirect($"~/compilation/{year}#texts");
        var edit = new TextEdit(new(page.Draft.Form, page.Draft.Rollup.Sheet, page.Draft.LastYear), new Dictionary<string, string>(), new Dictionary<string, string?>(), "");
        return await acts.WriteAsync(this, page, new(chosen.ToDictionary(part => part.Key, part => (string?)part.Text), chosen.ToDictionary(part => part.Key, part => part.Seen), edit), cancel);
    }

    private static async Task<byte[]> BytesOfAsync(IFormFile file, CancellationToken cancel)
    {
        using var read = new MemoryStream((int)file.Length);
        await file.CopyToAsync(read, cancel);
        return read.ToArray();
    }
}
