using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Web.Infrastructure.Access;

namespace ReportPortal.Web.Features.Account;

/// <summary>
/// Coming in by the link of an invitation. Opening it changes nothing, because mail programs open links before people do. A link that was
/// used, has run out or was never made gets the same page.
/// </summary>
[Route("/account/invitations/{token}"), AllowAnonymous, GuessLimit]
public sealed class InvitationsController(PortalDbContext db, SignInDesk desk, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string token, CancellationToken cancel) =>
        await FindAsync(token, cancel) is var (_, account) ? View("/Features/Account/Invitation.cshtml", account) : Gone();

    [HttpPost("")]
    public async Task<IActionResult> Accept(string token, CancellationToken cancel)
    {
        await using var turn = await db.Database.BeginTransactionAsync(cancel);
        await db.HoldHistoryAsync(cancel);                         // of two who use it at once, one comes in
        if (await FindAsync(token, cancel) is not var (invitation, account))
            return Gone();
        var now = time.GetUtcNow().UtcDateTime;
        invitation.End(now);
        var arrival = await desk.WelcomeAsync(account, SignInMethod.Password, cancel);      // saves that the invitation is used as well
        await turn.CommitAsync(cancel);
        return Redirect(arrival.Outcome == SignInOutcome.FirstFactor ? "~/account/second-factor/sign-in" : "~" + FirstSteps.AddressOf(FirstStep.ChoosePassword));
    }

    private async Task<(Invitation Invitation, PortalAccount Account)?> FindAsync(string token, CancellationToken cancel)
    {
        var digest = Invitation.DigestOf(token);
        if (await db.Invitations.SingleOrDefaultAsync(known => known.TokenDigest == digest, cancel) is not { } invitation || !invitation.IsGood(time.GetUtcNow().UtcDateTime))
            return null;
        var account = await db.Accounts.Include(known => known.Memberships).SingleAsync(known => known.Id == invitation.AccountId, cancel);
        return account.IsActive ? (invitation, account) : null;
    }

    private ViewResult Gone()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("/Features/Account/InvitationGone.cshtml");
    }
}
