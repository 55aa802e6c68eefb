using System.Globalization;
using ReportPortal.Domain.Accounts;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Features.Admin.Settings;

/// <summary>A setting that a county makes on the page. One that is added here appears there, is checked, kept and taken back like the others.</summary>
/// <param name="Key">Its name in the files.</param>
/// <param name="TextKey">What it is called.</param>
/// <param name="HintKey">What it does.</param>
/// <param name="Of">What it is set to.</param>
public sealed record EditableSetting(string Key, string TextKey, string HintKey, Func<PortalSettings, string> Of)
{
    private const char Comma = ',';
    private const string Yes = "true", No = "false";

    /// <summary>The longest value, in characters.</summary>
    public int MaxLength { get; init; } = 100;

    public bool IsNumber { get; init; }

    /// <summary>Whether it is one of its choices, and no list of them.</summary>
    public bool IsSwitch { get; init; }

    /// <summary>What it is chosen from, where it is chosen, with what each is called; the value of a list is those that are ticked, with commas between.</summary>
    public IReadOnlyList<(string Value, string TextKey)> Choices { get; init; } = [];

    public bool IsList => Choices.Count > 0 && !IsSwitch;

    /// <summary>What a value names, one by one.</summary>
    public static string[] Parts(string value) => value.Split(Comma, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A value as it may be typed: too long it may not be, nor without digits, nor name what is not there.</summary>
    public bool CanRead(string value) => value.Length <= MaxLength && (!IsNumber || int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        && (!IsSwitch || Choices.Any(choice => choice.Value == value)) && (!IsList || Parts(value).All(part => Choices.Any(choice => choice.Value == part)));

    /// <summary>The setting as the rules name it: County.Name.</summary>
    public string Property => Key[(PortalSettings.Section.Length + 1)..].Replace(':', '.');

    public string Id => Key.Replace(':', '-');

    /// <summary>All of them, in the groups of the page.</summary>
    public static IReadOnlyList<(string TextKey, IReadOnlyList<EditableSetting> Settings)> Groups { get; } =
    [
        ("SettingsCounty",
        [
            new("Portal:County:Name", "SettingsCountyName", "SettingsCountyNameHint", portal => portal.County.Name),
            new("Portal:County:EnglishName", "SettingsCountyEnglish", "SettingsCountyEnglishHint", portal => portal.County.EnglishName),
            new("Portal:County:Government", "SettingsCountyGovernment", "SettingsCountyGovernmentHint", portal => portal.County.Government),
            new("Portal:County:Office", "SettingsCountyOffice", "SettingsCountyOfficeHint", portal => portal.County.Office),
        ]),
        ("SettingsContact",
        [
            new("Portal:County:ContactPerson", "SettingsContactPerson", "SettingsContactHint", portal => portal.County.ContactPerson),
            new("Portal:County:ContactTelephone", "SettingsContactTelephone", "SettingsContactHint", portal => portal.County.ContactTelephone),
            new("Portal:County:ContactEmail", "SettingsContactEmail", "SettingsContactHint", portal => portal.County.ContactEmail),
            new("Portal:County:ContactAddress", "SettingsContactAddress", "SettingsContactHint", portal => portal.County.ContactAddress) { MaxLength = 200 },
        ]),
        ("SettingsChecks",
        [
            new("Portal:Checks:Factor", "SettingsFactor", "SettingsFactorHint", portal => $"{portal.Checks.Factor}") { IsNumber = true },
            new("Portal:Checks:Change", "SettingsChange", "SettingsChangeHint", portal => $"{portal.Checks.Change}") { IsNumber = true },
            new("Portal:Checks:Peers", "SettingsPeers", "SettingsPeersHint", portal => $"{portal.Checks.Peers}") { IsNumber = true },
            new("Portal:Checks:Likeness", "SettingsLikeness", "SettingsLikenessHint", portal => $"{portal.Checks.Likeness}") { IsNumber = true },
            new("Portal:Checks:Characters", "SettingsCharacters", "SettingsCharactersHint", portal => $"{portal.Checks.Characters}") { IsNumber = true },
        ]),
        ("SettingsPublication",
        [
            new("Portal:Publication:VerifyAt", "SettingsVerifyAt", "SettingsVerifyAtHint", portal => portal.Publication.VerifyAt),
            new("Portal:Publication:DigestOnEveryPage", "SettingsEveryPage", "SettingsEveryPageHint", portal => portal.Publication.DigestOnEveryPage ? Yes : No)
            {
                IsSwitch = true,
                Choices = [(No, "SettingsLastPageOnly"), (Yes, "SettingsEveryPageYes")],
            },
            new("Portal:Publication:BodiesPublish", "SettingsBodiesPublish", "SettingsBodiesPublishHint", portal => portal.Publication.BodiesPublish ? Yes : No)
            {
                IsSwitch = true,
                Choices = [(No, "SettingsOfficePublishes"), (Yes, "SettingsBodiesPublishYes")],
            },
            new("Portal:Publication:PostedElsewhere", "SettingsPostedElsewhere", "SettingsPostedElsewhereHint", portal => portal.Publication.PostedElsewhere ? Yes : No)
            {
                IsSwitch = true,
                Choices = [(No, "SettingsPostedHere"), (Yes, "SettingsPostedThere")],
            },
            new("Portal:Publication:UpperLevel", "SettingsUpperLevel", "SettingsUpperLevelHint", portal => portal.Publication.UpperLevel),
        ]),
        ("SettingsAccounts",
        [
            new(CurrentSettings.SecondFactorFor, "SettingsSecondFactorFor", "SettingsSecondFactorForHint", portal => string.Join(Comma, portal.Accounts.SecondFactorFor.Distinct().Order()))
            {
                Choices = [.. Enum.GetValues<PortalRole>().Select(role => ($"{role}", role.TextKey()))],
            },
        ]),
    ];

    public static IEnumerable<EditableSetting> All => Groups.SelectMany(group => group.Settings);
}
