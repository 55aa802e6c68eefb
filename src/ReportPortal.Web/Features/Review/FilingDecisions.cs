using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Filings;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Features.Filling;

namespace ReportPortal.Web.Features.Review;

/// <summary>What the county's office decides about a body's filing.</summary>
public sealed class FilingDecisions(PortalDbContext db, FilingDesk desk, ProseBases prose)
{
    /// <summary>The detail of a refusal to reopen: the body's own report has been published.</summary>
    public const string Published = "published";

    /// <summary>Accepts it.</summary>
    /// <exception cref="FilingRefused">It is not waiting, the same person submitted it, or an error is left without a reason (after a change that was agreed by telephone).</exception>
    public async Task AcceptAsync(OpenFiling open, YearBasis basis, Act act, CancellationToken cancel)
    {
        var sentences = await prose.OfAsync(open, basis, cancel);
        await desk.ChangeAsync(open, act, filing =>
        {
            filing.Accept(act.By, act.At);
            if (Checker.Check(open.Form, filing.Sheet, basis.Of(filing)).FirstOrDefault(finding => finding.Stops) is { } left)
                throw new FilingRefused(FilingRefusal.Unbalanced, left.Cells[0].ToString());
            if (ProseBases.Check(sentences, filing).FirstOrDefault(finding => finding.Stops) is { } wrong)
                throw new FilingRefused(FilingRefusal.Misstated, wrong.Part);
            return filing.State;
        }, cancel);
    }

    /// <summary>Sends it back with queries.</summary>
    /// <exception cref="FilingRefused">It is not waiting, or nothing is said.</exception>
    public Task ReturnAsync(OpenFiling open, IReadOnlyCollection<Remark> remarks, Act act, CancellationToken cancel) => desk.ChangeAsync(open, act, filing =>
    {
        filing.Return(remarks, act.By, act.At);
        return filing.State;
    }, cancel);

    /// <summary>Opens an accepted one again: the next revision, as long as the body's own report is not out.</summary>
    /// <exception cref="FilingRefused">It has not been accepted, no reason is given, or the body's own report of the year is published.</exception>
    public Task ReopenAsync(OpenFiling open, Act act, CancellationToken cancel) => desk.ChangeAsync(open, act, filing =>
    {
        // Within the deed, where nobody else saves: a report that is published at this moment is seen.
        if (filing.State == FilingState.Accepted && db.Editions.Any(edition => edition.Year == open.Year.Year && edition.BodyCode == open.Body.Code && edition.Kind != EditionKind.Recorded))
            throw new FilingRefused(FilingRefusal.NotAccepted, Published);
        db.Filings.Add(filing.Reopen(Guid.CreateVersion7(act.At), act.Reason ?? "", act.By, act.At));
        return filing.State;
    }, cancel);

    /// <summary>Lets the body off for this year.</summary>
    /// <exception cref="FilingRefused">It is submitted or accepted, or no reason is given.</exception>
    public Task ExcuseAsync(OpenFiling open, Act act, CancellationToken cancel) => desk.ChangeAsync(open, act, filing =>
    {
        filing.Excuse(act.Reason ?? "");
        return filing.State;
    }, cancel);

    /// <summary>Takes that back.</summary>
    /// <exception cref="FilingRefused">It was not said.</exception>
    public Task RequireAsync(OpenFiling open, Act act, CancellationToken cancel) => desk.ChangeAsync(open, act, filing =>
    {
        filing.Require();
        return filing.State;
    }, cancel);
}
