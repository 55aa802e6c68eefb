using ReportPortal.Web.Commands;

return await PortalCommands.RunAsync(args);

/// <summary>Named here so that the tests can start the portal.</summary>
public sealed partial class Program;
