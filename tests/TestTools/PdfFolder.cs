using System.Diagnostics;
using System.Globalization;

namespace ReportPortal.TestTools;

/// <summary>Finished files in a folder of their own, for programs that read many of them at once.</summary>
internal sealed class PdfFolder : IDisposable
{
    private const string Divider = "=====";

    private readonly string folder = Directory.CreateTempSubdirectory("reportportal-").FullName;
    private readonly int count;

    public PdfFolder(IReadOnlyList<byte[]> files) : this(files.Select((file, index) => (Name: Name(index), file)).ToDictionary(file => file.Name, file => file.file)) { }

    /// <param name="files">By their names.</param>
    public PdfFolder(IReadOnlyDictionary<string, byte[]> files)
    {
        count = files.Count;
        foreach (var (name, file) in files) File.WriteAllBytes(Path.Combine(folder, $"{name}.pdf"), file);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>PDF/A-1b by Apache PDFBox Preflight: status 0 where every file is valid.</summary>
    public (int Status, string Output) Archive1B() => Run("bash", Tool("pdf-a1b.sh"), folder);

    /// <summary>The checker of structure over all files.</summary>
    public (int Status, string Output) Structure() => Run("/usr/bin/python3", [Tool("pdf-structure.py"), .. Enumerable.Range(0, count).Select(index => $"{Name(index)}.pdf")]);

    /// <summary>The pages beside the pictures of a folder; pictures of differences go to another.</summary>
    public (int Status, string Output) Compare(string wanted, string differences) => Run("/usr/bin/python3", Tool("compare-pages.py"), folder, wanted, differences);

    /// <summary>What a program says of each file in turn; its status, where it is not 0, stands at the end.</summary>
    public IReadOnlyList<string> Each(string command) =>
        Run("bash", "-c", $"for file in *.pdf; do {command} $file || echo status $?; echo {Divider}; done").Output.Split($"{Divider}\n")[..count];

    private (int Status, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1:0000}");

    private static string Tool(string name) => Path.Combine(AppContext.BaseDirectory, "Tools", name);
}
