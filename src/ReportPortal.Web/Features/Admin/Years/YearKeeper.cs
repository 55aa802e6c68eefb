using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Domain.Calendar;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Web.Features.Admin.Years;

/// <summary>Keeps the years that are open or were: their dates, and whether bodies may file.</summary>
public sealed class YearKeeper(PortalDbContext db, YearForms forms, YearOpener opener)
{
    public async Task<IReadOnlyList<YearLine>> ListAsync(CancellationToken cancel)
    {
        var years = await db.Years.AsNoTracking().ToListAsync(cancel);
        var accepted = await db.Filings.AsNoTracking().Where(filing => filing.State == FilingState.Accepted).Select(filing => new { filing.Year, filing.DepartmentCode }).Distinct().ToListAsync(cancel);
        var published = await PublishedAsync(cancel);
        var lines = new List<YearLine>();
        foreach (var year in years.OrderByDescending(year => year.Year.Value))
        {
            var bodies = (await opener.BodiesAsync(year.Year, cancel)).Where(body => body.Files).Select(body => body.Code).ToList();
            lines.Add(new(year, bodies.Count, accepted.Count(filing => filing.Year == year.Year && bodies.Contains(filing.DepartmentCode)), published.Contains(year.Year)));
        }
        return lines;
    }

    /// <summary>A year with what belongs to it; null where it was not opened.</summary>
    public async Task<YearPage?> FindAsync(ReportYear year, CancellationToken cancel)
    {
        if (await db.Years.AsNoTracking().SingleOrDefaultAsync(known => known.Year == year, cancel) is not { } opened)
            return null;
        var bodies = await opener.BodiesAsync(year, cancel);
        var accepted = await db.Filings.AsNoTracking().Where(filing => filing.Year == year && filing.State == FilingState.Accepted).Select(filing => filing.DepartmentCode).Distinct().ToListAsync(cancel);
        return new(opened, await forms.FindAsync(year, cancel), DatesInput.Of(opened.Dates))
        {
            Bodies = bodies,
            Waiting = [.. bodies.Where(body => body.Files && !accepted.Contains(body.Code))],
            Published = (await PublishedAsync(cancel)).Contains(year),
            Guidance = await db.Guidances.CountAsync(said => said.Year == year, cancel),
            Calendar = new(await db.WorkingDays.AsNoTracking().ToListAsync(cancel)),
        };
    }

    /// <exception cref="YearRefused">The year is closed, or the dates cannot be these.</exception>
    public async Task RescheduleAsync(ReportYear year, YearDates dates, Act act, CancellationToken cancel)
    {
        (await TrackedAsync(year, cancel)).Reschedule(dates);
        await db.SaveAsync(act, cancel);
    }

    /// <exception cref="YearRefused">It is closed already.</exception>
    public async Task CloseAsync(ReportYear year, Act act, CancellationToken cancel)
    {
        (await TrackedAsync(year, cancel)).Close();
        await db.SaveAsync(act, cancel);
    }

    /// <exception cref="YearRefused">It is open.</exception>
    public async Task ReopenAsync(ReportYear year, Act act, CancellationToken cancel)
    {
        (await TrackedAsync(year, cancel)).Reopen();
        await db.SaveAsync(act, cancel);
    }

    private Task<ReportingYear> TrackedAsync(ReportYear year, CancellationToken cancel) => db.Years.SingleAsync(known => known.Year == year, cancel);

    private async Task<IReadOnlyList<ReportYear>> PublishedAsync(CancellationToken cancel) => await db.Editions.AsNoTracking()
        .Where(edition => edition.BodyCode == ReportBody.CountyCode && edition.Kind != EditionKind.Recorded).Select(edition => edition.Year).Distinct().ToListAsync(cancel);
}

/// <summary>A year in the list: how many bodies file, and how many filings have been accepted.</summary>
public sealed record YearLine(ReportingYear Year, int Bodies, int Accepted, bool Published);

/// <summary>A year with what belongs to it, and the dates as typed.</summary>
public sealed record YearPage(ReportingYear Year, YearForm? Form, DatesInput Dates)
{
    public IReadOnlyList<Department> Bodies { get; init; } = [];

    /// <summary>Bodies whose filing has not been accepted.</summary>
    public IReadOnlyList<Department> Waiting { get; init; } = [];

    public bool Published { get; init; }

    public int Guidance { get; init; }

    public required WorkingCalendar Calendar { get; init; }

    public bool IsOpen => Year.State == YearState.Open;
}
