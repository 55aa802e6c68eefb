using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Data.History;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;
using ReportPortal.Web.Features.Filling;
using ReportPortal.Web.Features.Notices;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Review;

/// <summary>How every act on a filing ends: on its page again with a sentence, or with what was typed and what is wrong with it.</summary>
public sealed class ReviewActs(ReviewPages pages, FilingDesk desk, ReviewRefusals refusals, Notifier notifier, TimeProvider time, IStringLocalizer<PortalText> text)
{
    /// <summary>The page that all acts begin and end on.</summary>
    public const string View = "~/Features/Review/Filing.cshtml";

    /// <summary>Does something with a filing.</summary>
    /// <param name="keep">Puts what was typed on the page that is shown again.</param>
    /// <param name="look">Looks at what was typed with the year's form at hand, and says what is wrong.</param>
    public async Task<IActionResult> DoAsync(
        Controller page, ReportYear year, string department, string? reason, string said, Func<OpenFiling, Act, Task> deed, CancellationToken cancel,
        Func<ReviewPage, ReviewPage>? keep = null, Action<OpenFiling>? look = null)
    {
        if (await desk.FindAsync(year, department, cancel) is not { } open)
            return page.NotFound();
        look?.Invoke(open);
        if (!page.ModelState.IsValid)
            return await AgainAsync(page, year, department, StatusCodes.Status400BadRequest, keep, cancel);
        try
        {
            await deed(open, page.HttpContext.ActOf(time, Clean(reason)));
        }
        catch (FilingRefused refused)
        {
            page.ModelState.AddModelError("", await refusals.TellAsync(open, refused, cancel));
            return await AgainAsync(page, year, department, ReviewRefusals.IsOfInput(refused) ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict, keep, cancel);
        }
        catch (NarrativeRefused refused)
        {
            page.ModelState.AddModelError("", text["ReviewTextWrong", string.Join(text["ListSeparator"], refused.Faults.Select(fault => fault.Excerpt).Distinct())]);
            return await AgainAsync(page, year, department, StatusCodes.Status400BadRequest, keep, cancel);
        }
        await notifier.TellAsync(year, department, cancel);
        page.TempData["Flash"] = text[said, open.Body.Name].Value;
        return page.Redirect($"~/review/{year}/{department}");
    }

    /// <summary>The page again, with what was typed.</summary>
    public async Task<IActionResult> AgainAsync(Controller page, ReportYear year, string department, int status, Func<ReviewPage, ReviewPage>? keep, CancellationToken cancel)
    {
        if (await pages.FindAsync(year, department, cancel) is not { } found)
            return page.NotFound();
        page.Response.StatusCode = status;
        return page.View(View, keep?.Invoke(found) ?? found);
    }

    public void RequireReason(Controller page, string field, string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
            page.ModelState.AddModelError(field, text["ReviewReasonMissing"]);
        else if (Clean(reason)!.Length > FilingCell.MaxReasonLength)
            page.ModelState.AddModelError(field, text["ReasonTooLong", FilingCell.MaxReasonLength]);
    }

    private static string? Clean(string? reason) => reason is null ? null : Domain.Narratives.TypedText.Clean(reason).ReplaceLineEndings(" ").Trim();
}
