using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Data.History;
using ReportPortal.Web.Features.Admin.Users;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Setup;

/// <summary>The one page that a county is set up by. Who has the link of the console may; it is gone once there is an account.</summary>
[Route("/setup/{token}"), AllowAnonymous, GuessLimit]
public sealed class SetupController(FirstSetup setup, SetupLink link, PortalSettings settings, TimeProvider time, IStringLocalizer<PortalText> text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string token, CancellationToken cancel) =>
        await IsOpenAsync(token, cancel) ? await PageAsync(SetupInput.Of(settings.County), cancel) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Do(string token, SetupInput input, CancellationToken cancel)
    {
        if (!await IsOpenAsync(token, cancel))
            return NotFound();
        var departments = await TypedTable.ReadAsync(input.Departments, input.DepartmentsFile, text, cancel);
        var plan = await setup.PlanAsync(input, departments, await TypedTable.ReadAsync(input.Clerks, null, text, cancel), cancel);
        if (plan.Faults.Count > 0)
            return await AgainAsync(input with { Departments = departments.Typed }, plan, cancel);
        var slips = await setup.DoAsync(input, plan, new(Act.Portal, time.GetUtcNow().UtcDateTime) { From = HttpContext.Connection.RemoteIpAddress?.ToString() }, cancel);
        link.Close();
        return slips is null ? NotFound() : this.Slips(slips, "~/account/sign-in");
    }

    private async Task<bool> IsOpenAsync(string token, CancellationToken cancel) => link.Opens(token) && await setup.IsDueAsync(cancel);

    private async Task<IActionResult> AgainAsync(SetupInput input, SetupPlan plan, CancellationToken cancel)
    {
        ModelState.Clear();                                                   // what a file held stands in the field now
        foreach (var (field, fault) in plan.Faults)
            ModelState.AddModelError(field, fault);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await PageAsync(input, cancel);
    }

    private async Task<IActionResult> PageAsync(SetupInput input, CancellationToken cancel)
    {
        ViewBag.Bodies = await setup.BodiesAsync(cancel);
        return View("/Features/Setup/Setup.cshtml", input);
    }
}
