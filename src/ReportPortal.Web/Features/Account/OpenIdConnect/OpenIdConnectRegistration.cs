using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Features.Account.OpenIdConnect;

/// <summary>Signing in with another issuer, by settings alone: without them nothing of it is there.</summary>
public static class OpenIdConnectRegistration
{
    public const string Scheme = OpenIdConnectDefaults.AuthenticationScheme;

    private static readonly PathString Callback = "/account/openid-connect/callback";

    // As AddOpenIdConnect does it, but when the settings are known.
    public static void AddOpenIdConnect(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>());
        services.AddTransient<OpenIdConnectHandler>();
        services.AddScoped<IssuerCallback>();
        services.AddScoped<IssuerAccounts>();
        services.AddOptions<AuthenticationOptions>().Configure<PortalSettings>((schemes, settings) =>
        {
            if (settings.OpenIdConnect.IsConfigured)
                schemes.AddScheme<OpenIdConnectHandler>(Scheme, settings.OpenIdConnect.Name);
        });
        services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<PortalSettings>((issuer, settings) => Set(issuer, settings.OpenIdConnect));
    }

    private static void Set(OpenIdConnectOptions issuer, OpenIdConnectSettings settings)
    {
        (issuer.Authority, issuer.ClientId, issuer.ClientSecret) = (settings.Authority, settings.ClientId, settings.ClientSecret.Length > 0 ? settings.ClientSecret : null);
        issuer.RequireHttpsMetadata = !new Uri(settings.Authority).IsLoopback;
        (issuer.SignInScheme, issuer.CallbackPath, issuer.EventsType) = (IdentityConstants.ExternalScheme, Callback, typeof(IssuerCallback));
        (issuer.ResponseType, issuer.ResponseMode, issuer.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        (issuer.MapInboundClaims, issuer.SaveTokens, issuer.GetClaimsFromUserInfoEndpoint) = (false, false, true);
        issuer.ClaimActions.MapUniqueJsonKey(settings.Claim, settings.Claim);

        // The issuer's answer comes from elsewhere: strict cookies would not come with it.
        foreach (var cookie in new[] { issuer.CorrelationCookie, issuer.NonceCookie })
            (cookie.SameSite, cookie.SecurePolicy, cookie.Path) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest, "/");
    }
}
