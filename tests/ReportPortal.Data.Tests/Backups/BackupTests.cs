using System.IO.Compression;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data.Backups;
using ReportPortal.Data.History;
using ReportPortal.Data.Providers;
using ReportPortal.Data.Tests.TestData;

namespace ReportPortal.Data.Tests.Backups;

/// <summary>A backup is the whole of it, or it is refused by name; putting it back changes all of it or nothing.</summary>
public sealed class BackupTests(SqliteTestDatabase database) : DatabaseTests(database), IClassFixture<SqliteTestDatabase>, IAsyncLifetime
{
    private static readonly DateTime Now = new(2023, 2, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reportportal-backup-");
    private readonly List<PortalDbContext> made = [];

    private string Data => Path.Combine(folder.FullName, "data");

    private string File1 => Path.Combine(folder.FullName, "backup.zip");

    public ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(Data, "fonts"));
        Directory.CreateDirectory(Path.Combine(Data, "logs"));
        File.WriteAllText(Path.Combine(Data, "history.key"), Database.Source.Key.ToString());
        File.WriteAllText(Path.Combine(Data, "fonts", "字体.ttf"), "a font");
        File.WriteAllText(Path.Combine(Data, "logs", "portal-.log"), "a line");
        File.WriteAllText(Path.Combine(Data, "portal.db"), "the database itself goes in by its tables");
        return ValueTask.CompletedTask;
    }

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.PostgreSql), InlineData(DatabaseKind.SqlServer)]
    public async Task Restore_WhenIntoAnyDatabaseAndBackAgain_HoldsTheSameRowsAndFiles(DatabaseKind kind)
    {
        Assert.SkipWhen(DatabaseServers.Missing(kind) is not null, DatabaseServers.Missing(kind) ?? "");
        await SavedAsync("finance", revision: 10 + (int)kind);
        var there = New(kind);
        var thereData = folder.CreateSubdirectory("there").FullName;
        var first = await new BackupWriter(Database.Source).WriteAsync(File1, Data, Now, Cancel);

        using (var backup = await BackupReader.OpenAsync(File1, Cancel))
            (await new BackupRestorer(there).RestoreAsync(backup, thereData, replace: false, Cancel)).ShouldBe(first.Proof);
        var again = await new BackupWriter(new(there.Provider, Connection(there), Database.Source.Key)).WriteAsync(Path.Combine(folder.FullName, "again.zip"), thereData, Now, Cancel);

        again.Tables.ShouldBe(first.Tables, new SameTable());
        again.Files.ShouldBe(first.Files);
        first.Files.Select(file => file.Path).ShouldBe(["fonts/字体.ttf", "history.key"]);
        first.Tables.Sum(table => table.Rows).ShouldBeGreaterThan(30);
        first.Proof.Break.ShouldBeNull();
    }

    [Fact]
    public async Task Write_WhenSomethingIsThere_DoesNotOverwriteIt()
    {
        await File.WriteAllTextAsync(File1, "a letter", Cancel);

        (await Should.ThrowAsync<BackupRefused>(() => new BackupWriter(Database.Source).WriteAsync(File1, Data, Now, Cancel))).Fault.ShouldBe(BackupFault.Exists);

        (await File.ReadAllTextAsync(File1, Cancel)).ShouldBe("a letter");
    }

    [Fact]
    public async Task Write_WhenTheFolderIsNotThere_SaysSoAndLeavesNothing()
    {
        var target = Path.Combine(folder.FullName, "nowhere", "backup.zip");

        var refused = await Should.ThrowAsync<BackupRefused>(() => new BackupWriter(Database.Source).WriteAsync(target, Data, Now, Cancel));

        (refused.Fault, refused.Detail).ShouldBe((BackupFault.NotWritable, target));
    }

    [Fact]
    public async Task Write_WhenDone_IsForTheAccountAlone()
    {
        await new BackupWriter(Database.Source).WriteAsync(File1, Data, Now, Cancel);

        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(File1).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Theory]
    [InlineData(0.3), InlineData(0.9), InlineData(0.999)]
    public async Task Open_WhenTheFileWasCut_IsRefused(double share)
    {
        await new BackupWriter(Database.Source).WriteAsync(File1, Data, Now, Cancel);
        var bytes = await File.ReadAllBytesAsync(File1, Cancel);
        await File.WriteAllBytesAsync(File1, bytes[..(int)(bytes.Length * share)], Cancel);

        (await Should.ThrowAsync<BackupRefused>(() => BackupReader.OpenAsync(File1, Cancel))).Fault.ShouldBe(BackupFault.NotABackup);
    }

    [Theory]
    [InlineData("tables/Departments.jsonl", "tables/Departments.jsonl")]
    [InlineData("files/history.key", "files/history.key")]
    [InlineData("manifest.json", "manifest.json")]
    public async Task Open_WhenAPartWasEdited_NamesIt(string part, string named)
    {
        await new BackupWriter(Database.Source).WriteAsync(File1, Data, Now, Cancel);
        await EditAsync(part, text => text.Replace("\"", " \"", StringComparison.Ordinal) + " ");

        var refused = await Should.ThrowAsync<BackupRefused>(() => BackupReader.OpenAsync(File1, Cancel));

        (refused.Fault, refused.Detail).ShouldBe((BackupFault.Altered, named));
    }

    [Fact]
    public async Task Open_WhenItIsAnotherFile_IsRefused()
    {
        await File.WriteAllTextAsync(File1, "a letter", Cancel);

        (await Should.ThrowAsync<BackupRefused>(() => BackupReader.OpenAsync(File1, Cancel))).Fault.ShouldBe(BackupFault.NotABackup);
        (await Should.ThrowAsync<BackupRefused>(() => BackupReader.OpenAsync(File1 + ".missing", Cancel))).Fault.ShouldBe(BackupFault.NotReadable);
    }

    [Fact]
    public async Task Restore_WhenTheDatabaseIsNotEmpty_ChangesNothingUnlessTold()
    {
        await new BackupWriter(Database.Source).WriteAsync(File1, Data, Now, Cancel);
        await SavedAsync("health", revision: 7);
        await using var db = Database.Open();
        var before = await db.HistoryHeadAsync(Cancel);
        using var backup = await BackupReader.OpenAsync(File1, Cancel);
        var restorer = new BackupRestorer(Database.Source);

        (await Should.ThrowAsync<BackupRefused>(() => restorer.RestoreAsync(backup, Data, replace: false, Cancel))).Fault.ShouldBe(BackupFault.NotEmpty);
        (await db.HistoryHeadAsync(Cancel)).Hash.ShouldBe(before.Hash);
        await restorer.RestoreAsync(backup, Data, replace: true, Cancel);

        (await db.HistoryHeadAsync(Cancel)).Hash.ShouldBe(backup.Manifest.Proof.Head);
        Directory.EnumerateFiles(Data, "*.part", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Restore_WhenAFileCannotBePutInItsPlace_ChangesNothing()
    {
        await SavedAsync("health", revision: 24);
        await new BackupWriter(Database.Source).WriteAsync(File1, Data, Now, Cancel);
        await SavedAsync("health", revision: 25);
        File.Delete(Path.Combine(Data, "fonts", "字体.ttf"));
        Directory.CreateDirectory(Path.Combine(Data, "fonts", "字体.ttf"));
        await using var db = Database.Open();
        var before = await db.HistoryHeadAsync(Cancel);
        using var backup = await BackupReader.OpenAsync(File1, Cancel);

        (await Should.ThrowAsync<BackupRefused>(() => new BackupRestorer(Database.Source).RestoreAsync(backup, Data, replace: true, Cancel))).Fault.ShouldBe(BackupFault.NotWritable);

        (await db.HistoryHeadAsync(Cancel)).Hash.ShouldBe(before.Hash);
        Directory.EnumerateFiles(Data, "*.part", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    /// <summary>As a file it would come back over the database that was just filled.</summary>
    [Fact]
    public async Task Restore_WhenTheDatabaseHasANameOfItsOwnInTheDataFolder_LeavesItOutOfTheFiles()
    {
        Directory.CreateDirectory(Path.Combine(Data, "base"));
        var source = new DatabaseSource(DatabaseProvider.Of(DatabaseKind.Sqlite), $"Data Source={Path.Combine(Data, "base", "county.db")};Pooling=False", Database.Source.Key);
        await using var db = source.Open();
        await db.Database.MigrateAsync(Cancel);
        await db.Database.OpenConnectionAsync(Cancel);           // and its log beside it
        db.Departments.Add(new() { Code = "before", Kind = Domain.Departments.DepartmentKind.Department, Name = "某局", Order = 1, ValidFrom = new(2020, 1, 1) });
        await db.SaveAsync(Acts.Any, Cancel);

        (await new BackupWriter(source).WriteAsync(File1, Data, Now, Cancel)).Files.Select(file => file.Path).ShouldBe(["fonts/字体.ttf", "history.key"]);

        using var backup = await BackupReader.OpenAsync(File1, Cancel);
        await new BackupRestorer(source).RestoreAsync(backup, Data, replace: true, Cancel);
        (await new HistoryVerifier(db, source.Key).VerifyAsync(Cancel)).ShouldBe(backup.Manifest.Proof);
    }

    [Fact]
    public async Task Write_WhenAnotherIsWritingToTheSamePlace_LeavesItsAlone()
    {
        await using (var another = new FileStream(File1 + ".part", FileMode.Create, FileAccess.Write, FileShare.None))
            (await Should.ThrowAsync<BackupRefused>(() => new BackupWriter(Database.Source).WriteAsync(File1, Data, Now, Cancel))).Fault.ShouldBe(BackupFault.NotWritable);

        File.Exists(File1 + ".part").ShouldBeTrue();
    }

    /// <summary>A byte that the disk or the way has changed is noticed, or was one that means nothing: a date, a name that is written twice.</summary>
    [Fact]
    public async Task Open_WhenAnyByteIsAnother_IsRefusedOrBringsTheSame()
    {
        await new BackupWriter(Database.Source).WriteAsync(File1, Data, Now, Cancel);
        var whole = await File.ReadAllBytesAsync(File1, Cancel);
        string proof;
        using (var backup = await BackupReader.OpenAsync(File1, Cancel))
            proof = Domain.Documents.CanonicalJson.Write(backup.Manifest);

        await Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte[1, 255]).SampleAsync(async (place, change) =>
        {
            var path = Path.Combine(folder.FullName, $"{Guid.NewGuid():N}.zip");
            byte[] altered = [.. whole];
            altered[place] ^= change;
            await File.WriteAllBytesAsync(path, altered, Cancel);
            try
            {
                using var backup = await BackupReader.OpenAsync(path, Cancel);
                return Domain.Documents.CanonicalJson.Write(backup.Manifest) == proof;
            }
            catch (BackupRefused)
            {
                return true;
            }
        });
    }

    [Fact]
    public async Task Restore_WhenARowAndItsDigestsWereForged_IsTakenBackByTheChain()
    {
        await SavedAsync("education-sports", revision: 3);
        await new BackupWriter(Database.Source).WriteAsync(File1, Data, Now, Cancel);
        await ForgeAsync("History", line => line.Replace("somebody", "somebody-else", StringComparison.Ordinal));
        await using var db = Database.Open();
        var before = await db.HistoryHeadAsync(Cancel);
        using var backup = await BackupReader.OpenAsync(File1, Cancel);

        (await Should.ThrowAsync<BackupRefused>(() => new BackupRestorer(Database.Source).RestoreAsync(backup, Data, replace: true, Cancel))).Fault.ShouldBe(BackupFault.Differs);

        (await db.HistoryHeadAsync(Cancel)).Hash.ShouldBe(before.Hash);
    }

    [Fact]
    public async Task Restore_WhenALaterVersionMadeIt_IsRefused()
    {
        await new BackupWriter(Database.Source).WriteAsync(File1, Data, Now, Cancel);
        await EditAsync("manifest.json", text => text.Replace("\"schema\":[\"Initial\"]", "\"schema\":[\"Initial\",\"Later\"]", StringComparison.Ordinal), seal: true);
        using var backup = await BackupReader.OpenAsync(File1, Cancel);

        (await Should.ThrowAsync<BackupRefused>(() => new BackupRestorer(New(DatabaseKind.Sqlite)).RestoreAsync(backup, Data, replace: false, Cancel))).Fault.ShouldBe(BackupFault.Newer);
    }

    /// <summary>Sealed anew, as only a person would do it.</summary>
    [Theory]
    [InlineData("\"schema\":[\"Initial\"]", "\"schema\":[]")]
    [InlineData("\"path\":\"history.key\"", "\"path\":\"another.key\"")]
    [InlineData("\"tables\":[", "\"tables\":[null,")]
    [InlineData("\"schema\":[\"Initial\"]", "\"schema\":null")]
    [InlineData("\"proof\":{", "\"proof\":null,\"other\":{")]
    public async Task Restore_WhenTheManifestWasForged_IsRefused(string old, string forged)
    {
        await new BackupWriter(Database.Source).WriteAsync(File1, Data, Now, Cancel);
        await EditAsync("manifest.json", text => text.Contains(old, StringComparison.Ordinal) ? text.Replace(old, forged, StringComparison.Ordinal) : throw new ArgumentException(text), seal: true);

        await Should.ThrowAsync<BackupRefused>(async () =>
        {
            using var backup = await BackupReader.OpenAsync(File1, Cancel);
            await new BackupRestorer(New(DatabaseKind.Sqlite)).RestoreAsync(backup, Data, replace: false, Cancel);
        });
    }

    [Theory]
    [InlineData("forms/town.form.json", true), InlineData("history.key", true), InlineData("attachments/2023/a.pdf", true)]
    [InlineData("../history.key", false), InlineData("forms/../../x", false), InlineData("/etc/passwd", false), InlineData("C:/x", false), InlineData("a\\b", false)]
    [InlineData("portal.db", false), InlineData("portal.db-wal", false), InlineData("logs/a.log", false), InlineData("backups/b.zip", false)]
    public void Belongs_WhenAskedOfAPath_TellsThoseOfTheCounty(string path, bool belongs) => DataFiles.Belongs(path).ShouldBe(belongs);

    public async ValueTask DisposeAsync()
    {
        foreach (var db in made)
        {
            await db.Database.EnsureDeletedAsync(CancellationToken.None);
            await db.DisposeAsync();
        }
        folder.Delete(recursive: true);
    }

    private DatabaseSource New(DatabaseKind kind)
    {
        var source = new DatabaseSource(DatabaseProvider.Of(kind), DatabaseServers.Connection(kind, $"reportportal_{Guid.NewGuid():N}")!, HistoryKey.New());
        made.Add(source.Open());
        return source;
    }

    private string Connection(DatabaseSource source) => made.Single(db => db.Database.ProviderName == source.Open().Database.ProviderName).Database.GetConnectionString()!;

    private async Task EditAsync(string part, Func<string, string> edit, bool seal = false)
    {
        await using var zip = await ZipFile.OpenAsync(File1, ZipArchiveMode.Update, Cancel);
        var text = edit(await TextAsync(zip, part));
        await PutAsync(zip, part, text);
        if (seal)
            await PutAsync(zip, "manifest.sha256", Domain.Documents.CanonicalJson.Digest(text));
    }

    private async Task ForgeAsync(string table, Func<string, string> edit)
    {
        await using var zip = await ZipFile.OpenAsync(File1, ZipArchiveMode.Update, Cancel);
        var entry = $"tables/{table}.jsonl";
        var old = await TextAsync(zip, entry);
        var text = edit(old);
        await PutAsync(zip, entry, text);
        var manifest = (await TextAsync(zip, "manifest.json")).Replace(Domain.Documents.CanonicalJson.Digest(old), Domain.Documents.CanonicalJson.Digest(text), StringComparison.Ordinal);
        await PutAsync(zip, "manifest.json", manifest);
        await PutAsync(zip, "manifest.sha256", Domain.Documents.CanonicalJson.Digest(manifest));
    }

    private static async Task<string> TextAsync(ZipArchive zip, string part)
    {
        using var reader = new StreamReader(await zip.GetEntry(part)!.OpenAsync(Cancel));
        return await reader.ReadToEndAsync(Cancel);
    }

    private static async Task PutAsync(ZipArchive zip, string part, string text)
    {
        zip.GetEntry(part)!.Delete();
        await using var writer = new StreamWriter(await zip.CreateEntry(part).OpenAsync(Cancel));
        await writer.WriteAsync(text);
    }

    private sealed class SameTable : IEqualityComparer<BackupTable>
    {
        public bool Equals(BackupTable? one, BackupTable? other) =>
            (one!.Name, one.Rows, one.Sha256) == (other!.Name, other.Rows, other.Sha256) && one.Columns.SequenceEqual(other.Columns);

        public int GetHashCode(BackupTable table) => table.Name.GetHashCode(StringComparison.Ordinal);
    }
}
