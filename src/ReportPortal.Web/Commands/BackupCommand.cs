using System.CommandLine;
using Microsoft.Extensions.Localization;
using ReportPortal.Data.Backups;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Commands;

/// <summary><c>backup FILE</c>: writes everything into one file, also while the portal runs.</summary>
public static class BackupCommand
{
    public static Command Define(CommandHost host, IStringLocalizer text)
    {
        var file = new Argument<string>("FILE") { Description = text["CommandBackupFile"] };
        var command = new Command("backup", text["CommandBackup"]) { file };
        command.SetAction((parsed, cancel) => host.WithServicesAsync(services => InvokeAsync(services, parsed.GetRequiredValue(file), cancel)));
        return command;
    }

    public static async Task<int> InvokeAsync(IServiceProvider services, string file, CancellationToken cancel)
    {
        var text = services.GetRequiredService<IStringLocalizer<PortalText>>();
        await services.GetRequiredService<PortalDatabase>().RefuseUnlessMadeAsync(cancel);
        WrittenBackup? made = null;
        await DatabaseRefusedException.GuardAsync(async () => made = await services.GetRequiredService<Backups>().WriteAsync(file, cancel));
        await Console.Out.WriteLineAsync(
            text["BackupWritten", made!.Path, FileSize.Of(new FileInfo(made.Path).Length), made.Manifest.Tables.Sum(table => table.Rows), made.Manifest.Files.Count].Value.AsMemory(), cancel);
        return await TellAsync(made.Manifest, text, cancel);
    }

    /// <summary>A backup of a broken chain is kept, as evidence; that it is broken is said.</summary>
    public static async Task<int> TellAsync(BackupManifest manifest, IStringLocalizer text, CancellationToken cancel)
    {
        if (manifest.Proof.Break is { } broken)
        {
            await Console.Error.WriteLineAsync(VerifyHistoryCommand.Explain(broken, text).AsMemory(), cancel);
            return 1;
        }
        await Console.Out.WriteLineAsync(text["HistoryWhole", manifest.Proof.Records, manifest.Proof.Editions, manifest.Proof.Head].Value.AsMemory(), cancel);
        return 0;
    }
}
