using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Verify;

/// <summary>Whether a file, or a digest, is one that the portal has published. Nothing that is sent here is kept.</summary>
[AllowAnonymous, Route("verify")]
public sealed class VerifyController(Verifier verifier, IStringLocalizer<PortalText> text) : Controller
{
    /// <summary>The largest file that is looked at, in bytes.</summary>
    public const int MaxBytes = 10 << 20;

    private const int MaxRequest = MaxBytes + (64 << 10);

    [HttpGet(""), HttpHead("")]
    public async Task<IActionResult> Index(string? sha256, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(sha256))
            return View(new VerifyPage(null, null, false));
        return Verifier.Read(sha256) is { } digest
            ? View(new VerifyPage(null, await verifier.FindAsync(digest, cancel), false))
            : Refused(nameof(sha256), text["VerifyNoDigest"], sha256);
    }

    /// <summary>The file itself, for who has no scripts, or wants it looked into. It stays in memory: no part of it comes onto a disk.</summary>
    [HttpPost(""), GuessLimit(GuessLimits.Uploads)]
    [RequestSizeLimit(MaxRequest), RequestFormLimits(MultipartBodyLengthLimit = MaxRequest, MemoryBufferThreshold = MaxRequest)]
    public async Task<IActionResult> Look(IFormFile? file, CancellationToken cancel)
    {
        if (file is not { Length: > 0 and <= MaxBytes })
            return Refused(nameof(file), text["VerifyNoFile", MaxBytes >> 20], null);
        var bytes = new byte[file.Length];
        await using (var sent = file.OpenReadStream())
            await sent.ReadExactlyAsync(bytes, cancel);
        return View("Index", new VerifyPage(null, await verifier.LookAsync(bytes, cancel), true));
    }

    private ViewResult Refused(string field, string why, string? typed)
    {
        ModelState.Clear();
        ModelState.AddModelError(field, why);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Index", new VerifyPage(typed, null, false));
    }
}
