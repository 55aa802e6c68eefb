using System.CommandLine;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Data.Providers;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Commands;

/// <summary><c>verify-history</c>: goes through the chains of changes and of editions and names the first broken link.</summary>
public static class VerifyHistoryCommand
{
    public static Command Define(CommandHost host, IStringLocalizer text)
    {
        var command = new Command("verify-history", text["CommandVerifyHistory"]);
        command.SetAction((_, cancel) => host.WithServicesAsync(services => InvokeAsync(services, cancel)));
        return command;
    }

    public static async Task<int> InvokeAsync(IServiceProvider services, CancellationToken cancel)
    {
        var text = services.GetRequiredService<IStringLocalizer<PortalText>>();
        await services.GetRequiredService<PortalDatabase>().RefuseUnlessCurrentAsync(cancel);
        HistoryProof? proof = null;
        await DatabaseRefusedException.GuardAsync(async () =>
        {
            var db = services.GetRequiredService<PortalDbContext>();
            await using var moment = await services.GetRequiredService<DatabaseSource>().Provider.BeginReadingAsync(db, cancel);
            proof = await new HistoryVerifier(db, services.GetRequiredService<HistoryKey>()).VerifyAsync(cancel);
        });
        if (proof!.Break is { } broken)
        {
            await Console.Error.WriteLineAsync(Explain(broken, text).AsMemory(), cancel);
            return 1;
        }
        await Console.Out.WriteLineAsync(text["HistoryWhole", proof.Records, proof.Editions, proof.Head].Value.AsMemory(), cancel);
        return 0;
    }

    public static string Explain(HistoryBreak broken, IStringLocalizer text) => text[KeyOf(broken.Kind), broken.Sequence, broken.Subject ?? ""];

    private static string KeyOf(BreakKind kind) => kind switch
    {
        BreakKind.RecordMissing => "HistoryBreakRecordMissing",
        BreakKind.RecordAltered => "HistoryBreakRecordAltered",
        BreakKind.PayloadAltered => "HistoryBreakPayloadAltered",
        BreakKind.HeadDiffers => "HistoryBreakHeadDiffers",
        BreakKind.KeyDiffers => "HistoryBreakKeyDiffers",
        BreakKind.EditionMissing => "HistoryBreakEditionMissing",
        BreakKind.EditionAltered => "HistoryBreakEditionAltered",
        BreakKind.EditionBeyondHistory => "HistoryBreakEditionBeyondHistory",
        _ => "HistoryBreakEditionUnrecorded",
    };
}
