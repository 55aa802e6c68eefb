using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Data.History;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;
using ReportPortal.Web.Features.Writing;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>What the office does to the county's report, and how each act ends: on the page again with a sentence, or with what is wrong.</summary>
public sealed class CompilationActs(
    ReportDesk desk, CompilationPages pages, AcceptedFilings filings, Compiler compiler, TypedTexts texts, ReportActs acts, ReportWords words, TimeProvider time, IStringLocalizer<PortalText> text)
{
    /// <summary>Does it, and goes to the page of the year or to another.</summary>
    /// <param name="said">The key of the sentence that says it is done.</param>
    public async Task<IActionResult> DoAsync(Controller page, ReportYear year, string said, Func<Act, Task> deed, CancellationToken cancel, string? next = null) => await pages.FindAsync(year, null, cancel) is null
        ? page.NotFound()
        : await acts.TryAsync(page, text[said], next ?? $"~/compilation/{year}", deed, status => AgainAsync(page, year, null, status, cancel));

    public Task ChangeAsync(ReportYear year, Act act, Action<Report> deed, CancellationToken cancel) => desk.ChangeAsync(year, ReportBody.CountyCode, act, deed, cancel);

    public Task LockAsync(ReportYear year, string name, Act act, CancellationToken cancel) => desk.ChangeAsync(year, ReportBody.CountyCode, act, async report =>
    {
        var accepted = await filings.NewestAsync(year, cancel);
        report.Lock(name, [.. accepted.Select(AcceptedFilings.StampOf)], act.By, act.At);
        return accepted.Count;
    }, cancel);

    public Task ExcuseAsync(ReportYear year, IReadOnlyDictionary<string, string?> why, Act act, CancellationToken cancel) => desk.ChangeAsync(year, ReportBody.CountyCode, act, async report =>
    {
        var counted = (await filings.CountedAsync(year, cancel)).Select(body => body.Code).ToHashSet();
        foreach (var (department, reason) in why.Where(typed => counted.Contains(typed.Key) && TypedText.Clean(typed.Value ?? "").Trim() != (report.Gaps.FirstOrDefault(gap => gap.DepartmentCode == typed.Key)?.Reason ?? "")))
            report.Excuse(department, TypedText.Clean(reason ?? ""), act.By);
        return why.Count;
    }, cancel);

    public Task WaiveAsync(ReportYear year, IReadOnlyDictionary<string, string?> why, Act act, CancellationToken cancel) => ChangeAsync(year, act, report =>
    {
        foreach (var (key, reason) in why.Where(typed => typed.Key.Length == FindingKey.Length && TypedText.Clean(typed.Value ?? "").Trim() != (report.Waivers.FirstOrDefault(waiver => waiver.Key == typed.Key)?.Reason ?? "")))
            report.Waive(key, TypedText.Clean(reason ?? ""), act.By);
    }, cancel);

    public Task SendAsync(ReportYear year, Act act, CancellationToken cancel) =>
        desk.ChangeAsync(year, ReportBody.CountyCode, act, report => compiler.CompileAsync(report, act.By, act.At, cancel), cancel);

    public async Task<IActionResult> WriteAsync(Controller page, CompilationPage before, TextsInput input, CancellationToken cancel)
    {
        var (year, act) = (before.Year.Year, page.HttpContext.ActOf(time));
        try
        {
            var left = await desk.ChangeAsync(year, ReportBody.CountyCode, act, report => Task.FromResult(texts.Save(
                input, part => (TextOf(report, part)?.Text ?? "", TextOf(report, part)?.Version ?? 0), (part, clean) => report.Write(before.Draft.Form, part, clean, act.By), page.ModelState)), cancel);
            if (left.Count > 0)
                return await AgainAsync(page, year, left, left.Values.Any(typed => typed.Faults.Count == 0) ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest, cancel);
        }
        catch (ReportRefused refused)
        {
            page.ModelState.AddModelError("", words.Explain(refused)[0]);
            return await AgainAsync(page, year, input.Words.ToDictionary(typed => typed.Key, typed => new UnsavedText(typed.Value ?? "", [])), StatusCodes.Status409Conflict, cancel);
        }
        page.TempData["Flash"] = text["FillingSaved"].Value;
        return page.Redirect($"~/compilation/{year}" + (input.Edit.Part.Length > 0 ? $"#text-{input.Edit.Part}" : "#texts"));
    }

    private static ReportNarrative? TextOf(Report report, string part) => report.Narratives.FirstOrDefault(narrative => narrative.Part == part);

    private async Task<IActionResult> AgainAsync(Controller page, ReportYear year, IReadOnlyDictionary<string, UnsavedText>? typed, int status, CancellationToken cancel)
    {
        if (await pages.FindAsync(year, typed, cancel) is not { } found)
            return page.NotFound();
        page.Response.StatusCode = status;
        return page.View(CompilationController.Page, found);
    }
}
