using System.Globalization;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Departments;
using ReportPortal.Web.Infrastructure.Tables;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.Departments;

/// <summary>The columns of a table of bodies, by the names of their heads in either language; what is written can be read again.</summary>
public static class DepartmentColumns
{
    /// <summary>In the order in which they are written.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        "DepartmentCodeLabel", "DepartmentNameLabel", "DepartmentKindLabel", "DepartmentFromLabel", "DepartmentToLabel",
        "DepartmentFilesLabel", "DepartmentPublishesLabel", "DepartmentCountsLabel",
        "DepartmentAddressLabel", "DepartmentPostcodeLabel", "DepartmentTelephoneLabel", "DepartmentEmailLabel",
    ];

    private static readonly string[] DayFormats = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd"];

    public static IReadOnlyList<IReadOnlyList<string>> Write(IEnumerable<Department> bodies, IStringLocalizer<PortalText> text) =>
        [[.. Keys.Select(key => text[key].Value)], .. bodies.Select(body => (string[])
        [
            body.Code, body.Name, text[body.Kind.TextKey()], Day(body.ValidFrom), body.ValidTo is { } last ? Day(last) : "",
            Yes(body.Files, text), Yes(body.PublishesOwn, text), Yes(body.CountsInCounty, text),
            body.Address ?? "", body.Postcode ?? "", body.Telephone ?? "", body.Email ?? "",
        ])];

    /// <summary>Which column stands where: by its head in the language of the page, or by the order where there is no head.</summary>
    public static Dictionary<string, int>? Find(UploadedTable.Row head, IStringLocalizer<PortalText> text)
    {
        var found = new Dictionary<string, int>();
        for (var at = 0; at < head.Cells.Length; at++)
            if (Keys.FirstOrDefault(key => text[key].Value == head[at]) is { } key)
                found.TryAdd(key, at);
        return found.ContainsKey("DepartmentNameLabel") ? found : null;
    }

    public static DateOnly? ReadDay(string typed) =>
        DateOnly.TryParseExact(typed, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static DepartmentKind? ReadKind(string typed, IStringLocalizer<PortalText> text) => Enum.GetValues<DepartmentKind>()
        .Where(kind => text[kind.TextKey()].Value == typed || kind.ToString().Equals(typed, StringComparison.OrdinalIgnoreCase)).Select(kind => (DepartmentKind?)kind).FirstOrDefault();

    public static bool? ReadYes(string typed, IStringLocalizer<PortalText> text) =>
        typed == text["DepartmentYes"].Value ? true : typed == text["DepartmentNo"].Value ? false : null;

    private static string Yes(bool yes, IStringLocalizer<PortalText> text) => text[yes ? "DepartmentYes" : "DepartmentNo"];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
