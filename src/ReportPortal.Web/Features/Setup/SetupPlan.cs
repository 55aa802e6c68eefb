using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Departments;
using ReportPortal.Web.Features.Admin.Users;

namespace ReportPortal.Web.Features.Setup;

/// <summary>What is going to be made, and what is wrong with it.</summary>
public sealed class SetupPlan
{
    private readonly List<PlannedAccount> accounts = [];
    private readonly List<(string Field, string Fault)> faults = [];

    public IReadOnlyList<Department> Bodies { get; set; } = [];

    public IReadOnlyList<PlannedAccount> Accounts => accounts;

    public IReadOnlyList<(string Field, string Fault)> Faults => faults;

    public void Refuse(string field, string fault) => faults.Add((field, fault));

    public void Refuse(string field, IEnumerable<string> faults) => this.faults.AddRange(faults.Select(fault => (field, fault)));

    public void Add(SetupPerson person, string field, PortalRole[] roles, Department? body) =>
        accounts.Add(new($"{field}.{nameof(person.UserName)}", 0, person.UserName ?? "", new() { DisplayName = person.DisplayName }, roles, body));

    public void Add(ClerkLine clerk) => accounts.Add(new(nameof(SetupInput.Clerks), clerk.Line, clerk.UserName, clerk.Person, [], clerk.Body));
}

/// <summary>An account that is going to be made.</summary>
/// <param name="Field">Where it was typed.</param>
/// <param name="Line">On which line; 0 where it stands in a field of its own, or is made of itself.</param>
/// <param name="UserName">To sign in with.</param>
/// <param name="Person">Who it is.</param>
/// <param name="Roles">What they may do in the county.</param>
/// <param name="Body">Whose figures they enter.</param>
public sealed record PlannedAccount(string Field, long Line, string UserName, PersonInput Person, PortalRole[] Roles, Department? Body);
