using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ReportPortal.Web.Tests.Packaging;

/// <summary>The program of an archive, running with an environment of its own.</summary>
internal sealed class UnpackedPortal : IDisposable
{
    private readonly Process process;
    private readonly StringBuilder said = new();

    private UnpackedPortal(Process process, string program)
    {
        (this.process, Program) = (process, program);
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The folder that was unpacked.</summary>
    public string Program { get; }

    public string Said
    {
        get
        {
            lock (said)
                return said.ToString();
        }
    }

    public static UnpackedPortal Start(string program, string workingFolder, string[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(program, "ReportPortal.Web"), arguments)
        {
            WorkingDirectory = workingFolder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = "";
        foreach (var pair in environment)
            start.Environment[pair.Split('=')[0]] = pair.Split('=')[1];
        return new(Process.Start(start)!, program);
    }

    /// <summary>Waits until the portal says that it is ready; the demonstration is compiled and printed first.</summary>
    public async Task ReadyAsync(HttpClient client, CancellationToken cancel)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromMinutes(5) && !process.HasExited; await Task.Delay(200, cancel))
        {
            try
            {
                if ((await client.GetAsync("/health/ready", cancel)).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
        }
        throw new InvalidOperationException("The unpacked portal did not become ready: " + Said);
    }

    public async Task<int> EndAsync(CancellationToken cancel)
    {
        using (var terminate = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
            await terminate.WaitForExitAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private void Keep(string? line)
    {
        lock (said)
            said.AppendLine(line);
    }
}
