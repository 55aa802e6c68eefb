using System.Diagnostics;
using ReportPortal.Domain.Documents;
using ReportPortal.Rendering.Tests.TestData;
using ReportPortal.Rendering.Tests.Xlsx;
using ReportPortal.Rendering.Xlsx;
using ReportPortal.TestTools;

namespace ReportPortal.Rendering.Tests;

/// <summary>The files in the hands of an office program that knows nothing of the portal.</summary>
public sealed class OfficeTests
{
    private const string Office = "/usr/bin/soffice", Sheets = "/usr/lib/libreoffice/program/libsclo.so", TaggedPdf = "pdf:writer_pdf_Export:{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"}}";

    /// <summary>UTF-8, every sheet to a file of its own, numbers as they are shown.</summary>
    private const string AllSheets = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Render_WhenTheOfficeMakesAPdfOfADocx_SaysWhatTheDocumentSays()
    {
        ReportDocument[] reports = [OfficialTables.Whole(), Reports.Plain("以“=1+1”开头，见[县政府网站](https://example.gov.cn/)。")];

        using var made = await ConvertAsync(TaggedPdf, [.. reports.Select(report => ("docx", Files.Render("docx", report, Reports.Imprint)))]);

        foreach (var (report, index) in reports.Select((report, index) => (report, index)))
            FinishedPdf.StructureText(await File.ReadAllBytesAsync(made.Made($"{index}.pdf"), Cancel)).ShouldBe(FinishedPdf.WithoutSpace(string.Concat(report.Lines)));
    }

    [Fact]
    public async Task Render_WhenTheOfficeMakesTablesOfAnXlsx_SayWhatTheDocumentSays()
    {
        var report = OfficialTables.Whole();

        using var made = await ConvertAsync(AllSheets, ("xlsx", Files.Render("xlsx", report, Reports.Imprint)));

        foreach (var table in report.Blocks.OfType<Table>())
        {
            var cells = table.Head.Concat(table.Body).SelectMany(row => row.Cells).Select(cell => cell.Content?.Text ?? "").Prepend(table.Title);
            var read = (await File.ReadAllLinesAsync(made.Made($"0-{table.Title}.csv"), Cancel)).SelectMany(line => line.Split(','));
            read.Where(cell => cell.Length > 0).ShouldBe(cells.Where(cell => cell.Length > 0));
        }
    }

    [Fact]
    public async Task Of_WhenTheOfficeOpensTheTablesForTheUpperLevel_SaysWhatTheyHold()
    {
        var county = BreakdownWorkbookTests.County();
        byte[][] books = [OfficialTablesWorkbook.Of(OfficialTables.Whole(), Reports.Imprint, Reports.Form), BreakdownWorkbook.Of(Reports.Plain(), Reports.Imprint, Reports.Form, BreakdownWorkbookTests.FiguresOf(county), BreakdownWorkbookTests.Bodies)];

        using var made = await ConvertAsync(AllSheets, [.. books.Select(book => ("xlsx", book))]);

        foreach (var (book, index) in books.Select((book, index) => (book, index)))
            foreach (var (name, rows) in Workbooks.Read(book))
            {
                var read = (await File.ReadAllLinesAsync(made.Made($"{index}-{name}.csv"), Cancel)).SelectMany(line => line.Split(','));
                read.Where(cell => cell.Length > 0).ShouldBe(rows.SelectMany(row => row).Where(cell => cell.Length > 0), name);
            }
    }

    /// <summary>The files as the office program saves them in another format, under their number.</summary>
    internal static async Task<Folder> ConvertAsync(string format, params (string Extension, byte[] Bytes)[] files)
    {
        if (!File.Exists(Office) || !File.Exists(Sheets))
            Assert.Skip("LibreOffice is not there.");
        var folder = new Folder();
        for (var index = 0; index < files.Length; index++)
            await File.WriteAllBytesAsync(folder.File($"{index}.{files[index].Extension}"), files[index].Bytes, Cancel);
        var start = new ProcessStartInfo(Office, ["--headless", $"-env:UserInstallation=file://{folder.File("profile")}", "--convert-to", format, "--outdir", folder.Made(""), .. files.Select((file, index) => folder.File($"{index}.{file.Extension}"))])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var office = Process.Start(start)!;
        await Task.WhenAll(office.StandardOutput.ReadToEndAsync(Cancel), office.StandardError.ReadToEndAsync(Cancel), office.WaitForExitAsync(Cancel));
        office.ExitCode.ShouldBe(0);
        return folder;
    }

    internal sealed class Folder : IDisposable
    {
        private readonly string path = Directory.CreateTempSubdirectory("reportportal-").FullName;

        public string File(string name) => Path.Combine(path, name);

        /// <summary>Apart from what it is made of, which may bear the same name.</summary>
        public string Made(string name) => Path.Combine(path, "made", name);

        public void Dispose() => Directory.Delete(path, recursive: true);
    }
}
