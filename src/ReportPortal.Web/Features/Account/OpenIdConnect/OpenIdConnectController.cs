using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Features.Account.OpenIdConnect;

/// <summary>The way to the other issuer and back.</summary>
[AllowAnonymous, Route("/account/openid-connect")]
[ResponseCache(NoStore = true)]
public sealed class OpenIdConnectController(PortalSettings settings, AccountArrival arrival) : Controller
{
    [HttpGet]
    public IActionResult Leave(string? returnUrl) => settings.OpenIdConnect.IsConfigured
        ? Challenge(new Microsoft.AspNetCore.Authentication.AuthenticationProperties { RedirectUri = arrival.WayTo(returnUrl) }, OpenIdConnectRegistration.Scheme)
        : NotFound();

    /// <summary>A page between: it leads on by itself.</summary>
    [HttpGet("arrived")]
    public IActionResult Arrived(string? returnUrl) => settings.OpenIdConnect.IsConfigured ? View(model: arrival.WayTo(returnUrl)) : NotFound();
}
