using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Review;

/// <summary>What the county's office does in a body's place.</summary>
[Route("/review/{year:int:range(2008,2099)}/{department}"), ForRoles(PortalRole.Coordinator)]
public sealed class StandInController(StandIn standIn, ReviewActs acts, IStringLocalizer<PortalText> text) : Controller
{
    [HttpPost("on-behalf")]
    public async Task<IActionResult> OnBehalf(ReportYear year, string department, IFormFile? paper, CancellationToken cancel)
    {
        var (scanned, fault) = await ScannedPaper.ReadAsync(paper, cancel);
        if (fault is not null)
            ModelState.AddModelError(nameof(paper), text[fault]);
        return await acts.DoAsync(this, year, department, null, "ReviewOnBehalfBegun", (open, act) => standIn.BeginAsync(open, scanned!, act, cancel), cancel);
    }

    [HttpPost("nil")]
    public Task<IActionResult> Nil(ReportYear year, string department, string? nothing, CancellationToken cancel)
    {
        acts.RequireReason(this, nameof(nothing), nothing);
        return acts.DoAsync(this, year, department, nothing, "ReviewNilDone", (open, act) => standIn.NilAsync(open, act, cancel), cancel);
    }

    [HttpPost("amend")]
    public Task<IActionResult> Amend(ReportYear year, string department, AmendInput input, CancellationToken cancel)
    {
        var (cell, figure) = (CellRef.TryParse(input.Cell, out var known) ? known : null, Figure.Blank);
        acts.RequireReason(this, nameof(input.Reason), input.Reason);
        return acts.DoAsync(this, year, department, input.Reason, "ReviewAmended", (open, act) => standIn.AmendAsync(open, cell!, figure, act, cancel), cancel,
            page => page with { Amend = input }, open => figure = Read(input, cell is null ? null : open.Form.Find(cell)));
    }

    [HttpPost("amend-text")]
    public Task<IActionResult> AmendText(ReportYear year, string department, AmendInput input, CancellationToken cancel)
    {
        acts.RequireReason(this, $"why-{input.Part}", input.Reason);
        return acts.DoAsync(this, year, department, input.Reason, "ReviewAmended", (open, act) => standIn.AmendAsync(open, input.Part ?? "", input.Words ?? "", act, cancel), cancel,
            page => page with { Amend = input }, open =>
            {
                if (!open.Form.HasNarrative(input.Part ?? ""))
                    ModelState.AddModelError("", text["ReviewTargetUnknown"]);
            });
    }

    private Figure Read(AmendInput input, CellFormat? cell)
    {
        if (cell is not { Computed: false })
            ModelState.AddModelError(nameof(input.Cell), text["ReviewTargetUnknown"]);
        else if (FigureText.TryParse(input.Value, cell.Unit, out var figure, cell.IsSigned) == FigureFault.None && !figure.IsBlank)
            return figure;
        else
            ModelState.AddModelError(nameof(input.Value), text["ReviewFigureWrong"]);
        return Figure.Blank;
    }
}
