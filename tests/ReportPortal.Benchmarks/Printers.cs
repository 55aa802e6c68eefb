using Microsoft.Playwright;
using ReportPortal.Rendering.Pdf;

namespace ReportPortal.Benchmarks;

/// <summary>Something that makes a PDF of a report, warm: it was started before and stays.</summary>
public interface IPrinter : IAsyncDisposable
{
    Task<byte[]> PrintAsync(Sample sample);
}

/// <summary>The four, and how each is started for one file.</summary>
internal static class Printers
{
    public const string Own = "own", Chromium = "Chromium", WeasyPrint = "WeasyPrint", LibreOffice = "LibreOffice";

    public static readonly string[] All = [Own, Chromium, WeasyPrint, LibreOffice];

    public static readonly string[] Switches =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    public static async Task<IPrinter> StartAsync(string name, DirectoryInfo folder) => name switch
    {
        Own => new OwnPrinter(),
        Chromium => await ChromiumPrinter.StartAsync(),
        _ => await LoopPrinter.StartAsync("weasyprint-loop.py", folder, sample => sample.Html),
    };

    /// <summary>The command that makes one file and ends.</summary>
    public static (string Program, string[] Arguments) Cold(string name, Sample sample, DirectoryInfo folder, string file) => name switch
    {
        Own => ("dotnet", [typeof(Printers).Assembly.Location, "render", sample.Json, file]),
        Chromium => ("chromium", ["--headless", .. Switches, "--no-pdf-header-footer", $"--print-to-pdf={file}", sample.Html]),
        WeasyPrint => ("weasyprint", ["-q", sample.Html, file]),
        _ => ("soffice", ToPdf(folder, Path.GetDirectoryName(file)!, sample.Docx)),
    };

    /// <summary>What LibreOffice is told to make PDFs of some files in one process.</summary>
    public static string[] ToPdf(DirectoryInfo folder, string target, params string[] files) => Office(folder, ["--convert-to", "pdf", "--outdir", target, .. files]);

    /// <summary>LibreOffice with a profile of its own, so that it neither finds nor leaves one.</summary>
    public static string[] Office(DirectoryInfo folder, params string[] arguments) =>
        ["--headless", "--norestore", $"-env:UserInstallation=file://{folder.FullName}/profile", .. arguments];

    private sealed class OwnPrinter : IPrinter
    {
        private readonly PdfRenderer renderer = new();

        public Task<byte[]> PrintAsync(Sample sample) => Task.FromResult(renderer.Render(sample.Document, OneReport.Imprint));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class ChromiumPrinter(IPlaywright playwright, IBrowser browser, IPage page) : IPrinter
    {
        public static async Task<IPrinter> StartAsync()
        {
            var playwright = await Playwright.CreateAsync();
            var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Switches });
            return new ChromiumPrinter(playwright, browser, await browser.NewPageAsync());
        }

        public async Task<byte[]> PrintAsync(Sample sample)
        {
            await page.SetContentAsync(await File.ReadAllTextAsync(sample.Html));
            return await page.PdfAsync(new() { PreferCSSPageSize = true });
        }

        public async ValueTask DisposeAsync()
        {
            await browser.CloseAsync();
            playwright.Dispose();
        }
    }
}
