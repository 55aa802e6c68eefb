using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace ReportPortal.Data.Accounts;

/// <summary>
/// Accounts for ASP.NET Core Identity, over the one context. It saves nothing: whoever acts calls <see cref="PortalDbContext.SaveAsync"/>,
/// so that what is changed on an account is recorded like everything else.
/// </summary>
public sealed class AccountStore : UserOnlyStore<PortalAccount, PortalDbContext, string>
{
    public AccountStore(PortalDbContext context, IdentityErrorDescriber? describer = null)
        : base(context, describer) => AutoSaveChanges = false;

    // Identity's own marks every value as changed, and so would the history.
    /// <inheritdoc />
    public override Task<IdentityResult> UpdateAsync(PortalAccount user, CancellationToken cancellationToken = default)
    {
        user.ConcurrencyStamp = Guid.NewGuid().ToString("N");
        return Task.FromResult(IdentityResult.Success);
    }

    /// <inheritdoc />
    public override Task<PortalAccount?> FindByIdAsync(string userId, CancellationToken cancellationToken = default) =>
        Context.Accounts.Include(account => account.Memberships).SingleOrDefaultAsync(account => account.Id == userId, cancellationToken);

    /// <inheritdoc />
    public override Task<PortalAccount?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken = default) =>
        Context.Accounts.Include(account => account.Memberships).SingleOrDefaultAsync(account => account.NormalizedUserName == normalizedUserName, cancellationToken);
}
