using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Features.Filling;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Publication;

/// <summary>A body publishes its own report from its page of submission, where the county lets it.</summary>
[Route("/filling/{year:int:range(2008,2099)}/{department}/publish"), ForRoles(PortalRole.Clerk)]
public sealed class OwnPublicationController(FilingDesk desk, Submission submission, PublicationDesk publication, ReportActs acts, PortalSettings settings, IStringLocalizer<PortalText> text) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Publish(ReportYear year, string department, CancellationToken cancel)
    {
        if (!settings.Publication.BodiesPublish || await desk.OpenAsync(User, year, department, cancel) is not { Body.PublishesOwn: true } open)
            return NotFound();
        return await acts.TryAsync(this, text["PublicationDone", open.Body.Name], $"~/filling/{year}/{department}/submit#publication", act => publication.PublishOwnAsync(year, department, act, cancel), async status =>
        {
            Response.StatusCode = status;
            return View(SubmissionController.Page, await submission.OfAsync(open, null, User, cancel));
        });
    }
}
