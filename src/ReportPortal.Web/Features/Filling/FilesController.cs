using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Filling;

/// <summary>The sealed form and other scans beside a filing.</summary>
[Route("/filling/{year:int:range(2008,2099)}/{department}/files"), ForRoles(PortalRole.Clerk, PortalRole.Coordinator)]
public sealed class FilesController(PortalDbContext db, FilingDesk desk, Submission submission, TimeProvider time, IStringLocalizer<PortalText> text) : Controller
{
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Download(ReportYear year, string department, Guid id, CancellationToken cancel) =>
        await desk.OpenAsync(User, year, department, cancel) is { Filing: { } filing } && await FindAsync(filing, id, cancel) is { } file
            ? File(file.Bytes, file.MediaType, file.Name) : NotFound();

    [HttpPost(""), RequestSizeLimit(FilingFile.MaxBytes + (64 * 1024))]
    public async Task<IActionResult> Attach(ReportYear year, string department, FilingFileKind kind, IFormFile? file, CancellationToken cancel)
    {
        if (await desk.OpenAsync(User, year, department, cancel) is not { } open)
            return NotFound();
        var bytes = file is null ? [] : await ReadAsync(file, cancel);
        if (await FaultAsync(open, bytes, cancel) is { } fault)
        {
            ModelState.AddModelError(nameof(file), fault);
            Response.StatusCode = open.IsOpen ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict;
            return View("~/Features/Filling/Submit.cshtml", await submission.OfAsync(open, null, User, cancel));
        }
        var act = HttpContext.ActOf(time);
        await desk.ChangeAsync(open, act, filing => db.FilingFiles.Add(new()
        {
            Id = Guid.CreateVersion7(act.At),
            FilingId = filing.Id,
            Kind = kind,
            Name = NameOf(file!),
            MediaType = FilingFile.MediaTypeOf(bytes)!,
            Bytes = bytes,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            By = act.By,
            At = act.At,
        }), cancel);
        return Told(open, "FilingFileAttached");
    }

    [HttpPost("{id:guid}/delete")]
    public async Task<IActionResult> Delete(ReportYear year, string department, Guid id, CancellationToken cancel)
    {
        if (await desk.OpenAsync(User, year, department, cancel) is not { Filing: { } filing } open || await FindAsync(filing, id, cancel) is null)
            return NotFound();
        if (!open.IsOpen)
            return Conflict();
        await desk.ChangeAsync(open, HttpContext.ActOf(time), changed => db.FilingFiles.Remove(db.FilingFiles.Single(file => file.Id == id && file.FilingId == changed.Id)), cancel);
        return Told(open, "FilingFileDeleted");
    }

    private Task<FilingFile?> FindAsync(Filing filing, Guid id, CancellationToken cancel) => db.FilingFiles.AsNoTracking().SingleOrDefaultAsync(file => file.Id == id && file.FilingId == filing.Id, cancel);

    private async Task<string?> FaultAsync(OpenFiling open, byte[] bytes, CancellationToken cancel) => bytes switch
    {
        _ when !open.IsOpen => text["FilingNotOpen"].Value,
        { Length: 0 } => text["FilingFileMissing"].Value,
        { Length: > FilingFile.MaxBytes } => text["FilingFileTooLarge", FilingFile.MaxBytes >> 20].Value,
        _ when FilingFile.MediaTypeOf(bytes) is null => text["FilingFileWrongKind"].Value,
        _ when open.Filing is { } filing && await db.FilingFiles.CountAsync(file => file.FilingId == filing.Id, cancel) >= FilingFile.MaxFiles => text["FilingFilesTooMany", FilingFile.MaxFiles].Value,
        _ => null,
    };

    private static async Task<byte[]> ReadAsync(IFormFile file, CancellationToken cancel)
    {
        using var read = new MemoryStream();
        await file.CopyToAsync(read, cancel);
        return read.ToArray();
    }

    private static string NameOf(IFormFile file) =>
        Domain.Narratives.TypedText.Clean(Path.GetFileName(file.FileName)).Trim() is { Length: > 0 } name ? name[..Math.Min(name.Length, FilingFile.MaxNameLength)] : "scan";

    private RedirectResult Told(OpenFiling open, string said)
    {
        TempData["Flash"] = text[said].Value;
        return Redirect($"~/filling/{open.Year.Year}/{open.Body.Code}/submit#files");
    }
}
