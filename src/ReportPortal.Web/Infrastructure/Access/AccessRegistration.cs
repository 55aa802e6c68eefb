using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using ReportPortal.Data.Accounts;
using ReportPortal.Web.Features.Account;
using ReportPortal.Web.Features.Account.OpenIdConnect;
using ReportPortal.Web.Features.Account.Passkeys;
using ReportPortal.Web.Features.Account.Password;
using ReportPortal.Web.Features.Account.SecondFactor;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Infrastructure.Access;

/// <summary>Accounts, cookies and who may come where.</summary>
public static class AccessRegistration
{
    public static void AddAccess(this IServiceCollection services)
    {
        services.AddIdentityCore<PortalAccount>(identity =>
            {
                identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;         // with passkeys
                identity.User.AllowedUserNameCharacters = "";                            // names may be Chinese
                identity.Password = new() { RequiredLength = 1, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
            })
            .AddUserStore<AccountStore>()
            .AddSignInManager<PortalSignInManager>()
            .AddDefaultTokenProviders();
        services.AddScoped<IUserClaimsPrincipalFactory<PortalAccount>, AccountClaims>();
        services.AddScoped<AccessCookies>();
        services.AddSingleton<KeptAccounts>();
        services.AddSingleton<FirstSteps>();
        services.AddSingleton<PasswordRules>();
        services.AddScoped<SignInThrottle>();
        services.AddScoped<SignInAttempts>();
        services.AddScoped<SignInDesk>();
        services.AddScoped<AccountArrival>();
        services.AddScoped<LastSignIns>();
        services.AddScoped<OwnPages>();
        services.AddScoped<PasswordProver>();
        services.AddScoped<SecondFactors>();
        services.AddSingleton<PendingSecrets>();
        services.AddScoped<OwnPasskeys>();
        services.AddOpenIdConnect();
        services.AddSingleton<GuessLimits>();
        services.Configure<IdentityPasskeyOptions>(passkeys => (passkeys.UserVerificationRequirement, passkeys.ResidentKeyRequirement) = ("required", "required"));

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureAll<CookieAuthenticationOptions>(Harden);
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.Cookie.Name = AccessCookies.Name;
            cookie.LoginPath = "/account/sign-in";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.EventsType = typeof(AccessCookies);
        });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<PortalSettings>((cookie, settings) => cookie.ExpireTimeSpan = TimeSpan.FromMinutes(settings.Accounts.SessionMinutes));
        services.AddAuthorization();
        services.AddAntiforgery(forgery =>
        {
            forgery.Cookie.Name = "portal-form";
            Harden(forgery.Cookie);
        });
        services.Configure<CookieTempDataProviderOptions>(flash =>
        {
            flash.Cookie.Name = "portal-flash";
            Harden(flash.Cookie);
        });
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute()));
    }

    private static void Harden(CookieAuthenticationOptions cookie) => Harden(cookie.Cookie);

    // Of the whole site, whatever language it was asked in.
    private static void Harden(CookieBuilder cookie)
    {
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}
