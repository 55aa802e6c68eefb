using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Data.History;
using ReportPortal.Domain.Accounts;
using ReportPortal.Web.Infrastructure.Tables;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.Users;

/// <summary>Makes and changes accounts by a table. Each row stands for itself: a wrong one is refused, with its reason, and keeps no other.</summary>
public sealed class UserImport(PortalDbContext db, UserKeeper keeper, SlipMaker slips, ILookupNormalizer names, IStringLocalizer<PortalText> text)
{
    /// <summary>More new accounts at once are a mistake, and their passwords would take minutes.</summary>
    public const int MaxNew = 500;

    /// <summary>What would come of it; nothing is done.</summary>
    public async Task<UserImportResult> LookAsync(UploadedTable table, UserRights rights, Act act, CancellationToken cancel)
    {
        var results = await ReadAsync(table, rights, act, [], cancel);
        db.ChangeTracker.Clear();
        return new(results, []);
    }

    /// <summary>Does it, in one save.</summary>
    public async Task<UserImportResult> DoAsync(UploadedTable table, UserRights rights, Act act, CancellationToken cancel)
    {
        var look = await LookAsync(table, rights, act, cancel);
        var passwords = new Queue<OneTime>(slips.Make(look.Results.Count(row => row.Outcome == UserRowOutcome.Made)));
        var made = new List<Slip>();
        var results = await keeper.AloneAsync(act, () => ReadAsync(table, rights, act, made, cancel, passwords), cancel);
        return new(results, made);
    }

    private async Task<IReadOnlyList<UserRowResult>> ReadAsync(
        UploadedTable table, UserRights rights, Act act, List<Slip> made, CancellationToken cancel, Queue<OneTime>? passwords = null)
    {
        var accounts = await db.Accounts.Include(account => account.Memberships).ToDictionaryAsync(account => account.NormalizedUserName!, cancel);
        var bodies = await db.Departments.AsNoTracking().Select(body => new { body.Code, body.Name }).ToListAsync(cancel);
        var codes = bodies.GroupBy(body => body.Name).ToDictionary(group => group.Key, group => group.Last().Code, StringComparer.Ordinal);
        foreach (var body in bodies)
            codes[body.Code] = body.Code;
        var (results, seen, room) = (new List<UserRowResult>(), new HashSet<string>(StringComparer.Ordinal), passwords?.Count ?? MaxNew);
        foreach (var row in UserColumns.Read(table, text))
            results.Add(await RowAsync(row));
        return results;

        async Task<UserRowResult> RowAsync(UserRow row)
        {
            var account = accounts.GetValueOrDefault(names.NormalizeName(row.UserName)!);
            try
            {
                if (FaultOf(row, account) is { } fault)
                    return row.Ended(UserRowOutcome.Refused, fault);
                if (!seen.Add(names.NormalizeName(row.UserName)!))
                    return row.Ended(UserRowOutcome.Refused, text["UserRowTwice"]);
                if (Understand(row, account, codes, out var may) is { } unknown)
                    return row.Ended(UserRowOutcome.Refused, unknown);
                return account is null ? await MakeAsync(row, may) : row.Ended(await ChangeAsync(row, account, may, rights, cancel) ? UserRowOutcome.Changed : UserRowOutcome.Same, null);
            }
            catch (UserRefused refused)
            {
                return row.Ended(UserRowOutcome.Refused, refused.Explain(text));
            }
            catch (UserUnknown)
            {
                return row.Ended(UserRowOutcome.Refused, text["UserRowNotYours"]);
            }
        }

        async Task<UserRowResult> MakeAsync(UserRow row, RolesInput may)
        {
            if (room == 0)
                return row.Ended(UserRowOutcome.Refused, text["UserRowTooMany", MaxNew]);
            var account = keeper.Make(row.UserName, row.Person, act.At);
            await keeper.SetRolesAsync(account, may, rights, cancel);
            room--;
            if (passwords is not null)
            {
                made.Add(slips.Give(account, passwords.Dequeue()) with { Work = may.Work(text) });
                db.Accounts.Add(account);
            }
            return row.Ended(UserRowOutcome.Made, null);
        }
    }

    private string? FaultOf(UserRow row, PortalAccount? known) =>
        PersonRules.UserName(row.UserName, text) ?? PersonRules.DisplayName(row.Person.DisplayName ?? known?.DisplayName, text)
        ?? PersonRules.Telephone(row.Person.Telephone, text) ?? PersonRules.Email(row.Person.Email, text);

    // Where nothing stands, what is known stays; a new account must have a role.
    private string? Understand(UserRow row, PortalAccount? known, Dictionary<string, string> codes, out RolesInput may)
    {
        may = known?.May() ?? new();
        if (row.Roles.Count == 0 && row.Departments.Count == 0)
            return known is null ? text["UserNoRole"].Value : null;
        if (row.Roles.FirstOrDefault(word => UserColumns.RoleOf(word, text) is null) is { } role)
            return text["UserRowRoleUnknown", role];
        if (row.Departments.FirstOrDefault(word => !codes.ContainsKey(word)) is { } body)
            return text["UserDepartmentUnknown", body];
        may = new() { Roles = [.. row.Roles.Select(word => UserColumns.RoleOf(word, text)!.Value)], Departments = [.. row.Departments.Select(word => codes[word]).Distinct()] };
        return may.Roles.Contains(PortalRole.Clerk) == may.Departments.Count > 0 ? null : text["UserRowClerkOfNothing"].Value;
    }

    private async Task<bool> ChangeAsync(UserRow row, PortalAccount account, RolesInput may, UserRights rights, CancellationToken cancel)
    {
        if (!rights.MayManage(account))
            throw new UserUnknown();
        var person = new PersonInput
        {
            DisplayName = row.Person.DisplayName ?? account.DisplayName, Telephone = row.Person.Telephone ?? account.PhoneNumber, Email = row.Person.Email ?? account.Email,
        };
        var isSame = (person.DisplayName, person.Telephone, person.Email) == (account.DisplayName, account.PhoneNumber, account.Email)
            && may.CountyRoles.ToHashSet().SetEquals(account.May().Roles) && may.Departments.ToHashSet().SetEquals(account.Departments);
        if (isSame)
            return false;
        if (row.Roles.Count + row.Departments.Count > 0)
            await keeper.SetRolesAsync(account, may, rights, cancel);
        UserKeeper.Describe(account, person);
        return true;
    }
}

public enum UserRowOutcome
{
    /// <summary>A new account.</summary>
    Made,

    /// <summary>One that was there, changed.</summary>
    Changed,

    /// <summary>One that is so already.</summary>
    Same,

    /// <summary>Nothing was done, for a reason.</summary>
    Refused,
}

/// <summary>What came of a row.</summary>
public sealed record UserRowResult(long Line, string UserName, string? DisplayName, UserRowOutcome Outcome, string? Reason);

/// <summary>What came of a table.</summary>
public sealed record UserImportResult(IReadOnlyList<UserRowResult> Results, IReadOnlyList<Slip> Slips);

public static class UserRows
{
    public static UserRowResult Ended(this UserRow row, UserRowOutcome outcome, string? reason) => new(row.Line, row.UserName, row.Person.DisplayName, outcome, reason);

    public static string TextKey(this UserRowOutcome outcome) => outcome switch
    {
        UserRowOutcome.Made => "UserRowMade",
        UserRowOutcome.Changed => "UserRowChanged",
        UserRowOutcome.Same => "UserRowSame",
        _ => "UserRowRefused",
    };
}
