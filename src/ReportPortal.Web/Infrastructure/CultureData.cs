using System.Runtime.InteropServices;

namespace ReportPortal.Web.Infrastructure;

/// <summary>
/// Where Linux has no ICU, .NET would end the process at the first word it prints. The portal runs on without: it needs no sorting by language,
/// and its dates have patterns of their own. What is lost: composed and decomposed letters are no longer made the same, and SqlClient refuses to work.
/// </summary>
public static partial class CultureData
{
    private const int OldestIcu = 50, NewestIcu = 150;

    public static bool IsMissing { get; private set; }

    /// <summary>To be called before anything asks for a culture.</summary>
    public static void Prepare()
    {
        if (!OperatingSystem.IsLinux() || HasIcu())
            return;
        IsMissing = true;
        AppContext.SetSwitch("System.Globalization.Invariant", true);
        AppContext.SetSwitch("System.Globalization.PredefinedCulturesOnly", false);
    }

    public static void WarnIfMissing(ILogger log)
    {
        if (IsMissing)
            Log.IcuMissing(log);
    }

    private static bool HasIcu()
    {
        for (var version = NewestIcu; version >= OldestIcu; version--)
            if (NativeLibrary.TryLoad($"libicuuc.so.{version}", out _))
                return true;
        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Found no ICU (package libicu): letters typed in decomposed form stay so, and SQL Server cannot be used")]
        public static partial void IcuMissing(ILogger logger);
    }
}
