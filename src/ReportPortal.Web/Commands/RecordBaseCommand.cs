using System.CommandLine;
using System.Text;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Tables;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Commands;

/// <summary><c>record-base 2022 --file base.csv --source ADDRESS</c>: records the figures that a county's first year starts from.</summary>
public static class RecordBaseCommand
{
    public static Command Define(CommandHost host, IStringLocalizer text)
    {
        var year = YearArgument.Define(text, "CommandRecordBaseYear");
        var template = new Option<FileInfo>("--template") { Description = text["CommandRecordBaseTemplate"], HelpName = "FILE" };
        var file = new Option<FileInfo>("--file") { Description = text["CommandRecordBaseFile"], HelpName = "FILE" };
        var source = new Option<string>("--source") { Description = text["CommandRecordBaseSource"], HelpName = "ADDRESS" };
        var reason = new Option<string>("--reason") { Description = text["CommandRecordBaseReason"], HelpName = "TEXT" };
        var command = new Command("record-base", text["CommandRecordBase"]) { year, template, file, source, reason };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(template) is null == parsed.GetValue(file) is null)
                parsed.AddError(text["CommandRecordBaseEither"]);
        });
        command.SetAction((parsed, cancel) => host.WithServicesAsync(services => parsed.GetValue(template) is { } empty
            ? WriteTemplateAsync(services, parsed.GetRequiredValue(year), empty, cancel)
            : RecordAsync(services, parsed.GetRequiredValue(year), parsed.GetRequiredValue(file), parsed.GetValue(source) ?? "", parsed.GetValue(reason), cancel)));
        return command;
    }

    private static async Task<int> WriteTemplateAsync(IServiceProvider services, ReportYear year, FileInfo file, CancellationToken cancel)
    {
        var text = services.GetRequiredService<IStringLocalizer<PortalText>>();
        await services.GetRequiredService<PortalDatabase>().MigrateAsync(cancel);
        var table = await services.GetRequiredService<BaseRecorder>().TemplateAsync(year, cancel);
        await using (var written = new StreamWriter(file.Open(FileMode.CreateNew), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))   // or Excel takes it for GBK
            await written.WriteAsync(table.AsMemory(), cancel);
        await Console.Out.WriteLineAsync(text["BaseTemplateWritten", file.FullName].Value.AsMemory(), cancel);
        return 0;
    }

    private static async Task<int> RecordAsync(IServiceProvider services, ReportYear year, FileInfo file, string source, string? reason, CancellationToken cancel)
    {
        var text = services.GetRequiredService<IStringLocalizer<PortalText>>();
        await services.GetRequiredService<PortalDatabase>().MigrateAsync(cancel);
        var table = UploadedTable.Decode(await File.ReadAllBytesAsync(file.FullName, cancel));
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        await DatabaseRefusedException.GuardAsync(async () =>
        {
            var edition = await services.GetRequiredService<BaseRecorder>().RecordAsync(year, table, source, reason, now, cancel);
            await Console.Out.WriteLineAsync(text["BaseRecorded", edition.Title, edition.Figures.Count, edition.Hash].Value.AsMemory(), cancel);
        });
        return 0;
    }
}
