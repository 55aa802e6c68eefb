using System.CommandLine;
using Microsoft.Extensions.Localization;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Commands;

/// <summary><c>migrate</c>: brings the database to the shape this version of the portal works with.</summary>
public static class MigrateCommand
{
    public static Command Define(CommandHost host, IStringLocalizer text)
    {
        var command = new Command("migrate", text["CommandMigrate"]);
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
