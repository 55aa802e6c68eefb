using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Localization;
using ReportPortal.Data.Backups;
using ReportPortal.Data.Providers;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Commands;

/// <summary><c>restore FILE</c>: puts a backup into the database of the settings and into the data folder, whole and proven, or not at all.</summary>
public static class RestoreCommand
{
    public static Command Define(CommandHost host, IStringLocalizer text)
    {
        var file = new Argument<string>("FILE") { Description = text["CommandRestoreFile"] };
        var replace = new Option<bool>("--replace") { Description = text["CommandRestoreReplace"] };
        var command = new Command("restore", text["CommandRestore"]) { file, replace };
        command.SetAction((parsed, cancel) => host.WithServicesAsync(services => InvokeAsync(services, parsed.GetRequiredValue(file), parsed.GetValue(replace), cancel)));
        return command;
    }

    public static async Task<int> InvokeAsync(IServiceProvider services, string file, bool replace, CancellationToken cancel)
    {
        var text = services.GetRequiredService<IStringLocalizer<PortalText>>();
        using var backup = await BackupReader.OpenAsync(file, cancel);
        await DatabaseRefusedException.GuardAsync(() =>
            new BackupRestorer(services.GetRequiredService<DatabaseSource>()).RestoreAsync(backup, services.GetRequiredService<DataFolder>().Root, replace, cancel));
        var made = services.GetRequiredService<CountyClock>().TimeOf(backup.Manifest.MadeAt).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        await Console.Out.WriteLineAsync(text["BackupRestored", made, backup.Manifest.Tables.Sum(table => table.Rows), backup.Manifest.Files.Count].Value.AsMemory(), cancel);
        return await BackupCommand.TellAsync(backup.Manifest, text, cancel);
    }
}
