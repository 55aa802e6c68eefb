using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Accounts;
using ReportPortal.Web.Features.Shared;

namespace ReportPortal.Web.Features.Admin.Users;

/// <summary>Something cannot be done to an account; says why in words of the interface.</summary>
public sealed class UserRefused(string textKey, params object[] arguments) : Exception(textKey)
{
    public string Explain(IStringLocalizer text) => text[Message, [.. arguments.Select(argument => argument is PortalRole role ? text[role.TextKey()].Value : argument)]];

    /// <summary>Two roles that no one person may have, and why.</summary>
    public static UserRefused Of(RoleConflict conflict) =>
        new(conflict.Role == PortalRole.Auditor ? "UserAuditorAlone" : "UserAdministratorApart", conflict.Role, conflict.Other);
}

/// <summary>There is no such account, or it is none of the visitor's business.</summary>
public sealed class UserUnknown() : Exception("There is no such account.");
