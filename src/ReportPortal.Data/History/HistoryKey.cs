using System.Security.Cryptography;
using System.Text;

namespace ReportPortal.Data.History;

/// <summary>
/// The key that the history is signed with. It lies outside the database, so that nobody who can write the database alone can write the
/// history anew.
/// </summary>
public sealed class HistoryKey
{
    private const int Bytes = 32;
    private readonly byte[] secret;

    private HistoryKey(byte[] secret)
    {
        this.secret = secret;
        Id = Convert.ToHexStringLower(SHA256.HashData([.. "history-key:"u8, .. secret]))[..16];
    }

    /// <summary>By which the database knows its key again; tells nothing of the key.</summary>
    public string Id { get; }

    /// <summary>A key by chance.</summary>
    public static HistoryKey New() => new(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Reads what <see cref="ToString"/> has written; false for anything else.</summary>
    public static bool TryParse(string text, out HistoryKey? key)
    {
        var hex = text.Trim();
        key = hex.Length == Bytes * 2 && hex.All(char.IsAsciiHexDigit) ? new(Convert.FromHexString(hex)) : null;
        return key is not null;
    }

    /// <summary>The HMAC-SHA-256 of a text, in lower-case hexadecimal.</summary>
    public string Sign(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(text)));

    /// <summary>The key itself, for its file.</summary>
    public override string ToString() => Convert.ToHexStringLower(secret);
}

/// <summary>The history in the database was begun with another key than the one at hand.</summary>
public sealed class HistoryKeyRefused(string known, string given) : Exception($"The history was signed with the key {known}, the key at hand is {given}.");
