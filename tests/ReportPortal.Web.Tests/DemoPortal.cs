using ReportPortal.Web.Tests;

[assembly: AssemblyFixture(typeof(DemoPortal))]

namespace ReportPortal.Web.Tests;

/// <summary>The portal as one finds it after the first start in development: with the demonstration. One for all tests, which only read it.</summary>
public sealed class DemoPortal : PortalFactory
{
    protected override string Environment => "Development";
}
