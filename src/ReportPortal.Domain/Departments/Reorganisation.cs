namespace ReportPortal.Domain.Departments;

/// <summary>What becomes of bodies.</summary>
public enum ReorganisationKind
{
    /// <summary>合并: one takes over from several, or an existing one from another.</summary>
    Merge,

    /// <summary>拆分: several take over from one, which may go on beside them.</summary>
    Split,

    /// <summary>更名: a new body takes over from one, whole.</summary>
    Rename,
}

/// <summary>
/// 合并、拆分、更名 as one act on one day. Its traces are the successions, the last days of those that end and the first days of those that
/// begin; from these it is recognised again.
/// </summary>
public sealed class Reorganisation
{
    private Reorganisation(ReorganisationKind kind, IReadOnlyList<Department> from, IReadOnlyList<Department> heirs, DateOnly on, bool remains) =>
        (Kind, From, Heirs, On, Remains) = (kind, from, heirs, on, remains);

    /// <summary>What it is.</summary>
    public ReorganisationKind Kind { get; }

    /// <summary>Whose work is taken over.</summary>
    public IReadOnlyList<Department> From { get; }

    /// <summary>Who takes it over.</summary>
    public IReadOnlyList<Department> Heirs { get; }

    /// <summary>The first day after.</summary>
    public DateOnly On { get; }

    /// <summary>Whether a body that is split goes on beside its heirs.</summary>
    public bool Remains { get; }

    /// <summary>The bodies that end on the day before.</summary>
    public IReadOnlyList<Department> Ending => Remains ? [] : From;

    /// <summary>The heirs that begin with it.</summary>
    public IReadOnlyList<Department> Beginning => [.. Heirs.Where(heir => heir.ValidFrom == On)];

    /// <summary>Who takes over from whom.</summary>
    public IEnumerable<DepartmentSuccession> Successions =>
        from body in From from heir in Heirs select new DepartmentSuccession { From = body.Code, To = heir.Code, On = On };

    /// <summary>An act that is about to be done; nothing is changed yet.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="from">Whose work is taken over; a body that takes over as well is left out here.</param>
    /// <param name="heirs">Who takes it over; those that are new begin on the day.</param>
    /// <param name="on">The first day after.</param>
    /// <param name="remains">Whether a body that is split goes on.</param>
    /// <exception cref="DepartmentRefused">It cannot be.</exception>
    public static Reorganisation Plan(ReorganisationKind kind, IReadOnlyList<Department> from, IReadOnlyList<Department> heirs, DateOnly on, bool remains)
    {
        List<Department> others = kind == ReorganisationKind.Merge ? [.. from.Except(heirs)] : [.. from];
        if (others.Intersect(heirs).FirstOrDefault() is { } same)
            throw new DepartmentRefused(DepartmentRefusal.SameBody, same.Name);
        if (!Counts(kind, others.Count, heirs, on, remains))
            throw new DepartmentRefused(DepartmentRefusal.TooFew, "");
        var before = on.AddDays(-1);
        if (others.FirstOrDefault(body => body.ValidTo is not null && body.ValidTo != before) is { } ended)
            throw new DepartmentRefused(DepartmentRefusal.EndsAlready, ended.Name);
        if (others.FirstOrDefault(body => !body.ExistsOn(before)) is { } absent)
            throw new DepartmentRefused(DepartmentRefusal.NotThereBefore, absent.Name);
        if (heirs.FirstOrDefault(heir => !heir.ExistsOn(on)) is { } missing)
            throw new DepartmentRefused(DepartmentRefusal.HeirNotThere, missing.Name);
        return new(kind, others, heirs, on, remains && kind == ReorganisationKind.Split);
    }

    /// <summary>The acts that have left these traces, the latest first.</summary>
    public static IReadOnlyList<Reorganisation> Done(IReadOnlyCollection<DepartmentSuccession> successions, IReadOnlyDictionary<string, Department> bodies)
    {
        var found = new List<Reorganisation>();
        foreach (var day in successions.GroupBy(step => step.On).OrderByDescending(day => day.Key))
        {
            var left = day.OrderBy(step => step.From, StringComparer.Ordinal).ThenBy(step => step.To, StringComparer.Ordinal).ToList();
            while (left.Count > 0)
                found.Add(Of(Together(left), day.Key, bodies));
        }
        return found;
    }

    /// <summary>Ends those that end. The successions and the new bodies are for the caller to keep.</summary>
    public void Carry()
    {
        foreach (var body in Ending)
            body.ExistFrom(body.ValidFrom, On.AddDays(-1));
    }

    /// <summary>Lets those that ended go on. The successions and those that began with it are for the caller to take away.</summary>
    public void TakeBack()
    {
        foreach (var body in Ending)
            body.ExistFrom(body.ValidFrom, null);
    }

    private static bool Counts(ReorganisationKind kind, int from, IReadOnlyList<Department> heirs, DateOnly on, bool remains) => kind switch
    {
        ReorganisationKind.Merge => heirs.Count == 1 && from + (heirs[0].ValidFrom < on ? 1 : 0) >= 2,
        ReorganisationKind.Split => from == 1 && heirs.Count >= 1 && heirs.Count + (remains ? 1 : 0) >= 2,
        _ => from == 1 && heirs.Count == 1,
    };

    private static Reorganisation Of(List<DepartmentSuccession> steps, DateOnly on, IReadOnlyDictionary<string, Department> bodies)
    {
        List<Department> from = [.. steps.Select(step => step.From).Distinct().Select(code => bodies[code])];
        List<Department> heirs = [.. steps.Select(step => step.To).Distinct().Select(code => bodies[code])];
        var remains = from.Count == 1 && from[0].ExistsOn(on);
        var kind = from.Count == 1 && (heirs.Count > 1 || remains) ? ReorganisationKind.Split
            : from.Count == 1 && heirs[0].ValidFrom == on ? ReorganisationKind.Rename
            : ReorganisationKind.Merge;
        return new(kind, from, heirs, on, remains);
    }

    // Steps of one day that share a body belong to one act.
    private static List<DepartmentSuccession> Together(List<DepartmentSuccession> left)
    {
        List<DepartmentSuccession> together = [left[0]];
        left.RemoveAt(0);
        while (left.FindIndex(step => together.Exists(known => known.From == step.From || known.To == step.To)) is >= 0 and var at)
        {
            together.Add(left[at]);
            left.RemoveAt(at);
        }
        return together;
    }
}
