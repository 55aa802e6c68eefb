using System.Diagnostics;
using ReportPortal.Domain.Documents;

namespace ReportPortal.Web.Tests.Commands;

/// <summary>A disk without room, where the tests may mount one: it is said that it is the disk, nothing is lost, and with room it goes on.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reportportal-full-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(folder.FullName, "data");

    private string Small => Path.Combine(folder.FullName, "small");

    private string Backup => Path.Combine(Small, "backup.zip");

    [Fact]
    public async Task Backup_WhenTheDiskFillsUpInTheMiddle_LeavesNothingOfItAndChangesNothing()
    {
        await DemoDatabase.PutAsync(Data);
        await MountAsync("1m");
        var before = await DigestAsync(Data);

        var refused = await RunAsync(Data, "backup", Backup);

        (refused.ExitCode, refused.Error).ShouldBe((1, refused.Error));
        refused.Error.ShouldContain($"{Backup} cannot be written: no right to, or the disk is full");
        refused.Error.ShouldContain("No space left on device");
        refused.Error.ShouldNotContain("   at ");
        Directory.EnumerateFileSystemEntries(Small).ShouldBeEmpty();
        (await DigestAsync(Data)).ShouldBe(before);

        await Shell("mount", "-o", "remount,size=64m", Small);
        (await RunAsync(Data, "backup", Backup)).ExitCode.ShouldBe(0);
    }

    /// <summary>The log lies on the same disk and fails when it is closed: what was done is done all the same.</summary>
    [Theory, InlineData("verify-history"), InlineData("migrate")]
    public async Task Command_WhenThereIsNoRoomForTheLog_DoesWhatNeedsNone(string word)
    {
        await MountAsync("10m");
        await DemoDatabase.PutAsync(Small);
        await FillAsync();

        var run = await RunAsync(Small, word);

        run.ExitCode.ShouldBe(0, run.Error);
    }

    [Fact]
    public async Task Restore_WhenThereIsNoRoom_LeavesTheDatabaseEmptyAndGoesOnWhenThereIs()
    {
        await DemoDatabase.PutAsync(Data);
        var backup = Path.Combine(folder.FullName, "backup.zip");
        (await RunAsync(Data, "backup", backup)).ExitCode.ShouldBe(0);
        await MountAsync("4m");

        var refused = await RunAsync(Small, "restore", backup);

        refused.ExitCode.ShouldBe(1);
        refused.Error.ShouldContain("the disk may be full");
        Directory.EnumerateFiles(Small, "*.part").ShouldBeEmpty();

        await Shell("mount", "-o", "remount,size=64m", Small);
        (await RunAsync(Small, "restore", backup)).ExitCode.ShouldBe(0);
        (await RunAsync(Small, "verify-history")).Output.Split('\n')[^2].ShouldBe((await RunAsync(Data, "verify-history")).Output.Split('\n')[^2]);
    }

    public void Dispose()
    {
        if (Directory.Exists(Small))
            Shell("umount", Small).GetAwaiter().GetResult();
        folder.Delete(recursive: true);
    }

    private async Task MountAsync(string size)
    {
        Directory.CreateDirectory(Small);
        Assert.SkipWhen(!OperatingSystem.IsLinux() || await Shell("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", Small) != 0, "Only root may mount a small disk.");
    }

    private async Task FillAsync()
    {
        await using var filling = File.Create(Path.Combine(Small, "filling"), bufferSize: 1);
        await Should.ThrowAsync<IOException>(async () =>
        {
            while (true)
                await filling.WriteAsync(new byte[4096], Cancel);
        });
    }

    private static async Task<string> DigestAsync(string data) => CanonicalJson.Digest(await File.ReadAllBytesAsync(Path.Combine(data, DemoDatabase.File), Cancel));

    private static async Task<int> Shell(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }

    private static Task<PortalProcess> RunAsync(string data, params string[] words) => PortalProcess.Run("en_US.UTF-8",
    [
        "--environment=Development", "--Portal:County:Name=南华县", "--Portal:County:Government=南华县人民政府", "--Portal:County:Office=南华县人民政府办公室",
        $"--Portal:DataFolder={data}", .. words,
    ]);
}
