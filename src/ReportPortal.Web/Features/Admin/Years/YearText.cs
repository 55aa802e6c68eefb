using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Filings;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.Years;

/// <summary>What states, dates and refusals are called on the screen.</summary>
public static class YearText
{
    public static string Of(this IStringLocalizer<PortalText> text, YearDateFault fault) => text[fault switch
    {
        YearDateFault.FilingsWithinTheYear => "YearFilingsWithin",
        YearDateFault.FilingsAfterPublication => "YearFilingsAfter",
        YearDateFault.DepartmentsTooLate => "YearDepartmentsTooLate",
        YearDateFault.UpperLevelOutOfOrder => "YearUpperOutOfOrder",
        YearDateFault.CountyBeforeFilings => "YearCountyBefore",
        _ => "YearCountyTooLate",
    }];

    /// <summary>The field that the fault stands beside.</summary>
    public static string FieldOf(this YearDateFault fault) => fault switch
    {
        YearDateFault.FilingsWithinTheYear or YearDateFault.FilingsAfterPublication => nameof(DatesInput.Filings),
        YearDateFault.DepartmentsTooLate => nameof(DatesInput.DepartmentsPublish),
        YearDateFault.UpperLevelOutOfOrder => nameof(DatesInput.UpperLevel),
        _ => nameof(DatesInput.CountyPublishes),
    };

    public static string Of(this IStringLocalizer<PortalText> text, YearRefusal refusal) => text[refusal switch
    {
        YearRefusal.Closed => "YearIsClosed",
        YearRefusal.Open => "YearIsOpen",
        _ => "YearBadDates",
    }];
}
