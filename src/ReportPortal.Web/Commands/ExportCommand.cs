using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Microsoft.Extensions.Localization;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Commands;

/// <summary><c>export 2022 --out folder</c>: writes the published files of one year to a folder.</summary>
public static class ExportCommand
{
    public static Command Define(CommandHost host, IStringLocalizer text)
    {
        var year = new Argument<int>("year") { Description = text["CommandExportYear"], CustomParser = argument => Year(argument, text) };
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

    private static int Year(ArgumentResult argument, IStringLocalizer text)
    {
        var word = argument.Tokens[0].Value;
        if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || word.Length != 4)
            argument.AddError(text["CommandYearNotUnderstood", word]);
        return year;
    }
}
