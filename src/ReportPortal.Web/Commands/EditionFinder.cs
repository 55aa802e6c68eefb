using Microsoft.EntityFrameworkCore;
using ReportPortal.Data;
using ReportPortal.Domain.Editions;
using ReportPortal.Web.Features.Verify;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Commands;

/// <summary>Asks the portal's database whether something is what it has published.</summary>
public sealed class EditionFinder(PortalDbContext db, Verifier verifier)
{
    /// <exception cref="DatabaseRefusedException">The database is not there, or not of this version.</exception>
    public static async Task<EditionFinder> OpenAsync(IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<PortalDatabase>().RefuseUnlessCurrentAsync(cancel);
        return new(services.GetRequiredService<PortalDbContext>(), services.GetRequiredService<Verifier>());
    }

    public Task<bool> HasAsync(string hash, CancellationToken cancel) => db.Editions.AnyAsync(edition => edition.Hash == hash && edition.Kind != EditionKind.Recorded, cancel);

    public Task<Verdict> FindAsync(string sha256, CancellationToken cancel) => verifier.FindAsync(sha256, cancel);
}
