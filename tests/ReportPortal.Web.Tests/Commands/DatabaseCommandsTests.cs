using Microsoft.Data.Sqlite;
using ReportPortal.Domain.Documents;

namespace ReportPortal.Web.Tests.Commands;

/// <summary>The commands on a database of their own, and what they say when it cannot be had.</summary>
public sealed class DatabaseCommandsTests(DemoPortal portal) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reportportal-data-");

    private string Database => Path.Combine(folder.FullName, "portal.db");

    [Fact]
    public async Task Migrate_WhenThereIsNoDatabase_MakesOneAndLeavesItEmpty()
    {
        (await Run("Production", "migrate")).ExitCode.ShouldBe(0);
        (await Run("Production", "migrate")).ExitCode.ShouldBe(0);

        Count("Editions").ShouldBe(0);
        Count("Departments").ShouldBe(0);
    }

    [Fact]
    public async Task SeedDemo_WhenTheDatabaseIsEmpty_FillsItOnce()
    {
        var first = await Run("Development", "seed-demo");
        var second = await Run("Development", "seed-demo");

        first.ExitCode.ShouldBe(0, first.Error);
        second.ExitCode.ShouldBe(1);
        second.Error.ShouldContain("The database is not empty");
        Count("Editions").ShouldBe(7);
        Count("Filings").ShouldBe(68 + 14, "and those of the year that is being filled in");
    }

    [Fact]
    public async Task SeedDemo_WhenInProduction_IsRefused()
    {
        var run = await Run("Production", "seed-demo", "--Portal:Demo:Enabled=true");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("Portal:Demo:Enabled");
        File.Exists(Database).ShouldBeFalse();
    }

    [Fact]
    public async Task Export_WhenTheYearIsPublished_WritesItsFilesWithTheDigestsItPrints()
    {
        await PutDemonstrationAsync();
        var target = Path.Combine(folder.FullName, "out", "2022");

        var run = await Run("Development", "export", "2022", "--out", target);

        run.ExitCode.ShouldBe(0, run.Error);
        Directory.GetFiles(target).Select(Path.GetFileName).Order().ShouldBe(["county-2022.csv", "county-2022.document.json", "county-2022.docx", "county-2022.html", "county-2022.json", "county-2022.pdf", "county-2022.xlsx"]);
        foreach (var line in run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Contains(target)))
            CanonicalJson.Digest(await File.ReadAllBytesAsync(line[66..], TestContext.Current.CancellationToken)).ShouldBe(line[..64]);
        foreach (var format in new[] { "pdf", "docx", "xlsx", "csv", "json" })
            (await File.ReadAllBytesAsync(Path.Combine(target, $"county-2022.{format}"), TestContext.Current.CancellationToken))
                .ShouldBe(await portal.Download($"/reports/2022.{format}"), "another process made another file");
    }

    [Fact]
    public async Task Serve_WhenTheDatabaseHoldsADemonstration_IsRefusedInProduction()
    {
        await PutDemonstrationAsync();

        var run = await Run("Production", "--urls", "http://127.0.0.1:0");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("must not be published as real");
        ShouldBePlain(run);
    }

    [Fact]
    public async Task Migrate_WhenAnUpgradeOnceWasBrokenOffButNothingIsLeftToDo_GoesOn()
    {
        await Run("Production", "migrate");
        await using var database = new SqliteConnection($"Data Source={Database};Pooling=False");
        await database.OpenAsync(TestContext.Current.CancellationToken);
        await using var left = database.CreateCommand();
        left.CommandText = "CREATE TABLE IF NOT EXISTS __EFMigrationsLock(Id INTEGER PRIMARY KEY, Timestamp TEXT); INSERT INTO __EFMigrationsLock VALUES(1, '2026-01-01');";
        await left.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        (await Run("Production", "migrate")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task RecordBase_WhenTheTemplateIsFilledIn_RecordsItAndAsksForAReasonTheSecondTime()
    {
        await PutDemonstrationAsync();
        var file = Path.Combine(folder.FullName, "base.csv");

        (await Run("Development", "record-base", "2022", "--template", file)).Output.ShouldContain(file);
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Replace(",,,,,,,,,,", ",3,1,2,0,0,0,0,4,5,6", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        (await Run("Development", "record-base", "2022", "--template", file)).ExitCode.ShouldBe(1);       // what was filled in is not written over
        var again = await Run("Development", "record-base", "2022", "--file", file, "--source", "https://www.example.gov.cn");
        var recorded = await Run("Development", "record-base", "2022", "--file", file, "--source", "https://www.example.gov.cn", "--reason", "recounted");

        again.ExitCode.ShouldBe(1);
        again.Error.ShouldContain("--reason");
        ShouldBePlain(again);
        recorded.ExitCode.ShouldBe(0, recorded.Error);
        recorded.Output.ShouldContain("digest");
        Count("Editions").ShouldBe(8);
    }

    [Theory]
    [InlineData(2, "record-base", "2022")]
    [InlineData(2, "record-base", "2022", "--template", "a.csv", "--file", "b.csv")]
    [InlineData(2, "record-base", "twenty", "--template", "a.csv")]
    [InlineData(1, "record-base", "2022", "--file", "missing.csv", "--source", "x")]
    [InlineData(1, "record-base", "2022", "--template", "empty.csv")]
    public async Task RecordBase_WhenItCannotBe_SaysWhyInPlainWords(int exitCode, params string[] words)
    {
        var run = await Run("Production", words);

        run.ExitCode.ShouldBe(exitCode, run.Error);
        run.Error.ShouldNotBeEmpty();
        ShouldBePlain(run);
    }

    [Fact]
    public async Task Export_WhenNothingIsPublished_SaysSoAndWritesNothing()
    {
        var run = await Run("Production", "export", "2019", "--out", Path.Combine(folder.FullName, "out"));

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("No report of 2019 is published");
        Directory.Exists(Path.Combine(folder.FullName, "out")).ShouldBeFalse();
    }

    [Fact]
    public async Task Export_WhenTheFolderCannotBeMade_SaysWhichAndWhy()
    {
        await PutDemonstrationAsync();

        var run = await Run("Development", "export", "2022", "--out", Path.Combine(Database, "out"));

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain($"The folder {Database}");
        ShouldBePlain(run);
    }

    [Fact]
    public async Task Start_WhenTheDatabaseIsNoDatabase_SaysSoAndLeavesItAlone()
    {
        await File.WriteAllTextAsync(Database, new string('x', 4096), TestContext.Current.CancellationToken);

        var run = await Run("Production", "migrate");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("damaged, or is not a database of this portal");
        (await File.ReadAllTextAsync(Database, TestContext.Current.CancellationToken)).ShouldBe(new string('x', 4096));
        ShouldBePlain(run);
    }

    [Fact]
    public async Task Start_WhenAnotherProgramHoldsTheDatabase_SaysSo()
    {
        await using var holder = new SqliteConnection($"Data Source={Database};Pooling=False");
        await holder.OpenAsync(TestContext.Current.CancellationToken);
        await using var hold = holder.CreateCommand();
        hold.CommandText = "PRAGMA locking_mode=EXCLUSIVE; CREATE TABLE held(x); BEGIN EXCLUSIVE;";
        await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var run = await Run("Production", "migrate");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("Another program holds the database file");
        ShouldBePlain(run);
    }

    [Fact]
    public async Task Start_WhenTheDataFolderIsAFile_SaysWhichSettingToMend()
    {
        var file = Path.Combine(folder.FullName, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        var run = await PortalProcess.Run("en_US.UTF-8", [.. Settings("Production"), $"--Portal:DataFolder={file}/data", "migrate"]);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("Portal:DataFolder");
        ShouldBePlain(run);
    }

    [Fact]
    public async Task Start_WhenThePortIsTaken_SaysSoAndNamesTheSetting()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();

        var run = await Run("Production", "--urls", $"http://{taken.LocalEndpoint}");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("--urls");
        run.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Start_WhenACountysFormIsBroken_NamesFilePlaceAndReason()
    {
        var forms = folder.CreateSubdirectory("forms").FullName;
        await File.WriteAllTextAsync(Path.Combine(forms, "town.form.json"), """{ "key": "town", "naem": "x" }""", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(forms, "town.en.json"), "{}", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(forms, "town.texts.json"), "{}", TestContext.Current.CancellationToken);

        var run = await Run("Production", "migrate");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("file town.form.json, place $.naem: there is no key “naem”");
        ShouldBePlain(run);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private Task<PortalProcess> Run(string environment, params string[] words) =>
        PortalProcess.Run("en_US.UTF-8", [.. Settings(environment), $"--Portal:DataFolder={folder.FullName}", .. words]);

    private static string[] Settings(string environment) =>
    [
        $"--environment={environment}", "--Portal:County:Name=南华县", "--Portal:County:Government=南华县人民政府", "--Portal:County:Office=南华县人民政府办公室",
    ];

    private long Count(string table)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var count = connection.CreateCommand();
        count.CommandText = $"SELECT COUNT(*) FROM \"{table}\"";
        return (long)count.ExecuteScalar()!;
    }

    private Task PutDemonstrationAsync() => DemoDatabase.PutAsync(folder.FullName);

    private static void ShouldBePlain(PortalProcess run) => (run.Output + run.Error).ShouldNotContain("   at ");
}
