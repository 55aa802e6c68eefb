using System.Diagnostics;
using System.Globalization;

namespace ReportPortal.Benchmarks;

/// <summary>A program run to its end, with its time and the memory of the largest of its processes.</summary>
internal sealed record Command(double Milliseconds, long PeakKilobytes, string Output)
{
    public static async Task<Command> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("/usr/bin/time", ["-f", "%M", program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var milliseconds = watch.Elapsed.TotalMilliseconds;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {output}{await errors}");
        return new(milliseconds, long.Parse((await errors).Trim().Split('\n')[^1], CultureInfo.InvariantCulture), output);
    }
}
