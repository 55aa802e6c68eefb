using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using ReportPortal.Data.Providers;
using ReportPortal.Web.Commands;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Tests.Commands;

/// <summary>Each fault that can be planted is found and told; nothing else is, and the look itself leaves nothing behind.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private const string Good = "[正常]", Doubt = "[提醒]", Fault = "[错误]";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reportportal-check-");

    private string Data => Path.Combine(folder.FullName, "data");

    private string Key => Path.Combine(Data, "history.key");

    private string Database => Path.Combine(Data, "portal.db");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Check_WhenNothingWasStartedYet_FindsNothingWrongAndMakesNothing()
    {
        var run = await Check();

        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        run.Output.ShouldNotContain(Fault);
        run.Output.ShouldContain("首次启动时自动建立");
        (File.Exists(Key), File.Exists(Database)).ShouldBe((false, false));
    }

    [Fact]
    public async Task Check_WhenThePortalHasRun_LooksAtEverything()
    {
        await Run("migrate");

        var run = await PortalProcess.Run("zh_CN.UTF-8", ["check", .. Settings("Production")]);

        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        Line(run, "数据库").ShouldStartWith(Good);
        foreach (var subject in new[] { "设置", "文件夹", "磁盘", "密钥", "数据库", "报告格式", "字体", "时钟", "备份与定时任务" })
            Line(run, subject).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Check_WhenASettingIsWrong_NamesIt() => (await PortalProcess.Run("zh_CN.UTF-8", ["check", "--Portal:TimeZone=Asia/Nowhere", .. Settings("Production")])).Error.ShouldContain("Portal:TimeZone");

    [Fact]
    public async Task Check_WhenTheCountyIsStillThePlaceholder_SaysWhatToFillIn() =>
        ShouldTell(await Check("Production", "--Portal:County:Name=某县", "--Portal:County:Government=某县人民政府", "--Portal:County:Office=某县人民政府办公室"), Doubt, "设置", "Portal:County");

    [Fact]
    public async Task Check_WhenTheDataFolderIsAFile_SaysThatItCannotBeWritten()
    {
        await File.WriteAllTextAsync(Data, "", TestContext.Current.CancellationToken);

        ShouldTell(await Check(), Fault, "文件夹", "Portal:DataFolder");
    }

    [Fact]
    public async Task Check_WhenTheKeyIsLost_SaysThatTheDatabaseHasAnother()
    {
        await SeedAsync();
        File.Delete(Key);

        ShouldTell(await Check(), Fault, "数据库", "history.key");
        File.Exists(Key).ShouldBeFalse();
    }

    [Fact]
    public async Task Check_WhenTheKeyIsCut_SaysSo()
    {
        await Run("migrate");
        await File.WriteAllTextAsync(Key, "abc", TestContext.Current.CancellationToken);

        ShouldTell(await Check(), Fault, "密钥", "history.key");
    }

    [Fact]
    public async Task Check_WhenOthersCanReadTheKey_SaysSo()
    {
        await Run("migrate");
        if (OperatingSystem.IsWindows())
            return;
        File.SetUnixFileMode(Key, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);

        var run = await Check();

        ShouldTell(run, Doubt, "密钥", "chmod 600");
        run.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Check_WhenTheDatabaseIsNone_SaysSoAndLooksOn()
    {
        Directory.CreateDirectory(Data);
        await File.WriteAllTextAsync(Database, new string('x', 4096), TestContext.Current.CancellationToken);

        var run = await Check();

        ShouldTell(run, Fault, "数据库", "已损坏");
        Line(run, "备份与定时任务").ShouldNotBeEmpty();
    }

    /// <summary>The head of the file is whole, so that it opens; a page in its middle is not.</summary>
    [Fact]
    public async Task Check_WhenAPageOfTheDatabaseIsDamaged_FindsIt()
    {
        await SeedAsync();
        await using (var file = File.OpenWrite(Database))
        {
            file.Position = file.Length / 4096 / 2 * 4096;
            await file.WriteAsync(Enumerable.Repeat((byte)0x5A, 4096 * 8).ToArray(), TestContext.Current.CancellationToken);
        }

        ShouldTell(await Check("Development"), Fault, "数据库", "损坏");
    }

    [Theory]
    [InlineData("INSERT INTO __EFMigrationsHistory VALUES('29990101000000_Later', '99.0.0')", Fault, "数据库", "安装新版本")]
    [InlineData("CREATE TABLE IF NOT EXISTS __EFMigrationsLock(Id INTEGER PRIMARY KEY, Timestamp TEXT); INSERT INTO __EFMigrationsLock VALUES(1, '2026-01-01')", Doubt, "数据库", "--unlock")]
    [InlineData("INSERT INTO Jobs(\"Key\", DueAt, Failures, Progress) VALUES('nightly-backup', '2026-01-01 00:00:00', 3, 'the disk is full')", Fault, "备份与定时任务", "the disk is full")]
    public async Task Check_WhenTheDatabaseSaysSomethingIsWrong_TellsIt(string planted, string mark, string subject, string words)
    {
        await Run("migrate");
        await PlantAsync(planted);

        ShouldTell(await Check(), mark, subject, words);
    }

    [Fact]
    public async Task Check_WhenTheClockWasPutBack_FindsWhatIsRecordedAfterIt()
    {
        await SeedAsync();
        await PlantAsync("UPDATE History SET At = '2999-01-01 00:00:00' WHERE Sequence = (SELECT max(Sequence) FROM History)");

        ShouldTell(await Check("Development"), Fault, "时钟", "2999");
    }

    [Fact]
    public async Task Check_WhenADemonstrationWouldBeServedAsReal_SaysSo()
    {
        await SeedAsync();

        ShouldTell(await Check(), Fault, "数据库", "演示数据");
    }

    [Theory]
    [InlineData("forms/wrong.form.json", "{", "报告格式", "wrong.form.json")]
    [InlineData("fonts/simfang.ttf", "no font", "字体", "simfang.ttf")]
    public async Task Check_WhenAFileOfTheCountyIsWrong_NamesIt(string file, string content, string subject, string words)
    {
        var path = Path.Combine(Data, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, content, TestContext.Current.CancellationToken);

        ShouldTell(await Check(), Fault, subject, words);
    }

    [Fact]
    public async Task Check_WhenTheLastBackupIsOld_SaysSo()
    {
        await Run("migrate");
        await Run("backup");
        File.SetLastWriteTimeUtc(Directory.GetFiles(Path.Combine(Data, "backups")).Single(), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        ShouldTell(await Check(), Doubt, "备份与定时任务", "2026-01-01");
    }

    [Fact]
    public async Task Check_WhenNoServerAnswers_SaysSoAndLooksOn()
    {
        var run = await Check("Production", "--Database:Provider=PostgreSql", "--Database:ConnectionString=Host=127.0.0.1;Port=1;Username=x;Database=y");

        ShouldTell(run, Fault, "数据库", "连接不上数据库服务器");
        Line(run, "备份与定时任务").ShouldNotBeEmpty();
    }

    /// <summary>The server of the tests is started without the settings that keep data through a power cut.</summary>
    [Fact]
    public async Task Check_WhenAServerMayLoseWhatWasSaved_NamesTheSettings()
    {
        Assert.SkipWhen(DatabaseServers.Missing(DatabaseKind.PostgreSql) is not null, DatabaseServers.Missing(DatabaseKind.PostgreSql) ?? "");

        await Run("migrate", [.. Server("check_durable")]);
        ShouldTell(await Check("Production", [.. Server("check_durable")]), Doubt, "数据库", "fsync = off");
    }

    [Fact]
    public async Task Check_WhenAServerCannotKeepChineseCharacters_SaysSo()
    {
        Assert.SkipWhen(DatabaseServers.Missing(DatabaseKind.PostgreSql) is not null, DatabaseServers.Missing(DatabaseKind.PostgreSql) ?? "");
        var database = $"check_latin_{Guid.NewGuid():N}";
        await using (var server = new Npgsql.NpgsqlConnection(DatabaseServers.Connection(DatabaseKind.PostgreSql, "postgres")))
        {
            await server.OpenAsync(TestContext.Current.CancellationToken);
            await using var create = server.CreateCommand();
            create.CommandText = $"CREATE DATABASE {database} ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0";
            await create.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await Run("migrate", "--Database:Provider=PostgreSql", "--Database:ConnectionString=" + DatabaseServers.Connection(DatabaseKind.PostgreSql, database));
        ShouldTell(await Check("Production", "--Database:Provider=PostgreSql", "--Database:ConnectionString=" + DatabaseServers.Connection(DatabaseKind.PostgreSql, database)), Fault, "数据库", "LATIN1");
    }

    /// <summary>A disk of 8 MB, where the tests may mount one.</summary>
    [Fact]
    public async Task Check_WhenTheDiskIsNearlyFull_SaysSo()
    {
        Directory.CreateDirectory(Data);
        Assert.SkipWhen(!OperatingSystem.IsLinux() || await Shell("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", Data) != 0, "Only root may mount a small disk.");
        try
        {
            ShouldTell(await Check(), Fault, "磁盘", "8.0 MB");
        }
        finally
        {
            await Shell("umount", Data);
        }
    }

    private static IEnumerable<string> Server(string database) =>
        ["--Database:Provider=PostgreSql", "--Database:ConnectionString=" + DatabaseServers.Connection(DatabaseKind.PostgreSql, $"{database}_{Environment.ProcessId}")];

    private static async Task<int> Shell(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    private static void ShouldTell(PortalProcess run, string mark, string subject, string words)
    {
        var line = string.Join('\n', Lines(run, subject).Where(told => told.StartsWith(mark, StringComparison.Ordinal)));
        line.ShouldContain(words, customMessage: run.Output + run.Error);
        (run.ExitCode != 0).ShouldBe(run.Output.Contains(Fault, StringComparison.Ordinal), run.Output + run.Error);
        run.Output.ShouldNotContain("   at ");
    }

    private static string Line(PortalProcess run, string subject) => string.Join('\n', Lines(run, subject));

    // A remark of several lines goes on until the next mark.
    private static IEnumerable<string> Lines(PortalProcess run, string subject) =>
        run.Output.Split("\n[").Select((told, index) => index == 0 ? told : "[" + told).Where(told => told.Contains($"] {subject}：", StringComparison.Ordinal));

    private async Task PlantAsync(string sql)
    {
        await using var database = new SqliteConnection($"Data Source={Database};Pooling=False");
        await database.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = database.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private Task SeedAsync() => DemoDatabase.PutAsync(Data);

    private Task<PortalProcess> Check(string environment = "Production", params string[] more) =>
        InHere(environment, more, (host, said) => host.WithSettingsAsync(services => CheckCommand.InvokeAsync(services, said, TestContext.Current.CancellationToken)));

    private Task<PortalProcess> Run(string command, params string[] more) => InHere("Production", more, (host, said) => host.WithServicesAsync(async services =>
    {
        if (command == "migrate")
            await services.GetRequiredService<PortalDatabase>().MigrateAsync(TestContext.Current.CancellationToken);
        else
            await services.GetRequiredService<Backups>().WriteNightlyAsync(1, TestContext.Current.CancellationToken);
        return 0;
    }));

    // In this process, which is ten times as fast as one of its own; one test runs the command as people do.
    private async Task<PortalProcess> InHere(string environment, string[] more, Func<CommandHost, TextWriter, Task<int>> work)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        await using var said = new StringWriter();
        return new(await work(new CommandHost(HostArguments.Split(["--applicationName", "ReportPortal.Web", .. Settings(environment), .. more]).Host), said), said.ToString(), "");
    }

    private string[] Settings(string environment) =>
        ["--environment", environment, $"--Portal:DataFolder={Data}", "--Portal:County:Name=南华县", "--Portal:County:Government=南华县人民政府", "--Portal:County:Office=南华县人民政府办公室"];
}
