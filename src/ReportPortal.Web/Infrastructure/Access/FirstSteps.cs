using ReportPortal.Data.Accounts;
using ReportPortal.Web.Features.Account;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Infrastructure.Access;

/// <summary>What an account must do before it may do anything else.</summary>
public sealed class FirstSteps(CurrentSettings settings, KeptAccounts kept)
{
    /// <summary>The step of a person who came in this way; null where there is none.</summary>
    public FirstStep? Of(PortalAccount account, SignInMethod method) =>
        account.OneTimeUntil is not null ? FirstStep.ChoosePassword
        : !account.TwoFactorEnabled && method != SignInMethod.Passkey && !kept.Hold(account) && account.Roles.Any(settings.Value.Accounts.SecondFactorFor.Contains) ? FirstStep.SetUpSecondFactor
        : null;

    public static string AddressOf(FirstStep step) => step == FirstStep.ChoosePassword ? "/account/password" : "/account/second-factor";
}
