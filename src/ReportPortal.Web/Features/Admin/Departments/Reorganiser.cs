using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Data.History;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Web.Features.Admin.Departments;

/// <summary>Merges, splits and renames bodies in one act, after saying what will happen; and takes an act back while nothing rests on it.</summary>
public sealed class Reorganiser(PortalDbContext db)
{
    /// <summary>What would happen; nothing is saved.</summary>
    /// <exception cref="DepartmentRefused">It cannot be.</exception>
    public async Task<ReorganisationPlan> PlanAsync(ReorganisationKind kind, ReorganisationInput input, CancellationToken cancel)
    {
        var known = await db.Departments.ToListAsync(cancel);
        var from = known.Where(body => input.From.Contains(body.Code)).ToList();
        var begun = Begin(kind, input, known, from);
        var heirs = known.Where(body => input.Into.Contains(body.Code)).Concat(begun).ToList();
        var act = Reorganisation.Plan(kind, from, heirs, input.On!.Value, input.Remains);
        var first = act.On.Year;
        var codes = act.From.Select(body => body.Code).ToList();
        var filings = await db.Filings.AsNoTracking().Where(filing => codes.Contains(filing.DepartmentCode)).OrderBy(filing => filing.Revision).ToListAsync(cancel);
        var years = await db.Years.AsNoTracking().OrderBy(year => year.Year).ToListAsync(cancel);
        var published = await db.Editions.AsNoTracking().Where(edition => edition.BodyCode == ReportBody.CountyCode).Select(edition => edition.Year).ToListAsync(cancel);
        return new(act, begun)
        {
            Filings = [.. Newest(filings).Where(filing => !act.Remains && filing.Year.Value >= first)],
            Earlier = [.. years.Where(year => year.Year.Value < first && year.State == YearState.Open).Select(year => year.Year)],
            Settled = [.. years.Where(year => year.Year.Value >= first && (year.State == YearState.Closed || published.Contains(year.Year))).Select(year => year.Year)],
            Clerks = input.HandOver && heirs.Count == 1 ? await ClerksOfAsync(act.Ending, cancel) : [],
        };
    }

    /// <summary>Does it, whole: new bodies, last days, successions and the clerks' roles.</summary>
    /// <exception cref="DepartmentRefused">It cannot be.</exception>
    public async Task CarryAsync(ReorganisationPlan plan, Act act, CancellationToken cancel)
    {
        plan.Act.Carry();
        db.Departments.AddRange(plan.Begun);
        DepartmentKeeper.Arrange([.. db.Departments.Local]);
        db.Successions.AddRange(plan.Act.Successions);
        if (plan.Act.Heirs is [var heir])
            foreach (var clerk in plan.Clerks)
                clerk.Grant(PortalRole.Clerk, heir.Code);
        await db.SaveAsync(act, cancel);
    }

    /// <summary>An act that was done, and what keeps it from being taken back.</summary>
    public async Task<UndoPlan?> PlanUndoAsync(string from, DateOnly on, CancellationToken cancel)
    {
        var successions = await db.Successions.ToListAsync(cancel);
        var bodies = await db.Departments.ToDictionaryAsync(body => body.Code, cancel);
        if (Reorganisation.Done(successions, bodies).FirstOrDefault(act => act.On == on && act.From.Any(body => body.Code == from)) is not { } act)
            return null;
        var (heirs, begun) = (act.Heirs.Select(body => body.Code).ToList(), act.Beginning.Select(body => body.Code).ToList());
        var filings = await db.Filings.AsNoTracking().Where(filing => heirs.Contains(filing.DepartmentCode)).ToListAsync(cancel);
        var editions = await db.Editions.AsNoTracking().Where(edition => begun.Contains(edition.BodyCode)).Select(edition => edition.BodyCode).ToListAsync(cancel);
        var leads = await db.LeadFigures.AsNoTracking().Where(lead => begun.Contains(lead.DepartmentCode)).Select(lead => lead.DepartmentCode).ToListAsync(cancel);
        return new(act)
        {
            Filings = [.. Newest(filings).Where(filing => filing.Year.Value >= on.Year)],
            Later = [.. successions.Where(step => step.On >= on && heirs.Contains(step.From)).Select(step => bodies[step.To].Name).Distinct()],
            Published = [.. editions.Concat(leads).Distinct().Select(code => bodies[code].Name)],
            Names = [.. act.Ending.SelectMany(ended => bodies.Values.Where(other => other.Code != ended.Code && other.Name == ended.Name && !begun.Contains(other.Code) && (other.ValidTo is null || other.ValidTo >= on))).Select(other => other.Name)],
        };
    }

