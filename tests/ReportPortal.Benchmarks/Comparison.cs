using System.Diagnostics;
using System.Globalization;
using ReportPortal.Rendering.Pdf;
using UglyToad.PdfPig;

namespace ReportPortal.Benchmarks;

/// <summary>Every comparison in one run on one machine, because only ratios within a run travel.</summary>
internal static class Comparison
{
    private const int Steps = 5, Reports = 60, Further = 5;

    public static async Task<int> RunAsync(DirectoryInfo folder, int rounds)
    {
        WarmPrinting.Folder = folder;
        WarmPrinting.Samples = await Sample.ReadAsync(folder);
        await GrowthAsync(WarmPrinting.Samples[0], folder);
        await ThreadsAsync(WarmPrinting.Samples[0]);
        await PrintersAsync(folder, rounds);
        return 0;
    }

    private static async Task PrintersAsync(DirectoryInfo folder, int rounds)
    {
        var warm = WarmPrinting.Measure(rounds).ToDictionary(
            report => ((string)report.BenchmarkCase.Parameters["Form"], (string)report.BenchmarkCase.Parameters["Printer"]),
            report => (report.ResultStatistics!.Median / 1e6, report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase)));
        foreach (var sample in WarmPrinting.Samples)
        {
            Console.WriteLine($"\n### {sample.Form}\n\n| printer | warm, ms | ratio | cold, ms | ratio | peak, MB | ratio | file, KB | ratio | pages |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
            double[]? own = null;
            foreach (var printer in Printers.All)
            {
                var (cold, peak, pdf) = await ColdAsync(printer, sample, folder, rounds);
                double[] figures = [warm.TryGetValue((sample.Form, printer), out var known) ? known.Item1 : await FurtherAsync(sample, folder, rounds), cold, peak / 1024.0, pdf.Length / 1024.0];
                own ??= figures;
                Console.WriteLine(Line($"| {printer} |{string.Concat(figures.Zip(own, (figure, ours) => Line($" {figure:0.0} | {figure / ours:0.0} |")))} {PagesOf(pdf)} |"));
            }
            Console.WriteLine(Line($"\nAllocated by the own engine for one report, warm: {warm[(sample.Form, Printers.Own)].Item2 / 1048576.0:0.0} MB."));
        }
    }

    /// <summary>Medians of processes from their start to the file. Each program has run before, so that the disk's cache is warm for all alike.</summary>
    private static async Task<(double Milliseconds, double PeakKilobytes, byte[] Pdf)> ColdAsync(string printer, Sample sample, DirectoryInfo folder, int rounds)
    {
        var target = Path.Combine(folder.CreateSubdirectory("cold").FullName, Path.GetFileNameWithoutExtension(sample.Html) + ".pdf");
        var (program, arguments) = Printers.Cold(printer, sample, folder, target);
        var runs = await RunAsync(program, arguments, rounds);
        return (Median(runs.Select(run => run.Milliseconds)), Median(runs.Select(run => (double)run.PeakKilobytes)), await File.ReadAllBytesAsync(target));
    }

    /// <summary>LibreOffice hangs up when it listens: what each further report takes where one process converts several, in milliseconds.</summary>
    private static async Task<double> FurtherAsync(Sample sample, DirectoryInfo folder, int rounds)
    {
        var copies = Enumerable.Range(0, Further + 1).Select(copy => Path.Combine(folder.CreateSubdirectory("further").FullName, $"{copy}.docx")).ToArray();
        foreach (var copy in copies)
            File.Copy(sample.Docx, copy, overwrite: true);
        var one = await RunAsync("soffice", Printers.ToPdf(folder, folder.FullName, copies[..1]), rounds);
        var all = await RunAsync("soffice", Printers.ToPdf(folder, folder.FullName, copies), rounds);
        return (Median(all.Select(run => run.Milliseconds)) - Median(one.Select(run => run.Milliseconds))) / Further;
    }

    private static async Task<IReadOnlyList<Command>> RunAsync(string program, string[] arguments, int rounds)
    {
        var runs = new List<Command>();
        for (var run = 0; run < rounds; run++)
            runs.Add(await Command.RunAsync(program, arguments));
        return runs;
    }

    private static async Task GrowthAsync(Sample sample, DirectoryInfo folder)
    {
        Console.WriteLine("\n### From 8 to 800 pages\n\n| pages | ms | ms a page | allocated, MB | peak, MB |\n|--:|--:|--:|--:|--:|");
        foreach (var times in new[] { 1, 10, 100 })
        {
            var file = Path.Combine(folder.FullName, "growth.pdf");
            var run = await Command.RunAsync("dotnet", typeof(Comparison).Assembly.Location, "grow", sample.Json, file, times.ToString(CultureInfo.InvariantCulture));
            var said = run.Output.Trim().Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
            var pages = PagesOf(await File.ReadAllBytesAsync(file));
            Console.WriteLine(Line($"| {pages} | {said[0]:0.0} | {said[0] / pages:0.00} | {said[1] / 1048576:0.0} | {said[2] / 1024:0.0} |"));
        }
    }

    private static async Task ThreadsAsync(Sample sample)
    {
        var renderer = new PdfRenderer();
        void Print(int reports) { for (var report = 0; report < reports; report++) renderer.Render(sample.Document, OneReport.Imprint); }
        Print(Reports / 3);
        var (one, two) = (new List<double>(), new List<double>());
        for (var round = 0; round < Steps; round++)
        {
            one.Add(await TimeAsync(() => Task.Run(() => Print(Reports))));
            two.Add(await TimeAsync(() => Task.WhenAll(Task.Run(() => Print(Reports / 2)), Task.Run(() => Print(Reports / 2)))));
        }
        Console.WriteLine(Line($"\n### Two threads\n\n| threads | reports a second | ratio |\n|--:|--:|--:|\n| 1 | {Reports / Median(one) * 1000:0.0} | 1.0 |\n| 2 | {Reports / Median(two) * 1000:0.0} | {Median(one) / Median(two):0.00} |"));
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static int PagesOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return document.NumberOfPages;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
