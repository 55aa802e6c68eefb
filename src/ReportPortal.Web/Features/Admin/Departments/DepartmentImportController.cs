using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Accounts;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Infrastructure.Tables;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.Departments;

/// <summary>A table of bodies comes in: a look at what would become of each row, then the act.</summary>
[Route("/admin/departments/import"), ForRoles(PortalRole.Administrator)]
public sealed class DepartmentImportController(DepartmentImport import, CountyClock clock, TimeProvider time, IStringLocalizer<PortalText> text) : Controller
{
    private const string Page = "~/Features/Admin/Departments/Import.cshtml";

    [HttpGet("")]
    public IActionResult Import() => View(Page, new ImportPage("", []));

    /// <summary>Looks at a file or at what was pasted; with <paramref name="keep"/> the same text is kept.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Import(IFormFile? file, string? pasted, bool keep, CancellationToken cancel)
    {
        try
        {
            var table = file is { Length: > 0 } ? UploadedTable.Read(await BytesAsync(file, cancel)) : UploadedTable.Read(pasted ?? "");
            var rows = await import.LookAsync(table, clock.DayOf(time.GetUtcNow().UtcDateTime), cancel);
            if (rows.Count == 0)
                return Refused(text["ImportNothing"], pasted);
            if (!keep || rows.Any(row => row.Outcome == ImportOutcome.Wrong))
                return Look(new(Typed(table), rows));
            await import.KeepAsync(HttpContext.ActOf(time), cancel);
            TempData["Flash"] = text["ImportDone", rows.Count(row => row.Outcome == ImportOutcome.Added), rows.Count(row => row.Outcome == ImportOutcome.Changed)].Value;
            return Redirect("~/admin/departments");
        }
        catch (TableRefused refused)
        {
            return Refused(text.Of(refused.Fault), pasted);
        }
    }

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancel)
    {
        if (file.Length > UploadedTable.MaxBytes)
            throw new TableRefused(TableFault.TooLarge);
        using var read = new MemoryStream();
        await file.CopyToAsync(read, cancel);
        return read.ToArray();
    }

    private ViewResult Refused(string why, string? pasted)
    {
        ModelState.AddModelError("", why);
        return Look(new(pasted ?? "", []));
    }

    private ViewResult Look(ImportPage page)
    {
        ModelState.Remove("pasted");
        if (!page.IsGood)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(Page, page);
    }

    // What is kept is what was looked at, wherever it came from.
    private static string Typed(UploadedTable table) => string.Join('\n', table.Rows.Select(row => string.Join('\t', row.Cells.Select(Quoted))));

    private static string Quoted(string cell) => $"\"{cell.ReplaceLineEndings(" ").Replace('\t', ' ').Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>What was pasted or uploaded, as text, and what becomes of its rows.</summary>
public sealed record ImportPage(string Pasted, IReadOnlyList<ImportedRow> Rows)
{
    public bool IsGood => Rows.Count > 0 && Rows.All(row => row.Outcome != ImportOutcome.Wrong);
}
