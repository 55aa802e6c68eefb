using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ReportPortal.Data;
using ReportPortal.Data.Backups;
using ReportPortal.Data.History;
using ReportPortal.Data.Providers;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Tests.Infrastructure;

/// <summary>A version that knows one step more than this one meets the database of this one; and this one meets what it has left.</summary>
public sealed class UpgradeTests : IAsyncLifetime
{
    private readonly PortalFactory portal = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DatabaseSource Here => portal.Services.GetRequiredService<DatabaseSource>();

    private string Backups => Path.Combine(portal.Data, "backups");

    public async ValueTask InitializeAsync() => await DemoDatabase.PutAsync(portal.Data);

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Migrate_WhenTheDatabaseIsOlder_BacksItUpFirstAndKeepsAllOfIt()
    {
        var before = await ProofAsync(Here);

        await UpgradeAsync();

        (await LaterStepsAsync()).ShouldBe([LaterStep.Id]);
        (await ProofAsync(Here)).ShouldBe(before);
        using var backup = await BackupReader.OpenAsync(Directory.GetFiles(Backups, "before-upgrade-*.zip").Single(), Cancel);
        backup.Manifest.Proof.ShouldBe(before);
    }

    [Fact]
    public async Task Migrate_WhenItCannotBeBackedUp_LeavesTheDatabaseAsItWas()
    {
        await File.WriteAllTextAsync(Backups, "where the folder should be", Cancel);

        (await Should.ThrowAsync<BackupRefused>(UpgradeAsync)).Fault.ShouldBe(BackupFault.NotWritable);

        (await LaterStepsAsync()).ShouldBeEmpty();
    }

    /// <summary>The way back of the install guide: the program of before, an empty database, the backup from before the upgrade.</summary>
    [Fact]
    public async Task Restore_WhenALaterVersionHasUpgraded_GoesIntoAnEmptyDatabaseOnly()
    {
        var before = await ProofAsync(Here);
        await UpgradeAsync();
        using var backup = await BackupReader.OpenAsync(Directory.GetFiles(Backups, "before-upgrade-*.zip").Single(), Cancel);

        (await Should.ThrowAsync<DatabaseRefusedException>(() => DatabaseOf(Here).MigrateAsync(Cancel))).TextKey.ShouldBe("DatabaseNewer");
        (await Should.ThrowAsync<BackupRefused>(() => new BackupRestorer(Here).RestoreAsync(backup, portal.Data, replace: true, Cancel))).Fault.ShouldBe(BackupFault.Older);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Move(Path.Combine(portal.Data, DemoDatabase.File), Path.Combine(portal.Data, DemoDatabase.File + ".upgraded"));
        await new BackupRestorer(Here).RestoreAsync(backup, portal.Data, replace: false, Cancel);

        await DatabaseOf(Here).MigrateAsync(Cancel);
        (await ProofAsync(Here)).ShouldBe(before);
    }

    private Task UpgradeAsync() => DatabaseOf(new(new LaterSqlite(), $"Data Source={Path.Combine(portal.Data, DemoDatabase.File)}", Here.Key)).MigrateAsync(Cancel);

    private PortalDatabase DatabaseOf(DatabaseSource source) => new(
        source.Open(), source, new Web.Infrastructure.Backups(source, portal.Services.GetRequiredService<DataFolder>(), TimeProvider.System),
        portal.Services.GetRequiredService<CurrentSettings>(), NullLogger<PortalDatabase>.Instance);

    private async Task<IEnumerable<string>> LaterStepsAsync()
    {
        await using var db = Here.Open();
        return (await db.Database.GetAppliedMigrationsAsync(Cancel)).Except(db.Database.GetMigrations());
    }

    private static async Task<HistoryProof> ProofAsync(DatabaseSource source)
    {
        await using var db = source.Open();
        return await new HistoryVerifier(db, source.Key).VerifyAsync(Cancel);
    }

    /// <summary>SQLite as a later version would know it.</summary>
    private sealed class LaterSqlite : DatabaseProvider
    {
        private readonly DatabaseProvider today = Of(DatabaseKind.Sqlite);

        public override DatabaseKind Kind => today.Kind;

        public override string Complete(string connection, string password) => today.Complete(connection, password);

        public override DbContextOptions Options(string connection, ILoggerFactory? log = null) =>
            new DbContextOptionsBuilder((DbContextOptions)today.Options(connection, log)).ReplaceService<IMigrationsAssembly, LaterSteps>()
                .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning)).Options;

        public override PortalDbContext Open(DbContextOptions options, HistoryKey key) => today.Open(options, key);

        public override FileInfo? FileOf(PortalDbContext db) => today.FileOf(db);

        public override Task<IDbContextTransaction> BeginReadingAsync(PortalDbContext db, CancellationToken cancel) => today.BeginReadingAsync(db, cancel);

        public override Task<IReadOnlyList<DatabaseDoubt>> DoubtsAsync(PortalDbContext db, CancellationToken cancel) => today.DoubtsAsync(db, cancel);

        protected override DatabaseFault? Find(Exception failure) => null;
    }

#pragma warning disable EF1001 // there is no other way to know one step more than the assembly holds
    private sealed class LaterSteps(ICurrentDbContext context, IDbContextOptions options, IMigrationsIdGenerator ids, IDiagnosticsLogger<DbLoggerCategory.Migrations> log)
        : MigrationsAssembly(context, options, ids, log)
    {
        public override IReadOnlyDictionary<string, TypeInfo> Migrations =>
            new Dictionary<string, TypeInfo>(base.Migrations) { [LaterStep.Id] = typeof(LaterStep).GetTypeInfo() };
    }
#pragma warning restore EF1001

    [Migration(Id)]
    private sealed class LaterStep : Migration
    {
        public const string Id = "29990101000000_Later";

        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable("Later", table => new { Id = table.Column<int>() });
    }
}
