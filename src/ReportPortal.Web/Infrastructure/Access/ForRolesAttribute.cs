using Microsoft.AspNetCore.Authorization;
using ReportPortal.Domain.Accounts;

namespace ReportPortal.Web.Infrastructure.Access;

/// <summary>Who may come here: people with one of these roles. Everywhere else anybody who has signed in, unless it says AllowAnonymous.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class ForRolesAttribute : AuthorizeAttribute
{
    public ForRolesAttribute(params PortalRole[] roles) => Roles = string.Join(',', roles);
}
