using System.Net.Sockets;
using System.Reflection;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ReportPortal.Data.Providers;

namespace ReportPortal.Data.Tests.Providers;

/// <summary>What each database means by its failures, told by the codes in its manual.</summary>
public sealed class FaultOfTests
{
    [Theory]
    [InlineData(1, DatabaseFault.Misused), InlineData(19, DatabaseFault.Misused)]
    [InlineData(5, DatabaseFault.Locked), InlineData(6, DatabaseFault.Locked)]
    [InlineData(8, DatabaseFault.ReadOnly)]
    [InlineData(10, DatabaseFault.DiskFailed), InlineData(13, DatabaseFault.DiskFailed)]
    [InlineData(11, DatabaseFault.Damaged), InlineData(26, DatabaseFault.Damaged)]
    [InlineData(14, DatabaseFault.CannotOpen)]
    [InlineData(7, DatabaseFault.Failed), InlineData(23, DatabaseFault.Failed)]
    public void FaultOf_WhenSqliteFails_IsTheOneOfItsCode(int code, DatabaseFault fault) => ShouldMean(new SqliteException("it failed", code), fault);

    [Theory]
    [InlineData("28P01", DatabaseFault.SignInRefused), InlineData("28000", DatabaseFault.SignInRefused)]
    [InlineData("3D000", DatabaseFault.NoSuchDatabase)]
    [InlineData("42501", DatabaseFault.RightMissing)]
    [InlineData("53100", DatabaseFault.DiskFailed), InlineData("58030", DatabaseFault.DiskFailed)]
    [InlineData("53300", DatabaseFault.Full)]
    [InlineData("25006", DatabaseFault.ReadOnly)]
    [InlineData("55P03", DatabaseFault.Locked), InlineData("40P01", DatabaseFault.Locked), InlineData("40001", DatabaseFault.Locked)]
    [InlineData("57P01", DatabaseFault.Unreachable), InlineData("57P02", DatabaseFault.Unreachable), InlineData("57P03", DatabaseFault.Unreachable)]
    [InlineData("08006", DatabaseFault.Unreachable), InlineData("08P01", DatabaseFault.Unreachable)]
    [InlineData("XX001", DatabaseFault.Damaged), InlineData("XX002", DatabaseFault.Damaged)]
    [InlineData("23505", DatabaseFault.Misused), InlineData("42P01", DatabaseFault.Misused), InlineData("22021", DatabaseFault.Misused)]
    [InlineData("XX000", DatabaseFault.Failed), InlineData("57014", DatabaseFault.Failed)]
    public void FaultOf_WhenPostgreSqlFails_IsTheOneOfItsState(string state, DatabaseFault fault) => ShouldMean(new PostgresException("it failed", "ERROR", "ERROR", state), fault);

    [Theory]
    [InlineData(18456, DatabaseFault.SignInRefused), InlineData(18452, DatabaseFault.SignInRefused), InlineData(18487, DatabaseFault.SignInRefused), InlineData(18488, DatabaseFault.SignInRefused)]
    [InlineData(4060, DatabaseFault.NoSuchDatabase), InlineData(911, DatabaseFault.NoSuchDatabase)]
    [InlineData(229, DatabaseFault.RightMissing), InlineData(262, DatabaseFault.RightMissing)]
    [InlineData(1105, DatabaseFault.DiskFailed), InlineData(9002, DatabaseFault.DiskFailed)]
    [InlineData(823, DatabaseFault.Damaged), InlineData(824, DatabaseFault.Damaged)]
    [InlineData(3906, DatabaseFault.ReadOnly)]
    [InlineData(1205, DatabaseFault.Locked), InlineData(1222, DatabaseFault.Locked)]
    [InlineData(17809, DatabaseFault.Full)]
    [InlineData(-2, DatabaseFault.Unreachable), InlineData(53, DatabaseFault.Unreachable), InlineData(10061, DatabaseFault.Unreachable), InlineData(11001, DatabaseFault.Unreachable)]
    [InlineData(2627, DatabaseFault.Misused), InlineData(208, DatabaseFault.Misused)]
    [InlineData(50000, DatabaseFault.Failed)]
    public void FaultOf_WhenSqlServerFails_IsTheOneOfItsNumber(int number, DatabaseFault fault) => ShouldMean(SqlServerFailure(number), fault);

    public static TheoryData<Exception, DatabaseFault> OfTheDriver => new()
    {
        { new NpgsqlException("Failed to connect to 127.0.0.1:1", new SocketException(111)), DatabaseFault.Unreachable },
        { new NpgsqlException("Exception while reading from stream", new EndOfStreamException()), DatabaseFault.Unreachable },
        { new NpgsqlException("Exception while reading from stream", new TimeoutException()), DatabaseFault.Unreachable },
        { new NpgsqlException("No password has been provided but the backend requires one"), DatabaseFault.SignInRefused },
        { new NpgsqlException("Received unexpected message"), DatabaseFault.Failed },
    };

    [Theory, MemberData(nameof(OfTheDriver), DisableDiscoveryEnumeration = true)]
    public void FaultOf_WhenTheDriverFailsBeforeTheServerAnswers_IsTheOneOfItsCause(Exception failure, DatabaseFault fault) => ShouldMean(failure, fault);

    public static TheoryData<Exception> NoDatabases =>
    [
        new InvalidOperationException("no"), new TimeoutException(), new OperationCanceledException(), new IOException("disk"), new SocketException(111),
        new OperationCanceledException("a reader has gone", new PostgresException("canceling statement due to user request", "ERROR", "ERROR", "57014")),
        new AggregateException(new InvalidOperationException("no")), new DbUpdateException("no", new InvalidOperationException()),
    ];

    [Theory, MemberData(nameof(NoDatabases), DisableDiscoveryEnumeration = true)]
    public void FaultOf_WhenNoDatabaseIsToBlame_IsNone(Exception failure) => DatabaseProvider.FaultOf(failure).ShouldBeNull();

    [Fact]
    public void FaultOf_WhenNothingFailed_IsNone() => DatabaseProvider.FaultOf(null).ShouldBeNull();

    // As it is thrown, and as the framework wraps it.
    private static void ShouldMean(Exception failure, DatabaseFault fault)
    {
        DatabaseProvider.FaultOf(failure).ShouldBe(fault);
        DatabaseProvider.FaultOf(new DbUpdateException("could not save", failure)).ShouldBe(fault);
        DatabaseProvider.FaultOf(new InvalidOperationException("likely transient", new DbUpdateException("could not save", failure))).ShouldBe(fault);
        DatabaseProvider.FaultOf(new AggregateException(failure)).ShouldBe(fault);
    }

    // The driver makes its exceptions itself and lets nobody else.
    private static SqlException SqlServerFailure(int number)
    {
        const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic;
        var maker = typeof(SqlError).GetConstructors(Hidden).First(one => one.GetParameters()[0].Name == "infoNumber");
        var error = maker.Invoke([.. maker.GetParameters().Select(parameter => parameter.Name == "infoNumber" ? number : Any(parameter.ParameterType))]);
        var errors = typeof(SqlErrorCollection).GetConstructors(Hidden).Single().Invoke([]);
        typeof(SqlErrorCollection).GetMethod("Add", Hidden)!.Invoke(errors, [error]);
        return (SqlException)typeof(SqlException).GetMethod("CreateException", Hidden, [typeof(SqlErrorCollection), typeof(string)])!.Invoke(null, [errors, "16.0"])!;
    }

    private static object? Any(Type type) => type == typeof(string) ? "" : type.IsValueType ? Activator.CreateInstance(type) : null;
}
