using System.CommandLine;
using Microsoft.Extensions.Localization;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Commands;

/// <summary><c>migrate</c>: brings the database to the shape this version of the portal works with.</summary>
public static class MigrateCommand
{
    public static Command Define(CommandHost host, IStringLocalizer text)
    {
        var unlock = new Option<bool>("--unlock") { Description = text["CommandMigrateUnlock"] };
        var command = new Command("migrate", text["CommandMigrate"]) { unlock };
        command.SetAction((parsed, cancel) => host.WithServicesAsync(services => InvokeAsync(services, parsed.GetValue(unlock), cancel)));
        return command;
    }

    public static async Task<int> InvokeAsync(IServiceProvider services, bool unlock, CancellationToken cancel)
    {
        var database = services.GetRequiredService<PortalDatabase>();
        if (unlock)
            await database.UnlockAsync(cancel);
        await database.MigrateAsync(cancel);
        await Console.Out.WriteLineAsync(services.GetRequiredService<IStringLocalizer<PortalText>>()["DatabaseMigrated"].Value.AsMemory(), cancel);
        return 0;
    }
}
