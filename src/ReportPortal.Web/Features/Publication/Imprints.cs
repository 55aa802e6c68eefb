using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Documents;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Publication;

/// <summary>What every file of an edition says of itself, as the county's settings have it.</summary>
public sealed class Imprints(PortalSettings settings, IStringLocalizer<PortalText> text)
{
    /// <param name="number">The edition's number.</param>
    /// <param name="publishedOn">The day of its publication; null before that, when there is nothing to verify a file by either.</param>
    /// <param name="digest">The document's digest.</param>
    public Imprint Of(int number, DateOnly? publishedOn, string digest) => new()
    {
        EditionNumber = number,
        PublishedOn = publishedOn,
        Digest = digest,
        Issuer = settings.County.Government,
        Watermark = settings.Demo.Enabled ? text["DemoWatermark"].Value : null,
        VerifyAt = publishedOn is null ? null : settings.Publication.PrintedAddress,
        DigestOnEveryPage = settings.Publication.DigestOnEveryPage,
    };
}
