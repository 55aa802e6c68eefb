using ReportPortal.Domain.Departments;

namespace ReportPortal.Web.Features.Admin.Departments;

/// <summary>The bodies of the county: those that exist by kind, those that have ended, and what became of them.</summary>
public sealed record DepartmentsPage(IReadOnlyList<Department> Bodies, IReadOnlyList<Reorganisation> Past, DateOnly Today)
{
    /// <summary>By kind: those that exist, or will.</summary>
    public IEnumerable<IGrouping<DepartmentKind, Department>> Current => Bodies.Where(body => body.ValidTo is null || body.ValidTo >= Today).GroupBy(body => body.Kind);

    public IEnumerable<Department> Ended => Bodies.Where(body => body.ValidTo < Today);

    public IEnumerable<string> HeirsOf(Department body) => Past.Where(act => act.Ending.Contains(body)).SelectMany(act => act.Heirs).Select(heir => heir.Name);
}

/// <summary>A body that is edited: what it is, and what is typed.</summary>
public sealed record DepartmentPage(Department? Body, DepartmentInput Input);
