using Microsoft.AspNetCore.Identity;
using ReportPortal.Data.Accounts;
using ReportPortal.Domain.Accounts;

namespace ReportPortal.Web.Features.Publication;

/// <summary>The people of the demonstration. They are made with it, and so cannot exist in production.</summary>
public static class DemoAccounts
{
    /// <summary>The password of each, shown on the demonstration's page to sign in.</summary>
    public const string Password = "demo-2023-portal";

    public static readonly DemoAccount Clerk = new("demo-clerk", "\u674E\u82B3", [PortalRole.Clerk], ["education-sports", "finance"]);
    public static readonly DemoAccount Office = new("demo-office", "\u738B\u5F3A", [PortalRole.Coordinator, PortalRole.Clerk], ["government-office"]);
    public static readonly DemoAccount Leader = new("demo-leader", "\u8D75\u654F", [PortalRole.Approver], []);
    public static readonly DemoAccount Administrator = new("demo-admin", "\u9648\u9759", [PortalRole.Administrator], []);
    public static readonly DemoAccount Auditor = new("demo-auditor", "\u5468\u5E73", [PortalRole.Auditor], []);

    public static IReadOnlyList<DemoAccount> All { get; } = [Clerk, Office, Leader, Administrator, Auditor];

    public static IEnumerable<PortalAccount> Make(DateTime now, IPasswordHasher<PortalAccount> hasher) => All.Select(person => person.Make(now, hasher));
}

/// <summary>One of them. The name to sign in with is the identity as well: what the demonstration records is the same on every database.</summary>
public sealed record DemoAccount(string Name, string DisplayName, PortalRole[] Roles, string[] Departments)
{
    public PortalAccount Make(DateTime now, IPasswordHasher<PortalAccount> hasher)
    {
        var account = new PortalAccount { Id = Name, UserName = Name, NormalizedUserName = Name.ToUpperInvariant(), DisplayName = DisplayName, CreatedAt = now };
        account.PasswordHash = hasher.HashPassword(account, DemoAccounts.Password);
        account.SignOutEverywhere();
        foreach (var role in Roles.Where(role => !role.IsOfADepartment()))
            account.Grant(role);
        foreach (var department in Departments)
            account.Grant(PortalRole.Clerk, department);
        return account;
    }
}
