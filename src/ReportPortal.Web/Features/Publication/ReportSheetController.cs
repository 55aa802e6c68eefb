using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Access;

namespace ReportPortal.Web.Features.Publication;

/// <summary>One report from the signature to its edition, and what becomes of that.</summary>
[Route("/publication/{year:int:range(2008,2099)}/{body}"), ForRoles(PortalRole.Coordinator, PortalRole.Approver, PortalRole.Auditor)]
public sealed class ReportSheetController(PublicationPages pages, PublicationActs acts, Corrections corrections, CountyClock clock, TimeProvider time) : Controller
{
    internal const string Page = "~/Features/Publication/Sheet.cshtml";

    [HttpGet("")]
    public async Task<IActionResult> Sheet(ReportYear year, string body, CancellationToken cancel) => await pages.FindAsync(year, body, cancel) is { } page ? View(Page, page) : NotFound();

    /// <summary>The signed paper, as it was scanned.</summary>
    [HttpGet("scan")]
    public async Task<IActionResult> Scan(ReportYear year, string body, CancellationToken cancel) =>
        await pages.FindAsync(year, body, cancel) is { Approval.Bytes: { } scan } ? File(scan, Domain.Filings.FilingFile.MediaTypeOf(scan) ?? "application/octet-stream", $"{body}-{year}-signed") : NotFound();

    /// <summary>Records the signature on paper.</summary>
    [HttpPost("approve"), ForRoles(PortalRole.Approver, PortalRole.Coordinator)]
    public Task<IActionResult> Approve(ReportYear year, string body, SignatureInput input, CancellationToken cancel) => acts.ApproveAsync(this, year, body, input, cancel);

    /// <summary>Publishes it, now or at a moment to come.</summary>
    [HttpPost("publish"), ForRoles(PortalRole.Coordinator)]
    public Task<IActionResult> Publish(ReportYear year, string body, string? at, CancellationToken cancel) =>
        string.IsNullOrWhiteSpace(at) ? acts.PublishAsync(this, year, body, cancel) : acts.ScheduleAsync(this, year, body, MomentOf(at), cancel);

    /// <summary>Takes the moment back.</summary>
    [HttpPost("unschedule"), ForRoles(PortalRole.Coordinator)]
    public Task<IActionResult> Unschedule(ReportYear year, string body, CancellationToken cancel) => acts.DoAsync(this, year, body, "PublicationUnscheduled", (report, _) => report.Unschedule(), cancel);

    /// <summary>Begins the next edition.</summary>
    [HttpPost("correct"), ForRoles(PortalRole.Coordinator)]
    public Task<IActionResult> Correct(ReportYear year, string body, EditionKind kind, string? reason, CancellationToken cancel) =>
        acts.DoAsync(this, year, body, PublicationDesk.IsCounty(body) ? "PublicationCorrecting" : "PublicationCorrectingBody", act => corrections.BeginAsync(year, body, kind, reason ?? "", act, cancel), cancel);

    /// <summary>Gives a correction up.</summary>
    [HttpPost("cancel-correction"), ForRoles(PortalRole.Coordinator)]
    public Task<IActionResult> CancelCorrection(ReportYear year, string body, CancellationToken cancel) =>
        acts.DoAsync(this, year, body, "PublicationCorrectionCancelled", act => corrections.CancelAsync(year, body, act, cancel), cancel);

    /// <summary>Leaves another report that does not agree with it as it is, and says why; on the county's page the reason is kept with the body it is about.</summary>
    /// <param name="year">The year.</param>
    /// <param name="body">Whose page it is.</param>
    /// <param name="key">The figures that do not agree.</param>
    /// <param name="reason">Why.</param>
    /// <param name="of">On the county's page the body.</param>
    /// <param name="cancel">Ends it.</param>
    [HttpPost("leave"), ForRoles(PortalRole.Coordinator)]
    public Task<IActionResult> Leave(ReportYear year, string body, string? key, string? reason, string? of, CancellationToken cancel) => key is not { Length: FindingKey.Length }
        ? Task.FromResult<IActionResult>(BadRequest())
        : acts.DoAsync(this, year, body, "FillingSaved", act => corrections.LeaveAsync(year, PublicationDesk.IsCounty(body) ? of ?? body : body, key, TypedText.Clean(reason ?? ""), act, cancel), cancel);

    /// <summary>Withdraws it.</summary>
    [HttpPost("withdraw"), ForRoles(PortalRole.Coordinator)]
    public Task<IActionResult> Withdraw(ReportYear year, string body, string? reason, CancellationToken cancel) =>
        acts.DoAsync(this, year, body, "PublicationWithdrawn", (report, act) => report.Withdraw(reason ?? "", act.At), cancel);

    /// <summary>Puts it back.</summary>
    [HttpPost("restore"), ForRoles(PortalRole.Coordinator)]
    public Task<IActionResult> Restore(ReportYear year, string body, CancellationToken cancel) => acts.DoAsync(this, year, body, "PublicationRestored", (report, _) => report.Restore(), cancel);

    // As the browser's field writes it, in the county's time; null where it is no moment to come.
    private DateTime? MomentOf(string at) =>
        DateTime.TryParseExact(at, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var typed)
        && clock.At(DateOnly.FromDateTime(typed), typed.Hour).AddMinutes(typed.Minute) is var moment && moment > time.GetUtcNow().UtcDateTime ? moment : null;
}

/// <summary>A signature on paper as it is recorded.</summary>
public sealed class SignatureInput
{
    /// <summary>The digest that stands on the paper.</summary>
    public string? Digest { get; set; }

    public string? Signer { get; set; }

    public DateOnly? SignedOn { get; set; }

    public IFormFile? Scan { get; set; }
}
