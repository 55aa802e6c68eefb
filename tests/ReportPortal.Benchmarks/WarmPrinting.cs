using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace ReportPortal.Benchmarks;

/// <summary>One report after the other with each printer warm; the samples and the folder are set before the run, which is in this process.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class WarmPrinting
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private IPrinter printer = null!;
    private Sample sample = null!;

    public static IReadOnlyList<Sample> Samples { get; set; } = [];

    public static DirectoryInfo Folder { get; set; } = null!;

    public static IEnumerable<string> Forms => Samples.Select(known => known.Form);

    public static IEnumerable<string> Names { get; private set; } = [];

    [ParamsSource(nameof(Forms))]
    public string Form { get; set; } = "";

    [ParamsSource(nameof(Names))]
    public string Printer { get; set; } = "";

    /// <summary>The engine here is so quick that it needs more rounds than the others to be warm and steady. LibreOffice hangs up when it listens and is measured otherwise.</summary>
    public static IEnumerable<BenchmarkReport> Measure(int rounds) => [.. Measure([Printers.Own], 100, 100), .. Measure(Printers.All[1..^1], 1, rounds)];

    private static ImmutableArray<BenchmarkReport> Measure(string[] names, int warm, int rounds)
    {
        Names = names;
        var job = Job.Default.WithToolchain(new InProcessEmitToolchain(Patience, logOutput: false)).WithStrategy(RunStrategy.Monitoring)
            .WithWarmupCount(warm).WithIterationCount(rounds).WithInvocationCount(1).WithUnrollFactor(1);
        var config = ManualConfig.CreateEmpty().AddJob(job).AddLogger(NullLogger.Instance).AddColumnProvider(DefaultColumnProviders.Instance)
            .WithArtifactsPath(Path.Combine(Folder.FullName, "artifacts")).WithOptions(ConfigOptions.DisableLogFile);
        return BenchmarkRunner.Run<WarmPrinting>(config).Reports;
    }

    [GlobalSetup]
    public async Task Start()
    {
        sample = Samples.Single(known => known.Form == Form);
        printer = await Printers.StartAsync(Printer, Folder);
    }

    [Benchmark]
    public async Task<byte[]> Print() => await printer.PrintAsync(sample);

    [GlobalCleanup]
    public async Task Stop() => await printer.DisposeAsync();
}
