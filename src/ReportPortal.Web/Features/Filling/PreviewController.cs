using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Rendering;
using ReportPortal.Rendering.Html;
using ReportPortal.Rendering.Pdf;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Filling;

/// <summary>A body's own report before it is one: as a page, as PDF, and as the sheet that is signed and sealed.</summary>
[Route("/filling/{year:int:range(2008,2099)}/{department}"), ForRoles(PortalRole.Clerk, PortalRole.Coordinator)]
public sealed class PreviewController(FilingDesk desk, CheckBases bases, PdfRenderer printer, PortalSettings settings, IStringLocalizer<PortalText> text) : Controller
{
    [HttpGet("preview")]
    public async Task<IActionResult> Preview(ReportYear year, string department, CancellationToken cancel) =>
        await ComposeAsync(year, department, cancel) is { } page ? View("~/Features/Filling/Preview.cshtml", page) : NotFound();

    [HttpGet("sign-off")]
    public async Task<IActionResult> SignOff(ReportYear year, string department, CancellationToken cancel) =>
        await ComposeAsync(year, department, cancel) is { } page ? View("~/Features/Filling/SignOff.cshtml", page) : NotFound();

    [HttpGet("preview.pdf")]
    public async Task<IActionResult> Pdf(ReportYear year, string department, CancellationToken cancel)
    {
        if (await ComposeAsync(year, department, cancel) is not { } page)
            return NotFound();
        try
        {
            return File(printer.Render(page.Composition.Document, ImprintOf(page.Digest, text["PreviewWatermark"])), "application/pdf", $"{department}-{year}-preview.pdf");
        }
        catch (RenderingRefused)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("~/Features/Filling/Preview.cshtml", page with { Unprintable = [.. printer.Unprintable(page.Composition.Document).Select(found => found.CodePoint)] });
        }
    }

    private async Task<PreviewPage?> ComposeAsync(ReportYear year, string department, CancellationToken cancel)
    {
        if (await desk.OpenAsync(User, year, department, cancel) is not { } open)
            return null;
        var basis = await bases.OfAsync(open.Form, cancel);
        var filing = open.Filing ?? new Filing { Id = Guid.Empty, Year = year, DepartmentCode = department };
        var composed = ReportComposer.Compose(Compiler.ContentOf(open.Form, open.Body, filing, basis.Inheritance.SheetOf(department)));
        var digest = CanonicalJson.Digest(CanonicalJson.Write(composed.Document));
        var article = new ArticleRenderer().Render(composed.Document, ImprintOf(digest, null));
        return new(open, composed, digest, new HtmlString(System.Text.Encoding.UTF8.GetString(article)));
    }

    private Imprint ImprintOf(string digest, string? watermark) => new() { EditionNumber = 1, Digest = digest, Issuer = settings.County.Government, Watermark = watermark };
}

/// <summary>A report before it is one.</summary>
public sealed record PreviewPage(OpenFiling Open, Composition Composition, string Digest, IHtmlContent Article)
{
    public string Address => $"filling/{Open.Year.Year}/{Open.Body.Code}";

    /// <summary>Characters that no font has.</summary>
    public IReadOnlyList<string> Unprintable { get; init; } = [];
}
