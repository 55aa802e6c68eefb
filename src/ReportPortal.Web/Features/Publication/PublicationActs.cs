using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Data.History;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Features.Review;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Infrastructure.Jobs;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Publication;

/// <summary>What is done with reports once they are written, and how each act ends: on the page again with a sentence, or with what is wrong.</summary>
public sealed class PublicationActs(
    PublicationPages pages, PublicationDesk publication, ReportDesk desk, ReportActs acts, ReportWords words, SignatureRules rules, JobRunner jobs, CountyClock clock, TimeProvider time, IStringLocalizer<PortalText> text)
{
    /// <summary>Does something to one report.</summary>
    /// <param name="said">The key of the sentence that says it is done.</param>
    public Task<IActionResult> DoAsync(Controller page, ReportYear year, string body, string said, Action<Report, Act> deed, CancellationToken cancel) =>
        TryAsync(page, year, body, said, act => desk.ChangeAsync(year, body, act, report => deed(report, act), cancel), cancel);

    /// <summary>Does something that concerns more than the report.</summary>
    public Task<IActionResult> DoAsync(Controller page, ReportYear year, string body, string said, Func<Act, Task> deed, CancellationToken cancel) => TryAsync(page, year, body, said, deed, cancel);

    public async Task<IActionResult> ApproveAsync(Controller page, ReportYear year, string body, SignatureInput input, CancellationToken cancel)
    {
        input.Signer = TypedText.Clean(input.Signer ?? "").Trim();
        page.ModelState.Take(rules.Validate(input));
        if (input.SignedOn > clock.DayOf(time.GetUtcNow().UtcDateTime))
            page.ModelState.AddModelError(nameof(input.SignedOn), text["SignatureInTheFuture"]);
        var (scan, fault) = input.Scan is null ? (null, null) : await ScannedPaper.ReadAsync(input.Scan, cancel);
        if (fault is not null)
            page.ModelState.AddModelError(nameof(input.Scan), text[fault]);
        if (!page.ModelState.IsValid)
            return await AgainAsync(page, year, body, StatusCodes.Status400BadRequest, cancel);
        return await TryAsync(page, year, body, "SignatureRecorded", act =>
            publication.ApproveAsync(year, body, input.Digest ?? "", new(act.By, input.Signer, input.SignedOn!.Value, scan?.Bytes), act, cancel), cancel);
    }

    /// <summary>Publishes one report now; a second press finds it published.</summary>
    public Task<IActionResult> PublishAsync(Controller page, ReportYear year, string body, CancellationToken cancel) => TryAsync(page, year, body, "PublicationDone",
        act => PublicationDesk.IsCounty(body) ? publication.PublishAsync(year, body, act, cancel) : publication.PublishOwnAsync(year, body, act, cancel), cancel);

    public async Task<IActionResult> ScheduleAsync(Controller page, ReportYear year, string body, DateTime? at, CancellationToken cancel)
    {
        if (at is { } moment)
            return await DoAsync(page, year, body, "PublicationScheduled", (report, act) => report.Schedule(moment, act.By), cancel);
        page.ModelState.AddModelError("at", text["PublicationMomentWrong"]);
        return await AgainAsync(page, year, body, StatusCodes.Status400BadRequest, cancel);
    }

    /// <summary>Puts the chosen reports on the list of what is due; what cannot be published is named, and keeps none of the others back.</summary>
    public async Task<IActionResult> PublishManyAsync(Controller page, ReportYear year, IReadOnlyCollection<string> chosen, CancellationToken cancel)
    {
        if (await pages.ListAsync(year, cancel) is not { } list)
            return page.NotFound();
        var act = page.HttpContext.ActOf(time);
        var done = 0;
        if (chosen.Count == 0)
            page.ModelState.AddModelError("", text["PublicationNoneChosen"]);
        foreach (var line in list.Lines.Where(line => chosen.Contains(line.Code)))
        {
            try
            {
                if (line is { IsCounty: false, State: null or ReportState.Compiling } && !PublicationDesk.IsReady(line.Filing))
                    await publication.PrepareAsync(year, line.Code, act.At, act, cancel);                                  // says what it lacks
                else
                    await desk.ChangeAsync(year, line.Code, act, report => report.Schedule(act.At, act.By), cancel);       // a body's is drafted when its turn comes
                if (done++ == 0)
                    await jobs.HastenAsync(DuePublications.Name, cancel);
            }
            catch (Exception refused) when (words.Explain(refused) is { Count: > 0 } reasons)
            {
                page.ModelState.AddModelError("", text["PublicationLineRefused", line.Name, string.Join(' ', reasons)]);
            }
        }
        if (done > 0)
            await jobs.HastenAsync(DuePublications.Name, cancel);
        if (page.ModelState.IsValid)
        {
            page.TempData["Flash"] = text["PublicationBegun", done].Value;
            return page.Redirect($"~/publication/{year}");
        }
        page.Response.StatusCode = chosen.Count == 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict;
        return page.View(PublicationController.Page, await pages.ListAsync(year, cancel));
    }

    private async Task<IActionResult> TryAsync(Controller page, ReportYear year, string body, string said, Func<Act, Task> deed, CancellationToken cancel) => await pages.FindAsync(year, body, cancel) is { } sheet
        ? await acts.TryAsync(page, text[said, sheet.Name], $"~/publication/{year}/{body}", deed, status => AgainAsync(page, year, body, status, cancel))
        : page.NotFound();

    private async Task<IActionResult> AgainAsync(Controller page, ReportYear year, string body, int status, CancellationToken cancel)
    {
        if (await pages.FindAsync(year, body, cancel) is not { } sheet)
            return page.NotFound();
        page.Response.StatusCode = status;
        return page.View(ReportSheetController.Page, sheet);
    }
}
