using System.Diagnostics;

namespace ReportPortal.Benchmarks;

/// <summary>A Python program that stays: it reads two paths a line, writes the second from the first, and answers with a line.</summary>
internal sealed class LoopPrinter(Process process, string file, Func<Sample, string> source) : IPrinter
{
    public static async Task<IPrinter> StartAsync(string script, DirectoryInfo folder, Func<Sample, string> source)
    {
        var start = new ProcessStartInfo("/usr/bin/python3", [Path.Combine(AppContext.BaseDirectory, "Peers", script)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        await AnswerAsync(process);
        return new LoopPrinter(process, Path.Combine(folder.FullName, script + ".pdf"), source);
    }

    public async Task<byte[]> PrintAsync(Sample sample)
    {
        await process.StandardInput.WriteLineAsync($"{source(sample)}\t{file}");
        await process.StandardInput.FlushAsync();
        await AnswerAsync(process);
        return await File.ReadAllBytesAsync(file);
    }

    /// <summary>The program ends with its input, and takes along what it started.</summary>
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }
        process.Dispose();
    }

    private static async Task AnswerAsync(Process process)
    {
        if (await process.StandardOutput.ReadLineAsync() != "done")
            throw new InvalidOperationException($"{process.StartInfo.ArgumentList[0]} stopped");
    }
}
