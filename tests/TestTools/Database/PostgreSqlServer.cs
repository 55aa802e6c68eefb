using System.Diagnostics;

namespace ReportPortal.TestTools;

/// <summary>A PostgreSQL server of a test's own, which it may kill.</summary>
internal sealed class PostgreSqlServer : IAsyncDisposable
{
    private readonly DirectoryInfo above = Directory.CreateTempSubdirectory("reportportal-server-");

    private PostgreSqlServer()
    {
        // The server runs under an account of its own where the tests are root's.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(above.FullName, (UnixFileMode)0b111_101_101);
    }

    /// <summary>Why no test can have one; never where all tests must run.</summary>
    public static string? Missing =>
        Directory.Exists("/usr/lib/postgresql") || OnPath("initdb") || IsNamed("PORTAL_TEST_POSTGRESQL") || Environment.GetEnvironmentVariable("CI") == "true"
            ? null
            : "PostgreSQL's server is not installed (Debian package postgresql).";

    /// <summary>How it is reached, without a database.</summary>
    public string Connection { get; private set; } = "";

    private string Folder => Path.Combine(above.FullName, "server");

    /// <summary>Starts one; what a durable one has committed survives a crash.</summary>
    public static async Task<PostgreSqlServer> StartAsync(bool durable = false)
    {
        var server = new PostgreSqlServer();
        try
        {
            server.Connection = (await server.RunAsync("start", durable ? "durable" : "")).Trim();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Kills all its processes at once.</summary>
    public Task KillAsync() => RunAsync("kill");

    /// <summary>Starts it once more.</summary>
    public Task AgainAsync() => RunAsync("again");

    public async ValueTask DisposeAsync()
    {
        await RunAsync("stop");
        above.Delete(recursive: true);
    }

    private async Task<string> RunAsync(params string[] words)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(AppContext.BaseDirectory, "Tools", "postgresql.sh"), words[0], Folder, .. words[1..]])
        {
            RedirectStandardOutput = true,
        };
        using var script = Process.Start(start)!;
        var said = await script.StandardOutput.ReadToEndAsync();
        await script.WaitForExitAsync();
        return script.ExitCode == 0 ? said : throw new InvalidOperationException($"postgresql.sh {words[0]} failed; what it said stands above.");
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, program)));

    private static bool IsNamed(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 };
}
