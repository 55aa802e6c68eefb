using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Filings;
using ReportPortal.Web.Infrastructure.Tables;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.Departments;

/// <summary>What kinds, acts and refusals are called on the screen.</summary>
public static class DepartmentText
{
    public static string TextKey(this DepartmentKind kind) => kind switch
    {
        DepartmentKind.Office => "DepartmentKindOffice",
        DepartmentKind.Department => "DepartmentKindDepartment",
        _ => "DepartmentKindTownship",
    };

    public static string TextKey(this ReorganisationKind kind) => kind switch
    {
        ReorganisationKind.Merge => "DepartmentMerge",
        ReorganisationKind.Split => "DepartmentSplit",
        _ => "DepartmentRename",
    };

    public static string TextKey(this FilingState state) => state switch
    {
        FilingState.Draft => "DepartmentFilingDraft",
        FilingState.Submitted => "DepartmentFilingSubmitted",
        FilingState.Returned => "DepartmentFilingReturned",
        FilingState.Excused => "FilingStateExcused",
        _ => "DepartmentFilingAccepted",
    };

    public static string Of(this IStringLocalizer<PortalText> text, DepartmentRefusal refusal, string detail) => text[refusal switch
    {
        DepartmentRefusal.BadCode => "DepartmentBadCode",
        DepartmentRefusal.ReservedCode => "DepartmentReservedCode",
        DepartmentRefusal.CodeTaken => "DepartmentCodeTaken",
        DepartmentRefusal.NameTaken => "DepartmentNameTaken",
        DepartmentRefusal.EndsBeforeItBegins => "DepartmentEndsBeforeItBegins",
        DepartmentRefusal.TooFew => "DepartmentTooFew",
        DepartmentRefusal.SameBody => "DepartmentSameBody",
        DepartmentRefusal.NotThereBefore => "DepartmentNotThereBefore",
        DepartmentRefusal.EndsAlready => "DepartmentEndsAlready",
        _ => "DepartmentHeirNotThere",
    }, detail];

    public static string Of(this IStringLocalizer<PortalText> text, TableFault fault) => text[fault switch
    {
        TableFault.TooLarge => "ImportTooLarge",
        TableFault.TooLong => "ImportTooLong",
        TableFault.NotText => "ImportNotText",
        _ => "ImportDamaged",
    }];
}
