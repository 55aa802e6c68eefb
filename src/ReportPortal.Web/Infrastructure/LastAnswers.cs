using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Caching.Memory;

namespace ReportPortal.Web.Infrastructure;

/// <summary>
/// What the database last answered to readers. While it is away they are served from here, and it is asked no more often than every few
/// seconds, by one of them: the others do not wait for it.
/// </summary>
public sealed partial class LastAnswers(TimeProvider time, ILogger<LastAnswers> log) : IDisposable
{
    private const long Capacity = 128L << 20;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    private readonly MemoryCache answers = new(new MemoryCacheOptions { SizeLimit = Capacity });
    private long restsUntil;                // ticks in UTC; 0 while the database answers

    /// <summary>What never changes: it is asked for once and kept as long as there is room.</summary>
    /// <param name="question">Tells this answer from every other.</param>
    /// <param name="size">How much memory an answer takes, in bytes.</param>
    /// <param name="ask">Asks the database.</param>
    public Task<T> FrozenAsync<T>(object question, Func<T, long> size, Func<Task<T>> ask) =>
        TryGet<T>(question, out var kept) ? Task.FromResult(kept) : AskAsync(question, size, ask);

    /// <summary>What may have changed: the database is asked each time, and its last answer kept for when it is away.</summary>
    /// <param name="question">Tells this answer from every other.</param>
    /// <param name="ask">Asks the database for something small.</param>
    public Task<T> AskAsync<T>(object question, Func<Task<T>> ask) => AskAsync(question, _ => 4096, ask);

    /// <inheritdoc />
    public void Dispose() => answers.Dispose();

    private async Task<T> AskAsync<T>(object question, Func<T, long> size, Func<Task<T>> ask)
    {
        if (!MayAsk(out var probe))
            return TryGet<T>(question, out var last) ? last : throw new TimeoutException("The database did not answer a moment ago.");
        try
        {
            var answer = await ask();
            if (probe != 0 && Interlocked.CompareExchange(ref restsUntil, 0, probe) == probe)      // not by an answer of before, which comes late
                Log.Back(log);
            answers.Set<object?>(question, answer, new MemoryCacheEntryOptions { Size = size(answer) });
            return answer;
        }
        catch (Exception failure) when (FailureStatus.Of(failure) == StatusCodes.Status503ServiceUnavailable)
        {
            if (Interlocked.Exchange(ref restsUntil, (time.GetUtcNow() + Rest).UtcTicks) == 0)
                Log.Away(log, failure.GetBaseException().Message);
            if (TryGet<T>(question, out var last))
                return last;
            throw;
        }
    }

    /// <summary>Whether the database may be asked; when its rest is over, the first who asks goes as a probe, and the others still do not.</summary>
    private bool MayAsk(out long probe)
    {
        var until = Interlocked.Read(ref restsUntil);
        var now = time.GetUtcNow();
        probe = until == 0 ? 0 : (now + Rest).UtcTicks;
        return until == 0 || (now.UtcTicks >= until && Interlocked.CompareExchange(ref restsUntil, probe, until) == until);
    }

    private bool TryGet<T>(object question, [MaybeNullWhen(false)] out T answer)
    {
        var known = answers.TryGetValue(question, out var kept);
        answer = known ? (T)kept! : default;
        return known;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The database is away; readers are served what was asked before: {Reason}")]
        public static partial void Away(ILogger logger, string reason);

        [LoggerMessage(Level = LogLevel.Information, Message = "The database answers readers again")]
        public static partial void Back(ILogger logger);
    }
}
