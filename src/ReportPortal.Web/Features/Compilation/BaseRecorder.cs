using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>Records what a county's bodies ended a year with whose report was published elsewhere, so that the next year can start from it.</summary>
public sealed partial class BaseRecorder(
    PortalDbContext db, FormLibrary forms, CountyClock clock, PortalSettings settings, IStringLocalizer<PortalText> text, ILogger<BaseRecorder> log)
{
    /// <summary>An empty table for a year.</summary>
    /// <exception cref="BaseRefused">The year after it has no form that asks for a base.</exception>
    public async Task<string> TemplateAsync(ReportYear year, CancellationToken cancel) => (await TableAsync(await FormAsync(year, cancel), cancel)).Template();

    /// <summary>
    /// The edition that keeps the county's base, saved; a body that does not count in the county's total gets one of its own. What is recorded
    /// anew stands in place of what was, and needs a reason.
    /// </summary>
    /// <exception cref="PlaceholderRefused">The county has no name yet.</exception>
    /// <exception cref="BaseRefused">The table has faults, its source is not named, or a reason is missing.</exception>
    public Task<Edition> RecordAsync(ReportYear year, string table, string source, string? reason, DateTime now, CancellationToken cancel) =>
        RecordAsync(year, table, source, new Act(Act.Portal, now) { Reason = reason }, cancel);

    /// <summary>The same, by a person.</summary>
    /// <exception cref="PlaceholderRefused">The county has no name yet.</exception>
    /// <exception cref="BaseRefused">The table has faults, its source is not named, or a reason is missing.</exception>
    public async Task<Edition> RecordAsync(ReportYear year, string table, string source, Act act, CancellationToken cancel)
    {
        var (reason, now) = (act.Reason, act.At);
        settings.County.RefusePlaceholder();
        var form = await FormAsync(year, cancel);
        var figures = (await TableAsync(form, cancel)).Read(table);
        var number = 1 + await db.Editions.CountAsync(edition => edition.Year == year && edition.BodyCode == ReportBody.CountyCode && edition.Kind == EditionKind.Recorded, cancel);
        if (string.IsNullOrWhiteSpace(source))
            throw new BaseRefused([text["BaseSourceMissing"]]);
        if (number > 1 && string.IsNullOrWhiteSpace(reason))
            throw new BaseRefused([text["BaseReasonMissing"]]);

        var counted = await db.Departments.AsNoTracking().Where(body => body.CountsInCounty).Select(body => body.Code).ToListAsync(cancel);
        var last = await db.Editions.AsNoTracking().OrderByDescending(edition => edition.Sequence).FirstOrDefaultAsync(cancel);
        var head = await db.HistoryHeadAsync(cancel);
        Edition Record(ReportBody body, IReadOnlyList<PublishedFigure> known) => last = Edition.Record(new()
        {
            Form = form,
            Body = body,
            Title = text["BaseTitle", body.Name, year],
            Source = source.Trim(),
            Number = number,
            Reason = reason,
            Figures = known,
            HistoryHead = head.Hash,
            At = now,
            On = clock.DayOf(now),
        }, last);
        var county = Record(new(ReportBody.CountyCode, settings.County.Name, Subject.County), [.. OfCounty(form, figures, counted)]);
        db.Editions.Add(county);
        foreach (var (code, sheet) in figures.Bodies.Where(body => !counted.Contains(body.DepartmentCode)))
            db.Editions.Add(Record(
                await BodyAsync(code, cancel), [.. sheet.Figures.Select(figure => new PublishedFigure(figure.Key, figure.Value, [FigurePart.OfBody(code, figure.Value.Amount!.Value)]))]));
        await db.SaveAsync(act, cancel);
        Log.BaseRecorded(log, year.Value, figures.Bodies.Count, number);
        return county;
    }

    /// <summary>A figure of the county is known where the county typed it, or where every body that counts has one; its parts are kept in any case.</summary>
    private IEnumerable<PublishedFigure> OfCounty(YearForm form, BaseFigures figures, List<string> counted)
    {
        var bodies = figures.Bodies.Where(body => counted.Contains(body.DepartmentCode)).ToList();
        foreach (var cell in form.Cells)
        {
            var parts = bodies.Where(body => body.Sheet[cell].Amount is not null).Select(body => FigurePart.OfBody(body.DepartmentCode, body.Sheet[cell].Amount!.Value)).ToList();
            var sum = parts.Sum(part => part.Amount);
            if (figures.County[cell].Amount is { } typed && typed != sum)
                yield return new(cell, Figure.Of(typed), [.. parts, new(PartSource.Adjustment, null, text["BaseCountyDiffers"], typed - sum)]);
            else if (parts.Count > 0)
                yield return new(cell, parts.Count == bodies.Count || figures.County[cell].Amount is not null ? Figure.Of(sum) : Figure.NotApplicable, parts);
        }
    }

    private async Task<ReportBody> BodyAsync(string code, CancellationToken cancel)
    {
        var body = await db.Departments.AsNoTracking().SingleAsync(known => known.Code == code, cancel);
        return new(body.Code, body.Name, Subject.Department);
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

    /// <summary>The bodies that were there at the end of the year, and those of the next, which the portal may know only from then on.</summary>
    private async Task<BaseTable> TableAsync(YearForm form, CancellationToken cancel)
    {
        var last = new DateOnly(form.Year.Value, 12, 31);
        var bodies = await db.Departments.AsNoTracking().Where(body => body.Files).OrderBy(body => body.Order).ToListAsync(cancel);
        return new(form, [.. bodies.Where(body => body.ExistsOn(last) || body.ExistsOn(last.AddYears(1)))], last, text);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Recorded the base of {Year}: {Bodies} bodies, record {Number}")]
        public static partial void BaseRecorded(ILogger logger, int year, int bodies, int number);
    }
}
