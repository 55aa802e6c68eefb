using System.CommandLine;
using Microsoft.Extensions.Localization;
using ReportPortal.Web.Features.Publication;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Commands;

/// <summary><c>seed-demo</c>: fills an empty database with the demonstration year.</summary>
public static class SeedDemoCommand
{
    public static Command Define(CommandHost host, IStringLocalizer text)
    {
        var command = new Command("seed-demo", text["CommandSeedDemo"]);
        command.SetAction((_, cancel) => host.WithServicesAsync(services => InvokeAsync(services, cancel)));
        return command;
    }

    public static async Task<int> InvokeAsync(IServiceProvider services, CancellationToken cancel)
    {
        var text = services.GetRequiredService<IStringLocalizer<PortalText>>();
        var demo = services.GetRequiredService<DemoSeeder>();
        if (!demo.IsAllowed)
        {
            await Console.Error.WriteLineAsync(text["DemoNotAllowed"].Value.AsMemory(), cancel);
            return 1;
        }
        await services.GetRequiredService<PortalDatabase>().MigrateAsync(cancel);
        var seeded = await demo.SeedAsync(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, cancel);
        await (seeded ? Console.Out : Console.Error).WriteLineAsync(text[seeded ? "DemoSeeded" : "DemoNotEmpty"].Value.AsMemory(), cancel);
        return seeded ? 0 : 1;
    }
}
