using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Data.Accounts;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Departments;
using ReportPortal.Web.Features.Shared;

namespace ReportPortal.Web.Features.Admin.Users;

/// <summary>The form for a new account. Its fields are named as the input's: Input is its own model.</summary>
public sealed record NewUserPage(NewUserInput Input, UserRights Rights, IReadOnlyList<Department> Bodies);

/// <summary>The page of one account.</summary>
/// <param name="Account">As it is stored.</param>
/// <param name="Person">What stands in the form.</param>
/// <param name="May">What is ticked.</param>
/// <param name="Rights">What the visitor may do.</param>
/// <param name="Bodies">All bodies, in the county's order.</param>
public sealed record UserPage(PortalAccount Account, PersonInput Person, RolesInput May, UserRights Rights, IReadOnlyList<Department> Bodies)
{
    public bool IsOwn => Account.Id == Rights.Self;
}

/// <summary>The list of roles and bodies to tick.</summary>
/// <param name="Prefix">Before the names of the fields, with its dot.</param>
/// <param name="May">What is ticked.</param>
/// <param name="Rights">What the visitor may do.</param>
/// <param name="Bodies">All bodies, in the county's order.</param>
public sealed record RolesFields(string Prefix, RolesInput May, UserRights Rights, IReadOnlyList<Department> Bodies);

/// <summary>What several pages of the accounts have in common.</summary>
public static class UserPages
{
    /// <summary>
    /// The slips, as the answer itself: they are kept nowhere, so there is no page to be led to, and no cache may keep them.
    /// </summary>
    public static ViewResult Slips(this Controller page, IReadOnlyList<Slip> slips, string back)
    {
        page.Response.Headers.CacheControl = "no-store";
        page.ViewData.Model = new SlipsPage(slips, page.Request.PortalAddress() + "/", back);
        return new() { ViewName = "/Features/Admin/Users/Slips.cshtml", ViewData = page.ViewData, TempData = page.TempData };
    }

    /// <summary>By which the visitor calls the portal, in whatever language, without a slash at its end.</summary>
    public static string PortalAddress(this HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase.Value?.Replace(Infrastructure.PortalLanguage.English.Prefix, "", StringComparison.Ordinal)}";

    /// <summary>What one does, for a slip.</summary>
    public static string Work(this RolesInput may, IStringLocalizer text) => string.Join(text["ListSeparator"], may.All.Select(role => text[role.TextKey()].Value));

    public static RolesInput May(this PortalAccount account) =>
        new() { Roles = [.. account.Roles.Where(role => !role.IsOfADepartment())], Departments = [.. account.Departments] };
}
