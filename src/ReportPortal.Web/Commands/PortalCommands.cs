using System.CommandLine;
using Microsoft.Extensions.Localization;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Commands;

/// <summary>What the one binary can do: serve the portal, or a command of its own. Exit codes: 0 done, 1 failed, 2 misunderstood.</summary>
public static class PortalCommands
{
    private const int Failed = 1;
    private const int Misunderstood = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        var (hostArguments, words) = HostArguments.Split(args);
        var text = PortalText.BeforeStart;
        var host = new CommandHost(hostArguments);
        try
        {
            return words.Length == 0 ? await host.ServeAsync() : await InvokeAsync(Define(host, text), words);
        }
        catch (Exception failure)
        {
            var lines = StartRefusals.Explain(failure, text).ToList();
            foreach (var line in lines)
                await Console.Error.WriteLineAsync(line);
            ServiceEventLog.Tell(lines);
            return Failed;
        }
    }

    private static RootCommand Define(CommandHost host, IStringLocalizer text) => new(text["PortalDescription"])
    {
        MigrateCommand.Define(host, text),
        SeedDemoCommand.Define(host, text),
        ExportCommand.Define(host, text),
        RecordBaseCommand.Define(host, text),
        BackupCommand.Define(host, text),
        RestoreCommand.Define(host, text),
        VerifyHistoryCommand.Define(host, text),
        VerifyCommand.Define(host, text),
        CheckCommand.Define(host, text),
        CreateAdminCommand.Define(host, text),
    };

    private static async Task<int> InvokeAsync(RootCommand root, string[] words)
    {
        var parsed = root.Parse(words);
        if (parsed.Errors.Count == 0)
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });

        foreach (var error in parsed.Errors)
            await Console.Error.WriteLineAsync(error.Message);
        string[] help = parsed.CommandResult.Command is RootCommand ? ["--help"] : [parsed.CommandResult.Command.Name, "--help"];
        await root.Parse(help).InvokeAsync(new InvocationConfiguration { Output = Console.Error });
        return Misunderstood;
    }
}
