using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Prose;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>What the one who signs must know, in the words of the one who sends it: the paper that goes round says the same.</summary>
public sealed class SigningRemarks(PortalDbContext db, IStringLocalizer<PortalText> text)
{
    /// <summary>Of the county's report: the bodies it goes without, what was let along with a reason, and what is left of the doubts.</summary>
    public async Task<DraftRemarks> OfCountyAsync(Report report, CountyDraft draft, CancellationToken cancel)
    {
        var names = await NamesAsync(cancel);
        var (words, said) = (new FindingText(draft.Form, names, text), new ProseFindingText(draft.Form, text));
        var reasons = report.Waivers.ToDictionary(waiver => waiver.Key, waiver => waiver.Reason);
        var order = draft.Missing.Select(body => body.Code).ToList();
        return Of(
            [.. report.Gaps.OrderBy(gap => order.IndexOf(gap.DepartmentCode)).Select(gap => new DraftRemark(names.GetValueOrDefault(gap.DepartmentCode, gap.DepartmentCode), gap.Reason))],
            draft.Findings.Where(finding => !finding.Stops).Select(finding => (words.Of(finding), reasons.GetValueOrDefault(FindingKey.Of(finding))))
                .Concat(draft.Prose.Select(finding => (said.Of(finding), reasons.GetValueOrDefault(FindingKey.Of(finding))))));
    }

    /// <summary>Of a body's own report: the reasons that were given with its filing, and what is left of the doubts.</summary>
    public async Task<DraftRemarks> OfBodyAsync(YearForm form, Filing filing, IEnumerable<Finding> findings, IEnumerable<ProseFinding> sentences, CancellationToken cancel)
    {
        var (words, said) = (new FindingText(form, await NamesAsync(cancel), text), new ProseFindingText(form, text));
        var reasons = filing.Waivers.ToDictionary(waiver => waiver.Key, waiver => waiver.Reason);
        return Of([], findings.Select(finding => (words.Of(finding), finding.IsExplained ? ReasonOf(filing, finding) : null))
            .Concat(sentences.Select(finding => (said.Of(finding), finding.IsExplained ? reasons[FindingKey.Of(finding)] : null))));
    }

    private static DraftRemarks Of(IReadOnlyList<DraftRemark> gaps, IEnumerable<(string Words, string? Reason)> told)
    {
        var all = told.ToList();
        return new(gaps, [.. all.Where(finding => finding.Reason is not null).Select(finding => new DraftRemark(finding.Words, finding.Reason!))], [.. all.Where(finding => finding.Reason is null).Select(finding => finding.Words)]);
    }

    // A reason is given once a row.
    private static string? ReasonOf(Filing filing, Finding finding) =>
        filing.Cells.FirstOrDefault(cell => cell.Reason is not null && finding.Cells.Any(about => about.Table == cell.Cell.Table && about.Row == cell.Cell.Row))?.Reason;

    private Task<Dictionary<string, string>> NamesAsync(CancellationToken cancel) => db.Departments.AsNoTracking().ToDictionaryAsync(body => body.Code, body => body.Name, cancel);
}
