using Microsoft.Extensions.Localization;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Mail;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.Users;

/// <summary>The message with the link of an invitation.</summary>
public sealed class InvitationMail(PortalMail mail, PortalSettings settings, CountyClock clock, IStringLocalizer<PortalText> text)
{
    /// <summary>Sends it; false where the server did not take it.</summary>
    /// <param name="entrance">With a token, for an account with an address.</param>
    /// <param name="portal">The portal's address, without a slash at its end.</param>
    /// <param name="cancel">When nobody waits any more.</param>
    public Task<bool> SendAsync(Entrance entrance, string portal, CancellationToken cancel)
    {
        var account = entrance.Account;
        var words = text["InvitationWords", account.DisplayName, settings.County.Name, account.UserName!, $"{portal}/account/invitations/{entrance.Token}", clock.DayOf(account.OneTimeUntil!.Value), settings.County.Office];
        return mail.SendAsync(account.Email!, text["InvitationSubject", settings.County.Name], words, cancel);
    }
}
