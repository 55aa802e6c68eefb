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
        var head = new Option<string?>("--head") { Description = text["CommandVerifyHistoryHead"], HelpName = "HASH" };
        head.Validators.Add(given => { if (given.GetValue(head) is { } noted && !IsHash(noted)) given.AddError(text["HistoryHeadUnreadable"]); });
        var command = new Command("verify-history", text["CommandVerifyHistory"]) { head };
        command.SetAction((parsed, cancel) => host.WithServicesAsync(services => InvokeAsync(services, parsed.GetValue(head), cancel)));
        return command;
    }

    public static async Task<int> InvokeAsync(IServiceProvider services, string? head, CancellationToken cancel)
    {
        var text = services.GetRequiredService<IStringLocalizer<PortalText>>();
        await services.GetRequiredService<PortalDatabase>().RefuseUnlessCurrentAsync(cancel);
        (HistoryProof? proof, long? place) = (null, null);
        await DatabaseRefusedException.GuardAsync(async () =>
        {
            var db = services.GetRequiredService<PortalDbContext>();
            await using var moment = await services.GetRequiredService<DatabaseSource>().Provider.BeginReadingAsync(db, cancel);
            var verifier = new HistoryVerifier(db, services.GetRequiredService<HistoryKey>());
            proof = await verifier.VerifyAsync(cancel);
            place = head is null ? null : await verifier.FindHeadAsync(head.ToLowerInvariant(), cancel);
        });
        if (proof!.Break is { } broken)
        {
            await Console.Error.WriteLineAsync(Explain(broken, text).AsMemory(), cancel);
            return 1;
        }
        if (head is not null && place is null)
        {
            await Console.Error.WriteLineAsync(text["HistoryHeadNotFound", head].Value.AsMemory(), cancel);
            return 1;
        }
        await Console.Out.WriteLineAsync(text["HistoryWhole", proof.Records, proof.Editions, proof.Head].Value.AsMemory(), cancel);
        if (place is { } found)
            await Console.Out.WriteLineAsync(text["HistoryHeadFound", found].Value.AsMemory(), cancel);
        return 0;
    }

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigit);

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
