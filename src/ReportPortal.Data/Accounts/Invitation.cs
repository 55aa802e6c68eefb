using System.Security.Cryptography;
using System.Text;

namespace ReportPortal.Data.Accounts;

/// <summary>A link by which a person comes in for the first time and chooses a password. It is good once.</summary>
public sealed class Invitation
{
    private const int TokenBytes = 32;

    /// <summary>Its key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string AccountId { get; init; }

    /// <summary>What the link's token is known by: who reads the table cannot make the link.</summary>
    public required string TokenDigest { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>Until when it is good, in UTC.</summary>
    public required DateTime Until { get; init; }

    /// <summary>Since when it is good no more, in UTC: it was used, or another took its place; null while it waits.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>A new one, and the token for its link, which is kept nowhere.</summary>
    public static (Invitation Invitation, string Token) For(PortalAccount account, DateTime now, DateTime until)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        return (new() { Id = Guid.CreateVersion7(now), AccountId = account.Id, TokenDigest = DigestOf(token), MadeAt = now, Until = until }, token);
    }

    /// <summary>The SHA-256 of a token; it is long and by chance, so nothing can be guessed from it.</summary>
    public static string DigestOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Whether one may come in by it.</summary>
    public bool IsGood(DateTime now) => EndedAt is null && Until >= now;

    /// <summary>Makes it good no more; one that has ended stays as it is.</summary>
    public void End(DateTime now) => EndedAt ??= now;
}
