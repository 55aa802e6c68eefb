using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Domain.Calendar;
using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Prose;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Filling;

/// <summary>Puts a filing onto its pages: the frame around each, and the official tables as grids to type into.</summary>
public sealed class FillingPages(PortalDbContext db, CheckBases bases, CountyClock clock, TimeProvider time, IStringLocalizer<PortalText> text, ProseBases sentences)
{
    public const string Texts = "texts";
    public const string Submission = "submit";
    private const int YuanDecimals = 2;

    private static string Language => PortalLanguage.Current;

    public async Task<FillingFrame> FrameAsync(OpenFiling open, ClaimsPrincipal user, CancellationToken cancel)
    {
        var basis = await bases.OfAsync(open.Form, cancel);
        return await FrameAsync(open, basis, open.CheckOn(basis), user, cancel);
    }

    /// <summary>A section with what is saved, or with what was typed where that could not be saved; null where the form has no tables there.</summary>
    public async Task<SectionPage?> SectionAsync(OpenFiling open, string section, EnteredFigures? entered, ClaimsPrincipal user, CancellationToken cancel)
    {
        if (WithTables(open.Form).FirstOrDefault(known => known.Key == section) is not { } found)
            return null;
        var basis = await bases.OfAsync(open.Form, cancel);
        var findings = open.CheckOn(basis);
        var grid = new GridBuilder(this, open, basis, findings, entered, await db.Guidances.AsNoTracking().Where(said => said.Year == open.Year.Year).ToListAsync(cancel), await LastNotesAsync(open, cancel), text);
        return new(await FrameAsync(open, basis, findings, user, cancel), found, [.. TablesOf(found).Select(grid.Build)]);
    }

    /// <summary>The sections that have figures, in printed order.</summary>
    public static IEnumerable<SectionFormat> WithTables(YearForm form) => form.Format.Sections.Where(section => TablesOf(section).Any());

    /// <summary>What stands in every cell of a table that is computed, as printed.</summary>
    public static IReadOnlyDictionary<CellRef, string> SumsOf(YearForm form, FigureSheet sheet, IReadOnlySet<string> tables)
    {
        var computed = sheet.Computed(form);
        return form.ComputedCells.Where(sum => tables.Contains(sum.Cell.Table)).ToDictionary(sum => sum.Cell, sum => Print(form, sum.Cell, computed[sum.Cell]));
    }

    public static string Print(YearForm form, CellRef cell, Figure figure) => figure.Amount is { } amount ? FigureText.Print(amount, form[cell].Unit) : "";

    /// <summary>Money that is typed in units of ten thousand yuan, in yuan; null for everything else.</summary>
    public string? EchoOf(CellFormat cell, Figure figure) => cell.Unit.Decimals > YuanDecimals && figure.Amount is { } amount
        ? text["FillingYuan", FigureText.Print(amount, new("yuan", Label.None, YuanDecimals))].Value : null;

    internal static IEnumerable<TableFormat> TablesOf(SectionFormat section) => section.Parts.SelectMany(part => part.Tables).Where(table => table.Cells.Any());

    private async Task<FillingFrame> FrameAsync(OpenFiling open, YearBasis basis, IReadOnlyList<Finding> findings, ClaimsPrincipal user, CancellationToken cancel)
    {
        var prose = open.Filing is { Narratives.Count: > 0 } filing ? ProseBases.Check(await sentences.OfAsync(open, basis, cancel), filing) : [];
        var names = await db.Departments.AsNoTracking().ToDictionaryAsync(body => body.Code, body => body.Name, cancel);
        var askers = open.Filing?.Queries.Select(query => query.AskedBy).ToList() ?? [];
        var people = await db.Accounts.AsNoTracking().Where(account => askers.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancel);
        return new(
            open, StepsOf(open, basis, findings, prose), [.. Tell(open.Form, findings, names), .. prose.OrderBy(finding => !finding.Stops).ThenBy(finding => finding.Severity).Select(finding => TellProse(open, finding))],
            [.. (open.Filing?.Queries ?? []).OrderBy(query => query.AskedAt).ThenBy(query => query.Id).Select(query => TellQuery(open.Form, query, people))],
            open.IsOpen ? await DaysLeftAsync(open.Year, cancel) : null)
        {
            Account = user.AccountId(),
        };
    }

    /// <summary>Working days until the filing is due; negative where it is overdue.</summary>
    public async Task<int> DaysLeftAsync(ReportingYear year, CancellationToken cancel)
    {
        var today = clock.DayOf(time.GetUtcNow().UtcDateTime);
        return new WorkingCalendar(await db.WorkingDays.AsNoTracking().ToListAsync(cancel)).Between(today, year.FilingsDue);
    }

