using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReportPortal.Data;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Features.Publication;

namespace ReportPortal.Web.Tests;

/// <summary>A demonstration of one's own to work in: its county compiles, signs and publishes a correction.</summary>
public sealed class CountyWorld : IAsyncDisposable
{
    public static readonly DateTime Now = new(2023, 6, 1, 1, 0, 0, DateTimeKind.Utc);

    private readonly PortalFactory portal;
    private readonly AsyncServiceScope scope;

    private CountyWorld(PortalFactory portal, (string File, byte[] Bytes)[] fonts)
    {
        this.portal = portal;
        foreach (var (file, bytes) in fonts)
            File.WriteAllBytes(Path.Combine(portal.Folder.CreateSubdirectory("data/fonts").FullName, file), bytes);
        scope = portal.Services.CreateAsyncScope();
    }

    public PortalDbContext Db => scope.ServiceProvider.GetRequiredService<PortalDbContext>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<CountyWorld> OpenAsync(params (string File, byte[] Bytes)[] fonts)
    {
        var portal = new PortalFactory();
        await DemoDatabase.PutAsync(portal.Data);
        return new(portal, fonts);
    }

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>The county's report of 2022, of which a correction is under way.</summary>
    public async Task<Report> ReportAsync()
    {
        var report = await Db.Reports.AsSplitQuery().Include(known => known.Narratives).Include(known => known.Contributors).Include(known => known.Gaps).Include(known => known.Waivers)
            .SingleAsync(known => known.Year == new Domain.Formats.ReportYear(2022) && known.BodyCode == ReportBody.CountyCode, Cancel);
        report.Correct(EditionKind.Material, "数据更正", "office");
        return report;
    }

    public Task<ReportDraft> CompileAsync(Report report) =>
        scope.ServiceProvider.GetRequiredService<Compiler>().CompileAsync(report, "office", Now, Cancel);

    public async Task<Edition> PublishAsync(Report report, ReportDraft draft)
    {
        var approval = report.Approve(draft, new("leader", "赵敏", new(2023, 6, 1)), Now);
        Db.Approvals.Add(approval);
        return await scope.ServiceProvider.GetRequiredService<Publisher>().PublishAsync(report, draft, approval, "office", Now, Cancel);
    }

    public Task<PortalPage> Open(string address) => portal.Open(address);

    public Task<byte[]> Download(string address) => portal.Download(address);

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await portal.DisposeAsync();
    }
}
