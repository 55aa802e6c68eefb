using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Domain.Calendar;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Web.Features.Admin.Years;

/// <summary>Opens a year: last year's form, channels, indicators and guidance, the bodies that exist at its end, and four dates.</summary>
public sealed class YearOpener(PortalDbContext db, FormLibrary forms)
{
    /// <summary>The form that is used where nothing speaks against it.</summary>
    public const string DefaultForm = "national-2021";

    /// <summary>The year that is opened next: the one after the newest, or the last that is over.</summary>
    public async Task<ReportYear> NextAsync(DateOnly today, CancellationToken cancel)
    {
        var years = await db.Years.AsNoTracking().Select(year => year.Year).ToListAsync(cancel);
        return new(Math.Min(ReportYear.Last, years.Count == 0 ? today.AddMonths(-9).Year : years.Max(year => year.Value) + 1));
    }

    /// <summary>What would be opened; null where the form cannot be used for the year.</summary>
    public async Task<YearPlan?> PlanAsync(ReportYear year, string? formKey, CancellationToken cancel)
    {
        var before = await db.Years.AsNoTracking().Where(known => known.Year != year).ToListAsync(cancel);
        var last = before.Where(known => known.Year.Value < year.Value).MaxBy(known => known.Year.Value);
        var usable = forms.All.Where(form => form.Years.First <= year.Value && (form.Years.Last ?? ReportYear.Last) >= year.Value).ToList();
        if (usable.Find(form => form.Key == (formKey ?? FormFor(year, last, usable))) is not { } format)
            return null;
        var additions = last is null ? [] : await db.Additions.AsNoTracking().Where(addition => addition.Year == last.Year).OrderBy(addition => addition.Order).ToListAsync(cancel);
        var guidance = last is null ? [] : await db.Guidances.AsNoTracking().Where(said => said.Year == last.Year).ToListAsync(cancel);
        var form = Carry(format, year, additions);
        return new(year, form, last)
        {
            Exists = await db.Years.AnyAsync(known => known.Year == year, cancel),
            Usable = usable,
            LeftOut = [.. additions.Where(addition => form.Additions.All(kept => kept.Key != addition.Key))],
            Guidance = [.. guidance.Where(said => said.Fits(form))],
            GuidanceLeftOut = guidance.Count(said => !said.Fits(form)),
            Bodies = await BodiesAsync(year, cancel),
            Ended = await EndedAsync(year, cancel),
            Dates = last?.Dates.In(year) ?? YearDates.Default(year),
            Calendar = new(await db.WorkingDays.AsNoTracking().ToListAsync(cancel)),
        };
    }

    /// <summary>Opens it, whole.</summary>
    public async Task OpenAsync(YearPlan plan, YearDates dates, Act act, CancellationToken cancel)
    {
        db.Years.Add(new()
        {
            Year = plan.Year,
            FormatKey = plan.Form.Format.Key,
            FilingsDue = dates.Filings,
            DepartmentsPublishDue = dates.DepartmentsPublish,
            UpperLevelDue = dates.UpperLevel,
            CountyPublishesDue = dates.CountyPublishes,
            IsDemonstration = plan.Last?.IsDemonstration ?? false,
        });
        db.Additions.AddRange(plan.Form.Additions);
        db.Guidances.AddRange(plan.Guidance.Select(said => new Guidance { Year = plan.Year, Target = said.Target, Text = said.Text }));
        await db.SaveAsync(act, cancel);
    }

    /// <summary>The bodies that file or publish for a year: those that exist on its last day.</summary>
    public async Task<IReadOnlyList<Department>> BodiesAsync(ReportYear year, CancellationToken cancel)
    {
        var end = new DateOnly(year.Value, 12, 31);
        return [.. (await db.Departments.AsNoTracking().OrderBy(body => body.Order).ToListAsync(cancel)).Where(body => body.ExistsOn(end) && (body.Files || body.PublishesOwn))];
    }

    // Last year's form, if it is what is prescribed now; else the prescribed one, then the default.
    private static string? FormFor(ReportYear year, ReportingYear? last, List<ReportFormat> usable)
    {
        var prescribed = ReportingYear.PrescribedForm(year);
        return new[] { prescribed is null || last?.FormatKey == prescribed ? last?.FormatKey : null, prescribed, DefaultForm, usable.FirstOrDefault()?.Key }
            .FirstOrDefault(key => key is not null && usable.Exists(form => form.Key == key));
    }

    // Each addition that the form takes, beside those before it; parts after their wholes.
    private static YearForm Carry(ReportFormat format, ReportYear year, IEnumerable<YearAddition> additions)
    {
        var form = new YearForm(format, year, []);
        foreach (var addition in additions.OrderBy(addition => addition.PartOf is not null).ThenBy(addition => addition.Order))
            form = AdditionKeeper.TryForm(format, year, [.. form.Additions, addition.In(year)]) ?? form;
        return form;
    }

    private async Task<IReadOnlyList<Department>> EndedAsync(ReportYear year, CancellationToken cancel)
    {
        var (begin, end) = (new DateOnly(year.Value, 1, 1), new DateOnly(year.Value, 12, 31));
        return await db.Departments.AsNoTracking().Where(body => body.ValidTo != null && body.ValidTo >= begin.AddDays(-1) && body.ValidTo < end).OrderBy(body => body.Order).ToListAsync(cancel);
    }
}

/// <summary>A year before it is opened.</summary>
public sealed record YearPlan(ReportYear Year, YearForm Form, ReportingYear? Last)
{
    public bool Exists { get; init; }

    public IReadOnlyList<ReportFormat> Usable { get; init; } = [];

    /// <summary>Additions of last year that the form does not take.</summary>
    public IReadOnlyList<YearAddition> LeftOut { get; init; } = [];

    public IReadOnlyList<Guidance> Guidance { get; init; } = [];

    public int GuidanceLeftOut { get; init; }

    public IReadOnlyList<Department> Bodies { get; init; } = [];

    /// <summary>Bodies that ended within the year: their heirs file for them.</summary>
    public IReadOnlyList<Department> Ended { get; init; } = [];

    public required YearDates Dates { get; init; }

    public required WorkingCalendar Calendar { get; init; }

    /// <summary>Whether it is another form than the one that is prescribed for the year.</summary>
    public bool IsAgainstTheRule => ReportingYear.PrescribedForm(Year) is { } prescribed && prescribed != Form.Format.Key;
}