    private List<FillingStep> StepsOf(OpenFiling open, YearBasis basis, IReadOnlyList<Finding> findings, IReadOnlyList<ProseFinding> prose)
    {
        var wrong = findings.Where(finding => finding.Stops).SelectMany(finding => finding.Cells).Select(cell => cell.Table).ToHashSet();
        var sheet = open.SheetOn(basis).Computed(open.Form);
        var steps = WithTables(open.Form).Select(section => new FillingStep(section.Key, section.Title.In(Language), !TablesOf(section).Any(table => wrong.Contains(table.Key)))).ToList();
        steps.Add(new(Texts, text["FillingTexts"], prose.All(finding => !finding.Stops) && open.Form.Format.Parts.Where(part => part.HasNarrative).All(part =>
            !string.IsNullOrWhiteSpace(open.Filing?.NarrativeOf(part.Key)?.Text) || !string.IsNullOrWhiteSpace(open.Form.Format.Texts.Parts[part.Key].DefaultOf(open.Subject, sheet)))));
        steps.Add(new(Submission, text["FillingSubmission"], open.Filing is { IsOpen: false }));
        return steps;
    }

    private List<ToldFinding> Tell(YearForm form, IReadOnlyList<Finding> findings, Dictionary<string, string> names)
    {
        var words = new FindingText(form, names, text);
        return [.. findings.Where(finding => !IsToldByItsParts(form, finding, findings)).OrderBy(finding => !finding.Stops).ThenBy(finding => finding.Severity).Select(finding =>
        {
            var inputs = finding.Cells.Where(cell => !form[cell].Computed).Distinct().ToList();
            return new ToldFinding(words.Of(finding), finding.Severity == Severity.Error, finding.IsExplained,
                finding.Rule == Rule.Blank || inputs.Count == 0 ? null : FilingNote.RowOf(form[inputs[0]].Table, form[inputs[0]].Row),
                [.. inputs.Distinct().Take(4).Select(cell => PlaceOf(form, cell))])
            {
                IsBlank = finding.Rule == Rule.Blank,
            };
        })];
    }

    private ToldFinding TellProse(OpenFiling open, ProseFinding finding) => new(new ProseFindingText(open.Form, text).Of(finding), finding.Severity == Severity.Error, finding.IsExplained, Row: null,
        open.Form.HasNarrative(finding.Part) ? [new(Texts, $"text-{finding.Part}", text["ProseToText"])] : [])
    {
        Sentence = finding.MayGoAlong && finding.Severity == Severity.Error ? FindingKey.Of(finding) : null,
        Reason = open.Filing?.Waivers.FirstOrDefault(waiver => finding.IsExplained && waiver.Key == FindingKey.Of(finding))?.Reason,
    };

    // A total does not balance because a column of it does not: nobody can mend the total.
    private static bool IsToldByItsParts(YearForm form, Finding finding, IReadOnlyList<Finding> findings) =>
        finding.Identity is { } identity && finding.Cells.All(cell => form[cell].Computed)
        && findings.Any(other => other.Identity?.Title == identity.Title && other.Cells.Any(cell => !form[cell].Computed));

    private static ToldQuery TellQuery(YearForm form, FilingQuery query, Dictionary<string, string> people)
    {
        var place = CellRef.TryParse(query.Target, out var cell) && form.Find(cell) is not null ? PlaceOf(form, cell) : null;
        var part = place is null && query.Target is { } target ? form.Format.Parts.FirstOrDefault(part => part.Key == target) : null;
        return new(query, people.GetValueOrDefault(query.AskedBy, query.AskedBy), place,
            place?.Name ?? (part is null ? null : SectionOf(form, part).Title.In(Language)));
    }

    private static FindingPlace PlaceOf(YearForm form, CellRef cell) =>
        new(form.Format.Sections.First(section => TablesOf(section).Any(table => table.Key == cell.Table)).Key, GridCell.FieldOf(cell), form[cell].Name.In(Language));

    private static SectionFormat SectionOf(YearForm form, PartFormat part) => form.Format.Sections.First(section => section.Parts.Contains(part));

    // The counting notes of last year's clerk, by row.
    private async Task<Dictionary<string, string>> LastNotesAsync(OpenFiling open, CancellationToken cancel)
    {
        if (open.Year.Year.Previous is not { } before)
            return [];
        var notes = await db.Filings.AsNoTracking().Where(filing => filing.Year == before && filing.DepartmentCode == open.Body.Code)
            .OrderByDescending(filing => filing.Revision).Take(1).SelectMany(filing => filing.Notes).ToListAsync(cancel);
        return notes.Where(note => note.Counting.Length > 0).ToDictionary(note => note.Row, note => note.Counting);
    }
}
