using System.CommandLine;
using Microsoft.Extensions.Localization;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Commands;

/// <summary><c>export 2022 --out folder</c>: writes the published files of one year to a folder.</summary>
public static class ExportCommand
{
    public static Command Define(CommandHost host, IStringLocalizer text)
    {
        var year = new Argument<int>("year") { Description = text["CommandExportYear"] };
        var folder = new Option<DirectoryInfo>("--out") { Description = text["CommandExportOut"], HelpName = "DIR", Required = true };
        var command = new Command("export", text["CommandExport"]) { year, folder };
        command.SetAction((parsed, cancel) => host.WithServicesAsync(
            services => InvokeAsync(services, parsed.GetRequiredValue(year), parsed.GetRequiredValue(folder), cancel)));
        return command;
    }

    public static async Task<int> InvokeAsync(IServiceProvider services, int year, DirectoryInfo folder, CancellationToken cancel)
    {
        var text = services.GetRequiredService<IStringLocalizer<PortalText>>();
        await Console.Error.WriteLineAsync(text["CommandNotWired"].Value.AsMemory(), cancel);
        return 1;
    }
}
