using System.Security.Claims;
using ReportPortal.Domain.Accounts;
using ReportPortal.Web.Infrastructure.Access;

namespace ReportPortal.Web.Features.Shared;

/// <summary>A page of the navigation, which only those see who may open it.</summary>
public sealed record Place(string Controller, string TextKey, params PortalRole[] Roles);

/// <summary>Where people who have signed in work, in the order of the navigation.</summary>
public static class Places
{
    private static readonly Place[] All =
    [
        new("Filling", "NavFilling", PortalRole.Clerk),
        new("Review", "NavReview", PortalRole.Coordinator, PortalRole.Approver, PortalRole.Auditor),
        new("Compilation", "NavCompilation", PortalRole.Coordinator, PortalRole.Approver, PortalRole.Auditor),
        new("Publication", "NavPublication", PortalRole.Coordinator, PortalRole.Approver, PortalRole.Auditor),
        new("Users", "NavUsers", PortalRole.Administrator, PortalRole.Coordinator, PortalRole.Auditor),
        new("Departments", "NavDepartments", PortalRole.Administrator, PortalRole.Auditor),
        new("Years", "NavYears", PortalRole.Administrator, PortalRole.Auditor),
        new("Calendar", "NavCalendar", PortalRole.Administrator, PortalRole.Auditor),
        new("Settings", "NavSettings", PortalRole.Administrator, PortalRole.Auditor),
        new("History", "NavHistory", PortalRole.Administrator, PortalRole.Coordinator, PortalRole.Auditor, PortalRole.Clerk),
    ];

    public static IEnumerable<Place> Of(ClaimsPrincipal user) => All.Where(place => user.Is(place.Roles));
}
