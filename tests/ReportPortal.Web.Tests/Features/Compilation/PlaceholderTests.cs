using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReportPortal.Data;
using ReportPortal.Domain.Documents;
using ReportPortal.Web.Commands;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Features.Publication;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Tests.Features.Compilation;

/// <summary>The portal starts with the names it is delivered with, and lets nothing out under them.</summary>
public sealed class PlaceholderTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("某县", "某县人民政府", "某县人民政府办公室", "Name", "Government", "Office")]
    [InlineData("南华县", "南华县人民政府", "某县人民政府办公室", "Office")]
    [InlineData("南华县", "某市某县人民政府", "南华县人民政府办公室", "Government")]
    public void Refuse_WhenANameIsAPlaceholder_NamesTheSettingsToFillIn(string name, string government, string office, params string[] left)
    {
        var county = new CountySettings { Name = name, Government = government, Office = office };

        var told = StartRefusals.Explain(Should.Throw<PlaceholderRefused>(county.RefusePlaceholder), PortalText.BeforeStart).ToList();

        county.IsPlaceholder.ShouldBeTrue();
        told[0].ShouldContain("某县");
        told.Skip(1).ShouldBe(left.Select(setting => "- Portal:County:" + setting));
    }

    [Fact]
    public void Refuse_WhenTheNamesAreTheCountys_LetsThemPass()
    {
        var county = new CountySettings { Name = "南华县", Government = "南华县人民政府", Office = "南华县人民政府办公室" };

        county.IsPlaceholder.ShouldBeFalse();
        county.RefusePlaceholder();
    }

    [Fact]
    public async Task Compile_WhenTheCountyHasNoNameYet_IsRefusedWhilePagesAreServed()
    {
        await using var portal = new NamelessPortal();
        await DemoDatabase.PutAsync(portal.Data);
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var report = await db.Reports.Include(known => known.Narratives).SingleAsync(known => known.Year == new Domain.Formats.ReportYear(2022) && known.BodyCode == ReportBody.CountyCode, Cancel);
        var draft = await db.Drafts.FirstAsync(Cancel);
        var approval = await db.Approvals.FirstAsync(Cancel);

        await Should.ThrowAsync<PlaceholderRefused>(() => scope.ServiceProvider.GetRequiredService<Compiler>().CompileAsync(report, "office", CountyWorld.Now, Cancel));
        await Should.ThrowAsync<PlaceholderRefused>(() => scope.ServiceProvider.GetRequiredService<Publisher>().PublishAsync(report, draft, approval, "office", CountyWorld.Now, Cancel));
        await Should.ThrowAsync<PlaceholderRefused>(() => scope.ServiceProvider.GetRequiredService<BaseRecorder>().RecordAsync(new(2021), "", "出处", "理由", CountyWorld.Now, Cancel));
        (await db.Editions.CountAsync(edition => edition.PublishedAt == CountyWorld.Now, Cancel)).ShouldBe(0);
        (await portal.Open("/")).Status.ShouldBe(200);
    }

    private sealed class NamelessPortal : PortalFactory
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureAppConfiguration((_, settings) => settings.AddInMemoryCollection(
                [new("Portal:County:Name", "某县"), new("Portal:County:Government", "某县人民政府"), new("Portal:County:Office", "某县人民政府办公室")]));
        }
    }
}
