using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Filling;

/// <summary>Two people in one cell: says what each has put there.</summary>
public sealed class Conflicts(PortalDbContext db, CountyClock clock, IStringLocalizer<PortalText> text)
{
    public string Explain(OpenFiling now, CellRef cell, string typed)
    {
        var figure = now.Filing?.Sheet[cell] ?? Figure.Blank;
        var theirs = figure.IsNotApplicable ? text["FillingNotApplicable"].Value : figure.IsBlank ? text["FillingBlank"].Value : FillingPages.Print(now.Form, cell, figure);
        return LastChangeOf(now, cell) is var (who, at)
            ? text["FillingStaleBy", typed.Length == 0 ? text["FillingBlank"] : typed, who, clock.TimeOf(at).ToString("HH:mm", CultureInfo.InvariantCulture), theirs]
            : text["FillingStale", typed.Length == 0 ? text["FillingBlank"] : typed, theirs];
    }

    private (string Who, DateTime At)? LastChangeOf(OpenFiling now, CellRef cell)
    {
        var subject = $"filing/{now.Year.Year}/{now.Body.Code}/{now.Filing?.Revision}";
        var last = db.History.AsNoTracking().Where(record => record.Subject == subject && record.Cell == cell).OrderByDescending(record => record.Sequence)
            .Select(record => new { record.ActorId, record.At }).FirstOrDefault();
        return last is null ? null : (db.Accounts.Where(account => account.Id == last.ActorId).Select(account => account.DisplayName).FirstOrDefault() ?? last.ActorId, last.At);
    }
}
