using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using ReportPortal.Data;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>Records what a county's bodies ended a year with whose report was published elsewhere, so that the next year can start from it.</summary>
public sealed partial class BaseRecorder(
    PortalDbContext db, FormLibrary forms, CountyClock clock, IOptions<PortalSettings> settings, IStringLocalizer<PortalText> text, ILogger<BaseRecorder> log)
{
    /// <summary>An empty table for a year.</summary>
    /// <exception cref="BaseRefused">The year after it has no form that asks for a base.</exception>
    public async Task<string> TemplateAsync(ReportYear year, CancellationToken cancel) => (await TableAsync(await FormAsync(year, cancel), cancel)).Template();

    /// <summary>The edition that keeps the base, saved. What is recorded anew stands in place of what was, and needs a reason.</summary>
    /// <exception cref="BaseRefused">The table has faults, its source is not named, or a reason is missing.</exception>
    public async Task<Edition> RecordAsync(ReportYear year, string table, string source, string? reason, DateTime now, CancellationToken cancel)
    {
        var form = await FormAsync(year, cancel);
        var bodies = (await TableAsync(form, cancel)).Read(table);
        var number = 1 + await db.Editions.CountAsync(edition => edition.Year == year && edition.Kind == EditionKind.Recorded, cancel);
        if (string.IsNullOrWhiteSpace(source))
            throw new BaseRefused([text["BaseSourceMissing"]]);
        if (number > 1 && string.IsNullOrWhiteSpace(reason))
            throw new BaseRefused([text["BaseReasonMissing"]]);
        var rollup = CountyRollup.Of(form, bodies, CountySources.None);
        var edition = Edition.Record(new()
        {
            Form = form,
            Body = new(ReportBody.CountyCode, settings.Value.County.Name, Subject.County),
            Title = text["BaseTitle", settings.Value.County.Name, year],
            Source = source.Trim(),
            Number = number,
            Reason = reason,
            Figures = [.. form.Cells.Where(cell => rollup.PartsOf(cell).Count > 0).Select(cell => new PublishedFigure(cell, rollup.Sheet[cell], rollup.PartsOf(cell)))],
            At = now,
            On = clock.DayOf(now),
        }, await db.Editions.AsNoTracking().OrderByDescending(last => last.Sequence).FirstOrDefaultAsync(cancel));
        db.Editions.Add(edition);
        await db.SaveAsync(cancel);
        Log.BaseRecorded(log, year.Value, bodies.Count, edition.Number);
        return edition;
    }

    /// <summary>The form of the next year, in the year that is recorded: its cells are what the next year asks back.</summary>
    private async Task<YearForm> FormAsync(ReportYear year, CancellationToken cancel)
    {
        var next = new ReportYear(year.Value + 1);
        var opened = await db.Years.AsNoTracking().FirstOrDefaultAsync(known => known.Year == next, cancel);
        if (opened is null || forms.Find(opened.FormatKey) is not { } format)
            throw new BaseRefused([text["BaseYearNotOpen", next]]);
        var form = new YearForm(format, year, []);
        return form.BaseCells.Any() ? form : throw new BaseRefused([text["BaseNotAsked", next, format.Name.Zh]]);
    }

    private async Task<BaseTable> TableAsync(YearForm form, CancellationToken cancel)
    {
        var last = new DateOnly(form.Year.Value, 12, 31);
        var bodies = await db.Departments.AsNoTracking().Where(body => body.Files).OrderBy(body => body.Order).ToListAsync(cancel);
        return new(form, [.. bodies.Where(body => body.ExistsOn(last))], text);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Recorded the base of {Year}: {Bodies} bodies, record {Number}")]
        public static partial void BaseRecorded(ILogger logger, int year, int bodies, int number);
    }
}
