using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using ReportPortal.Web.Commands;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Infrastructure.Jobs;

/// <summary>A backup each night, before anybody works, and no more of them than are to be kept.</summary>
public sealed class NightlyBackup(Backups backups, CountyClock clock, IOptions<PortalSettings> settings, IStringLocalizer<PortalText> text) : IPortalJob
{
    private const int Hour = 2;

    public string Key => "nightly-backup";

    public DateTime NextAfter(DateTime now) => clock.NextAfter(now, Hour);

    public async Task<string> RunAsync(CancellationToken cancel)
    {
        if (settings.Value.Backups.Keep == 0)
            return "-";
        var written = await backups.WriteNightlyAsync(settings.Value.Backups.Keep, cancel);
        return written.Manifest.Proof.Break is { } broken
            ? throw new HistoryBrokenException(VerifyHistoryCommand.Explain(broken, text))     // the backup stays, as evidence
            : string.Create(CultureInfo.InvariantCulture, $"{written.Path}, {new FileInfo(written.Path).Length} bytes");
    }
}
