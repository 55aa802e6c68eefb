using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Features.Filling;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Review;

/// <summary>Lays one body's filing out for review: what is odd first, then everything else beside last year and like bodies.</summary>
public sealed class ReviewPages(PortalDbContext db, FilingDesk desk, BoardReader boards, CheckBases bases, ProseBases prose, YearForms forms, IStringLocalizer<PortalText> text)
{
    /// <summary>The page; null where the year was not opened or the body does not file for it.</summary>
    public async Task<ReviewPage?> FindAsync(ReportYear year, string department, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();                    // what was refused is not what stands there
        if (await desk.FindAsync(year, department, cancel) is not { } open)
            return null;
        var basis = await bases.OfAsync(open.Form, cancel);
        var findings = open.Filing is null ? [] : open.CheckOn(basis);
        var bodies = await db.Departments.AsNoTracking().ToDictionaryAsync(body => body.Code, body => body.Name, cancel);
        var words = new FindingText(open.Form, bodies, text);
        var told = findings.Where(finding => finding.Rule != Rule.Blank).OrderBy(finding => finding.Severity != Severity.Error).ThenBy(finding => finding.IsExplained);
        var composed = open.Filing is null ? null : ReportComposer.Compose(Compiler.ContentOf(open.Form, open.Body, open.Filing, basis.Inheritance.SheetOf(open.Body.Code)));
        return new(open, await boards.LineAsync(open, cancel), [.. told.Select(finding => new ReviewPage.Told(finding, words.Of(finding)))], findings.Count(finding => finding.Rule == Rule.Blank), new ReviewTables(open, basis, findings).All())
        {
            Next = await NextAsync(open, cancel),
            LastText = await LastTextAsync(open, cancel),
            Text = WordsOf(composed?.Document),
            Sentences = open.Filing is { Narratives.Count: > 0 } ? await SentencesAsync(open, basis, cancel) : [],
            Wordless = [.. composed?.Faults.Where(fault => fault.Kind == CompositionFaultKind.MissingText).Select(fault => fault.Part) ?? []],
            Files = await FilesAsync(open, cancel),
            People = await db.Accounts.AsNoTracking().ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancel),
        };
    }

    private async Task<IReadOnlyList<ReviewPage.ToldSentence>> SentencesAsync(OpenFiling open, YearBasis basis, CancellationToken cancel)
    {
        var words = new ProseFindingText(open.Form, text);
        var reasons = open.Filing!.Waivers.ToDictionary(waiver => waiver.Key, waiver => waiver.Reason);
        return [.. ProseBases.Check(await prose.AmongOthersAsync(open, basis, cancel), open.Filing).OrderBy(finding => finding.Severity != Severity.Error).ThenBy(finding => finding.IsExplained)
            .Select(finding => new ReviewPage.ToldSentence(finding.Severity == Severity.Error, words.Of(finding), finding.IsExplained ? reasons[FindingKey.Of(finding)] : null))];
    }

    // The next in the order of bodies whose filing waits, and from the last on to the first.
    private async Task<Department?> NextAsync(OpenFiling open, CancellationToken cancel)
    {
        var waiting = await db.Departments.AsNoTracking().OrderBy(body => body.Order)
            .Where(body => body.Code != open.Body.Code && db.Filings.Any(filing => filing.Year == open.Year.Year && filing.DepartmentCode == body.Code && filing.State == Domain.Filings.FilingState.Submitted)).ToListAsync(cancel);
        return waiting.Find(body => body.Order > open.Body.Order) ?? waiting.FirstOrDefault();
    }

    // What the body published; where it published nothing here, what its filing would have said.
    private async Task<IReadOnlyList<Block>> LastTextAsync(OpenFiling open, CancellationToken cancel)
    {
        if (open.Year.Year.Previous is not { } before)
            return [];
        var published = await db.Editions.AsNoTracking().Where(edition => edition.Year == before && edition.BodyCode == open.Body.Code && edition.ReportId != null)
            .OrderByDescending(edition => edition.Number).Select(edition => edition.Document).FirstOrDefaultAsync(cancel);
        if (published is not null)
            return WordsOf(ReportDocument.Read(published));
        var filing = await db.Filings.AsNoTracking().Include(known => known.Cells).Include(known => known.Narratives).AsSplitQuery()
            .Where(known => known.Year == before && known.DepartmentCode == open.Body.Code && known.Narratives.Any()).OrderByDescending(known => known.Revision).FirstOrDefaultAsync(cancel);
        return filing is null || await forms.FindAsync(before, cancel) is not { } form ? []
            : WordsOf(ReportComposer.Compose(Compiler.ContentOf(form, open.Body, filing, FigureSheet.Empty)).Document);
    }

    private static IReadOnlyList<Block> WordsOf(ReportDocument? document) => [.. document?.Blocks.Where(block => block is Heading or Paragraph) ?? []];

    /// <summary>A file of the body's filings of a year; null where it is another's.</summary>
    public Task<Domain.Filings.FilingFile?> FileAsync(ReportYear year, string department, Guid id, CancellationToken cancel) =>
        db.FilingFiles.AsNoTracking().Where(file => file.Id == id && db.Filings.Any(filing => filing.Id == file.FilingId && filing.Year == year && filing.DepartmentCode == department)).SingleOrDefaultAsync(cancel);

    private async Task<IReadOnlyList<ReviewPage.Attached>> FilesAsync(OpenFiling open, CancellationToken cancel) =>
        await db.FilingFiles.AsNoTracking().Where(file => db.Filings.Any(filing => filing.Id == file.FilingId && filing.Year == open.Year.Year && filing.DepartmentCode == open.Body.Code))
            .OrderBy(file => file.At).Select(file => new ReviewPage.Attached(file.Id, file.Kind, file.Name, file.Bytes.Length, file.By, file.At)).ToListAsync(cancel);
}
