using ReportPortal.Data.History;

namespace ReportPortal.Data.Accounts;

/// <summary>How an attempt to sign in ended.</summary>
public enum SignInOutcome
{
    /// <summary>The person is in.</summary>
    SignedIn,

    /// <summary>The password was right; the second factor is asked for.</summary>
    FirstFactor,

    /// <summary>Name, password or second factor was wrong.</summary>
    Refused,

    /// <summary>It was not even tried: there were too many before.</summary>
    Locked,
}

/// <summary>One attempt to sign in. It is no part of the chained history, and can be deleted.</summary>
public sealed class SignIn
{
    /// <summary>Its key.</summary>
    public required Guid Id { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Which name was tried, as a signature: people type their passwords there.</summary>
    public required string NameDigest { get; init; }

    /// <summary>Whose name it is; null where it is nobody's.</summary>
    public string? AccountId { get; init; }

    /// <summary>How it ended; refused until it is known better, so that an attempt counts before it is made.</summary>
    public required SignInOutcome Outcome { get; set; }

    /// <summary>From which address.</summary>
    public string? From { get; init; }

    /// <summary>What stands for a name; the key is that of the history, so that names cannot be guessed from the table alone.</summary>
    public static string DigestOf(string normalizedName, HistoryKey key) => key.Sign("sign-in:" + normalizedName);
}
