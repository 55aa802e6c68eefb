using System.Globalization;
using ReportPortal.Web.Infrastructure.Letters;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Features.Admin.Years;

/// <summary>
/// The notice with which the county tells its bodies of a year, as a Word file to be put on the county's own head: units, dates, address,
/// whom to ask. Its words stand in DeploymentNotice.txt; a line that names something the county has not said is left out.
/// </summary>
public sealed class DeploymentNotice(PortalSettings portal)
{
    public byte[] Write(YearPage page, string address) => new OfficialLetter("DeploymentNotice.txt")
    {
        Rows = [.. page.Bodies.Select((body, at) => (string[])[(at + 1).ToString(CultureInfo.InvariantCulture), body.Name, Mark(body.Files), Mark(body.PublishesOwn)])],
    }.Write(FactsOf(page, address));

    private Dictionary<string, string> FactsOf(YearPage page, string address) => new()
    {
        ["{year}"] = page.Year.Year.ToString(),
        ["{count}"] = page.Bodies.Count.ToString(CultureInfo.InvariantCulture),
        ["{form}"] = page.Form?.Format.Name.Zh ?? "",
        ["{source}"] = page.Form?.Format.Source ?? "",
        ["{filings}"] = OfficialLetter.Day(page.Year.FilingsDue),
        ["{departments}"] = OfficialLetter.Day(page.Year.DepartmentsPublishDue),
        ["{upper}"] = OfficialLetter.Day(page.Year.UpperLevelDue),
        ["{county}"] = OfficialLetter.Day(page.Year.CountyPublishesDue),
        ["{address}"] = address,
        ["{office}"] = portal.County.Office,
        ["{government}"] = portal.County.Government,
        ["{person}"] = portal.County.ContactPerson,
        ["{telephone}"] = portal.County.ContactTelephone,
        ["{email}"] = portal.County.ContactEmail,
        ["{contact-address}"] = portal.County.ContactAddress,
    };

    private static string Mark(bool yes) => yes ? "\u221A" : "";
}
