using System.Diagnostics;
using Microsoft.Extensions.Hosting.WindowsServices;

namespace ReportPortal.Web.Commands;

/// <summary>A Windows service has no console: why it did not start stands in the event viewer, under Application.</summary>
public static class ServiceEventLog
{
    private const string Source = "Application";     // is there on every Windows; another would need an administrator to make it

    public static void Tell(IEnumerable<string> lines)
    {
        if (WindowsServiceHelpers.IsWindowsService())
            EventLog.WriteEntry(Source, "ReportPortal" + Environment.NewLine + string.Join(Environment.NewLine, lines), EventLogEntryType.Error);
    }
}
