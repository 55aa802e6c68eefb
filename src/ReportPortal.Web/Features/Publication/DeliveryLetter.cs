using Microsoft.Extensions.Localization;
using ReportPortal.Web.Infrastructure.Letters;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Publication;

/// <summary>
/// The letter that goes with a report to whom it is handed: the county's to its upper level, a body's own to the county's office. Its words
/// stand in DeliveryLetter.txt.
/// </summary>
public sealed class DeliveryLetter(PortalSettings portal, IStringLocalizer<PortalText> text)
{
    /// <param name="report">What is handed on.</param>
    /// <param name="address">Where it is published; null where nowhere yet, or the portal does not know.</param>
    /// <param name="enclosures">What goes along.</param>
    public byte[] Write(Delivery report, string? address, IReadOnlyList<string> enclosures) =>
        new OfficialLetter("DeliveryLetter.txt") { Enclosures = enclosures }.Write(new Dictionary<string, string>
        {
            ["{name}"] = report.IsCounty ? portal.County.Name : report.Document.Body.Name,
            ["{year}"] = report.Year.ToString(),
            ["{upper}"] = UpperLevelOf(report),
            ["{title}"] = report.Title,
            ["{signer}"] = report.Signer,
            ["{first}"] = report is { PublishedOn: { } first, Number: 1 } ? OfficialLetter.Day(first) : "",
            ["{again}"] = report is { PublishedOn: { } again, Number: > 1 } ? OfficialLetter.Day(again) : "",
            ["{pending}"] = report.PublishedOn is null ? OfficialLetter.Day(report.SignedOn) : "",
            ["{number}"] = $"{report.Number}",
            ["{address}"] = report.PublishedOn is null ? "" : address ?? "",
            ["{sender}"] = report.IsCounty ? portal.County.Office : report.Document.Body.Name,
            ["{date}"] = OfficialLetter.Day(report.PublishedOn ?? report.SignedOn),
            ["{person}"] = report.IsCounty ? portal.County.ContactPerson : "",
            ["{telephone}"] = report.IsCounty ? portal.County.ContactTelephone : "",
        });

    private string UpperLevelOf(Delivery report) => !report.IsCounty ? portal.County.Office
        : portal.Publication.UpperLevel.Length > 0 ? portal.Publication.UpperLevel : text["DeliveryUpperLevel"];
}
