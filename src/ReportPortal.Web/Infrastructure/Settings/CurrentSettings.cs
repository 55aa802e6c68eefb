using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReportPortal.Data;

namespace ReportPortal.Web.Infrastructure.Settings;

/// <summary>
/// The settings as they hold now: what the files said at the start, and over it what the county has set on the page. <see cref="PortalSettings"/>
/// itself is handed out from here; <c>IOptions</c> are the files alone, for what cannot change while the portal runs.
/// </summary>
public sealed partial class CurrentSettings(IConfiguration configuration, IOptions<PortalSettings> files, ILogger<CurrentSettings> log)
{
    /// <summary>The one setting of the page that is a list: stored as its entries with commas between.</summary>
    public const string SecondFactorFor = $"{PortalSettings.Section}:{nameof(PortalSettings.Accounts)}:{nameof(AccountSettings.SecondFactorFor)}";

    // Taken once: a file that somebody is editing must not come in by halves with the next save.
    private readonly Dictionary<string, string?> told = configuration.GetSection(PortalSettings.Section).AsEnumerable()
        .Where(entry => entry.Value is not null).ToDictionary(entry => entry.Key, entry => entry.Value);

    private Holding holding = new(files.Value, new Dictionary<string, string>());

    public PortalSettings Value => holding.Settings;

    /// <summary>What the files say.</summary>
    public PortalSettings Files => files.Value;

    /// <summary>What the county has set on the page, by name.</summary>
    public IReadOnlyDictionary<string, string> Stored => holding.Stored;

    public static async Task<IReadOnlyDictionary<string, string>> StoredInAsync(PortalDbContext db, CancellationToken cancel) =>
        await db.Settings.AsNoTracking().ToDictionaryAsync(setting => setting.Key, setting => setting.Value, cancel);

    /// <summary>The settings as they would hold with these over the files.</summary>
    /// <exception cref="InvalidOperationException">One of them cannot be read, or is none.</exception>
    public PortalSettings With(IReadOnlyDictionary<string, string> stored)
    {
        var settings = new PortalSettings();
        var below = told.Where(one => !stored.ContainsKey(SecondFactorFor) || !one.Key.StartsWith(SecondFactorFor, StringComparison.OrdinalIgnoreCase));     // of two lists the entries would be mixed
        new ConfigurationBuilder().AddInMemoryCollection(below).AddInMemoryCollection(stored.SelectMany(Entries)).Build()
            .GetSection(PortalSettings.Section).Bind(settings, options => options.ErrorOnUnknownConfiguration = true);
        return settings;
    }

    // A list has an entry for each of its places.
    private static IEnumerable<KeyValuePair<string, string?>> Entries(KeyValuePair<string, string> one) => one.Key == SecondFactorFor
        ? one.Value.Split(',', StringSplitOptions.RemoveEmptyEntries).Select((value, at) => KeyValuePair.Create($"{one.Key}:{at}", (string?)value))
        : [KeyValuePair.Create(one.Key, (string?)one.Value)];

    /// <summary>Reads what the county has set.</summary>
    public async Task ReadAsync(PortalDbContext db, CancellationToken cancel) => Take(await StoredInAsync(db, cancel));

    /// <summary>Puts these over the files from now on. What can no longer be read, after an upgrade or with other files, leaves all as it was.</summary>
    public void Take(IReadOnlyDictionary<string, string> stored)
    {
        if (stored.Count == holding.Stored.Count && stored.All(one => holding.Stored.GetValueOrDefault(one.Key) == one.Value))
            return;
        try
        {
            holding = new(With(stored), stored);
        }
        catch (InvalidOperationException unreadable)
        {
            Log.Unreadable(log, unreadable.Message);
        }
    }

    /// <summary>The settings for a look at a database that may be old or away.</summary>
    public async Task<PortalSettings> LookAsync(PortalDbContext db, CancellationToken cancel)
    {
        try
        {
            return With(await StoredInAsync(db, cancel));
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException)
        {
            return Value;
        }
    }

    private sealed record Holding(PortalSettings Settings, IReadOnlyDictionary<string, string> Stored);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The settings made on the page could not be read and were left as they were: {Reason}")]
        public static partial void Unreadable(ILogger logger, string reason);
    }
}
