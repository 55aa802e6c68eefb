using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Compilation;

namespace ReportPortal.Web.Features.Publication;

/// <summary>Signature and publication of one report.</summary>
public sealed class PublicationDesk(PortalDbContext db, ReportDesk desk, Compiler compiler, AcceptedFilings filings, Publisher publisher)
{
    /// <summary>The draft that is going round or was signed; null where the report is at the desk.</summary>
    public Task<ReportDraft?> DraftOfAsync(Report report, CancellationToken cancel) =>
        db.Drafts.AsNoTracking().FirstOrDefaultAsync(draft => draft.Id == report.DraftId, cancel);

    /// <summary>The signature under a draft; null where it is not signed.</summary>
    public Task<Approval?> ApprovalOfAsync(Report report, CancellationToken cancel) =>
        db.Approvals.AsNoTracking().FirstOrDefaultAsync(approval => approval.DraftId == report.DraftId, cancel);

    /// <summary>The signature that an edition was published with; null where none was recorded.</summary>
    public Task<Approval?> SignatureUnderAsync(Edition edition, CancellationToken cancel) => db.Approvals.AsNoTracking()
        .Where(approval => approval.Digest == edition.Digest && approval.ApprovedAt <= edition.PublishedAt && db.Drafts.Any(draft => draft.Id == approval.DraftId && draft.ReportId == edition.ReportId))
        .OrderByDescending(approval => approval.ApprovedAt).FirstOrDefaultAsync(cancel);

    /// <summary>Records the signature on paper.</summary>
    /// <param name="seen">The digest that stands on the paper that was signed.</param>
    /// <exception cref="ReportRefused">It was not sent, a compiler would sign it, or the paper is of another draft.</exception>
    public Task ApproveAsync(ReportYear year, string body, string seen, Signature signature, Act act, CancellationToken cancel) => desk.ChangeAsync(year, body, act, async report =>
    {
        if (report.DraftId is not { } id || await db.Drafts.SingleAsync(draft => draft.Id == id, cancel) is not { } draft)
            throw new ReportRefused(ReportRefusal.WrongState, report.State.ToString());
        if (draft.Digest != seen)
            throw new ReportRefused(ReportRefusal.OtherDocument, seen);
        db.Approvals.Add(report.Approve(draft, signature, act.At));
        return report.Version;
    }, cancel);

    /// <summary>A body's own report, drafted from its filing: what its head signed when it was submitted is its signature. One that is drafted stays as it is.</summary>
    /// <exception cref="ReportRefused">It is being corrected, and the body has not handed in its mended filing.</exception>
    /// <exception cref="CompilationRefused">It has not been filed, or a figure or a text keeps it from being final.</exception>
    public Task PrepareAsync(ReportYear year, string body, DateTime at, Act act, CancellationToken cancel) => desk.ChangeAsync(year, body, act, async report =>
    {
        if (report.State is not ReportState.Compiling)
            return report.Version;                       // another was faster
        if (report.Editions > 0 && !IsReady(await db.Filings.AsNoTracking().Where(known => known.Year == year && known.DepartmentCode == body).OrderByDescending(known => known.Revision).FirstOrDefaultAsync(cancel)))
            throw new ReportRefused(ReportRefusal.NotMended, body);
        var department = await db.Departments.AsNoTracking().SingleAsync(known => known.Code == body, cancel);
        var filing = await filings.OfAsync(department, year, cancel);
        var draft = await compiler.CompileAsync(report, filing?.SubmittedBy ?? act.By, act.At, cancel);
        var signed = filing!.SignOff!;
        db.Approvals.Add(report.Approve(draft, new(signed.HeadOfUnit, signed.HeadOfUnit, signed.On), act.At));
        report.Schedule(at, act.By);
        return report.Version;
    }, cancel);

    /// <summary>Publishes a body's own report as it was submitted; one that is out already stays as it is.</summary>
    /// <exception cref="ReportRefused">As <see cref="PrepareAsync"/> and <see cref="PublishAsync"/>.</exception>
    /// <exception cref="CompilationRefused">A figure or a text keeps it from being final.</exception>
    /// <exception cref="PublicationRefused">A file does not agree with the signed document.</exception>
    public async Task PublishOwnAsync(ReportYear year, string body, Act act, CancellationToken cancel)
    {
        await PrepareAsync(year, body, act.At, act, cancel);
        await PublishAsync(year, body, act, cancel);
    }

    /// <summary>Publishes it, exactly once whoever asks how often: null where it is out already.</summary>
    /// <exception cref="ReportRefused">It is not signed.</exception>
    /// <exception cref="PublicationRefused">A file does not agree with the signed document.</exception>
    public async Task<Edition?> PublishAsync(ReportYear year, string body, Act act, CancellationToken cancel)
    {
        if (await desk.FindAsync(year, body, cancel) is not { } report || report.State is ReportState.Published)
            return null;
        if (report.State is not ReportState.Approved || await DraftOfAsync(report, cancel) is not { } draft || await ApprovalOfAsync(report, cancel) is not { } approval)
            throw new ReportRefused(ReportRefusal.WrongState, report.State.ToString());
        var rendered = await publisher.RenderAsync(report, draft, act.At, cancel);
        return await desk.ChangeAsync(year, body, act, async current => current.State is ReportState.Published && current.Editions == report.Editions + 1
            ? null
            : await publisher.SealAsync(current, draft, approval, rendered, act.By, act.At, cancel), cancel);
    }

    /// <summary>Whether a body's filing is signed, and so can be published as its report.</summary>
    public static bool IsReady(Filing? filing) => filing is { State: FilingState.Submitted or FilingState.Accepted, SignOff: not null };

    public static bool IsCounty(string body) => body == ReportBody.CountyCode;
}
