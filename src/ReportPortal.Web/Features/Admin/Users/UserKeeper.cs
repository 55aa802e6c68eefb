using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Data.History;
using ReportPortal.Domain.Accounts;
using ReportPortal.Web.Features.Account;

namespace ReportPortal.Web.Features.Admin.Users;

/// <summary>
/// Makes and changes accounts. Each deed takes the history first, so that nobody changes an account while another's change is looked at:
/// of two administrators who take each other's role away at once one is refused.
/// </summary>
public sealed class UserKeeper(PortalDbContext db, ILookupNormalizer names, KeptAccounts kept)
{
    public Task<PortalAccount> EditAsync(string id, PersonInput person, UserRights rights, Act act, CancellationToken cancel) => AloneAsync(act, async () =>
    {
        var account = await FindAsync(id, rights, cancel);
        Describe(account, person);
        return account;
    }, cancel);

    /// <exception cref="UserRefused">They do not go together, are the visitor's own, or nobody would be left to manage accounts.</exception>
    public Task<PortalAccount> SetRolesAsync(string id, RolesInput may, UserRights rights, Act act, CancellationToken cancel) => AloneAsync(act, async () =>
    {
        var account = await FindAsync(id, rights, cancel);
        await SetRolesAsync(account, may, rights, cancel);
        return account;
    }, cancel);

    /// <exception cref="UserRefused">It is the visitor's own, or nobody would be left to manage accounts.</exception>
    public Task<PortalAccount> DeactivateAsync(string id, UserRights rights, Act act, CancellationToken cancel) => AloneAsync(act, async () =>
    {
        var account = await FindAsync(id, rights, cancel);
        RefuseKept(account);
        await RefuseUnlessDispensableAsync(account, rights, cancel);
        await EndInvitationsAsync(account, act.At, cancel);
        account.Deactivate(act.At);
        return account;
    }, cancel);

    public Task<PortalAccount> ReactivateAsync(string id, UserRights rights, Act act, CancellationToken cancel) => AloneAsync(act, async () =>
    {
        var account = await FindAsync(id, rights, cancel);
        account.Reactivate();
        return account;
    }, cancel);

    /// <summary>One deed at a time, all of it or nothing.</summary>
    public async Task<T> AloneAsync<T>(Act act, Func<Task<T>> deed, CancellationToken cancel)
    {
        await using var turn = await db.Database.BeginTransactionAsync(cancel);
        await db.HoldHistoryAsync(cancel);
        var done = await deed();
        await db.SaveAsync(act, cancel);
        await turn.CommitAsync(cancel);
        return done;
    }

    /// <summary>An account within <see cref="AloneAsync"/>.</summary>
    /// <exception cref="UserUnknown">There is none, or it is not the visitor's to manage.</exception>
    public async Task<PortalAccount> FindAsync(string id, UserRights rights, CancellationToken cancel) =>
        await db.Accounts.Include(account => account.Memberships).SingleOrDefaultAsync(account => account.Id == id, cancel) is { } found && rights.MayManage(found)
            ? found
            : throw new UserUnknown();

    /// <summary>Adds an account without roles or password, within <see cref="AloneAsync"/>.</summary>
    /// <exception cref="UserRefused">The name is taken.</exception>
    public async Task<PortalAccount> AddAsync(string userName, PersonInput person, DateTime now, CancellationToken cancel)
    {
        var name = PersonRules.Clean(userName)!;
        var normalized = names.NormalizeName(name)!;
        if (await db.Accounts.AnyAsync(known => known.NormalizedUserName == normalized, cancel))
            throw new UserRefused("UserNameTaken", name);
        var account = Make(name, person, now);
        db.Accounts.Add(account);
        return account;
    }

    /// <summary>An account without roles or password, that is not yet among the others.</summary>
    public PortalAccount Make(string name, PersonInput person, DateTime now)
    {
        var account = new PortalAccount { UserName = name, NormalizedUserName = names.NormalizeName(name), DisplayName = name, CreatedAt = now };
        Describe(account, person);
        return account;
    }

    public static void Describe(PortalAccount account, PersonInput person)
    {
        account.DisplayName = PersonRules.Clean(person.DisplayName)!;
        account.PhoneNumber = PersonRules.Clean(person.Telephone);
        account.Email = PersonRules.Clean(person.Email);
    }

    /// <summary>Gives and takes roles until they are those asked for, within <see cref="AloneAsync"/>.</summary>
    public async Task SetRolesAsync(PortalAccount account, RolesInput may, UserRights rights, CancellationToken cancel)
    {
        var wanted = may.CountyRoles.Select(role => (Role: role, Department: (string?)null))
            .Concat(may.Departments.Distinct(StringComparer.Ordinal).Select(code => (Role: PortalRole.Clerk, Department: (string?)code))).ToHashSet();
        var had = account.Memberships.Select(membership => (membership.Role, Department: membership.DepartmentCode)).ToHashSet();
        if (wanted.Count == 0)
            throw new UserRefused("UserNoRole");
        if (wanted.SetEquals(had))
            return;
        if (!rights.MayGrant(wanted.Select(role => role.Role)) || !rights.MayManage(account))
            throw new UserUnknown();
        if (account.Id == rights.Self)
            throw new UserRefused("UserOwnRoles");
        RefuseKept(account);
        if (RoleRules.ConflictIn([.. wanted.Select(role => role.Role)]) is { } conflict)
            throw UserRefused.Of(conflict);
        await RefuseUnknownAsync(may.Departments, cancel);
        if (had.Contains((PortalRole.Administrator, null)) && !wanted.Contains((PortalRole.Administrator, null)))
            await RefuseUnlessDispensableAsync(account, rights, cancel);
        foreach (var (role, department) in had.Except(wanted))
            account.Revoke(role, department);
        foreach (var (role, department) in wanted.Except(had))
            account.Grant(role, department);
    }

    /// <exception cref="UserRefused">It is one of the demonstration's.</exception>
    public void RefuseKept(PortalAccount account)
    {
        if (kept.Hold(account))
            throw new UserRefused(KeptAccounts.TextKey);
    }

    private async Task RefuseUnknownAsync(List<string> departments, CancellationToken cancel)
    {
        var known = await db.Departments.Where(body => departments.Contains(body.Code)).Select(body => body.Code).ToListAsync(cancel);
        if (departments.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            throw new UserRefused("UserDepartmentUnknown", unknown);
    }

    private async Task RefuseUnlessDispensableAsync(PortalAccount account, UserRights rights, CancellationToken cancel)
    {
        if (account.Id == rights.Self)
            throw new UserRefused("UserOwnAccount");
        var others = db.Accounts.Where(known => known.Id != account.Id && known.DeactivatedAt == null && known.Memberships.Any(membership => membership.Role == PortalRole.Administrator));
        if (account.IsActive && account.Has(PortalRole.Administrator) && !await others.AnyAsync(cancel))
            throw new UserRefused("UserLastAdministrator");
    }

    /// <summary>Makes every link to an account good no more, within <see cref="AloneAsync"/>.</summary>
    public async Task EndInvitationsAsync(PortalAccount account, DateTime now, CancellationToken cancel)
    {
        foreach (var waiting in await db.Invitations.Where(known => known.AccountId == account.Id && known.EndedAt == null).ToListAsync(cancel))
            waiting.End(now);
    }
}
