using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Features.Filling;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Review;

/// <summary>Lays one body's filing out for review: what is odd first, then everything else beside last year and like bodies.</summary>
public sealed class ReviewPages(PortalDbContext db, FilingDesk desk, BoardReader boards, CheckBases bases, IStringLocalizer<PortalText> text)
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
            Text = [.. composed?.Document.Blocks.Where(block => block is Heading or Paragraph) ?? []],
            Wordless = [.. composed?.Faults.Where(fault => fault.Kind == CompositionFaultKind.MissingText).Select(fault => fault.Part) ?? []],
            Files = await FilesAsync(open, cancel),
            People = await db.Accounts.AsNoTracking().ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancel),
        };
    }

    /// <summary>A file of the body's filings of a year; null where it is another's.</summary>
    public Task<Domain.Filings.FilingFile?> FileAsync(ReportYear year, string department, Guid id, CancellationToken cancel) =>
        db.FilingFiles.AsNoTracking().Where(file => file.Id == id && db.Filings.Any(filing => filing.Id == file.FilingId && filing.Year == year && filing.DepartmentCode == department)).SingleOrDefaultAsync(cancel);

    private async Task<IReadOnlyList<ReviewPage.Attached>> FilesAsync(OpenFiling open, CancellationToken cancel) =>
        await db.FilingFiles.AsNoTracking().Where(file => db.Filings.Any(filing => filing.Id == file.FilingId && filing.Year == open.Year.Year && filing.DepartmentCode == open.Body.Code))
            .OrderBy(file => file.At).Select(file => new ReviewPage.Attached(file.Id, file.Kind, file.Name, file.Bytes.Length, file.By, file.At)).ToListAsync(cancel);
}
