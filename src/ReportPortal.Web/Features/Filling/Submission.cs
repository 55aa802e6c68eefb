using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Features.Publication;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Filling;

/// <summary>Gives the reasons and answers that are asked for, and submits.</summary>
public sealed class Submission(
    PortalDbContext db, FilingDesk desk, FillingPages pages, CheckBases bases, ProseBases prose, CountyClock clock, PortalSettings settings, IStringLocalizer<PortalText> text)
{
    /// <summary>The usual reasons, as keys of their words.</summary>
    public static readonly string[] Reasons = ["ReasonVolume", "ReasonDuties", "ReasonMerged", "ReasonCounting", "ReasonLastYear", "ReasonOther"];

    public async Task<SubmissionPage> OfAsync(OpenFiling open, SubmissionInput? typed, ClaimsPrincipal user, CancellationToken cancel)
    {
        var frame = await pages.FrameAsync(open, user, cancel);
        var files = open.Filing is not { } filing ? [] : await db.FilingFiles.AsNoTracking().Where(file => file.FilingId == filing.Id).OrderBy(file => file.At)
            .Select(file => new { file.Id, file.Kind, file.Name, file.Bytes.Length, file.By, file.At }).ToListAsync(cancel);
        var names = await db.Accounts.AsNoTracking().ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancel);
        return new(
            frame, typed ?? await BeginAsync(open, user, cancel),
            [.. frame.Findings.Where(finding => finding.Row is not null).GroupBy(finding => finding.Row!).Select(row => new RowToExplain(row.Key, row.First().Places[0].Name, [.. row], ReasonOf(open, row.Key)))],
            [.. files.Select(file => new AttachedFile(file.Id, file.Kind, file.Name, file.Length, names.GetValueOrDefault(file.By, file.By), clock.TimeOf(file.At)))],
            [.. (open.Filing?.AgreedChanges ?? []).OrderBy(change => change.At).Select(change => new ToldChange(change, NameOf(open.Form, change.Target), names.GetValueOrDefault(change.By, change.By)))])
        {
            Blanks = frame.Blanks,
            Report = await ReportOfAsync(open, cancel),
            NeedsSignedForm = settings.Filing.SignedFormRequired && !files.Exists(file => file.Kind == FilingFileKind.SignedForm),
        };
    }

    /// <summary>Keeps reasons and answers, and submits where that is asked.</summary>
    /// <exception cref="FilingRefused">A reason or answer cannot be taken, or the filing not be submitted; nothing is saved then.</exception>
    public async Task<bool> TakeAsync(OpenFiling open, SubmissionInput input, bool submit, Act act, CancellationToken cancel)
    {
        var basis = await bases.OfAsync(open.Form, cancel);
        var sentences = await prose.OfAsync(open, basis, cancel);
        return await desk.ChangeAsync(open, act, filing =>
        {
            foreach (var (row, words) in Explanations(input))
                if (filing.Cells.FirstOrDefault(cell => FilingNote.RowOf(open.Form[cell.Cell].Table, open.Form[cell.Cell].Row) == row && cell.Reason == words) is null)
                    filing.Explain(FirstOf(open.Form, filing, row), words);
            foreach (var (key, words) in input.Sentence.Where(typed => TypedText.Clean(typed.Value ?? "").Trim() != (filing.Waivers.FirstOrDefault(waiver => waiver.Key == typed.Key)?.Reason ?? "")))
                filing.ExplainSentence(key, words ?? "");
            foreach (var (query, words) in input.Answer.Where(answer => !string.IsNullOrWhiteSpace(answer.Value)))
                if (filing.Queries.FirstOrDefault(known => known.Id == query)?.Answer != words)
                    filing.AnswerQuery(query, words!, act.By, act.At);
            if (submit)
                filing.Submit(Checker.Check(open.Form, filing.Sheet, basis.Of(filing)), ProseBases.Check(sentences, filing), input.ToSignOff(), act.By, act.At);
            return submit;
        }, cancel);
    }

    /// <summary>Rows and sentences whose reason says nothing: that it was checked is none.</summary>
    public IEnumerable<string> Empty(SubmissionInput input) => Explanations(input).Concat(input.Sentence.Select(typed => (Row: typed.Key, Words: typed.Value ?? "")))
        .Where(reason => text["ReasonsThatAreNone"].Value.Split('/').Contains(reason.Words.Trim('\u3002', '.', ' '))).Select(reason => reason.Row);

    /// <summary>The field of the reason for a row, or for what was found in a sentence.</summary>
    public static string FieldOf(string row) => "why_" + row.Replace('/', '_');

    private IEnumerable<(string Row, string Words)> Explanations(SubmissionInput input) =>
        from row in input.Reason.Keys.Union(input.Why.Keys)
        let chosen = Reasons.Contains(input.Reason.GetValueOrDefault(row)) && input.Reason[row] != "ReasonOther" ? text[input.Reason[row]!].Value : ""
        let why = input.Why.GetValueOrDefault(row)?.Trim() ?? ""
        let words = why.StartsWith(chosen, StringComparison.Ordinal) ? why : why.Length > 0 ? text["ReasonWithWords", chosen, why].Value : chosen   // chosen again, it is said once
        where words.Length > 0
        select (row, words);

    private static CellRef FirstOf(YearForm form, Filing filing, string row) =>
        form.InputCells.FirstOrDefault(cell => FilingNote.RowOf(form[cell].Table, form[cell].Row) == row && filing.CellAt(cell) is not null)
        ?? throw new FilingRefused(FilingRefusal.NotAnInput, row);

    private static string? ReasonOf(OpenFiling open, string row) =>
        open.Filing?.Cells.FirstOrDefault(cell => cell.Reason is not null && FilingNote.RowOf(open.Form[cell.Cell].Table, open.Form[cell.Cell].Row) == row)?.Reason;

    private static string NameOf(YearForm form, string target) => CellRef.TryParse(target, out var cell) && form.Find(cell) is { } format ? format.Name.In(PortalLanguage.Current)
        : form.Format.Sections.FirstOrDefault(section => section.Parts.Any(part => part.Key == target))?.Title.In(PortalLanguage.Current) ?? target;

    private async Task<OwnReport?> ReportOfAsync(OpenFiling open, CancellationToken cancel)
    {
        var year = open.Year.Year;
        var report = await db.Reports.AsNoTracking().FirstOrDefaultAsync(known => known.Year == year && known.BodyCode == open.Body.Code, cancel);
        if (!open.Body.PublishesOwn || (report?.Editions ?? 0) == 0 && !PublicationDesk.IsReady(open.Filing))
            return null;
        var first = report is null ? null : await db.Editions.AsNoTracking().Where(edition => edition.ReportId == report.Id && edition.Number == 1).Select(edition => (DateOnly?)edition.PublishedOn).FirstOrDefaultAsync(cancel);
        var isOut = report?.State is ReportState.Published or ReportState.Withdrawn;
        return new(first, report?.Editions ?? 0, settings.Publication.BodiesPublish && !isOut && PublicationDesk.IsReady(open.Filing), open.Year.DepartmentsPublishDue);
    }

    // What stands there at first: who signed last time, else the one who works on it.
    private async Task<SubmissionInput> BeginAsync(OpenFiling open, ClaimsPrincipal user, CancellationToken cancel)
    {
        var signed = open.Filing?.SignOff;
        var account = await db.Accounts.AsNoTracking().SingleAsync(known => known.Id == user.AccountId(), cancel);
        var before = signed is not null || open.Year.Year.Previous is not { } last ? null
            : (await db.Filings.AsNoTracking().Where(filing => filing.Year == last && filing.DepartmentCode == open.Body.Code).OrderByDescending(filing => filing.Revision).FirstOrDefaultAsync(cancel))?.SignOff;
        return new()
        {
            PreparedBy = signed?.PreparedBy ?? account.DisplayName,
            ReviewedBy = (signed ?? before)?.ReviewedBy,
            HeadOfUnit = (signed ?? before)?.HeadOfUnit,
            Telephone = signed?.Telephone ?? account.PhoneNumber ?? before?.Telephone,
        };
    }
}
