using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Publication;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Commands;

/// <summary><c>export 2022 --out folder</c>: writes the published files of one year to a folder.</summary>
public static class ExportCommand
{
    public static Command Define(CommandHost host, IStringLocalizer text)
    {
        var year = YearArgument.Define(text, "CommandExportYear");
        var folder = new Option<DirectoryInfo>("--out") { Description = text["CommandExportOut"], HelpName = "DIR", Required = true };
        var archive = new Option<bool>("--archive") { Description = text["CommandExportArchive"] };
        var command = new Command("export", text["CommandExport"]) { year, folder, archive };
        command.SetAction((parsed, cancel) => host.WithServicesAsync(
            services => InvokeAsync(services, parsed.GetRequiredValue(year), parsed.GetRequiredValue(folder), parsed.GetValue(archive), cancel)));
        return command;
    }

    public static async Task<int> InvokeAsync(IServiceProvider services, ReportYear year, DirectoryInfo folder, bool withArchives, CancellationToken cancel)
    {
        var text = services.GetRequiredService<IStringLocalizer<PortalText>>();
        await services.GetRequiredService<PortalDatabase>().MigrateAsync(cancel);
        IReadOnlyList<ExportedFile> written = [];
        await DatabaseRefusedException.GuardAsync(async () => written = await services.GetRequiredService<EditionExport>().WriteAsync(year, folder, withArchives, cancel));
        if (written.Count == 0)
        {
            await Console.Error.WriteLineAsync(text["ExportNothing", year].Value.AsMemory(), cancel);
            return 1;
        }
        foreach (var file in written)
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{file.Sha256}  {file.Path}").AsMemory(), cancel);
        return 0;
    }
}
