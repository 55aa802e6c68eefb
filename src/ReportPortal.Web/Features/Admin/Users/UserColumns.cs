using Microsoft.Extensions.Localization;
using ReportPortal.Data.Accounts;
using ReportPortal.Domain.Accounts;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Infrastructure.Tables;

namespace ReportPortal.Web.Features.Admin.Users;

/// <summary>The table of accounts, as it is written and read: what goes out can be changed and brought in again.</summary>
public static class UserColumns
{
    private static readonly char[] Separators = ['\u3001', '\uFF1B', ';', '\uFF0C', ',', '|', '\n'];

    public static IEnumerable<string> Heads(IStringLocalizer text) =>
        [text["UserName"], text["UserDisplayName"], text["UserRoles"], text["UserDepartments"], text["UserTelephone"], text["UserEmail"], text["UserState"]];

    public static IEnumerable<string> Of(PortalAccount account, IStringLocalizer text) =>
    [
        account.UserName!, account.DisplayName, string.Join(text["ListSeparator"], account.Roles.Order().Select(role => text[role.TextKey()].Value)),
        string.Join(text["ListSeparator"], account.Departments.Order(StringComparer.Ordinal)), account.PhoneNumber ?? "", account.Email ?? "",
        text[account.IsActive ? "UserActive" : "UserInactiveState"],
    ];

    /// <summary>The rows under the heads; a table without heads is all rows.</summary>
    public static IEnumerable<UserRow> Read(UploadedTable table, IStringLocalizer text) => table.Rows
        .Where((row, at) => at > 0 || !Heads(text).First().Equals(row[0], StringComparison.OrdinalIgnoreCase))
        .Select(row => new UserRow(row.Line, Cell(row, 0) ?? "", new() { DisplayName = Cell(row, 1), Telephone = Cell(row, 4), Email = Cell(row, 5) }, Words(row, 2), Words(row, 3)));

    /// <summary>A role by its name on the screen or in the code; null for another word.</summary>
    public static PortalRole? RoleOf(string word, IStringLocalizer text) => Enum.GetValues<PortalRole>()
        .Where(role => word.Equals(text[role.TextKey()], StringComparison.OrdinalIgnoreCase) || word.Equals(role.ToString(), StringComparison.OrdinalIgnoreCase))
        .Select(role => (PortalRole?)role).FirstOrDefault();

    // Before what would be a formula our own files put an apostrophe.
    private static string? Cell(UploadedTable.Row row, int index) =>
        PersonRules.Clean(row[index] is ['\'', '+' or '-' or '=' or '@', ..] harmless ? harmless[1..] : row[index]);

    private static List<string> Words(UploadedTable.Row row, int index) =>
        [.. row[index].Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
}

/// <summary>One row: who, and the words for what they may do.</summary>
public sealed record UserRow(long Line, string UserName, PersonInput Person, IReadOnlyList<string> Roles, IReadOnlyList<string> Departments);
