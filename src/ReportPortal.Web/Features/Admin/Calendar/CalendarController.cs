using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Admin.Departments;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Infrastructure.Tables;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.Calendar;

/// <summary>The working-day calendar.</summary>
[Route("/admin/calendar"), ForRoles(PortalRole.Administrator, PortalRole.Auditor)]
public sealed class CalendarController(CalendarKeeper keeper, StretchRules rules, CountyClock clock, TimeProvider time, IStringLocalizer<PortalText> text) : Controller
{
    [HttpGet("{year:int:range(2008,2100)?}")]
    public async Task<IActionResult> Index(int? year, CancellationToken cancel) => View(await keeper.FindAsync(year ?? clock.DayOf(time.GetUtcNow().UtcDateTime).Year, cancel));

    [HttpGet("{year:int:range(2008,2100)}.csv")]
    public async Task<IActionResult> Csv(int year, CancellationToken cancel)
    {
        var page = await keeper.FindAsync(year, cancel);
        return DownloadedTable.Of($"calendar-{year}.csv", [[text["CalendarDay"], text["CalendarKind"]],
            .. page.OfYear.Select(day => (string[])[day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), text[day.IsWorking ? "CalendarWorking" : "CalendarOff"]])]);
    }

    [HttpPost("{year:int:range(2008,2100)}"), ForRoles(PortalRole.Administrator)]
    public async Task<IActionResult> Set(int year, StretchInput input, CancellationToken cancel)
    {
        if (!ModelState.Take(rules.Validate(input)) || !ModelState.IsValid)
            return await AgainAsync(year, input, cancel);
        await keeper.SetAsync(input.First!.Value, input.Last ?? input.First.Value, input.Working, HttpContext.ActOf(time), cancel);
        return Told(input.First.Value.Year, text["CalendarSaved"]);
    }

    [HttpPost("{year:int:range(2008,2100)}/import"), ForRoles(PortalRole.Administrator)]
    public async Task<IActionResult> Import(int year, IFormFile? file, string? pasted, CancellationToken cancel)
    {
        try
        {
            var table = file is { Length: > 0 } ? UploadedTable.Read(await BytesAsync(file, cancel)) : UploadedTable.Read(pasted ?? "");
            var imported = await keeper.ImportAsync(table, HttpContext.ActOf(time), cancel);
            if (imported.Year is { } first)
                return Told(first, text["CalendarImported", imported.Days]);
            foreach (var fault in imported.Faults.Take(MostFaults))
                ModelState.AddModelError("", fault);
        }
        catch (TableRefused refused)
        {
            ModelState.AddModelError("", text.Of(refused.Fault));
        }
        return await AgainAsync(year, new(), cancel);
    }

    private const int MostFaults = 20;

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancel)
    {
        if (file.Length > UploadedTable.MaxBytes)
            throw new TableRefused(TableFault.TooLarge);
        using var read = new MemoryStream();
        await file.CopyToAsync(read, cancel);
        return read.ToArray();
    }

    private async Task<IActionResult> AgainAsync(int year, StretchInput input, CancellationToken cancel)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Index", await keeper.FindAsync(year, cancel) with { Input = input });
    }

    private RedirectResult Told(int year, string sentence)
    {
        TempData["Flash"] = sentence;
        return Redirect($"~/admin/calendar/{Math.Clamp(year, ReportYear.First, ReportYear.Last + 1)}");
    }
}
