using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;

namespace ReportPortal.Web.Features.Admin.Years;

/// <summary>Keeps what the county tells its bodies about the tables and cells of a year.</summary>
public sealed class GuidanceKeeper(PortalDbContext db, YearForms forms)
{
    /// <summary>A year's guidance; null where the year was not opened or its form is gone.</summary>
    public async Task<GuidancePage?> FindAsync(ReportYear year, CancellationToken cancel)
    {
        if (await db.Years.AsNoTracking().SingleOrDefaultAsync(known => known.Year == year, cancel) is not { } opened || await forms.FindAsync(year, cancel) is not { } form)
            return null;
        var said = await db.Guidances.Where(guidance => guidance.Year == year).ToListAsync(cancel);
        return new(opened, form, [.. said.OrderBy(guidance => guidance.Target, StringComparer.Ordinal)]);
    }

    /// <summary>Says something about a table or a cell; nothing takes back what was said.</summary>
    public async Task SayAsync(GuidancePage page, string target, string? words, Act act, CancellationToken cancel)
    {
        var clean = TypedText.Clean(words ?? "").Trim();
        var known = page.Said.FirstOrDefault(guidance => guidance.Target == target);
        if (clean.Length == 0 && known is not null)
            db.Guidances.Remove(known);
        else if (clean.Length > 0 && known is null)
            db.Guidances.Add(new() { Year = page.Year.Year, Target = target, Text = clean });
        else if (clean.Length > 0)
            known!.Text = clean;
        await db.SaveAsync(act, cancel);
    }
}

/// <summary>A year's guidance, and what it can be about.</summary>
public sealed record GuidancePage(ReportingYear Year, YearForm Form, IReadOnlyList<Guidance> Said)
{
    public string? Target { get; init; }

    public string? Words { get; init; }

    public bool IsOpen => Year.State == YearState.Open;

    /// <summary>The tables with the cells that people enter, by what they are called.</summary>
    public IEnumerable<(string Table, string Name, IReadOnlyList<(string Cell, string Name)> Cells)> Targets(string language) =>
        from table in Form.Format.Tables
        let cells = table.Cells.Where(cell => !Form[cell].Computed).Select(cell => (cell.ToString(), Form[cell].Name.In(language))).ToList()
        where cells.Count > 0
        select (table.Key, Label(table.Title, language), (IReadOnlyList<(string, string)>)cells);

    public string NameOf(string target, string language) => Form.Table(target) is { } table ? Label(table.Title, language)
        : CellRef.TryParse(target, out var cell) && Form.Find(cell) is { } known ? $"{Label(known.Table.Title, language)} / {known.Name.In(language)}" : target;

    private string Label(Label title, string language) => title.In(language).Replace("{year}", Form.Year.ToString(), StringComparison.Ordinal);
}
