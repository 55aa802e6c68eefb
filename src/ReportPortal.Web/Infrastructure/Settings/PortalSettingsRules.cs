using FluentValidation;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Infrastructure.Settings;

/// <summary>Refuses to start on settings that would put a nameless county on a report; each message says which setting, where and how.</summary>
public sealed class PortalSettingsRules : AbstractValidator<PortalSettings>, IValidateOptions<PortalSettings>
{
    // It is printed on one line beneath a page.
    private const int MaxAddress = 100;

    public PortalSettingsRules(IStringLocalizer<PortalText> text)
    {
        RuleFor(portal => portal.County.Name).NotEmpty().WithMessage(_ => text["SettingCountyName"]);
        RuleFor(portal => portal.County.Government).NotEmpty().WithMessage(_ => text["SettingCountyGovernment"]);
        RuleFor(portal => portal.County.Office).NotEmpty().WithMessage(_ => text["SettingCountyOffice"]);
        RuleFor(portal => portal.DataFolder).NotEmpty().WithMessage(_ => text["SettingDataFolder"]);
        RuleFor(portal => portal.FontFolder).NotEmpty().WithMessage(_ => text["SettingFontFolder"]);
        RuleFor(portal => portal.Checks.Factor).InclusiveBetween(2, 1000).WithMessage(_ => text["SettingChecksFactor"]);
        RuleFor(portal => portal.Checks.Change).InclusiveBetween(0, 1_000_000).WithMessage(_ => text["SettingChecksChange"]);
        RuleFor(portal => portal.Checks.Peers).InclusiveBetween(2, 1000).WithMessage(_ => text["SettingChecksPeers"]);
        RuleFor(portal => portal.Checks.Likeness).InclusiveBetween(10, 100).WithMessage(_ => text["SettingChecksLikeness"]);
        RuleFor(portal => portal.Checks.Characters).InclusiveBetween(0, 1000).WithMessage(_ => text["SettingChecksCharacters"]);
        RuleFor(portal => portal.Backups.Folder).Must(BeOwnOrElsewhere).WithMessage(_ => text["SettingBackupsFolder"]);
        RuleFor(portal => portal.Backups.Keep).InclusiveBetween(0, 10_000).WithMessage(_ => text["SettingBackupsKeep"]);
        RuleFor(portal => portal.Accounts.OneTimeDays).InclusiveBetween(1, 366).WithMessage(_ => text["SettingOneTimeDays"]);
        RuleFor(portal => portal.Mail.Port).InclusiveBetween(1, 65535).WithMessage(_ => text["SettingMailPort"]);
        RuleFor(portal => portal.Mail.From).Must(from => MimeKit.MailboxAddress.TryParse(from, out _)).When(portal => portal.Mail.IsSet).WithMessage(_ => text["SettingMailFrom"]);
        RuleFor(portal => portal.Accounts.SignInDays).InclusiveBetween(7, 3650).WithMessage(_ => text["SettingSignInDays"]);
        RuleFor(portal => portal.Accounts.PasswordLength).InclusiveBetween(8, 64).WithMessage(_ => text["SettingPasswordLength"]);
        RuleFor(portal => portal.Accounts.SessionMinutes).InclusiveBetween(5, 1440).WithMessage(_ => text["SettingSessionMinutes"]);
        RuleForEach(portal => portal.Accounts.SecondFactorFor).IsInEnum().WithMessage(_ => text["SettingSecondFactorFor"]);
        RuleFor(portal => portal.Accounts.GuessesPerMinute).InclusiveBetween(5, 10_000).WithMessage(_ => text["SettingGuessesPerMinute"]);
        RuleFor(portal => portal.OpenIdConnect.Authority).Must(BeSecret).When(portal => portal.OpenIdConnect.IsConfigured).WithMessage(_ => text["SettingOpenIdAuthority"]);
        RuleFor(portal => portal.OpenIdConnect).Must(issuer => issuer.ClientId.Length > 0 && issuer.Name.Length > 0 && issuer.Claim.Length > 0)
            .When(portal => portal.OpenIdConnect.IsConfigured).WithMessage(_ => text["SettingOpenIdIncomplete"]);
        RuleFor(portal => portal.SecretsFolder).Must(SecretFiles.AreThere).When(portal => portal.SecretsFolder.Length > 0)
            .WithMessage(portal => text["SettingSecretsFolder", portal.SecretsFolder]);
        RuleForEach(portal => portal.Proxies).Must(NamedProxies.IsOne).WithMessage((_, proxy) => text["SettingProxy", proxy]);
        RuleFor(portal => portal.Publication.VerifyAt).Must(BeReachable).When(portal => portal.Publication.VerifyAt.Length > 0).WithMessage(_ => text["SettingVerifyAt"]);
        RuleFor(portal => portal.Publication.UpperLevel).MaximumLength(MaxAddress).WithMessage(_ => text["SettingUpperLevel"]);
        RuleFor(portal => portal.TimeZone).Must(BeKnown).WithMessage(portal => text["SettingTimeZone", portal.TimeZone]);
    }

    public ValidateOptionsResult Validate(string? name, PortalSettings options)
    {
        var result = Validate(options);
        return result.IsValid ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(result.Errors.Select(error => error.ErrorMessage));
    }

    // Another folder within the data folder would go into each backup, and every backup with it.
    private static bool BeOwnOrElsewhere(string folder) => folder == new BackupSettings().Folder || Path.IsPathRooted(folder);

    // Whoever can read what an issuer says can come in as anybody.
    private static bool BeSecret(string issuer) => Uri.TryCreate(issuer, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback);

    private static bool BeReachable(string page) =>
        page.Length <= MaxAddress && Uri.TryCreate(page, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    private static bool BeKnown(string timeZone) => CountyTimeZone.Find(timeZone) is not null;
}
