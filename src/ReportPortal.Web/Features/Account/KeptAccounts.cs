using ReportPortal.Data.Accounts;
using ReportPortal.Web.Features.Publication;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Features.Account;

/// <summary>
/// The accounts of the demonstration, whose password everybody is told: they stay as they are. Whoever changed how one comes in with them, or
/// what they may do, would shut out all the others.
/// </summary>
public sealed class KeptAccounts(CurrentSettings settings)
{
    /// <summary>What is said to who tries to change one.</summary>
    public const string TextKey = "DemoAccountKept";

    public bool Hold(PortalAccount account) => settings.Value.Demo.Enabled && DemoAccounts.All.Any(person => person.Name == account.Id);
}
