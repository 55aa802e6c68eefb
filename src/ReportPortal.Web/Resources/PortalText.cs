using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ReportPortal.Web.Resources;

/// <summary>Every word of the interface: PortalText.resx (Chinese, the default) and PortalText.en.resx.</summary>
public sealed class PortalText
{
    private PortalText()
    {
    }

    /// <summary>The same words for what speaks before the container is built: the commands' help, refused settings.</summary>
    public static IStringLocalizer BeforeStart { get; } =
        new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance).Create(typeof(PortalText));
}
