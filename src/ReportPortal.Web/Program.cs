using ReportPortal.Web.Commands;
using ReportPortal.Web.Infrastructure;

CultureData.Prepare();
return await PortalCommands.RunAsync(args);

/// <summary>Named here so that the tests can start the portal.</summary>
public sealed partial class Program;
