using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Rollup;

/// <summary>
/// What a year's bodies start from: last year's figures, handed on where bodies were merged or split. A body that ended within the year
/// files nothing; its successor files the whole year and starts from the figures of all its predecessors.
/// </summary>
public sealed class Inheritance
{
    private readonly YearForm form;
    private readonly Dictionary<string, FigureSheet> lastYear;
    private readonly Dictionary<string, List<string>> heirs;
    private readonly HashSet<string> newcomers;

    private Inheritance(YearForm form, Dictionary<string, FigureSheet> lastYear, Dictionary<string, List<string>> heirs, HashSet<string> newcomers) =>
        (this.form, this.lastYear, this.heirs, this.newcomers) = (form, lastYear, heirs, newcomers);

    /// <summary>The bodies among which last year's figures were split, with those they came from: their figures must add up together.</summary>
    public IReadOnlyList<Split> Splits => [.. heirs.Where(pair => pair.Value.Count > 1)
        .Select(pair => Gather(pair.Key)).DistinctBy(split => string.Join(',', split.From))];

    /// <summary>Follows the successions of the form's year.</summary>
    /// <param name="form">The form of the year.</param>
    /// <param name="bodies">All bodies, also those that have ended.</param>
    /// <param name="successions">All successions; those of other years are passed over.</param>
    /// <param name="lastYear">Last year's figures by body, as cells of this form; a body that is not in it is unknown.</param>
    public static Inheritance Of(YearForm form, IReadOnlyCollection<Department> bodies, IEnumerable<DepartmentSuccession> successions, IEnumerable<AcceptedSheet> lastYear)
    {
        var (before, now) = (new DateOnly(form.Year.Value - 1, 12, 31), new DateOnly(form.Year.Value, 12, 31));
        var steps = successions.Where(step => step.On.Year == form.Year.Value).ToLookup(step => step.From);
        var alive = bodies.Where(body => body.ExistsOn(now)).Select(body => body.Code).ToHashSet();
        var known = lastYear.Where(body => !body.Sheet.IsEmpty).ToDictionary(body => body.DepartmentCode, body => body.Sheet);
        bool Existed(Department body) => body.ExistsOn(before) || known.ContainsKey(body.Code);     // the portal may know it only from later on
        return new(
            form,
            known,
            bodies.Where(Existed).ToDictionary(body => body.Code, body => HeirsOf(body.Code, steps, alive)),
            [.. bodies.Where(body => body.ValidFrom > before && !Existed(body)).Select(body => body.Code)]);
    }

    /// <summary>
    /// The figures that a body's own of last year are compared with: those of its predecessors and its own, added up. Blank where one of
    /// them is unknown, or was split among several; a new body without predecessors starts from 0.
    /// </summary>
    public FigureSheet SheetOf(string department)
    {
        var from = heirs.Where(pair => pair.Value.Contains(department)).Select(pair => pair.Key).ToList();
        if (from.Count == 0)
            return IsNew(department) ? FigureSheet.Of(form.BaseCells.Select(cell => KeyValuePair.Create(cell, Figure.Of(0)))).Computed(form) : FigureSheet.Empty;
        return from.Any(body => heirs[body].Count > 1) ? FigureSheet.Empty : Sum(from);
    }

    /// <summary>The figures with which a body's sheet is filled in beforehand (上年结转); nothing where last year's are not known.</summary>
    public IReadOnlyDictionary<CellRef, Figure> OpeningsOf(string department)
    {
        var before = SheetOf(department);
        return form.Openings.Where(opening => before[opening.LastYears].Amount is not null).ToDictionary(opening => opening.Cell, opening => before[opening.LastYears]);
    }

    /// <summary>Whether a body is new this year and took over from nobody.</summary>
    public bool IsNew(string department) => newcomers.Contains(department) && !heirs.Values.Any(heir => heir.Contains(department));

    /// <summary>Last year's figures of several bodies added up; a cell is blank where one of them has no number.</summary>
    public FigureSheet Sum(IReadOnlyCollection<string> departments) => FigureSheet.Of(
        from cell in form.Cells
        let amounts = departments.Select(body => lastYear.GetValueOrDefault(body, FigureSheet.Empty)[cell].Amount).ToList()
        where amounts.All(amount => amount is not null)
        select KeyValuePair.Create(cell, Figure.Of(amounts.Sum()!.Value)));

    /// <summary>The bodies at the end of the year in which a body's work went on: itself, or whoever took it over, step by step.</summary>
    private static List<string> HeirsOf(string body, ILookup<string, DepartmentSuccession> steps, HashSet<string> alive)
    {
        var (seen, open) = (new HashSet<string> { body }, new Stack<(string Body, DateOnly Since)>([(body, DateOnly.MinValue)]));
        while (open.TryPop(out var at))
            foreach (var step in steps[at.Body].Where(step => step.On >= at.Since && seen.Add(step.To)))
                open.Push((step.To, step.On));
        return [.. seen.Where(alive.Contains).Order(StringComparer.Ordinal)];
    }

    private Split Gather(string body)
    {
        HashSet<string> from = [body], to = [.. heirs[body]];
        while (heirs.Where(pair => pair.Value.Any(to.Contains)).Select(pair => pair.Key).Where(from.Add).ToList() is { Count: > 0 } more)
            to.UnionWith(more.SelectMany(other => heirs[other]));
        return new([.. from.Order(StringComparer.Ordinal)], [.. to.Order(StringComparer.Ordinal)]);
    }
}

/// <summary>Bodies whose work went to several.</summary>
/// <param name="From">The bodies of last year, by code.</param>
/// <param name="To">The bodies of this year, by code.</param>
public sealed record Split(IReadOnlyList<string> From, IReadOnlyList<string> To);
