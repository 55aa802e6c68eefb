using System.Data.Common;
using ReportPortal.Data.Providers;

namespace ReportPortal.Data.Tests.Providers;

/// <summary>The password comes from a setting of its own; how long to wait is the portal's to say only where the string does not.</summary>
public sealed class CompleteTests
{
    [Theory]
    [InlineData(DatabaseKind.PostgreSql, "Host=db;Username=portal", "geheim;=' ", "geheim;=' ")]
    [InlineData(DatabaseKind.PostgreSql, "Host=db;Username=portal;Password=old", "new", "new")]
    [InlineData(DatabaseKind.PostgreSql, "Host=db;Username=portal;Password=old", "", "old")]
    [InlineData(DatabaseKind.PostgreSql, "Host=db;Username=portal", "", null)]
    [InlineData(DatabaseKind.SqlServer, "Server=db;User Id=portal", "geheim;=' ", "geheim;=' ")]
    [InlineData(DatabaseKind.SqlServer, "Server=db;User Id=portal;Pwd=old", "new", "new")]
    [InlineData(DatabaseKind.SqlServer, "Server=db;User Id=portal;Pwd=old", "", "old")]
    [InlineData(DatabaseKind.SqlServer, "Server=db;Integrated Security=true", "", null)]
    [InlineData(DatabaseKind.Sqlite, "Data Source=portal.db", "unused", null)]
    public void Complete_WhenThereIsAPassword_PutsItIn(DatabaseKind kind, string connection, string password, string? complete) => Read(kind, connection, password, "Password").ShouldBe(complete);

    [Theory]
    [InlineData(DatabaseKind.PostgreSql, "Host=db", "Timeout", "5"), InlineData(DatabaseKind.PostgreSql, "Host=db;Timeout=60", "Timeout", "60"), InlineData(DatabaseKind.PostgreSql, "Host=db;timeout=15", "Timeout", "15")]
    [InlineData(DatabaseKind.SqlServer, "Server=db", "Connect Timeout", "5"), InlineData(DatabaseKind.SqlServer, "Server=db;Connect Timeout=60", "Connect Timeout", "60")]
    [InlineData(DatabaseKind.SqlServer, "Server=db;Connection Timeout=15", "Connect Timeout", "15"), InlineData(DatabaseKind.SqlServer, "Server=db;timeout=0", "Connect Timeout", "0")]
    [InlineData(DatabaseKind.Sqlite, "Data Source=portal.db", "Default Timeout", "30"), InlineData(DatabaseKind.Sqlite, "Data Source=portal.db;Default Timeout=60", "Default Timeout", "60")]
    [InlineData(DatabaseKind.Sqlite, "Data Source=portal.db;Command Timeout=15", "Default Timeout", "15")]
    public void Complete_WhenTheStringNamesItsPatience_KeepsIt(DatabaseKind kind, string connection, string keyword, string seconds) => Read(kind, connection, "", keyword).ShouldBe(seconds);

    [Theory, InlineData(DatabaseKind.PostgreSql), InlineData(DatabaseKind.SqlServer), InlineData(DatabaseKind.Sqlite)]
    public void Complete_WhenDoneTwice_IsTheSame(DatabaseKind kind)
    {
        var provider = DatabaseProvider.Of(kind);
        var once = provider.Complete("", "password");

        provider.Complete(once, "password").ShouldBe(once);
    }

    [Theory]
    [InlineData(DatabaseKind.PostgreSql, "Hots=db"), InlineData(DatabaseKind.SqlServer, "Sevrer=db"), InlineData(DatabaseKind.Sqlite, "Date Source=portal.db")]
    [InlineData(DatabaseKind.PostgreSql, "not a connection"), InlineData(DatabaseKind.SqlServer, "not a connection"), InlineData(DatabaseKind.Sqlite, "not a connection")]
    public void Complete_WhenTheStringCannotBeRead_IsRefused(DatabaseKind kind, string connection) =>
        Should.Throw<ArgumentException>(() => DatabaseProvider.Of(kind).Complete(connection, ""));

    private static string? Read(DatabaseKind kind, string connection, string password, string keyword) =>
        new DbConnectionStringBuilder { ConnectionString = DatabaseProvider.Of(kind).Complete(connection, password) }.TryGetValue(keyword, out var value) ? (string)value : null;
}
