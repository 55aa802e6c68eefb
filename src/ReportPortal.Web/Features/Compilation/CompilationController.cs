using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;
using ReportPortal.Rendering;
using ReportPortal.Rendering.Html;
using ReportPortal.Web.Features.Review;
using ReportPortal.Web.Features.Writing;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>The county's report from the locked filings to the draft that goes round for signature.</summary>
[Route("/compilation"), ForRoles(PortalRole.Coordinator, PortalRole.Approver, PortalRole.Auditor)]
public sealed class CompilationController(
    PortalDbContext db, CompilationPages pages, CountyDrafter drafter, CompilationActs acts, SinceLastLook looks, TimeProvider time, IEnumerable<IReportRenderer> renderers, PortalSettings settings, IStringLocalizer<PortalText> text) : Controller
{
    internal const string Page = "~/Features/Compilation/Compilation.cshtml";

    /// <summary>The newest year.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) =>
        await db.Years.AsNoTracking().OrderByDescending(year => year.Year).FirstOrDefaultAsync(cancel) is { } newest ? Redirect($"~/compilation/{newest.Year}") : View("~/Features/Compilation/NoYear.cshtml");

    [HttpGet("{year:int:range(2008,2099)}")]
    public async Task<IActionResult> Compilation(ReportYear year, CancellationToken cancel) => await pages.FindAsync(year, null, cancel) is { } page
        ? View(Page, page with { Changes = await looks.LookAtCountyAsync(year, HttpContext.ActOf(time), cancel) ?? [] })
        : NotFound();

    /// <summary>What the bodies wrote in the same part.</summary>
    [HttpGet("{year:int:range(2008,2099)}/bodies/{part}")]
    public async Task<IActionResult> Bodies(ReportYear year, string part, CancellationToken cancel) =>
        await pages.BodiesAsync(year, part, cancel) is { } page ? View("~/Features/Compilation/Bodies.cshtml", page) : NotFound();

    /// <summary>Takes every filing that is accepted now, and none that comes later.</summary>
    [HttpPost("{year:int:range(2008,2099)}/lock"), ForRoles(PortalRole.Coordinator)]
    public Task<IActionResult> Lock(ReportYear year, string? name, CancellationToken cancel) =>
        acts.DoAsync(this, year, "CompilationLocked", act => acts.LockAsync(year, name ?? "", act, cancel), cancel);

    /// <summary>Says why the report goes without bodies.</summary>
    [HttpPost("{year:int:range(2008,2099)}/gaps"), ForRoles(PortalRole.Coordinator)]
    public Task<IActionResult> Gaps(ReportYear year, Dictionary<string, string?> why, CancellationToken cancel) =>
        acts.DoAsync(this, year, "FillingSaved", act => acts.ExcuseAsync(year, why, act, cancel), cancel);

    /// <summary>Lets findings go along, each with a reason.</summary>
    [HttpPost("{year:int:range(2008,2099)}/findings"), ForRoles(PortalRole.Coordinator)]
    public Task<IActionResult> Findings(ReportYear year, Dictionary<string, string?> why, CancellationToken cancel) =>
        acts.DoAsync(this, year, "FillingSaved", act => acts.WaiveAsync(year, why, act, cancel), cancel);

    /// <summary>Saves the texts; the button that was pressed does what it says to one of them.</summary>
    [HttpPost("{year:int:range(2008,2099)}/texts"), ForRoles(PortalRole.Coordinator)]
    public async Task<IActionResult> Texts(ReportYear year, Dictionary<string, string?> words, Dictionary<string, int> seen, Dictionary<string, string?> insert, string? act, CancellationToken cancel)
    {
        if (await pages.FindAsync(year, null, cancel) is not { } page)
            return NotFound();
        if (words.Keys.Any(part => !page.Draft.Form.HasNarrative(part)))
            return BadRequest();
        var edit = new TextEdit(new(page.Draft.Form, page.Draft.Rollup.Sheet, page.Draft.LastYear), await drafter.LastTextsAsync(year, cancel), insert, act ?? "");
        return await acts.WriteAsync(this, page, new(words, seen, edit), cancel);
    }

    /// <summary>Sends it round for signature.</summary>
    [HttpPost("{year:int:range(2008,2099)}/send"), ForRoles(PortalRole.Coordinator)]
    public Task<IActionResult> Send(ReportYear year, CancellationToken cancel) =>
        acts.DoAsync(this, year, "CompilationSent", act => acts.SendAsync(year, act, cancel), cancel, $"~/publication/{year}/{ReportBody.CountyCode}");

    /// <summary>Takes it back to the desk.</summary>
    [HttpPost("{year:int:range(2008,2099)}/recall"), ForRoles(PortalRole.Coordinator)]
    public Task<IActionResult> Recall(ReportYear year, CancellationToken cancel) =>
        acts.DoAsync(this, year, "CompilationRecalled", act => acts.ChangeAsync(year, act, report => report.Recall(), cancel), cancel);

    /// <summary>The report as it would be printed, with the watermark of a draft.</summary>
    [HttpGet("{year:int:range(2008,2099)}/preview")]
    public async Task<IActionResult> Preview(ReportYear year, CancellationToken cancel)
    {
        if (await pages.FindAsync(year, null, cancel) is not { } page)
            return NotFound();
        var article = new ArticleRenderer().Render(page.Draft.Composed.Document, ImprintOf(page));
        return View("~/Features/Compilation/Preview.cshtml", new DraftPreview(page, new HtmlString(System.Text.Encoding.UTF8.GetString(article)), [.. renderers.Select(renderer => renderer.Format).Where(IsDownload)]));
    }

    [HttpGet("{year:int:range(2008,2099)}/preview.{format}")]
    public async Task<IActionResult> PreviewFile(ReportYear year, string format, CancellationToken cancel)
    {
        if (!IsDownload(format) || renderers.FirstOrDefault(known => known.Format == format) is not { } renderer || await pages.FindAsync(year, null, cancel) is not { } page)
            return NotFound();
        try
        {
            return File(renderer.Render(page.Draft.Composed.Document, ImprintOf(page)), "application/octet-stream", $"{page.Draft.Composed.Document.Title}-{text["PreviewWatermark"]}.{format}");
        }
        catch (RenderingRefused refused)
        {
            ModelState.AddModelError("", refused.Message);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View(Page, page);
        }
    }

    private static bool IsDownload(string format) => format != "article";

    private Imprint ImprintOf(CompilationPage page) => new()
    {
        EditionNumber = page.Report.Editions + 1,
        Digest = CanonicalJson.Digest(CanonicalJson.Write(page.Draft.Composed.Document)),
        Issuer = settings.County.Government,
        Watermark = text["PreviewWatermark"],
        Legend = FigureLegend.Of(page.Draft.Form),
    };
}

/// <summary>The county's report before it is one.</summary>
public sealed record DraftPreview(CompilationPage Page, IHtmlContent Article, IReadOnlyList<string> Formats);
