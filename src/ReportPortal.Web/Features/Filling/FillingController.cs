using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Filling;

/// <summary>What a clerk has to do, and the official tables of a filing, one section a page. All of it works without scripts.</summary>
[Route("/filling"), ForRoles(PortalRole.Clerk, PortalRole.Coordinator)]
public sealed class FillingController(
    FilingDesk desk, FillingPages pages, MyWork work, Conflicts conflicts, TimeProvider time, IStringLocalizer<PortalText> text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) => View(await work.OfAsync(User, cancel));

    [HttpGet("{year:int:range(2008,2099)}/{department}")]
    public async Task<IActionResult> Open(ReportYear year, string department, CancellationToken cancel)
    {
        if (await desk.OpenAsync(User, year, department, cancel) is not { } open)
            return NotFound();
        var frame = await pages.FrameAsync(open, User, cancel);
        if (frame.Queries.Any(query => query.Query.Answer is null))
            return Redirect($"~/{frame.Address}/submit#queries");
        return Redirect($"~/{frame.Address}/{(frame.Steps.FirstOrDefault(step => !step.IsDone) ?? frame.Steps[0]).Key}");
    }

    [HttpGet("{year:int:range(2008,2099)}/{department}/{section}")]
    public async Task<IActionResult> Section(ReportYear year, string department, string section, int? filled, CancellationToken cancel) =>
        await desk.OpenAsync(User, year, department, cancel) is { } open && await pages.SectionAsync(open, section, null, User, cancel) is { } page
            ? View(page with { Filled = filled, FilledCells = open.Filing?.Cells.Count(cell => cell.Version == filled && cell.Amount == 0) ?? 0 }) : NotFound();

    /// <summary>Saves the page's figures and notes: the good cells, and shows the others as they were typed.</summary>
    [HttpPost("{year:int:range(2008,2099)}/{department}/{section}")]
    public async Task<IActionResult> Save(ReportYear year, string department, string section, CancellationToken cancel)
    {
        if (await desk.OpenAsync(User, year, department, cancel) is not { } open || await pages.SectionAsync(open, section, null, User, cancel) is null)
            return NotFound();
        var entered = EnteredFigures.Read(open.Form, Fields(), text);
        if (!entered.IsKnown)
            return BadRequest();
        try
        {
            var notes = NotesOf(open);
            var stale = await desk.ChangeAsync(open, HttpContext.ActOf(time), filing =>
            {
                foreach (var (row, (counting, words)) in notes)
                    filing.Annotate(open.Form, row, counting, words);
                return filing.Save(open.Form, entered.Figures, entered.Seen);
            }, cancel);
            return stale.Count + entered.Faults.Count == 0
                ? Told(open, section)
                : await AgainAsync(open, section, now => entered.Left(stale, cell => conflicts.Explain(now, cell, entered.Typed[cell])), stale.Count > 0, cancel);
        }
        catch (FilingRefused refused)
        {
            ModelState.AddModelError("", text.Of(refused));
            return await AgainAsync(open, section, _ => entered, isConflict: true, cancel);
        }
    }

    /// <summary>Nothing in this part: fills the blanks with 0.</summary>
    [HttpPost("{year:int:range(2008,2099)}/{department}/{section}/zeros")]
    public async Task<IActionResult> FillZeros(ReportYear year, string department, string section, CancellationToken cancel)
    {
        if (await desk.OpenAsync(User, year, department, cancel) is not { } open || FillingPages.WithTables(open.Form).FirstOrDefault(known => known.Key == section) is not { } found)
            return NotFound();
        return await ChangeAsync(open, section, filing =>
        {
            filing.FillZeros(open.Form, FillingPages.TablesOf(found).SelectMany(table => table.Cells).Where(cell => open.Form[cell] is { Computed: false, IsLocked: false }));
            return $"~/filling/{year}/{department}/{section}?filled={filing.Version}";
        }, cancel);
    }

    /// <summary>Takes it back.</summary>
    [HttpPost("{year:int:range(2008,2099)}/{department}/{section}/zeros/undo")]
    public async Task<IActionResult> EmptyZeros(ReportYear year, string department, string section, int version, CancellationToken cancel)
    {
        if (await desk.OpenAsync(User, year, department, cancel) is not { } open || FillingPages.WithTables(open.Form).All(known => known.Key != section))
            return NotFound();
        return await ChangeAsync(open, section, filing =>
        {
            TempData["Flash"] = text["FillingZerosEmptied", filing.EmptyZeros(open.Form, version)].Value;
            return $"~/filling/{year}/{department}/{section}";
        }, cancel);
    }

    private async Task<IActionResult> ChangeAsync(OpenFiling open, string section, Func<Filing, string> deed, CancellationToken cancel)
    {
        try
        {
            return Redirect(await desk.ChangeAsync(open, HttpContext.ActOf(time), deed, cancel));
        }
        catch (FilingRefused refused)
        {
            ModelState.AddModelError("", text.Of(refused));
            return await AgainAsync(open, section, _ => null, isConflict: true, cancel);
        }
    }

    private IEnumerable<KeyValuePair<string, string>> Fields() => Request.Form.Select(field => KeyValuePair.Create(field.Key, field.Value.ToString()));

    // Rows whose notes are on the page and are others than those that are saved.
    private Dictionary<string, (string Counting, string Open)> NotesOf(OpenFiling open) =>
        Fields().Where(field => field.Key.StartsWith("counting[", StringComparison.Ordinal) && field.Key.EndsWith(']'))
            .Select(field => (Row: field.Key[9..^1], Counting: field.Value.ReplaceLineEndings("\n").Trim(), Open: Request.Form[$"open[{field.Key[9..^1]}]"].ToString().ReplaceLineEndings("\n").Trim()))
            .Where(typed => open.Filing?.Notes.FirstOrDefault(note => note.Row == typed.Row) is var known && (typed.Counting != (known?.Counting ?? "") || typed.Open != (known?.Open ?? "")))
            .ToDictionary(typed => typed.Row, typed => (typed.Counting, typed.Open));

    private async Task<IActionResult> AgainAsync(OpenFiling before, string section, Func<OpenFiling, EnteredFigures?> left, bool isConflict, CancellationToken cancel)
    {
        if (await desk.OpenAsync(User, before.Year.Year, before.Body.Code, cancel) is not { } open)
            return NotFound();
        var entered = left(open);
        foreach (var (cell, fault) in entered?.Faults ?? new Dictionary<CellRef, string>())
            ModelState.AddModelError(GridCell.FieldOf(cell), text["FillingFaultIn", open.Form[cell].Name.In(PortalLanguage.Current), fault]);
        Response.StatusCode = isConflict ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        return await pages.SectionAsync(open, section, entered, User, cancel) is { } page ? View("Section", page) : NotFound();
    }

    private RedirectResult Told(OpenFiling open, string section)
    {
        TempData["Flash"] = text["FillingSaved"].Value;
        return Redirect($"~/filling/{open.Year.Year}/{open.Body.Code}/{section}");
    }
}
