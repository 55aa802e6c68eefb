using ReportPortal.Web.Tests;

[assembly: AssemblyFixture(typeof(DemoPortal))]

namespace ReportPortal.Web.Tests;

/// <summary>
/// The portal in development, with the demonstration. One for all tests, which only read it; started before the first of them, because two
/// that ask for it at once would start it twice, on one database.
/// </summary>
public sealed class DemoPortal : PortalFactory, IAsyncLifetime
{
    protected override string Environment => "Development";

    public async ValueTask InitializeAsync()
    {
        await DemoDatabase.PutAsync(Data);
        StartServer();
    }
}
