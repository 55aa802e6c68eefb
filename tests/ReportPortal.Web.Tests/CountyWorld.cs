using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReportPortal.Data;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Features.Publication;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Tests;

/// <summary>A demonstration of one's own to work in: its county compiles, signs and publishes a correction.</summary>
public sealed class CountyWorld : IAsyncDisposable
{
    public static readonly DateTime Now = new(2023, 6, 1, 1, 0, 0, DateTimeKind.Utc);

    // The demonstration is made once and copied: making it means to compile and print seven reports.
    private static readonly Lazy<Task<byte[]>> Seeded = new(SeedAsync);

    private readonly PortalFactory portal = new();
    private readonly AsyncServiceScope scope;

    private CountyWorld(byte[] database)
    {
        File.WriteAllBytes(Path.Combine(portal.Folder.CreateSubdirectory("data").FullName, "portal.db"), database);
        scope = portal.Services.CreateAsyncScope();
    }

    public PortalDbContext Db => scope.ServiceProvider.GetRequiredService<PortalDbContext>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<CountyWorld> OpenAsync() => new(await Seeded.Value);

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public Task<Report> ReportAsync() => Db.Reports.Include(report => report.Narratives)
        .SingleAsync(report => report.Year == new Domain.Formats.ReportYear(2022) && report.BodyCode == ReportBody.CountyCode, Cancel);

    public Task<ReportDraft> CompileAsync(Report report) =>
        scope.ServiceProvider.GetRequiredService<Compiler>().CompileAsync(report, "office", Now, Cancel);

    public async Task<Edition> PublishAsync(Report report, ReportDraft draft, string? reason = "数据更正")
    {
        var approval = report.Approve(draft, "leader", new(2023, 6, 1), Now);
        Db.Approvals.Add(approval);
        return await scope.ServiceProvider.GetRequiredService<Publisher>().PublishAsync(report, draft, approval, reason, Now, Cancel);
    }

    public Task<PortalPage> Open(string address) => portal.Open(address);

    private static async Task<byte[]> SeedAsync()
    {
        await using var portal = new PortalFactory();
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalDatabase>().MigrateAsync(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<DemoSeeder>().SeedAsync(CancellationToken.None);
        var copy = Path.Combine(portal.Folder.FullName, "copy.db");
        await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database.ExecuteSqlAsync($"VACUUM INTO {copy}");
        return await File.ReadAllBytesAsync(copy);
    }

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await portal.DisposeAsync();
    }
}
