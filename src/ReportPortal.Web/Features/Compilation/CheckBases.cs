using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>What the filings of a year are held against: last year, the bodies of the same kind, the county's thresholds.</summary>
public sealed class CheckBases(
    PortalDbContext db, LastYears lastYears, AcceptedFilings filings, PortalSettings settings, LastMade<ReportYear, IReadOnlyList<AcceptedSheet>> made)
{
    public async Task<YearBasis> OfAsync(YearForm form, CancellationToken cancel)
    {
        var kinds = await db.Departments.AsNoTracking().ToDictionaryAsync(body => body.Code, body => body.Kind, cancel);
        return new(
            await lastYears.OfBodiesAsync(form, cancel),
            await made.GetAsync(form.Year, (form, await filings.StampAsync(form.Year, cancel)), () => AcceptedAsync(form, cancel)),
            kinds,
            settings.Checks);
    }

    private async Task<IReadOnlyList<AcceptedSheet>> AcceptedAsync(YearForm form, CancellationToken cancel) =>
        [.. (await filings.NewestAsync(form.Year, cancel)).Select(filing => new AcceptedSheet(filing.DepartmentCode, filing.Sheet.Computed(form)))];
}

/// <summary>What the filings of one year are held against.</summary>
public sealed record YearBasis(
    Inheritance Inheritance, IReadOnlyList<AcceptedSheet> Accepted, IReadOnlyDictionary<string, DepartmentKind> Kinds, CheckLimits Limits)
{
    public CheckBasis Of(Filing filing) => new()
    {
        LastYear = Inheritance.SheetOf(filing.DepartmentCode),
        IsNew = Inheritance.IsNew(filing.DepartmentCode),
        Peers = [.. Accepted.Where(other => other.DepartmentCode != filing.DepartmentCode && Kinds[other.DepartmentCode] == Kinds[filing.DepartmentCode]).Select(other => other.Sheet)],
        Reasons = filing.Reasons,
        Limits = Limits,
    };
}
