using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Formats;
using ReportPortal.Rendering;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Publication;

/// <summary>What is handed to the upper level, of any edition and of a draft that is signed.</summary>
[Route("/publication/{year:int:range(2008,2099)}/{body}"), ForRoles(PortalRole.Coordinator, PortalRole.Approver, PortalRole.Auditor)]
public sealed class DeliveryController(Deliveries deliveries, PublicationPages pages, ReportWords words, IStringLocalizer<PortalText> text) : Controller
{
    [HttpGet("editions/{number:int}/delivery.zip")]
    public async Task<IActionResult> OfEdition(ReportYear year, string body, int number, CancellationToken cancel) =>
        await deliveries.FindEditionAsync(year, body, number, cancel) is { } report ? await PackedAsync(report, "DeliveryName", cancel) : NotFound();

    /// <summary>Of the draft; that none is signed, or what keeps it from being printed, is said on its sheet.</summary>
    [HttpGet("delivery.zip")]
    public async Task<IActionResult> OfDraft(ReportYear year, string body, CancellationToken cancel)
    {
        try
        {
            return await deliveries.FindDraftAsync(year, body, cancel) is { } report ? await PackedAsync(report, "DeliveryNameSigned", cancel) : await RefusedAsync(year, body, [text["DeliveryNotSigned"]], cancel);
        }
        catch (Exception refused) when (words.Explain(refused) is { Count: > 0 } reasons)
        {
            return await RefusedAsync(year, body, reasons, cancel);
        }
    }

    private async Task<IActionResult> RefusedAsync(ReportYear year, string body, IReadOnlyList<string> reasons, CancellationToken cancel)
    {
        if (await pages.FindAsync(year, body, cancel) is not { } sheet)
            return NotFound();
        foreach (var reason in reasons)
            ModelState.AddModelError("", reason);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View(ReportSheetController.Page, sheet);
    }

    private async Task<FileContentResult> PackedAsync(Delivery report, string name, CancellationToken cancel) =>
        File(await deliveries.MakeAsync(report, cancel), "application/zip", CountyFileName.Of(text[name, report.Title], "zip"));
}
