using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Localization;
using ReportPortal.Web.Features.Setup;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Commands;

/// <summary>
/// Tells who starts a portal without accounts where to set it up: on the console, and in the log for one that has none (a service). The link
/// is worth nothing any more once there is an account.
/// </summary>
public static partial class SetupOffer
{
    private static readonly string[] AnyAddress = ["0.0.0.0", "[::]", "*", "+"];

    /// <summary>Does so as soon as it is known where the portal listens; not for a demonstration, which has its own accounts.</summary>
    public static async Task PrepareAsync(WebApplication app, IServiceProvider services)
    {
        if (app.Services.GetRequiredService<PortalSettings>().Demo.Enabled || !await services.GetRequiredService<FirstSetup>().IsDueAsync(app.Lifetime.ApplicationStopping))
            return;
        app.Lifetime.ApplicationStarted.Register(() => Tell(app, app.Services.GetRequiredService<SetupLink>().Offer()));
    }

    private static void Tell(WebApplication app, string link)
    {
        var listens = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://127.0.0.1";
        var address = AnyAddress.Aggregate(listens, (known, any) => known.Replace("//" + any, "//127.0.0.1", StringComparison.Ordinal)).TrimEnd('/') + link;
        Console.WriteLine(app.Services.GetRequiredService<IStringLocalizer<PortalText>>()["SetupOffered", address]);
        Log.Offered(app.Logger, address);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "There is no account yet. The portal is set up once, at {Address}")]
        public static partial void Offered(ILogger logger, string address);
    }
}
