using Microsoft.AspNetCore.Mvc;
using ReportPortal.Web.Features.Notices;
using ReportPortal.Web.Infrastructure.Access;

namespace ReportPortal.Web.Features.Shared.Components.Notices;

/// <summary>What the person who is signed in has been told and not put away yet, with the way to all of it.</summary>
public sealed class NoticesViewComponent(NoticeBoard board) : ViewComponent
{
    /// <summary>How many are shown; the others are on the page of all.</summary>
    public const int Most = 5;

    public async Task<IViewComponentResult> InvokeAsync() => View(await board.NewAsync(UserClaimsPrincipal.AccountId(), HttpContext.RequestAborted));
}
