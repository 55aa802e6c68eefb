using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Prose;
using ReportPortal.Web.Features.Compilation;

namespace ReportPortal.Web.Features.Filling;

/// <summary>What the sentences of a filing are held against.</summary>
public sealed class ProseBases(PortalDbContext db)
{
    /// <summary>The body's own figures and its texts of last year.</summary>
    public async Task<ProseBasis> OfAsync(OpenFiling open, YearBasis basis, CancellationToken cancel) => new()
    {
        Form = open.Form,
        Body = new(open.Body.Code, open.Body.Name, open.Subject),
        Sheet = open.SheetOn(basis).Computed(open.Form),
        LastYear = basis.Inheritance.SheetOf(open.Body.Code) is { IsEmpty: false } known ? known : null,
        LastYearsTexts = await LastTextsAsync(open, cancel),
        Reasons = open.Filing?.SentenceReasons ?? new HashSet<string>(),
        Limits = basis.Limits,
    };

    /// <summary>What is found in the sentences of a filing as it stands now, with the reasons given so far; nothing where nobody has written any.</summary>
    public static IReadOnlyList<ProseFinding> Check(ProseBasis basis, Filing filing) => filing.Narratives.Count == 0 ? [] : ProseChecker.Check(
        basis with { Sheet = filing.Sheet, Reasons = filing.SentenceReasons }, filing.Narratives.ToDictionary(narrative => narrative.Part, narrative => narrative.Text));

    /// <summary>The same by what a body's own report is made of: nothing is likened to last year's.</summary>
    public static IReadOnlyList<ProseFinding> Check(ReportContent content, CheckLimits limits, Filing filing) =>
        Check(new ProseBasis { Form = content.Form, Body = content.Body, Sheet = content.Sheet, LastYear = content.LastYear, Limits = limits }, filing);

    /// <summary>The same, and what the other bodies have submitted: for those who may know it.</summary>
    public async Task<ProseBasis> AmongOthersAsync(OpenFiling open, YearBasis basis, CancellationToken cancel)
    {
        var others = await (
            from filing in db.Filings.AsNoTracking()
            join body in db.Departments on filing.DepartmentCode equals body.Code
            where filing.Year == open.Year.Year && filing.DepartmentCode != open.Body.Code && (filing.State == FilingState.Submitted || filing.State == FilingState.Accepted)
            orderby body.Order, filing.Revision
            select new { body.Code, body.Name, filing.Narratives }).ToListAsync(cancel);
        return await OfAsync(open, basis, cancel) with
        {
            Others = [.. others.GroupBy(other => other.Code).Select(other => other.Last()).Select(other => new BodyTexts(other.Name, other.Narratives.ToDictionary(text => text.Part, text => text.Text)))],
        };
    }

    private async Task<IReadOnlyDictionary<string, string>> LastTextsAsync(OpenFiling open, CancellationToken cancel)
    {
        if (open.Year.Year.Previous is not { } before)
            return new Dictionary<string, string>();
        return await db.Filings.AsNoTracking().Where(filing => filing.Year == before && filing.DepartmentCode == open.Body.Code).OrderByDescending(filing => filing.Revision).Take(1)
            .SelectMany(filing => filing.Narratives).ToDictionaryAsync(narrative => narrative.Part, narrative => narrative.Text, cancel);
    }
}
