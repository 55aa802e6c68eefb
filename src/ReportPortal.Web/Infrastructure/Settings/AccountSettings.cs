using ReportPortal.Domain.Accounts;

namespace ReportPortal.Web.Infrastructure.Settings;

public sealed class AccountSettings
{
    /// <summary>How many characters a password has at least.</summary>
    public int PasswordLength { get; init; } = 10;

    /// <summary>After how many minutes in which nothing is asked for a session ends.</summary>
    public int SessionMinutes { get; init; } = 60;

    /// <summary>Which roles work only with a second factor.</summary>
    public List<PortalRole> SecondFactorFor { get; init; } = [];

    /// <summary>How many passwords, codes and links may come from one address in a minute.</summary>
    public int GuessesPerMinute { get; init; } = 60;

    /// <summary>For how many days a password on a slip, or the link of an invitation, may be used.</summary>
    public int OneTimeDays { get; init; } = 30;

    /// <summary>For how many days it is kept who tried to sign in, and from where.</summary>
    public int SignInDays { get; init; } = 180;
}

public sealed class OpenIdConnectSettings
{
    /// <summary>The issuer that people may sign in with beside the portal; empty where there is none.</summary>
    public string Authority { get; init; } = "";

    /// <summary>By what name the issuer knows the portal.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>The secret that both share.</summary>
    public string ClientSecret { get; init; } = "";

    /// <summary>What the issuer is called on the button.</summary>
    public string Name { get; init; } = "";

    /// <summary>Which claim holds the user name of the portal.</summary>
    public string Claim { get; init; } = "preferred_username";

    public bool IsConfigured => Authority.Length > 0;
}
