using ReportPortal.Data.Accounts;

namespace ReportPortal.Web.Infrastructure.Access;

/// <summary>What an account must do before it may do anything else.</summary>
public sealed class FirstSteps
{
    public FirstStep? Of(PortalAccount account) => account.OneTimeUntil is not null ? FirstStep.ChoosePassword : null;

    public static string AddressOf(FirstStep step) => step == FirstStep.ChoosePassword ? "/account/password" : "/account/second-factor";
}
