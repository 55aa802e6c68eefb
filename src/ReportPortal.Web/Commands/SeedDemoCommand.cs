using System.CommandLine;
using Microsoft.Extensions.Localization;
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
        await Console.Error.WriteLineAsync(text["CommandNotWired"].Value.AsMemory(), cancel);
        return 1;
    }
}
