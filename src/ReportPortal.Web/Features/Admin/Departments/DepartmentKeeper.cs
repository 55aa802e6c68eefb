using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Domain.Departments;

namespace ReportPortal.Web.Features.Admin.Departments;

/// <summary>Keeps the bodies of the county: makes and changes them, and sets their order.</summary>
public sealed class DepartmentKeeper(PortalDbContext db)
{
    /// <summary>All bodies, by kind and order.</summary>
    public async Task<List<Department>> ListAsync(CancellationToken cancel) => Sorted(await db.Departments.ToListAsync(cancel));

    /// <summary>A new body, in place.</summary>
    /// <exception cref="DepartmentRefused">Its code or its name is taken, or the code cannot be one.</exception>
    public async Task<Department> CreateAsync(DepartmentInput input, Act act, CancellationToken cancel)
    {
        var known = await db.Departments.ToListAsync(cancel);
        var body = New(input, known);
        db.Departments.Add(body);
        Arrange([.. known, body]);
        await db.SaveAsync(act, cancel);
        return body;
    }

    /// <summary>Changes a body. Another name is a slip of the pen put right, and the act says why.</summary>
    /// <exception cref="DepartmentRefused">Its name would be another's on the same day.</exception>
    public async Task ChangeAsync(Department body, DepartmentInput input, Act act, CancellationToken cancel)
    {
        var known = await db.Departments.ToListAsync(cancel);
        Fill(body, input);
        RefuseSameName(body, known);
        Arrange(known);
        await db.SaveAsync(act, cancel);
    }

    /// <summary>Puts a body before or after its neighbour of the same kind; at the end of them nothing changes.</summary>
    public async Task MoveAsync(Department body, bool up, Act act, CancellationToken cancel)
    {
        var known = await ListAsync(cancel);
        var peers = known.Where(other => other.Kind == body.Kind && other.ValidTo is null).ToList();
        var neighbour = peers.ElementAtOrDefault(peers.IndexOf(body) + (up ? -1 : 1));
        if (!peers.Contains(body) || neighbour is null)
            return;
        Arrange(known);
        (body.Order, neighbour.Order) = (neighbour.Order, body.Order);
        await db.SaveAsync(act, cancel);
    }

    /// <summary>A new body that fits among the others; the caller keeps it.</summary>
    /// <exception cref="DepartmentRefused">Its code or its name is taken, or the code cannot be one.</exception>
    public static Department New(DepartmentInput input, IReadOnlyCollection<Department> known)
    {
        var taken = known.Select(other => other.Code).ToList();
        var code = input.Code?.Trim() is { Length: > 0 } typed ? typed : DepartmentCode.Free(taken);
        if (DepartmentCode.FaultOf(code, taken) is { } fault)
            throw new DepartmentRefused(fault, code);
        var body = new Department
        {
            Code = code,
            Kind = input.Kind,
            Name = DepartmentInput.Clean(input.Name)!,
            Order = int.MaxValue,
            ValidFrom = input.ValidFrom!.Value,
        };
        Fill(body, input);
        RefuseSameName(body, known);
        return body;
    }

    /// <summary>Numbers the bodies by kind and order, from 1.</summary>
    public static void Arrange(IEnumerable<Department> bodies)
    {
        var order = 0;
        foreach (var body in Sorted(bodies))
            if (body.Order != ++order)
                body.Order = order;
    }

    public static void Fill(Department body, DepartmentInput input)
    {
        if (DepartmentInput.Clean(input.Name) is { Length: > 0 } name && name != body.Name)
            body.CorrectName(name);
        body.ExistFrom(input.ValidFrom!.Value, input.ValidTo);
        (body.Kind, body.Files, body.PublishesOwn, body.CountsInCounty, body.Contact) = (input.Kind, input.Files, input.PublishesOwn, input.CountsInCounty, input.Contact);
    }

    /// <exception cref="DepartmentRefused">Another body has the name on the same day.</exception>
    public static void RefuseSameName(Department body, IEnumerable<Department> known)
    {
        if (known.FirstOrDefault(other => other.Code != body.Code && other.Name == body.Name && other.Meets(body)) is { } same)
            throw new DepartmentRefused(DepartmentRefusal.NameTaken, same.Name);
    }

    private static List<Department> Sorted(IEnumerable<Department> bodies) =>
        [.. bodies.OrderBy(body => body.Kind).ThenBy(body => body.Order).ThenBy(body => body.Code, StringComparer.Ordinal)];
}
