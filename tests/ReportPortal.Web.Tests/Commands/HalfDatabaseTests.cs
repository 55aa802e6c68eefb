using Microsoft.Data.Sqlite;
using ReportPortal.Domain.Documents;

namespace ReportPortal.Web.Tests.Commands;

/// <summary>A database file that was copied by halves: the start says so and leaves it as it was, or there is nothing wrong with it.</summary>
public sealed class HalfDatabaseTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reportportal-half-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(folder.FullName, DemoDatabase.File);

    [Theory, InlineData(0.999), InlineData(0.5), InlineData(0.01), InlineData(0)]
    public async Task Start_WhenTheFileWasCut_SaysItIsDamagedAndLeavesItAlone(double share)
    {
        await DemoDatabase.PutAsync(folder.FullName);
        var cut = (await File.ReadAllBytesAsync(Database, Cancel))[..(int)(new FileInfo(Database).Length * share)];
        await File.WriteAllBytesAsync(Database, cut, Cancel);

        var run = await RunAsync("migrate");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("damaged, or is not a database of this portal");
        run.Error.ShouldNotContain("   at ");
        CanonicalJson.Digest(await File.ReadAllBytesAsync(Database, Cancel)).ShouldBe(CanonicalJson.Digest(cut));
    }

    [Theory, InlineData("backup"), InlineData("verify-history")]
    public async Task Command_WhenTheFileIsEmpty_SaysItIsDamaged(string word)
    {
        await File.WriteAllBytesAsync(Database, [], Cancel);

        var run = await RunAsync(word == "backup" ? [word, folder.FullName] : [word]);

        (run.ExitCode, new FileInfo(Database).Length).ShouldBe((1, 0));
        run.Error.ShouldContain("damaged, or is not a database of this portal");
        run.Error.ShouldContain(Database);
    }

    /// <summary>What the log beside the file holds is missed, and everything before it is whole.</summary>
    [Fact]
    public async Task Start_WhenTheLogBesideTheFileWasNotCopied_WorksWithWhatTheFileHolds()
    {
        var running = folder.CreateSubdirectory("running").FullName;
        await DemoDatabase.PutAsync(running);
        DemoDatabase.PutKey(folder.FullName);
        await using (var portal = new SqliteConnection($"Data Source={Path.Combine(running, DemoDatabase.File)};Pooling=False"))
        {
            await portal.OpenAsync(Cancel);
            await using var change = portal.CreateCommand();
            change.CommandText = "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; DELETE FROM ChangePayload WHERE Sequence = 2";
            await change.ExecuteNonQueryAsync(Cancel);
            new FileInfo(Path.Combine(running, DemoDatabase.File + "-wal")).Length.ShouldBeGreaterThan(0);
            File.Copy(Path.Combine(running, DemoDatabase.File), Database);
        }

        (await RunAsync("migrate")).ExitCode.ShouldBe(0);
        (await RunAsync("verify-history")).ExitCode.ShouldBe(0);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Task<PortalProcess> RunAsync(params string[] words) => PortalProcess.Run("en_US.UTF-8",
    [
        "--environment=Development", "--Portal:County:Name=南华县", "--Portal:County:Government=南华县人民政府",
        "--Portal:County:Office=南华县人民政府办公室", $"--Portal:DataFolder={folder.FullName}", .. words,
    ]);
}
