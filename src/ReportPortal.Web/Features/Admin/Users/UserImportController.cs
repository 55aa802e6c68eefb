using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Accounts;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.Users;

/// <summary>Accounts by a table: first it is looked at, then done.</summary>
[Route("/admin/users/import"), ForRoles(PortalRole.Administrator, PortalRole.Coordinator)]
public sealed class UserImportController(UserImport import, TimeProvider time, IStringLocalizer<PortalText> text) : Controller
{
    [HttpGet("")]
    public IActionResult Import() => Page(new(null, null));

    [HttpPost("")]
    public async Task<IActionResult> Look(string? table, IFormFile? file, CancellationToken cancel)
    {
        var typed = await TypedTable.ReadAsync(table, file, text, cancel);
        if (typed.Table is { Rows.Count: > 0 } read)
            return Page(new(typed.Typed, (await import.LookAsync(read, UserRights.Of(User), HttpContext.ActOf(time), cancel)).Results));
        return Refused(typed);
    }

    [HttpPost("done")]
    public async Task<IActionResult> Do(string? table, CancellationToken cancel)
    {
        var typed = await TypedTable.ReadAsync(table, null, text, cancel);
        if (typed.Table is not { Rows.Count: > 0 } read)
            return Refused(typed);
        var done = await import.DoAsync(read, UserRights.Of(User), HttpContext.ActOf(time), cancel);
        Response.Headers.CacheControl = "no-store";
        return View("/Features/Admin/Users/Imported.cshtml", new UserImportPage(null, done.Results) { Slips = new(done.Slips, Request.PortalAddress() + "/", "~/admin/users") });
    }

    private ViewResult Refused(TypedTable typed)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        ModelState.AddModelError("table", typed.Fault ?? text["UserImportEmpty"]);
        return Page(new(typed.Typed, null));
    }

    private ViewResult Page(UserImportPage page) => View("/Features/Admin/Users/Import.cshtml", page);
}

/// <summary>The page of a table.</summary>
/// <param name="Table">What was pasted or handed in.</param>
/// <param name="Results">What comes of each row; null before it was looked at.</param>
public sealed record UserImportPage(string? Table, IReadOnlyList<UserRowResult>? Results)
{
    /// <summary>The slips of the accounts that were made.</summary>
    public SlipsPage? Slips { get; init; }

    public int Count(UserRowOutcome outcome) => Results?.Count(row => row.Outcome == outcome) ?? 0;
}
