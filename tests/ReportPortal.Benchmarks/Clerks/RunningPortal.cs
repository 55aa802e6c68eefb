using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ReportPortal.Data.Providers;

namespace ReportPortal.Benchmarks.Clerks;

/// <summary>The portal as a process of its own, until it is disposed.</summary>
internal sealed class RunningPortal : IAsyncDisposable
{
    private readonly Process process;

    private RunningPortal(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Its number among the processes.</summary>
    public int Id => process.Id;

    /// <summary>As it was built, with the demonstration.</summary>
    public static Task<RunningPortal> StartAsync(DirectoryInfo data, DatabaseKind kind, string connection) => StartAsync(
        "dotnet", Path.GetFullPath("src/ReportPortal.Web"), data, Path.GetFullPath("src/ReportPortal.Web/bin/Release/net10.0/ReportPortal.Web.dll"), "--environment=Development", "--Portal:Demo:Enabled=true",
        "--Portal:Accounts:GuessesPerMinute=10000", $"--Database:Provider={kind}", $"--Database:ConnectionString={connection}", "--Serilog:MinimumLevel:Default=Warning");

    /// <summary>A program with its arguments.</summary>
    public static async Task<RunningPortal> StartAsync(string program, string workingFolder, DirectoryInfo data, params string[] arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo(program, [.. arguments, $"--urls={address}", $"--Portal:DataFolder={data.FullName}", $"--Serilog:WriteTo:File:Args:path={Path.Combine(data.FullName, "portal-.log")}"])
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var asking = new HttpClient();
        for (var patience = 0; ; patience++)
        {
            try
            {
                (await asking.GetAsync(new Uri(address, "/health/ready"))).EnsureSuccessStatusCode();
                return new(process, address);
            }
            catch (HttpRequestException) when (patience < 240 && !process.HasExited)
            {
                await Task.Delay(500);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
