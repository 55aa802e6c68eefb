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
        var look = await ReadAsync(table, new(rights, act.At, null), cancel);
        db.ChangeTracker.Clear();
        return look;
    }

    /// <summary>Does it, in one save.</summary>
    public async Task<UserImportResult> DoAsync(UploadedTable table, UserRights rights, Act act, CancellationToken cancel)
    {
        var look = await LookAsync(table, rights, act, cancel);
        var passwords = new Queue<OneTime>(slips.Make(look.Results.Count(row => row.Outcome == UserRowOutcome.Made)));
        return await keeper.AloneAsync(act, () => ReadAsync(table, new(rights, act.At, passwords), cancel), cancel);
    }

    private async Task<UserImportResult> ReadAsync(UploadedTable table, Turn turn, CancellationToken cancel)
    {
        var accounts = await db.Accounts.Include(account => account.Memberships).ToDictionaryAsync(account => account.NormalizedUserName!, cancel);
        var codes = await CodesAsync(cancel);
        var results = new List<UserRowResult>();
        foreach (var row in UserColumns.Read(table, text))
            results.Add(await ReadAsync(row, accounts.GetValueOrDefault(names.NormalizeName(row.UserName)!), codes, turn, cancel));
        return new(results, turn.Slips);
    }

    /// <summary>The codes of the bodies, by code and by name.</summary>
    private async Task<Dictionary<string, string>> CodesAsync(CancellationToken cancel)
    {
        var bodies = await db.Departments.AsNoTracking().Select(body => new { body.Code, body.Name }).ToListAsync(cancel);
        var codes = bodies.GroupBy(body => body.Name).ToDictionary(group => group.Key, group => group.Last().Code, StringComparer.Ordinal);
        foreach (var body in bodies)
            codes[body.Code] = body.Code;
        return codes;
    }

    private async Task<UserRowResult> ReadAsync(UserRow row, PortalAccount? account, Dictionary<string, string> codes, Turn turn, CancellationToken cancel)
    {
        try
        {
            if (FaultOf(row, account) is { } fault)
                return row.Ended(UserRowOutcome.Refused, fault);
            if (!turn.Names.Add(names.NormalizeName(row.UserName)!))
                return row.Ended(UserRowOutcome.Refused, text["UserRowTwice"]);
            if (Understand(row, account, codes, out var may) is { } unknown)
                return row.Ended(UserRowOutcome.Refused, unknown);
            if (account is null)
                return await MakeAsync(row, may, turn, cancel);
            return row.Ended(await ChangeAsync(row, account, may, turn.Rights, cancel) ? UserRowOutcome.Changed : UserRowOutcome.Same, null);
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

    private async Task<UserRowResult> MakeAsync(UserRow row, RolesInput may, Turn turn, CancellationToken cancel)
    {
        if (turn.Room == 0)
            return row.Ended(UserRowOutcome.Refused, text["UserRowTooMany", MaxNew]);
        var account = keeper.Make(row.UserName, row.Person, turn.Now);
        await keeper.SetRolesAsync(account, may, turn.Rights, cancel);
        turn.Room--;
        if (turn.Passwords is not null)
        {
            turn.Slips.Add(slips.Give(account, turn.Passwords.Dequeue()) with { Work = may.Work(text) });
            db.Accounts.Add(account);
        }
        return row.Ended(UserRowOutcome.Made, null);
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

    /// <summary>One way through a table: without passwords it is a look.</summary>
    private sealed class Turn(UserRights rights, DateTime now, Queue<OneTime>? passwords)
    {
        public UserRights Rights => rights;

        public DateTime Now => now;

        public Queue<OneTime>? Passwords => passwords;

        public int Room { get; set; } = passwords?.Count ?? MaxNew;

        /// <summary>The names that stood in the table so far.</summary>
        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

        public List<Slip> Slips { get; } = [];
    }
}
