using System.Collections.Concurrent;

namespace ReportPortal.Web.Infrastructure;

/// <summary>
/// The last thing made for each key, and what it was made from: made anew when that is another. Two who ask at once may both make it.
/// For what takes long to read together and little to tell whether it is still so.
/// </summary>
public sealed class LastMade<TKey, TValue>
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, (object From, TValue Value)> kept = [];

    public async Task<TValue> GetAsync(TKey key, object from, Func<Task<TValue>> make)
    {
        if (kept.TryGetValue(key, out var last) && last.From.Equals(from))
            return last.Value;
        var value = await make();
        kept[key] = (from, value);
        return value;
    }
}
