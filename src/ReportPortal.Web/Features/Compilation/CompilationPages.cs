using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Prose;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Features.Writing;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>Lays the county's report out for those who write it: what it is made of, what is odd, and its texts beside last year's.</summary>
public sealed class CompilationPages(PortalDbContext db, ReportDesk desk, CountyDrafter drafter, LateFilings late, IStringLocalizer<PortalText> text)
{
    private static readonly IReadOnlyDictionary<string, UnsavedText> Nothing = new Dictionary<string, UnsavedText>();

    /// <summary>The page; null where the year was not opened.</summary>
    public async Task<CompilationPage?> FindAsync(ReportYear year, IReadOnlyDictionary<string, UnsavedText>? typed, CancellationToken cancel)
    {
        if (await db.Years.AsNoTracking().SingleOrDefaultAsync(known => known.Year == year, cancel) is not { } opened)
            return null;
        var report = await desk.FindAsync(year, ReportBody.CountyCode, cancel) ?? new Report { Id = Guid.Empty, Year = year, BodyCode = ReportBody.CountyCode };
        var draft = await drafter.DraftAsync(report, cancel);
        var names = await db.Departments.AsNoTracking().ToDictionaryAsync(body => body.Code, body => body.Name, cancel);
        var texts = new PartEditors(drafter.ContentOf(report, draft), await drafter.LastTextsAsync(year, cancel));
        var gaps = report.Gaps.ToDictionary(gap => gap.DepartmentCode, gap => gap.Reason);
        return new(opened, report, draft)
        {
            Late = await late.OfAsync(report, draft.Form, cancel),
            Missing = [.. draft.Missing.Select(body => new MissingBody(body.Code, body.Name, gaps.GetValueOrDefault(body.Code)))],
            Findings = [.. FindingsOf(report, draft, names)],
            Faults = [.. CompilationWords.Explain(draft.Composed.Faults, draft.Form, text), .. draft.Unprintable.Select(found => CompilationWords.Explain(found, text))],
            Parts = texts.All(part => report.Narratives.FirstOrDefault(narrative => narrative.Part == part)?.Version ?? 0, typed ?? Nothing),
            Figures = texts.Figures(),
            People = await db.Accounts.AsNoTracking().ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancel),
        };
    }

    /// <summary>What the bodies wrote in a part, in the county's order; null where the form has no text there.</summary>
    public async Task<BodiesTexts?> BodiesAsync(ReportYear year, string part, CancellationToken cancel)
    {
        if (await FindAsync(year, null, cancel) is not { } page || page.Parts.FirstOrDefault(known => known.Key == part) is not { } found)
            return null;
        var ids = page.Draft.Filings.Select(filing => filing.Id).ToList();
        var filings = await db.Filings.AsNoTracking().AsSplitQuery().Include(filing => filing.Cells).Include(filing => filing.Narratives).Where(filing => ids.Contains(filing.Id)).ToListAsync(cancel);
        var bodies = await db.Departments.AsNoTracking().OrderBy(body => body.Order).ToListAsync(cancel);
        var format = page.Draft.Form.Format.Parts.First(known => known.Key == part);
        return new(page.Year, found,
        [
            .. from body in bodies
               join filing in filings on body.Code equals filing.DepartmentCode
               where !string.IsNullOrWhiteSpace(filing.NarrativeOf(part)?.Text)
               let paragraphs = ReportComposer.ComposePart(Compiler.ContentOf(page.Draft.Form, body, filing, Domain.Figures.FigureSheet.Empty), format)
               select new BodyText(body.Name, [.. paragraphs.Select(paragraph => string.Concat(paragraph.Runs.Select(run => run.Text)))]),
        ]);
    }

    private IEnumerable<CountyFinding> FindingsOf(Report report, CountyDraft draft, Dictionary<string, string> names)
    {
        var words = new FindingText(draft.Form, names, text);
        var reasons = report.Waivers.ToDictionary(waiver => waiver.Key, waiver => waiver.Reason);
        return draft.Findings.OrderBy(finding => !finding.Stops).ThenBy(finding => finding.Severity).Select(finding => new CountyFinding(
            FindingKey.Of(finding), words.Of(finding), finding.Severity == Severity.Error, reasons.GetValueOrDefault(FindingKey.Of(finding)), finding.Stops,
            [.. finding.Cells.Where(cell => draft.Form.Find(cell) is not null).Distinct().Take(4).Select(cell => new FindingLink($"figures/{cell}", draft.Form[cell].Name.In(PortalLanguage.Current)))]))
            .Concat(draft.Prose.OrderBy(finding => !finding.Stops).Select(finding => OfSentence(finding, draft, reasons)));
    }

    private CountyFinding OfSentence(ProseFinding finding, CountyDraft draft, Dictionary<string, string> reasons)
    {
        var key = FindingKey.Of(finding);
        return new(key, new ProseFindingText(draft.Form, text).Of(finding), finding.Severity == Severity.Error, reasons.GetValueOrDefault(key), finding.Stops, [new($"#text-{finding.Part}", text["ProseToText"])])
        {
            MayGoAlong = finding.MayGoAlong,
        };
    }
}

/// <summary>What the bodies wrote in a part.</summary>
public sealed record BodiesTexts(Domain.Filings.ReportingYear Year, PartText Part, IReadOnlyList<BodyText> Bodies);

/// <summary>What one of them wrote, as printed.</summary>
public sealed record BodyText(string Name, IReadOnlyList<string> Paragraphs);
