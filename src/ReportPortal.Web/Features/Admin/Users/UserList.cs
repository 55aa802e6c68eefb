using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Departments;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Features.Admin.Users;

/// <summary>Which accounts are looked for.</summary>
public sealed record UserFilter
{
    /// <summary>A part of a name, number or address.</summary>
    public string? Text { get; init; }
    public PortalRole? Role { get; init; }
    public string? Department { get; init; }
    public UserState State { get; init; }
    public int Page { get; init; } = 1;

    /// <summary>The same as part of an address, for another page of the list.</summary>
    public Dictionary<string, string?> On(int page) => new()
    {
        [nameof(Text)] = Text,
        [nameof(Role)] = Role?.ToString(),
        [nameof(Department)] = Department,
        [nameof(State)] = State.ToString(),
        [nameof(Page)] = page.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}

public enum UserState
{
    /// <summary>One may sign in with it.</summary>
    Active,

    /// <summary>Nobody may.</summary>
    Inactive,

    /// <summary>Both.</summary>
    Any,
}

/// <summary>The accounts that a person sees.</summary>
public sealed class UserList(PortalDbContext db, ILookupNormalizer names, CountyClock clock, TimeProvider time)
{
    private const int OnAPage = 100;

    public async Task<UserListPage> ReadAsync(UserFilter filter, UserRights rights, CancellationToken cancel)
    {
        var found = Find(filter, rights);
        var count = await found.CountAsync(cancel);
        var pages = Math.Max(1, (count + OnAPage - 1) / OnAPage);
        var page = Math.Clamp(filter.Page, 1, pages);
        var accounts = await found.OrderBy(account => account.NormalizedUserName).Skip((page - 1) * OnAPage).Take(OnAPage).ToListAsync(cancel);
        var ids = accounts.Select(account => account.Id).ToList();
        var seen = await db.SignIns.Where(tried => ids.Contains(tried.AccountId!) && tried.Outcome == SignInOutcome.SignedIn)
            .GroupBy(tried => tried.AccountId!).Select(group => new { group.Key, At = group.Max(tried => tried.At) }).ToDictionaryAsync(last => last.Key, last => clock.DayOf(last.At), cancel);
        return new(filter with { Page = page }, rights, accounts, seen, await BodiesAsync(cancel), count, pages);
    }

    /// <summary>All of them, for a file.</summary>
    public async Task<IReadOnlyList<PortalAccount>> ReadAllAsync(UserFilter filter, UserRights rights, CancellationToken cancel) =>
        await Find(filter, rights).OrderBy(account => account.NormalizedUserName).ToListAsync(cancel);

    /// <summary>The bodies that somebody may enter figures for, in the county's order.</summary>
    public async Task<IReadOnlyList<Department>> BodiesAsync(CancellationToken cancel)
    {
        var today = clock.DayOf(time.GetUtcNow().UtcDateTime);
        return await db.Departments.AsNoTracking().Where(body => body.ValidTo == null || body.ValidTo >= today.AddYears(-1)).OrderBy(body => body.Order).ThenBy(body => body.Code).ToListAsync(cancel);
    }

    private IQueryable<PortalAccount> Find(UserFilter filter, UserRights rights)
    {
        var found = rights.Seen(db.Accounts.AsNoTracking().Include(account => account.Memberships));
        if (PersonRules.Clean(filter.Text) is { } part)
        {
            var name = names.NormalizeName(part)!;
            found = found.Where(account => account.NormalizedUserName!.Contains(name) || account.DisplayName.Contains(part) || account.PhoneNumber!.Contains(part) || account.Email!.Contains(part));
        }
        if (filter.Role is { } role)
            found = found.Where(account => account.Memberships.Any(membership => membership.Role == role));
        if (filter.Department is { Length: > 0 } department)
            found = found.Where(account => account.Memberships.Any(membership => membership.DepartmentCode == department));
        return filter.State switch
        {
            UserState.Active => found.Where(account => account.DeactivatedAt == null),
            UserState.Inactive => found.Where(account => account.DeactivatedAt != null),
            _ => found,
        };
    }
}

/// <summary>One page of the list.</summary>
/// <param name="Filter">What was looked for.</param>
/// <param name="Rights">What the visitor may do.</param>
/// <param name="Accounts">What was found.</param>
/// <param name="Seen">When each signed in last, as a day of the county.</param>
/// <param name="Bodies">All bodies, in the county's order.</param>
/// <param name="Count">How many accounts there are on all pages.</param>
/// <param name="Pages">How many pages.</param>
public sealed record UserListPage(
    UserFilter Filter, UserRights Rights, IReadOnlyList<PortalAccount> Accounts, IReadOnlyDictionary<string, DateOnly> Seen, IReadOnlyList<Department> Bodies, int Count, int Pages)
{
    public IEnumerable<string> NamesOf(PortalAccount account) => Bodies.Where(body => account.Has(PortalRole.Clerk, body.Code)).Select(body => body.Name);
}
