using System.Globalization;
using ReportPortal.Domain.Checks;

namespace ReportPortal.Web.Infrastructure.Settings;

/// <summary>The section Portal of appsettings.json.</summary>
public sealed class PortalSettings
{
    public const string Section = "Portal";

    public CountySettings County { get; init; } = new();
    public DemoSettings Demo { get; init; } = new();
    public CheckLimits Checks { get; init; } = new();
    public FilingSettings Filing { get; init; } = new();
    public PublicationSettings Publication { get; init; } = new();
    public string TimeZone { get; init; } = "Asia/Shanghai";
    public string DataFolder { get; init; } = "data";

    /// <summary>Where the county's own fonts lie; a relative path starts at the data folder.</summary>
    public string FontFolder { get; init; } = "fonts";

    public AccountSettings Accounts { get; init; } = new();
    public MailSettings Mail { get; init; } = new();
    public BackupSettings Backups { get; init; } = new();
    public OpenIdConnectSettings OpenIdConnect { get; init; } = new();

    /// <summary>A folder with a file for each setting that nobody else may read; its name is the setting's, Database__Password.</summary>
    public string SecretsFolder { get; init; } = "";

    /// <summary>The proxies before the portal, by address or network; what others say about where a request came from is not believed.</summary>
    public List<string> Proxies { get; init; } = [];
}

public sealed class FilingSettings
{
    /// <summary>Whether a body attaches its signed and sealed sheet before it submits.</summary>
    public bool SignedFormRequired { get; init; }
}

public sealed class PublicationSettings
{
    /// <summary>Where readers reach the portal's page that compares files; empty: no file says anything of it.</summary>
    public string VerifyAt { get; init; } = "";

    /// <summary>Whether the digest and that address stand on every printed page, and not on the last alone.</summary>
    public bool DigestOnEveryPage { get; init; }

    /// <summary>Whether a body publishes its own report after its submission, and not the office alone.</summary>
    public bool BodiesPublish { get; init; }

    /// <summary>Whether the county publishes in another site of its own, so that the lawful day of a report is the one registered there, and not the day of its edition.</summary>
    public bool PostedElsewhere { get; init; }

    /// <summary>Whom the county's report is handed to; empty: the letter names the office in charge above it.</summary>
    public string UpperLevel { get; init; } = "";

    /// <summary>The lawful day (Article 49) of a report; null where it is not out yet. A report that the portal only recorded was out where it was registered.</summary>
    /// <param name="first">The day of its first edition.</param>
    /// <param name="posted">The day it was put up elsewhere.</param>
    public DateOnly? LawfulDay(DateOnly? first, DateOnly? posted) => PostedElsewhere ? posted : first ?? posted;

    /// <summary>The address as a file prints it; null where none is printed.</summary>
    public string? PrintedAddress => VerifyAt.Length > 0 ? VerifyAt : null;
}

public sealed class CountySettings
{
    /// <summary>What stands for the county's name in the settings that are delivered.</summary>
    public const string PlaceholderName = "\u67D0\u53BF";

    /// <summary>The county, as in the title of its reports.</summary>
    public string Name { get; init; } = "";

    /// <summary>The county on English pages; its Chinese name where this is empty.</summary>
    public string EnglishName { get; init; } = "";

    /// <summary>The county's people's government: whose reports these are.</summary>
    public string Government { get; init; } = "";

    /// <summary>The office that compiles the reports.</summary>
    public string Office { get; init; } = "";

    /// <summary>Whom the bodies ask in that office.</summary>
    public string ContactPerson { get; init; } = "";

    public string ContactTelephone { get; init; } = "";

    public string ContactEmail { get; init; } = "";

    public string ContactAddress { get; init; } = "";

    /// <summary>Whether these are still the names that were delivered: the portal starts with them, but nothing goes out under them.</summary>
    public bool IsPlaceholder => Placeholders.Any();

    private IEnumerable<string> Placeholders =>
        from setting in new (string Name, string Value)[] { (nameof(Name), Name), (nameof(Government), Government), (nameof(Office), Office) }
        where setting.Value.Contains(PlaceholderName, StringComparison.Ordinal)
        select $"{PortalSettings.Section}:{nameof(PortalSettings.County)}:{setting.Name}";

    /// <exception cref="PlaceholderRefused">The names are still those that were delivered.</exception>
    public void RefusePlaceholder()
    {
        if (IsPlaceholder)
            throw new PlaceholderRefused([.. Placeholders]);
    }

    public string NameIn(CultureInfo culture) => PortalLanguage.Of(culture) == "en" && EnglishName.Length > 0 ? EnglishName : Name;
}

public sealed class DemoSettings
{
    /// <summary>Marks every page as showing made-up figures.</summary>
    public bool Enabled { get; init; }
}

public sealed class BackupSettings
{
    /// <summary>Where the portal's own backups go; a relative path starts at the data folder.</summary>
    public string Folder { get; init; } = "backups";

    /// <summary>How many nights' backups are kept; with 0 none is made.</summary>
    public int Keep { get; init; } = 14;
}

public sealed class MailSettings
{
    /// <summary>The server that takes mail; without it nothing is sent, and nothing is said of mail.</summary>
    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    /// <summary>How the connection is kept secret.</summary>
    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    /// <summary>Who signs in at the server; empty where it asks nobody.</summary>
    public string User { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>The sender's address.</summary>
    public string From { get; init; } = "";

    /// <summary>The portal's own address, for what is sent when nobody has asked for a page; empty: no link stands in it.</summary>
    public string PortalAddress { get; init; } = "";

    public bool IsSet => Host.Length > 0;
}

public enum MailSecurity
{
    /// <summary>Not at all: for a server in the same machine or room.</summary>
    None,

    /// <summary>It begins open and becomes secret before anything is said.</summary>
    StartTls,

    /// <summary>From the first byte.</summary>
    Tls,
}
