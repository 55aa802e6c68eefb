using System.Globalization;
using Microsoft.Extensions.Localization;
using ReportPortal.Data.History;
using ReportPortal.Data.Providers;
using ReportPortal.Web.Commands;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Infrastructure.Jobs;

/// <summary>Goes through the history each night, and leaves its head in the log, outside the database, where it cannot be changed with it.</summary>
public sealed class NightlyProof(DatabaseSource source, CountyClock clock, IStringLocalizer<PortalText> text) : IPortalJob
{
    private const int Hour = 4;

    public const string JobKey = "nightly-proof";

    public string Key => JobKey;

    public DateTime NextAfter(DateTime now) => clock.NextAfter(now, Hour);

    public async Task<string> RunAsync(CancellationToken cancel)
    {
        await using var db = source.Open();
        await using var moment = await source.Provider.BeginReadingAsync(db, cancel);
        var proof = await new HistoryVerifier(db, source.Key).VerifyAsync(cancel);
        return proof.Break is { } broken
            ? throw new HistoryBrokenException(VerifyHistoryCommand.Explain(broken, text))
            : string.Create(CultureInfo.InvariantCulture, $"{proof.Records} changes, {proof.Editions} editions, head {proof.Head}");
    }
}

/// <summary>The chain of changes or of editions does not hold; the message says where.</summary>
public sealed class HistoryBrokenException(string message) : Exception(message);
