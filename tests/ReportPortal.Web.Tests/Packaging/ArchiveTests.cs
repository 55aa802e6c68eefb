using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;

namespace ReportPortal.Web.Tests.Packaging;

/// <summary>The archive that a county downloads, unpacked where there is nothing else, and run with nothing of this machine's environment.</summary>
public sealed class ArchiveTests : IDisposable
{
    private const string Variable = "PORTAL_TEST_ARCHIVE";
    private static readonly string? Archive = Environment.GetEnvironmentVariable(Variable);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reportportal-archive-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Unpack_WhenDone_HasEveryFileAndNothingOfTheSdk()
    {
        var files = Directory.EnumerateFiles(await UnpackAsync(), "*", SearchOption.AllDirectories).Select(Path.GetFileName).ToList();

        foreach (var promised in new[]
        {
            "ReportPortal.Web", "appsettings.json", "appsettings.Development.json", "安装说明.txt", "install.sh", "reportportal.service", "install.md", "settings.md",
            "libcoreclr.so", "libe_sqlite3.so", "portal.css", "OFL-NotoSerifSC.txt", "dotnet-LICENSE.TXT", "dotnet-THIRD-PARTY-NOTICES.TXT",
        })
            files.ShouldContain(promised);
        files.ShouldNotContain(file => file!.EndsWith(".pdb", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal) || file.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
            || file.StartsWith("Microsoft.EntityFrameworkCore.Design", StringComparison.Ordinal) || file.EndsWith(".db", StringComparison.Ordinal));
    }

    // It is read on the machine that downloaded the archive, which is often one with Windows.
    [Fact]
    public async Task Leaflet_WhenOpenedInNotepad_HasItsLines()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(await UnpackAsync(), "安装说明.txt"), Cancel);

        text.ReplaceLineEndings("\r\n").ShouldBe(text);
    }

    // The second line is what the portal sets itself where a system has no ICU.
    [Theory]
    [InlineData]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1", "DOTNET_SYSTEM_GLOBALIZATION_PREDEFINED_CULTURES_ONLY=0")]
    public async Task Demo_WhenRunInAnEmptyFolder_ServesPagesAndFilesAndEndsWhenTold(params string[] environment)
    {
        var address = FreeAddress();
        using var portal = UnpackedPortal.Start(await UnpackAsync(), folder.CreateSubdirectory("empty").FullName, environment, "--demo", "--urls", address);
        using var client = new HttpClient { BaseAddress = new(address) };
        await portal.ReadyAsync(client, Cancel);

        (await client.GetStringAsync("/reports/2022", Cancel)).ShouldContain("南华县");
        (await client.GetStringAsync("/en/reports/2022", Cancel)).ShouldContain("Nanhua County");
        (await client.GetByteArrayAsync("/reports/2022.pdf", Cancel)).AsSpan().StartsWith("%PDF-"u8).ShouldBeTrue();
        (await client.GetAsync("/css/portal.css", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await portal.EndAsync(Cancel)).ShouldBe(0, portal.Said);
    }

    [Fact]
    public async Task Program_WhenRunAsItIs_StartsInProductionUnderThePlaceholder()
    {
        var address = FreeAddress();
        using var portal = UnpackedPortal.Start(await UnpackAsync(), folder.CreateSubdirectory("empty").FullName, [], "--urls", address);
        using var client = new HttpClient { BaseAddress = new(address) };
        await portal.ReadyAsync(client, Cancel);

        (await client.GetStringAsync("/", Cancel)).ShouldContain("某县");

        (await portal.EndAsync(Cancel)).ShouldBe(0, portal.Said);
        File.Exists(Path.Combine(portal.Program, "data/portal.db")).ShouldBeTrue();
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<string> UnpackAsync()
    {
        Assert.SkipWhen(Archive is null, $"{Variable} names no archive; ./test.sh full makes one");
        await using var packed = new GZipStream(File.OpenRead(Archive!), CompressionMode.Decompress);
        await TarFile.ExtractToDirectoryAsync(packed, folder.FullName, overwriteFiles: false, Cancel);
        return Directory.GetDirectories(folder.FullName, "reportportal-*").Single();
    }

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://{listener.LocalEndpoint}";
    }
}
