using System.IO.Compression;

namespace ReportPortal.Web.Tests.Commands;

/// <summary><c>verify</c> of files and archives, and the archives that <c>export</c> writes.</summary>
public sealed class VerifyCommandTests(ExportedYear year) : IClassFixture<ExportedYear>, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reportportal-verify-");

    [Fact]
    public async Task Verify_WhenAnArchiveIsGivenAlone_SaysThatItIsConsistentAndNotThatItIsOurs()
    {
        var (exitCode, output, error) = await RunAsync(year.Archive);

        exitCode.ShouldBe(0, error);
        output.ShouldContain("一致：包内各项与SHA256SUMS、封存单、封存值链一致");
        output.ShouldContain("尚不能断定");
        output.ShouldNotContain("本门户公布。");
    }

    [Fact]
    public async Task Verify_WhenTheChainIsKnown_SaysWhetherItIsOurs()
    {
        var hash = (await RunAsync(year.Archive)).Output.Split("封存值：")[1][..64];

        (await RunAsync(year.Archive, "--head", hash)).Output.ShouldContain("本门户公布。");
        (await RunAsync(year.Archive, "--chain", year.Archive)).Output.ShouldContain("本门户公布。");
        (await RunAsync(year.Archive, "--database", $"--Portal:DataFolder={year.Data}", "--environment=Development")).Output.ShouldContain("本门户公布。");

        var other = await RunAsync(year.Archive, "--head", new string('a', 64));
        (other.ExitCode, other.Error.Contains("不在给出的封存值链上", StringComparison.Ordinal)).ShouldBe((1, true), other.Error);
        var forged = Path.Combine(folder.FullName, "chain.json");
        await File.WriteAllTextAsync(forged, $$"""[{"sequence":1,"prevHash":"{{new string('0', 64)}}","hash":"{{hash}}"}]""", TestContext.Current.CancellationToken);
        (await RunAsync(year.Archive, "--chain", forged)).ExitCode.ShouldBe(1);
        await File.WriteAllTextAsync(forged, "[]", TestContext.Current.CancellationToken);
        (await RunAsync(year.Archive, "--chain", forged)).Error.ShouldContain("不是完整的封存值链");
        (await RunAsync(year.Archive, "--head", "12")).ExitCode.ShouldBe(2);
    }

    [Theory, InlineData("files/"), InlineData("seal/document.json"), InlineData("seal/chain.json"), InlineData("seal/seal.json"), InlineData("SHA256SUMS"), InlineData("history/")]
    public async Task Verify_WhenOneByteOfAnArchiveIsFlipped_NamesThePart(string part)
    {
        var path = Path.Combine(folder.FullName, "flipped.zip");
        File.Copy(year.Archive, path);
        Flip(path, part);

        var (exitCode, _, error) = await RunAsync(path);

        (exitCode, error.StartsWith("不一致：", StringComparison.Ordinal)).ShouldBe((1, true), error);
        if (part != "SHA256SUMS")
            error.ShouldContain(part);
    }

    [Fact]
    public async Task Verify_WhenAJsonFileIsGiven_ComparesItsDocumentWithItsDigest()
    {
        var json = Path.Combine(year.Folder, "county-2023.json");
        (await RunAsync(json)).ShouldSatisfyAllConditions(run => run.ExitCode.ShouldBe(0), run => run.Output.ShouldContain("一致：印的校验码就是文件中文档的校验码"));

        var changed = Path.Combine(folder.FullName, "changed.json");
        await File.WriteAllTextAsync(changed, (await File.ReadAllTextAsync(json, TestContext.Current.CancellationToken)).Replace("2023年", "2024年", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        (await RunAsync(changed)).ShouldSatisfyAllConditions(run => run.ExitCode.ShouldBe(1), run => run.Error.ShouldContain("内容被改动过"));
    }

    [Fact]
    public async Task Verify_WhenAFileIsGivenBesideTheDatabase_FindsItByItsBytes()
    {
        var pdf = Path.Combine(year.Folder, "county-2023.pdf");
        string[] portal = ["--database", $"--Portal:DataFolder={year.Data}", "--environment=Development"];
        (await RunAsync(pdf, portal)).Output.ShouldContain("是本门户公布的文件，一字节不差：南华县人民政府2023年政府信息公开工作年度报告，第1版。");

        var flipped = Path.Combine(folder.FullName, "flipped.pdf");
        var bytes = await File.ReadAllBytesAsync(pdf, TestContext.Current.CancellationToken);
        bytes[^40] ^= 1;
        await File.WriteAllBytesAsync(flipped, bytes, TestContext.Current.CancellationToken);
        (await RunAsync(flipped, portal)).ExitCode.ShouldBe(1);
        (await RunAsync(Path.Combine(folder.FullName, "nowhere.pdf"))).ExitCode.ShouldBe(1);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static Task<PortalProcess> RunAsync(string file, params string[] options) => PortalProcess.Run("zh_CN.UTF-8", ["verify", file, .. options]);

    private static void Flip(string archive, string part)
    {
        using var zip = ZipFile.Open(archive, ZipArchiveMode.Update);
        var entry = zip.Entries.First(entry => entry.FullName.StartsWith(part, StringComparison.Ordinal));
        using var content = entry.Open();
        content.Position = 10;
        var flipped = (byte)(content.ReadByte() ^ 1);
        content.Position = 10;
        content.WriteByte(flipped);
    }
}

/// <summary>The demonstration's year 2023 as <c>export --archive</c> writes it.</summary>
public sealed class ExportedYear : IAsyncLifetime
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("reportportal-exported-");

    public string Data => Path.Combine(root.FullName, "data");

    public string Folder => Path.Combine(root.FullName, "out");

    public string Archive => Path.Combine(Folder, "county-2023.archive.zip");

    public async ValueTask InitializeAsync()
    {
        await DemoDatabase.PutAsync(Data);
        var exported = await PortalProcess.Run("zh_CN.UTF-8", "export", "2023", "--out", Folder, "--archive", "--environment=Development", $"--Portal:DataFolder={Data}");
        exported.ExitCode.ShouldBe(0, exported.Error);
    }

    public ValueTask DisposeAsync()
    {
        root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
