using Microsoft.EntityFrameworkCore;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Data;

/// <summary>The form of a year: the official one the year was opened with, and what the county has added to it.</summary>
public sealed class YearForms(PortalDbContext db, FormLibrary forms)
{
    /// <summary>The form; null where the year is not open or its form is no longer there.</summary>
    public async Task<YearForm?> FindAsync(ReportYear year, CancellationToken cancel)
    {
        var opened = await db.Years.AsNoTracking().FirstOrDefaultAsync(known => known.Year == year, cancel);
        if (opened is null || forms.Find(opened.FormatKey) is null)
            return null;
        return forms.Of(year, opened.FormatKey, await db.Additions.AsNoTracking().Where(addition => addition.Year == year).ToListAsync(cancel));
    }

    /// <summary>The form of a year that work is going on in.</summary>
    /// <exception cref="InvalidOperationException">The year is not open or its form is no longer there.</exception>
    public async Task<YearForm> GetAsync(ReportYear year, CancellationToken cancel) =>
        await FindAsync(year, cancel) ?? throw new InvalidOperationException($"The year {year} is not open, or its form is no longer there.");
}
