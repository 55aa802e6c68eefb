using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Data.Settings;
using ReportPortal.Domain.Narratives;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Features.Admin.Settings;

/// <summary>Keeps the settings that a county makes on a page instead of in a file.</summary>
public sealed class SettingsDesk(PortalDbContext db, CurrentSettings current, PortalSettingsRules rules)
{
    /// <summary>
    /// Saves some settings, by their names in the files; those that are not named stay. Null gives a setting back to the files. They hold at
    /// once in this process and within a minute in the others.
    /// </summary>
    /// <returns>The names of those that are refused; nothing is saved where there is one.</returns>
    public async Task<IReadOnlyList<string>> SaveAsync(IReadOnlyDictionary<string, string?> changes, Act act, CancellationToken cancel)
    {
        var known = await db.Settings.ToDictionaryAsync(setting => setting.Key, cancel);
        var wanted = known.ToDictionary(setting => setting.Key, setting => setting.Value.Value);
        foreach (var (setting, value) in EditableSetting.All.Where(setting => changes.ContainsKey(setting.Key)).Select(setting => (setting, Clean(changes[setting.Key]))))
            if (value is null || value == setting.Of(current.Files))
                wanted.Remove(setting.Key);
            else
                wanted[setting.Key] = value;
        if (FaultsIn(wanted) is { Count: > 0 } faults)
            return faults;
        Keep(known, wanted);
        await db.SaveAsync(act, cancel);
        current.Take(wanted);
        return [];
    }

    /// <summary>The names of the settings that cannot be so.</summary>
    private List<string> FaultsIn(Dictionary<string, string> wanted)
    {
        var unreadable = EditableSetting.All.Where(setting => wanted.TryGetValue(setting.Key, out var value)
            && !setting.CanRead(value)).Select(setting => setting.Key).ToList();
        if (unreadable.Count > 0)
            return unreadable;
        var refused = rules.Validate(current.With(wanted)).Errors.Select(error => error.PropertyName).ToHashSet();
        return [.. EditableSetting.All.Where(setting => refused.Contains(setting.Property)).Select(setting => setting.Key)];
    }

    private void Keep(Dictionary<string, StoredSetting> known, Dictionary<string, string> wanted)
    {
        db.Settings.RemoveRange(known.Values.Where(setting => !wanted.ContainsKey(setting.Key)));
        foreach (var (key, value) in wanted)
            if (known.TryGetValue(key, out var setting))
                setting.Value = value;
            else
                db.Settings.Add(new() { Key = key, Value = value });
    }

    private static string? Clean(string? typed) => typed is null ? null : TypedText.Clean(typed).ReplaceLineEndings(" ").Trim();
}
