using ReportPortal.Data.Providers;

namespace ReportPortal.Web.Tests.Commands;

/// <summary>The drill of the one who looks after the portal: back up here, restore there, back again; and what is said when it cannot be.</summary>
public sealed class BackupCommandsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reportportal-drill-");

    private string Backup => Path.Combine(folder.FullName, "backup.zip");

    private string Data => Path.Combine(folder.FullName, "data");

    [Theory, InlineData(DatabaseKind.PostgreSql), InlineData(DatabaseKind.SqlServer)]
    public async Task Restore_WhenOnAServerAndBackAgain_ServesTheSameFilesAndHistory(DatabaseKind kind)
    {
        Assert.SkipWhen(DatabaseServers.Missing(kind) is not null, DatabaseServers.Missing(kind) ?? "");
        await DemoDatabase.PutAsync(Data);
        var server = new Place(Path.Combine(folder.FullName, "server"), kind, DatabaseServers.Connection(kind, $"reportportal_{Guid.NewGuid():N}")!);
        var back = new Place(Path.Combine(folder.FullName, "back"));
        var second = Path.Combine(folder.FullName, "second.zip");

        await DoneAsync(new(Data), "backup", Backup);
        await DoneAsync(server, "restore", Backup);
        await DoneAsync(server, "backup", second);
        await DoneAsync(back, "restore", second);

        var here = await ExportedAsync(new(Data));
        (await ExportedAsync(server)).ShouldBe(here);
        (await ExportedAsync(back)).ShouldBe(here);
        here.Count.ShouldBe(7, "six formats and the signed document");
        (await DoneAsync(server, "verify-history")).Output.ShouldBe((await DoneAsync(back, "verify-history")).Output);
        File.ReadAllText(Path.Combine(back.Data, "history.key")).ShouldBe(DemoDatabase.Key);
    }

    [Fact]
    public async Task Backup_WhenTheFileIsThere_SaysSoAndLeavesIt()
    {
        await DemoDatabase.PutAsync(Data);
        await File.WriteAllTextAsync(Backup, "a letter", TestContext.Current.CancellationToken);

        var run = await RunAsync(new(Data), "backup", Backup);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("is there already and was not overwritten");
        run.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Backup_WhenThereIsNoDatabase_SaysSo()
    {
        var run = await RunAsync(new(Data), "backup", Backup);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("There is no database here yet");
        File.Exists(Backup).ShouldBeFalse();
    }

    [Fact]
    public async Task Backup_WhenIntoAFolder_NamesTheFileByItself()
    {
        await DemoDatabase.PutAsync(Data);

        (await RunAsync(new(Data), "backup", folder.FullName)).ExitCode.ShouldBe(0);

        folder.EnumerateFiles("reportportal-*.zip").Count().ShouldBe(1);
    }

    [Fact]
    public async Task Restore_WhenTheDatabaseIsNotEmpty_AsksForTheWord()
    {
        await DemoDatabase.PutAsync(Data);
        await DoneAsync(new(Data), "backup", Backup);

        var refused = await RunAsync(new(Data), "restore", Backup);
        var told = await RunAsync(new(Data), "restore", Backup, "--replace");

        refused.ExitCode.ShouldBe(1);
        refused.Error.ShouldContain("--replace");
        told.ExitCode.ShouldBe(0, told.Error);
        told.Output.ShouldContain("The chains hold");
    }

    [Fact]
    public async Task Start_WhenTheKeyOfTheHistoryIsAnother_SaysHowToMendIt()
    {
        await DemoDatabase.PutAsync(Data);
        await File.WriteAllTextAsync(Path.Combine(Data, "history.key"), new string('a', 64), TestContext.Current.CancellationToken);

        var run = await RunAsync(new(Data), "migrate");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("was signed with another key");
        run.Error.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("PostgreSql", "Host=127.0.0.1;Port=1;Username=portal;Database=portal", "does not answer")]
    [InlineData("PostgreSql", "", "Database:ConnectionString is empty")]
    [InlineData("SqlServer", "Sarver=x", "is no connection string of SqlServer")]
    [InlineData("Oracle", "", "Database:Provider")]
    public async Task Start_WhenTheDatabaseCannotBeHad_SaysWhatToMend(string provider, string connection, string said)
    {
        var run = await PortalProcess.Run("en_US.UTF-8",
            [.. Settings(Data), $"--Database:Provider={provider}", $"--Database:ConnectionString={connection}", "migrate"]);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain(said);
        run.Error.ShouldNotContain("   at ");
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static async Task<List<string>> ExportedAsync(Place place)
    {
        var run = await DoneAsync(place, "export", "2022", "--out", Path.Combine(place.Data, "out"));
        return [.. run.Output.Split('\n').Where(line => line.Length > 66 && line[64] == ' ').Select(line => line[..64] + Path.GetFileName(line))];
    }

    private static async Task<PortalProcess> DoneAsync(Place place, params string[] words)
    {
        var run = await RunAsync(place, words);
        run.ExitCode.ShouldBe(0, run.Error + run.Output);
        return run;
    }

    private static Task<PortalProcess> RunAsync(Place place, params string[] words) =>
        PortalProcess.Run("en_US.UTF-8", [.. Settings(place.Data), $"--Database:Provider={place.Kind}", $"--Database:ConnectionString={place.Connection}", .. words]);

    private static string[] Settings(string data) =>
    [
        "--environment=Development", "--Portal:County:Name=南华县", "--Portal:County:Government=南华县人民政府", "--Portal:County:Office=南华县人民政府办公室",
        "--Serilog:MinimumLevel:Default=Warning", $"--Portal:DataFolder={data}",
    ];

    private sealed record Place(string Data, DatabaseKind Kind = DatabaseKind.Sqlite, string Connection = "");
}
