using System.Diagnostics;

namespace ReportPortal.Web.Tests.Commands;

/// <summary>The built portal run as a process of its own, until it ends.</summary>
public sealed record PortalProcess(int ExitCode, string Output, string Error)
{
    public static async Task<PortalProcess> Run(string language, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ReportPortal.Web.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Directory.CreateTempSubdirectory("reportportal-").FullName,
        };
        start.Environment["LANG"] = start.Environment["LC_ALL"] = language;
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.Environment.Remove("DOTNET_ENVIRONMENT");

        using var process = Process.Start(start)!;
        using var cleared = new Cleared(start.WorkingDirectory);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new PortalProcess(process.ExitCode, await output, await error);
    }

    private sealed record Cleared(string Folder) : IDisposable
    {
        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
