using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Data.History;
using ReportPortal.Domain.Accounts;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Tests.Features.Account;

/// <summary>A portal with nothing in it but the people that a test makes.</summary>
public class AccountPortal : PortalFactory
{
    public const string Password = "three old wooden boats";

    /// <summary>What is set beside the tests' own.</summary>
    public Dictionary<string, string?> More { get; } = [];

    /// <summary>How often a password was held against a hash.</summary>
    public int Verified => Hasher.Count;

    private CountingHasher Hasher { get; } = new();

    protected override IEnumerable<KeyValuePair<string, string?>> Settings => More;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task MigrateAsync()
    {
        DemoDatabase.PutKey(Data);
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalDatabase>().MigrateAsync(Cancel);
    }

    /// <summary>A person with the password of all of them; the name is the identity as well.</summary>
    public Task<PortalAccount> AddAsync(string name, params PortalRole[] roles) => AddAsync(name, null, roles);

    public async Task<PortalAccount> AddAsync(string name, DateTime? oneTimeUntil, params PortalRole[] roles)
    {
        var account = new PortalAccount { Id = name, UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = "张三", CreatedAt = DateTime.UnixEpoch };
        account.PasswordHash = QuickPasswords.Hasher.HashPassword(account, Password);
        account.OneTimeUntil = oneTimeUntil;
        account.SignOutEverywhere();
        foreach (var role in roles)
            account.Grant(role);
        await UseAsync(async db =>
        {
            db.Add(account);
            await db.SaveAsync(new(Act.Portal, DateTime.UnixEpoch), Cancel);
        });
        return account;
    }

    /// <summary>Changes a person behind the back of whoever has signed in.</summary>
    public Task ChangeAsync(string name, Action<PortalAccount> change) => UseAsync(async db =>
    {
        change(await db.Accounts.Include(account => account.Memberships).SingleAsync(account => account.UserName == name, Cancel));
        await db.SaveAsync(new(Act.Portal, DateTime.UnixEpoch), Cancel);
    });

    public async Task UseAsync(Func<PortalDbContext, Task> use)
    {
        await using var scope = Services.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    /// <summary>That person, signed in.</summary>
    public async Task<PortalVisitor> SignInAsync(string name, string password = Password)
    {
        var visitor = new PortalVisitor(this);
        (await visitor.SignInAsync(name, password)).Status.ShouldBe(302);
        return visitor;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<IPasswordHasher<PortalAccount>>(Hasher));
    }
}

/// <summary>Identity's hash, counted.</summary>
public sealed class CountingHasher : IPasswordHasher<PortalAccount>
{
    private readonly PasswordHasher<PortalAccount> own = QuickPasswords.Hasher;
    private int count;

    public int Count => count;

    public string HashPassword(PortalAccount user, string password) => own.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(PortalAccount user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref count);
        return own.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
