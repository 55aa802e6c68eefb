using System.Text;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Admin.Departments;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Infrastructure.Tables;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>The figures that the first year starts from, where the year before was published elsewhere.</summary>
[Route("/compilation/{year:int:range(2009,2099)}/sources/base"), ForRoles(PortalRole.Coordinator)]
public sealed class BaseController(SourceDesk desk, BaseRecorder recorder, TimeProvider time, IStringLocalizer<PortalText> text) : Controller
{
    // Rows that are too short or too long are told with the other faults.
    private static readonly CsvWriterOptions AsTyped = new() { ValidateFieldCount = false };

    /// <summary>An empty table to fill in.</summary>
    [HttpGet("template.csv")]
    public async Task<IActionResult> Template(ReportYear year, CancellationToken cancel)
    {
        if (await desk.OfAsync(year, cancel) is not { } page)
            return NotFound();
        try
        {
            var table = await recorder.TemplateAsync(year.Previous!, cancel);
            return File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(table)], "text/csv; charset=utf-8", $"base-{year.Previous}.csv");
        }
        catch (BaseRefused refused)
        {
            return Again(page, StatusCodes.Status409Conflict, refused.Reasons);
        }
    }

    /// <summary>Records a table; what is wrong with it is said line by line.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Record(ReportYear year, BaseInput input, IFormFile? file, CancellationToken cancel)
    {
        if (await desk.OfAsync(year, cancel) is not { } page)
            return NotFound();
        try
        {
            input = input with { BaseTable = await TableAsync(input.BaseTable, file, cancel) };
            var edition = await recorder.RecordAsync(year.Previous!, input.BaseTable, input.BaseSource ?? "", HttpContext.ActOf(time, string.IsNullOrWhiteSpace(input.BaseReason) ? null : input.BaseReason.Trim()), cancel);
            TempData["Flash"] = text["SourceBaseRecorded", edition.Title, edition.Figures.Count].Value;
            return Redirect($"~/compilation/{year}/sources");
        }
        catch (BaseRefused refused)
        {
            return Again(page with { Base = input }, StatusCodes.Status400BadRequest, refused.Reasons);
        }
        catch (TableRefused refused)
        {
            return Again(page with { Base = input }, StatusCodes.Status400BadRequest, [text.Of(refused.Fault)]);
        }
        catch (PlaceholderRefused)
        {
            return Again(page with { Base = input }, StatusCodes.Status409Conflict, [text["SourceCountyUnnamed"]]);
        }
    }

    // A workbook as the same table in text: each row on its line, so that what is wrong is found where it stands.
    private static async Task<string> TableAsync(string? pasted, IFormFile? file, CancellationToken cancel)
    {
        if (file is not { Length: > 0 })
            return Written(UploadedTable.Read(pasted ?? ""));
        if (file.Length > UploadedTable.MaxBytes)
            throw new TableRefused(TableFault.TooLarge);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        return Written(UploadedTable.Read(bytes.ToArray()));
    }

    private static string Written(UploadedTable table)
    {
        using var written = new StringWriter();
        using (var csv = CsvWriter.Create(written, AsTyped))
        {
            var line = 1L;
            foreach (var row in table.Rows)
            {
                for (; line < row.Line; line++)
                    csv.WriteRecord([""]);
                csv.WriteRecord(row.Cells);
                line++;
            }
        }
        return written.ToString();
    }

    private ViewResult Again(SourcesPage page, int status, IReadOnlyList<string> faults)
    {
        ModelState.Clear();
        foreach (var fault in faults)
            ModelState.AddModelError(nameof(BaseInput.BaseTable), fault);
        Response.StatusCode = status;
        return View(SourcesController.Page, page);
    }
}
