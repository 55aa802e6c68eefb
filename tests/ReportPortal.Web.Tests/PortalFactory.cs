using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ReportPortal.Web.Tests;

/// <summary>
/// The portal in memory on an empty database, marked as a demonstration, with the pages of <c>TestData</c> beside its own. Data and log
/// lie in a temporary folder that goes with it.
/// </summary>
public class PortalFactory : WebApplicationFactory<Program>
{
    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("reportportal-");

    public string Data => Path.Combine(Folder.FullName, "data");

    public AdvancedTime Time { get; } = new();

    protected virtual string LogFile => Path.Combine(Folder.FullName, "portal-.log");

    protected virtual string Environment => "Test";

    /// <summary>Settings beside those that every portal of the tests has.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string?>> Settings => [];

    public async Task<PortalPage> Open(string address) => await PortalPage.Read(await Client().GetAsync(address, TestContext.Current.CancellationToken));

    public async Task<byte[]> Download(string address) => await Client().GetByteArrayAsync(address, TestContext.Current.CancellationToken);

    public HttpClient Client() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress });

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseStaticWebAssets();
        builder.ConfigureAppConfiguration((_, settings) => settings.AddInMemoryCollection([
            new("Portal:County:Name", "南华县"),
            new("Portal:County:EnglishName", "Nanhua County"),
            new("Portal:County:Government", "南华县人民政府"),
            new("Portal:County:Office", "南华县人民政府办公室"),
            new("Portal:Demo:Enabled", "true"),
            new("Portal:DataFolder", Data),
            new("Serilog:WriteTo:Console:Args:restrictedToMinimumLevel", "Error"),
            new("Serilog:WriteTo:File:Args:path", LogFile)]).AddInMemoryCollection(Settings));
        builder.ConfigureServices(services => services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = QuickPasswords.Iterations).AddSingleton<TimeProvider>(Time).AddControllers()
            .ConfigureApplicationPartManager(parts => parts.ApplicationParts.Add(new AssemblyPart(typeof(PortalFactory).Assembly))));
    }
}