    /// <summary>Takes it back: the bodies that ended go on, those that began with it are gone, with the roles in them and what their clerks were told.</summary>
    public async Task UndoAsync(UndoPlan plan, Act act, CancellationToken cancel)
    {
        var (from, heirs, begun) = (plan.Act.From.Select(body => body.Code).ToList(), plan.Act.Heirs.Select(body => body.Code).ToList(), plan.Act.Beginning.Select(body => body.Code).ToList());
        plan.Act.TakeBack();
        db.Successions.RemoveRange(db.Successions.Local.Where(step => step.On == plan.Act.On && from.Contains(step.From) && heirs.Contains(step.To)).ToList());
        foreach (var account in await db.Accounts.Include(account => account.Memberships).Where(account => account.Memberships.Any(role => begun.Contains(role.DepartmentCode!))).ToListAsync(cancel))
            foreach (var code in begun)
                account.Revoke(PortalRole.Clerk, code);
        db.Notices.RemoveRange(await db.Notices.Where(notice => begun.Contains(notice.DepartmentCode)).ToListAsync(cancel));
        db.Departments.RemoveRange(plan.Act.Beginning);
        DepartmentKeeper.Arrange(db.Departments.Local.Except(plan.Act.Beginning).ToList());
        await db.SaveAsync(act, cancel);
    }

    // What begins is of the kind, and answers at the address, of what it comes from.
    private static List<Department> Begin(ReorganisationKind kind, ReorganisationInput input, List<Department> known, List<Department> from)
    {
        var begun = new List<Department>();
        foreach (var typed in input.Named)
        {
            var model = from.Count > 0 ? DepartmentInput.Of(from[0]) : new() { Files = true, PublishesOwn = true, CountsInCounty = true };
            if (kind == ReorganisationKind.Split)
                model = model with { Address = null, Postcode = null, Telephone = null, Email = null };
            var there = known.Where(body => !from.Contains(body) || input.Remains).Concat(begun).ToList();
            var body = DepartmentKeeper.New(model with { Name = typed.Name, Code = typed.Code, ValidFrom = input.On, ValidTo = null }, [.. known.Except(there).Select(gone => Gone(gone, input.On!.Value)), .. there]);
            begun.Add(body);
        }
        return begun;
    }

    // For the look whether a name is free: a body that ends may leave it to its heir.
    private static Department Gone(Department body, DateOnly on) => new()
    {
        Code = body.Code,
        Name = body.Name,
        Kind = body.Kind,
        Order = body.Order,
        ValidFrom = body.ValidFrom,
        ValidTo = on > body.ValidFrom ? on.AddDays(-1) : body.ValidFrom,
    };

    private async Task<List<PortalAccount>> ClerksOfAsync(IReadOnlyList<Department> bodies, CancellationToken cancel)
    {
        var codes = bodies.Select(body => body.Code).ToList();
        return await db.Accounts.Include(account => account.Memberships)
            .Where(account => account.DeactivatedAt == null && account.Memberships.Any(role => codes.Contains(role.DepartmentCode!))).ToListAsync(cancel);
    }

    private static IEnumerable<Filing> Newest(IEnumerable<Filing> filings) =>
        filings.GroupBy(filing => (filing.Year, filing.DepartmentCode)).Select(revisions => revisions.MaxBy(filing => filing.Revision)!).OrderBy(filing => filing.Year.Value);
}

/// <summary>An act before it is done: the bodies that begin, and what it meets.</summary>
public sealed record ReorganisationPlan(Reorganisation Act, IReadOnlyList<Department> Begun)
{
    /// <summary>Filings of bodies that end, on the year of the act or later: they no longer count.</summary>
    public IReadOnlyList<Filing> Filings { get; init; } = [];

    /// <summary>Open years before: the bodies that end still file for them.</summary>
    public IReadOnlyList<ReportYear> Earlier { get; init; } = [];

    /// <summary>Years that are closed or published, and so cannot be changed any more.</summary>
    public IReadOnlyList<ReportYear> Settled { get; init; } = [];

    /// <summary>Who will file for the heir.</summary>
    public IReadOnlyList<PortalAccount> Clerks { get; init; } = [];

    /// <summary>Figures that somebody has answered for must be returned first.</summary>
    public IEnumerable<Filing> Submitted => Filings.Where(filing => filing.State is FilingState.Submitted or FilingState.Accepted);

    public bool IsPossible => Settled.Count == 0 && !Submitted.Any();

    public string NameOf(string code) => Act.From.First(body => body.Code == code).Name;
}

/// <summary>An act before it is taken back, and what rests on it.</summary>
public sealed record UndoPlan(Reorganisation Act)
{
    public IReadOnlyList<Filing> Filings { get; init; } = [];

    public IReadOnlyList<string> Later { get; init; } = [];

    public IReadOnlyList<string> Published { get; init; } = [];

    public IReadOnlyList<string> Names { get; init; } = [];

    public bool IsPossible => Filings.Count + Later.Count + Published.Count + Names.Count == 0;

    public string NameOf(string code) => Act.Heirs.First(body => body.Code == code).Name;
}
