using System.Diagnostics;
using System.Globalization;
using ReportPortal.Domain.Documents;
using ReportPortal.Rendering.Pdf;

namespace ReportPortal.Benchmarks;

/// <summary>One report from document to PDF, as a process of its own: what a cold start costs, and how time and memory grow with pages.</summary>
internal static class OneReport
{
    private const int Rounds = 3, Warmth = 30;

    public static readonly Imprint Imprint = new() { EditionNumber = 1, PublishedOn = new(2024, 1, 31), Digest = new('0', 64), Issuer = "南华县人民政府" };

    public static int Render(string path, string file)
    {
        File.WriteAllBytes(file, new PdfRenderer().Render(ReportDocument.Read(File.ReadAllText(path)), Imprint));
        return 0;
    }

    /// <summary>Writes the report so many times over, and says how long that took, what it allocated and what the process needed.</summary>
    public static int Grow(string path, string file, int times)
    {
        var document = Repeat(ReportDocument.Read(File.ReadAllText(path)), times);
        var renderer = new PdfRenderer();
        for (var round = 0; round < Math.Max(1, Warmth / times); round++)
            File.WriteAllBytes(file, renderer.Render(document, Imprint));
        var (allocated, watch) = (GC.GetTotalAllocatedBytes(), Stopwatch.StartNew());
        for (var round = 0; round < Rounds; round++)
            renderer.Render(document, Imprint);
        var milliseconds = watch.Elapsed.TotalMilliseconds / Rounds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{milliseconds:0.0} {(GC.GetTotalAllocatedBytes() - allocated) / Rounds} {Peak()}"));
        return 0;
    }

    public static ReportDocument Repeat(ReportDocument document, int times) =>
        document with { Blocks = [.. Enumerable.Repeat(document.Blocks, times).SelectMany(blocks => blocks)] };

    public static int Usage()
    {
        Console.Error.WriteLine("render DOCUMENT FILE | grow DOCUMENT FILE TIMES | all FOLDER ROUNDS | databases FOLDER SERVER");
        return 2;
    }

    /// <summary>The most memory this process has had, in kilobytes.</summary>
    private static long Peak() => long.Parse(
        File.ReadLines("/proc/self/status").Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))[6..^2].Trim(), CultureInfo.InvariantCulture);
}
