using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ReportPortal.Data.Accounts;

namespace ReportPortal.Web.Tests;

/// <summary>Passwords hashed in no time: hundreds of tests sign in, and none of them is about how long guessing takes.</summary>
public static class QuickPasswords
{
    public const int Iterations = 1000;

    public static readonly PasswordHasher<PortalAccount> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));
}
