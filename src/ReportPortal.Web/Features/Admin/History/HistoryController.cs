using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Accounts;
using ReportPortal.Web.Commands;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.History;

/// <summary>The history: who changed what, when and why; a clerk sees what was done to the filings of their own bodies.</summary>
[Route("/admin/history"), ForRoles(PortalRole.Administrator, PortalRole.Coordinator, PortalRole.Auditor, PortalRole.Clerk)]
public sealed class HistoryController(HistoryPages pages, IValidator<HistoryInput> rules, IStringLocalizer<PortalText> text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(HistoryInput asked, CancellationToken cancel)
    {
        var isValid = ModelState.Take(rules.Validate(asked));
        return await ShowAsync(asked, isValid, cancel);
    }

    [HttpGet("export")]
    public async Task<IActionResult> Export(HistoryInput asked, CancellationToken cancel)
    {
        if (!ModelState.Take(rules.Validate(asked)))
            return await ShowAsync(asked, false, cancel);
        return HistoryTable.Of(pages.ExportAsync(asked, User, cancel), text);
    }

    [HttpPost("verify"), ForRoles(PortalRole.Administrator, PortalRole.Coordinator, PortalRole.Auditor)]
    public async Task<IActionResult> Verify([FromServices] HistoryProver prover, CancellationToken cancel)
    {
        TempData["Flash"] = await prover.ProveAsync(cancel) switch
        {
            null => text["HistoryNotProven"].Value,
            { Break: { } broken } => VerifyHistoryCommand.Explain(broken, text),
            var proof => text["HistoryWhole", proof.Records, proof.Editions, proof.Head].Value,
        };
        return Redirect("~/admin/history");
    }

    [HttpGet("sign-ins"), ForRoles(PortalRole.Administrator, PortalRole.Auditor)]
    public async Task<IActionResult> SignIns(SignInsInput asked, [FromServices] SignInPages tries, [FromServices] IValidator<SignInsInput> limits, CancellationToken cancel)
    {
        var isValid = ModelState.Take(limits.Validate(asked));
        Response.StatusCode = isValid ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return View(await tries.ShowAsync(asked, isValid, cancel));
    }

    private async Task<ViewResult> ShowAsync(HistoryInput asked, bool isValid, CancellationToken cancel)
    {
        Response.StatusCode = isValid ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return View("Index", await pages.ShowAsync(asked, isValid, User, cancel));
    }
}
