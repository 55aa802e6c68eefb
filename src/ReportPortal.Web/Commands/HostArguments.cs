namespace ReportPortal.Web.Commands;

/// <summary>Tells the host's arguments (--urls, --environment, --Portal:Demo:Enabled=true) from the words of a command. <c>--demo</c> stands for several.</summary>
public static class HostArguments
{
    private static readonly string[] Names = ["--urls", "--environment", "--contentRoot", "--applicationName", "--webroot"];

    private const string Demo = "--demo";

    // What shows the demonstration at once, and can harm no county: its data lie apart. What else is said on the line goes before.
    private static readonly string[] DemoArguments = ["--environment", "Development", "--Portal:Demo:Enabled=true", "--Portal:DataFolder=demo-data"];

    public static (string[] Host, string[] Words) Split(string[] args)
    {
        List<string> host = args.Contains(Demo) ? [.. DemoArguments] : [], words = [];
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == Demo)
                continue;
            var name = args[i].Split('=', 2)[0];
            if (!IsHostArgument(name))
            {
                words.Add(args[i]);
                continue;
            }

            host.Add(args[i]);
            if (name == args[i] && i + 1 < args.Length)
                host.Add(args[++i]);
        }

        return (WithContentRoot(host), [.. words]);
    }

    // Settings have a colon in their names (Portal:DataFolder), the options of commands have none.
    private static bool IsHostArgument(string name) =>
        Names.Contains(name, StringComparer.OrdinalIgnoreCase)
        || (name.StartsWith("--", StringComparison.Ordinal) && name.Contains(':', StringComparison.Ordinal));

    // Started from another folder, the portal still finds the settings that lie beside it.
    private static string[] WithContentRoot(List<string> host) =>
        File.Exists("appsettings.json") || host.Exists(argument => argument.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase))
            ? [.. host]
            : [.. host, "--contentRoot", AppContext.BaseDirectory];
}
