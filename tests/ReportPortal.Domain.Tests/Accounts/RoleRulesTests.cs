using ReportPortal.Domain.Accounts;

namespace ReportPortal.Domain.Tests.Accounts;

/// <summary>Every set of roles.</summary>
public sealed class RoleRulesTests
{
    public static TheoryData<int> Sets { get; } = new(Enumerable.Range(0, 32));

    [Theory, MemberData(nameof(Sets))]
    public void ConflictIn_WhenAnySetOfRoles_RefusesWhatOnePersonMayNotBe(int set)
    {
        var roles = Enum.GetValues<PortalRole>().Where(role => (set & (1 << (int)role)) != 0).ToList();
        bool Has(PortalRole role) => roles.Contains(role);

        var refused = (Has(PortalRole.Auditor) && roles.Count > 1) || (Has(PortalRole.Administrator) && (Has(PortalRole.Coordinator) || Has(PortalRole.Approver)));

        var conflict = RoleRules.ConflictIn(roles);
        (conflict is not null).ShouldBe(refused);
        if (conflict is not null)
            new[] { conflict.Role, conflict.Other }.ShouldBeSubsetOf(roles);
    }
}
