using ReportPortal.Data.History;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Features.Filling;
using ReportPortal.Web.Features.Notices;

namespace ReportPortal.Web.Features.Review;

/// <summary>Accepts several filings, each for itself: what keeps one back keeps no other.</summary>
public sealed class BulkAcceptance(FilingDesk desk, CheckBases bases, FilingDecisions decisions, ReviewRefusals refusals, Notifier notifier)
{
    public async Task<IReadOnlyList<AcceptanceResult>> AcceptAsync(ReportYear year, IEnumerable<string> bodies, Act act, CancellationToken cancel)
    {
        var results = new List<AcceptanceResult>();
        YearBasis? basis = null;
        foreach (var body in bodies.Distinct())
            if (await desk.FindAsync(year, body, cancel) is { } open)
                results.Add(await TryAsync(open, basis ??= await bases.OfAsync(open.Form, cancel), act, cancel));
        return results;
    }

    private async Task<AcceptanceResult> TryAsync(OpenFiling open, YearBasis basis, Act act, CancellationToken cancel)
    {
        try
        {
            await decisions.AcceptAsync(open, basis, act, cancel);
            await notifier.TellAsync(open.Year.Year, open.Body.Code, cancel);
            return new(open.Body.Code, open.Body.Name, null);
        }
        catch (FilingRefused refused)
        {
            return new(open.Body.Code, open.Body.Name, await refusals.TellAsync(open, refused, cancel));
        }
    }
}

/// <summary>What became of one filing that was to be accepted.</summary>
/// <param name="Refusal">Why it was not, in the words of the page; null where it was.</param>
public sealed record AcceptanceResult(string Code, string Name, string? Refusal);
