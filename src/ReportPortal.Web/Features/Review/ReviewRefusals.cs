using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Domain.Filings;
using ReportPortal.Web.Features.Filling;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Review;

/// <summary>Says why a filing refuses an act, and where it was changed meanwhile, by whom.</summary>
public sealed class ReviewRefusals(PortalDbContext db, CurrentFilings filings, CountyClock clock, IStringLocalizer<PortalText> text)
{
    public async Task<string> TellAsync(OpenFiling open, FilingRefused refused, CancellationToken cancel)
    {
        string why = text[KeyOf(refused), open.Body.Name, open.Year.Year, FilingFile.MaxFiles];
        return refused.Refusal is FilingRefusal.NotOpen or FilingRefusal.NotSubmitted or FilingRefusal.NotAccepted && refused.Detail is not FilingDecisions.Published and not nameof(YearState.Closed)
            ? why + await MeanwhileAsync(open, cancel)
            : why;
    }

    /// <summary>Whether what was typed is to be mended, and not what somebody else did.</summary>
    public static bool IsOfInput(FilingRefused refused) =>
        refused.Refusal is FilingRefusal.NoReason or FilingRefusal.TooLong or FilingRefusal.TooLarge or FilingRefusal.NotAnInput or FilingRefusal.Unchanged;

    private async Task<string> MeanwhileAsync(OpenFiling open, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();                    // what the refused act had begun is not where it stands
        var filing = await filings.FindAsync(open.Year.Year, open.Body.Code, cancel);
        var state = text[((FilingState?)filing?.State).TextKey()].Value;
        var last = await db.History.AsNoTracking().Where(HistorySubject.Within(SinceLastLook.SubjectOf(open))).OrderByDescending(record => record.Sequence)
            .Select(record => new { record.ActorId, record.At }).FirstOrDefaultAsync(cancel);
        if (last is null)
            return text["ReviewStandsAt", state];
        var person = await db.Accounts.Where(account => account.Id == last.ActorId).Select(account => account.DisplayName).FirstOrDefaultAsync(cancel);
        return text["ReviewMeanwhile", state, person ?? last.ActorId, clock.TimeOf(last.At)];
    }

    private static string KeyOf(FilingRefused refused) => (refused.Refusal, refused.Detail) switch
    {
        (_, nameof(YearState.Closed)) => "ReviewRefusedClosed",
        (_, FilingDecisions.Published) => "ReviewRefusedPublished",
        (_, StandIn.CarriedOver) => "ReviewRefusedCarriedOver",
        (_, StandIn.TooManyFiles) => "ReviewRefusedFiles",
        (_, StandIn.HasFigures) => "ReviewRefusedHasFigures",
        (FilingRefusal.NotSubmitted, _) => "ReviewRefusedNotSubmitted",
        (FilingRefusal.NotAccepted, _) => "ReviewRefusedNotAccepted",
        (FilingRefusal.SamePerson, _) => "ReviewRefusedSamePerson",
        (FilingRefusal.Unbalanced, _) => "ReviewRefusedErrors",
        (FilingRefusal.Misstated or FilingRefusal.FreeNumbers, _) => "ReviewRefusedSentence",
        (FilingRefusal.NoReason, _) => "ReviewReasonMissing",
        (FilingRefusal.Unchanged, _) => "ReviewRefusedUnchanged",
        (FilingRefusal.NotAnInput or FilingRefusal.TooLarge or FilingRefusal.TooLong, _) => "ReviewRefusedFigure",
        _ => "ReviewRefusedNotOpen",
    };
}
