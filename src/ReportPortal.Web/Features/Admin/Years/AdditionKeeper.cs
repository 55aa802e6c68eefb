using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Web.Features.Admin.Years;

/// <summary>Keeps the channels and indicators of a year, until the first body has submitted its figures.</summary>
public sealed class AdditionKeeper(PortalDbContext db, FormLibrary forms)
{
    /// <summary>The form with these additions; null where one of them has no place in it.</summary>
    public static YearForm? TryForm(ReportFormat format, ReportYear year, IReadOnlyList<YearAddition> additions)
    {
        try
        {
            return new(format, year, additions);
        }
        catch (ArgumentException)       // the form says no: it takes no such row, or its unit, its key or its whole does not fit
        {
            return null;
        }
    }

    /// <summary>A year's additions; null where the year was not opened or its form is gone.</summary>
    public async Task<AdditionsPage?> FindAsync(ReportYear year, CancellationToken cancel)
    {
        if (await db.Years.AsNoTracking().SingleOrDefaultAsync(known => known.Year == year, cancel) is not { } opened || forms.Find(opened.FormatKey) is not { } format)
            return null;
        var additions = await db.Additions.Where(addition => addition.Year == year).OrderBy(addition => addition.Kind).ThenBy(addition => addition.Order).ToListAsync(cancel);
        return new(opened, format, additions)
        {
            IsFrozen = await db.Filings.AnyAsync(filing => filing.Year == year && filing.SubmittedAt != null, cancel),
            Used = [.. await db.Filings.AsNoTracking().Where(filing => filing.Year == year).SelectMany(filing => filing.Cells).Select(cell => cell.Cell).Distinct().ToListAsync(cancel)],
        };
    }

    /// <summary>Adds one; false where the form does not take it.</summary>
    public async Task<bool> AddAsync(AdditionsPage page, AdditionInput input, Act act, CancellationToken cancel)
    {
        var addition = new YearAddition { Year = page.Year.Year, Key = KeyFor(input, page), Kind = input.Kind!, NameZh = "", NameEn = "", Order = 1 + page.Additions.Select(other => other.Order).DefaultIfEmpty().Max() };
        Fill(addition, input);
        if (TryForm(page.Format, page.Year.Year, [.. page.Additions, addition]) is null)
            return false;
        db.Additions.Add(addition);
        await db.SaveAsync(act, cancel);
        return true;
    }

    /// <summary>Changes one; false where the form does not take it so.</summary>
    public async Task<bool> ChangeAsync(AdditionsPage page, YearAddition addition, AdditionInput input, Act act, CancellationToken cancel)
    {
        Fill(addition, input);
        if (TryForm(page.Format, page.Year.Year, page.Additions) is null)
            return false;
        await db.SaveAsync(act, cancel);
        return true;
    }

    public async Task RemoveAsync(YearAddition addition, Act act, CancellationToken cancel)
    {
        db.Additions.Remove(addition);
        await db.SaveAsync(act, cancel);
    }

    /// <summary>Puts one before or after its neighbour of the same kind.</summary>
    public async Task MoveAsync(AdditionsPage page, YearAddition addition, bool up, Act act, CancellationToken cancel)
    {
        var peers = page.Additions.Where(other => other.Kind == addition.Kind).ToList();
        var at = peers.IndexOf(addition);
        var to = at + (up ? -1 : 1);
        if (to < 0 || to >= peers.Count)
            return;
        (peers[at], peers[to]) = (peers[to], peers[at]);
        for (var order = 0; order < peers.Count; order++)
            peers[order].Order = order + 1;
        await db.SaveAsync(act, cancel);
    }

    private static void Fill(YearAddition addition, AdditionInput input)
    {
        addition.NameZh = input.NameZh!.Trim();
        addition.NameEn = input.NameEn is { } english && !string.IsNullOrWhiteSpace(english) ? english.Trim() : addition.NameZh;
        addition.Unit = string.IsNullOrEmpty(input.Unit) ? null : input.Unit;
        addition.PartOf = string.IsNullOrEmpty(input.PartOf) ? null : input.PartOf;
        addition.Definition = string.IsNullOrWhiteSpace(input.Definition) ? null : input.Definition.Trim();
        addition.Printed = input.Printed;
    }

    private static string KeyFor(AdditionInput input, AdditionsPage page)
    {
        if (input.Key?.Trim() is { Length: > 0 } typed)
            return typed;
        var number = 1;
        while (page.Additions.Any(addition => addition.Key == $"{input.Kind}-{number}"))
            number++;
        return $"{input.Kind}-{number}";
    }
}
