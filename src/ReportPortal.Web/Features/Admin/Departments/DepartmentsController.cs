using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Departments;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Infrastructure.Tables;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.Departments;

/// <summary>The bodies of the county.</summary>
[Route("/admin/departments"), ForRoles(PortalRole.Administrator, PortalRole.Auditor)]
public sealed class DepartmentsController(
    PortalDbContext db, DepartmentKeeper keeper, DepartmentRules rules, CountyClock clock, TimeProvider time, IStringLocalizer<PortalText> text) : Controller
{
    private DateOnly Today => clock.DayOf(time.GetUtcNow().UtcDateTime);

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var bodies = await keeper.ListAsync(cancel);
        var past = Reorganisation.Done(await db.Successions.AsNoTracking().ToListAsync(cancel), bodies.ToDictionary(body => body.Code));
        return View(new DepartmentsPage(bodies, past, Today));
    }

    [HttpGet("departments.csv")]
    public async Task<IActionResult> Csv(CancellationToken cancel) => DownloadedTable.Of("departments.csv", DepartmentColumns.Write(await keeper.ListAsync(cancel), text));

    [HttpGet("departments.xlsx")]
    public async Task<IActionResult> Workbook(CancellationToken cancel) =>
        DownloadedWorkbook.Of("departments.xlsx", text["DepartmentsTitle"], DepartmentColumns.Write(await keeper.ListAsync(cancel), text));

    [HttpGet("new"), ForRoles(PortalRole.Administrator)]
    public IActionResult New() => View("Edit", new DepartmentPage(null, new() { Files = true, PublishesOwn = true, CountsInCounty = true, ValidFrom = new(Today.Year, 1, 1) }));

    [HttpPost("new"), ForRoles(PortalRole.Administrator)]
    public async Task<IActionResult> New(DepartmentInput input, CancellationToken cancel)
    {
        if (!ModelState.Take(rules.Validate(input)) || !ModelState.IsValid)
            return Again(null, input);
        try
        {
            var body = await keeper.CreateAsync(input, HttpContext.ActOf(time), cancel);
            return Told(text["DepartmentCreated", body.Name]);
        }
        catch (DepartmentRefused refused)
        {
            return Refused(null, input, refused);
        }
    }

    [HttpGet("edit/{code}"), ForRoles(PortalRole.Administrator)]
    public async Task<IActionResult> Edit(string code, CancellationToken cancel) =>
        await FindAsync(code, cancel) is { } body ? View(new DepartmentPage(body, DepartmentInput.Of(body))) : NotFound();

    [HttpPost("edit/{code}"), ForRoles(PortalRole.Administrator)]
    public async Task<IActionResult> Edit(string code, DepartmentInput input, CancellationToken cancel)
    {
        if (await FindAsync(code, cancel) is not { } body)
            return NotFound();
        if (DepartmentInput.Clean(input.Name) != body.Name && string.IsNullOrWhiteSpace(input.Reason))
            ModelState.AddModelError(nameof(input.Reason), text["DepartmentReasonMissing"]);
        if (!ModelState.Take(rules.Validate(input)) || !ModelState.IsValid)
            return Again(body, input);
        try
        {
            await keeper.ChangeAsync(body, input, HttpContext.ActOf(time, DepartmentInput.Clean(input.Reason)), cancel);
            return Told(text["DepartmentSaved", body.Name]);
        }
        catch (DepartmentRefused refused)
        {
            return Refused((await FindUnchangedAsync(code, cancel))!, input, refused);
        }
    }

    [HttpPost("move/{code}"), ForRoles(PortalRole.Administrator)]
    public async Task<IActionResult> Move(string code, bool up, CancellationToken cancel)
    {
        if (await FindAsync(code, cancel) is not { } body)
            return NotFound();
        await keeper.MoveAsync(body, up, HttpContext.ActOf(time), cancel);
        return Redirect($"~/admin/departments#{code}");
    }

    private Task<Department?> FindAsync(string code, CancellationToken cancel) => db.Departments.SingleOrDefaultAsync(body => body.Code == code, cancel);

    private Task<Department?> FindUnchangedAsync(string code, CancellationToken cancel) => db.Departments.AsNoTracking().SingleOrDefaultAsync(body => body.Code == code, cancel);

    private RedirectResult Told(string sentence)
    {
        TempData["Flash"] = sentence;
        return Redirect("~/admin/departments");
    }

    private ViewResult Refused(Department? body, DepartmentInput input, DepartmentRefused refused)
    {
        ModelState.AddModelError(refused.Refusal is DepartmentRefusal.NameTaken ? nameof(input.Name) : nameof(input.Code), text.Of(refused.Refusal, refused.Detail));
        return Again(body, input);
    }

    private ViewResult Again(Department? body, DepartmentInput input)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Edit", new DepartmentPage(body, input));
    }
}
