using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data.History;
using ReportPortal.Data.Providers;
using ReportPortal.Data.Tests.TestData;

namespace ReportPortal.Data.Tests.Providers;

/// <summary>What a real server says to one who may not enter, or may not do what the portal does.</summary>
public sealed class PostgreSqlFaultTests(PasswordServer server) : IClassFixture<PasswordServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Username=keeper;Database=portal", "right", null)]
    [InlineData("Username=keeper;Database=portal", "wrong", DatabaseFault.SignInRefused)]
    [InlineData("Username=keeper;Database=portal", "", DatabaseFault.SignInRefused)]
    [InlineData("Username=nobody;Database=portal", "right", DatabaseFault.SignInRefused)]
    [InlineData("Username=keeper;Database=nowhere", "right", DatabaseFault.NoSuchDatabase)]
    [InlineData("Username=guest;Database=portal", "right", DatabaseFault.RightMissing)]
    [InlineData("Username=late;Database=portal", "right", DatabaseFault.Full)]
    [InlineData("Username=keeper;Database=portal;Options=-c default_transaction_read_only=on", "right", DatabaseFault.ReadOnly)]
    public async Task FaultOf_WhenTheServerRefuses_TellsWhy(string connection, string password, DatabaseFault? fault)
    {
        Assert.SkipWhen(PostgreSqlServer.Missing is not null, PostgreSqlServer.Missing ?? "");

        (await FaultOfAsync($"{server.Address};{connection}", password)).ShouldBe(fault);
    }

    [Fact]
    public async Task FaultOf_WhenNoServerListens_IsUnreachable()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();

        (await FaultOfAsync($"Host=127.0.0.1;Port={port};Username=keeper", "right")).ShouldBe(DatabaseFault.Unreachable);
    }

    [Fact]
    public async Task FaultOf_WhenTheServersNameIsUnknown_IsUnreachable() =>
        (await FaultOfAsync("Host=nowhere.invalid;Username=keeper", "right")).ShouldBe(DatabaseFault.Unreachable);

    [Fact]
    public async Task FaultOf_WhenAServerTakesTheCallAndSaysNothing_IsUnreachable()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();

        (await FaultOfAsync($"Host=127.0.0.1;Port={((IPEndPoint)silent.LocalEndpoint).Port};Username=keeper;Timeout=1", "right")).ShouldBe(DatabaseFault.Unreachable);
    }

    /// <summary>What a save of the portal meets there.</summary>
    private static async Task<DatabaseFault?> FaultOfAsync(string connection, string password)
    {
        var provider = DatabaseProvider.Of(DatabaseKind.PostgreSql);
        await using var db = new DatabaseSource(provider, provider.Complete($"{connection};Pooling=false", password), HistoryKey.New()).Open();
        var failure = await Record.ExceptionAsync(() => db.HoldHistoryAsync(Cancel));
        (failure is null || DatabaseProvider.FaultOf(failure) is not null).ShouldBeTrue($"{failure}");
        return DatabaseProvider.FaultOf(failure);
    }
}

/// <summary>A server that asks everybody for a password, with a portal's database that is its keeper's.</summary>
public sealed class PasswordServer : IAsyncLifetime
{
    private PostgreSqlServer? server;

    public string Address => string.Join(';', server!.Connection.Split(';').Where(part => !part.StartsWith("Username", StringComparison.Ordinal)));

    public async ValueTask InitializeAsync()
    {
        if (PostgreSqlServer.Missing is not null)
            return;
        server = await PostgreSqlServer.StartAsync(durable: true);
        await using (var db = Open("postgres"))
            await db.Database.ExecuteSqlRawAsync(
                "CREATE ROLE keeper LOGIN PASSWORD 'right'; CREATE ROLE guest LOGIN PASSWORD 'right'; CREATE ROLE late LOGIN PASSWORD 'right' CONNECTION LIMIT 0", TestDatabase.Cancel);
        await using (var db = Open("portal"))
        {
            await db.Database.MigrateAsync(TestDatabase.Cancel);
            await db.Database.ExecuteSqlRawAsync("GRANT ALL ON ALL TABLES IN SCHEMA public TO keeper", TestDatabase.Cancel);
            await db.Database.ExecuteSqlRawAsync("GRANT SELECT ON ALL TABLES IN SCHEMA public TO guest", TestDatabase.Cancel);
            await db.Database.ExecuteSqlRawAsync("DO $$ BEGIN EXECUTE 'COPY (SELECT ''host all all 127.0.0.1/32 scram-sha-256'') TO ''' || current_setting('hba_file') || ''''; END $$", TestDatabase.Cancel);
        }
        await server.KillAsync();                            // who may enter is read at the start
        await server.AgainAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
    }

    private PortalDbContext Open(string database) => new DatabaseSource(DatabaseProvider.Of(DatabaseKind.PostgreSql), $"{server!.Connection};Database={database};Pooling=false", HistoryKey.New()).Open();
}
