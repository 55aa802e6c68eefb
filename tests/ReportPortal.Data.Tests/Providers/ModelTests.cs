using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using ReportPortal.Data.History;
using ReportPortal.Data.Providers;

namespace ReportPortal.Data.Tests.Providers;

/// <summary>The three databases have one schema, and SQL Server could take it: none of this needs a server.</summary>
public sealed class ModelTests
{
    private const int ClusteredKeyBytes = 900;
    private const int OtherKeyBytes = 1700;

    [Theory, InlineData(DatabaseKind.Sqlite), InlineData(DatabaseKind.PostgreSql), InlineData(DatabaseKind.SqlServer)]
    public void Model_WhenComparedWithTheMigrations_IsTheSame(DatabaseKind kind)
    {
        using var db = Open(kind);

        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Theory, InlineData(DatabaseKind.PostgreSql), InlineData(DatabaseKind.SqlServer)]
    public void Schema_WhenComparedWithSqlites_HasTheSameTablesKeysLengthsAndRules(DatabaseKind kind) =>
        Describe(ModelOf(kind)).ShouldBe(Describe(ModelOf(DatabaseKind.Sqlite)));

    [Theory, InlineData(DatabaseKind.PostgreSql, "C"), InlineData(DatabaseKind.SqlServer, "Latin1_General_100_BIN2")]
    public void Text_WhenCompared_IsComparedByItsBytes(DatabaseKind kind, string collation) =>
        Columns(ModelOf(kind)).Where(column => column.ProviderClrType == typeof(string)).ShouldAllBe(column => column.Collation == collation);

    [Fact]
    public void SqlServerScript_WhenParsed_IsSqlServers()
    {
        using var db = Open(DatabaseKind.SqlServer);
        var script = db.GetService<IMigrator>().GenerateScript();

        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors);

        errors.Select(error => $"{error.Line}: {error.Message}").ShouldBeEmpty();
        script.ShouldContain("CREATE TABLE [History]");
    }

    [Fact]
    public void SqlServerKeys_WhenAddedUp_FitAnIndex()
    {
        foreach (var table in ModelOf(DatabaseKind.SqlServer).Tables)
        {
            Bytes(table.PrimaryKey!.Columns).ShouldBeLessThanOrEqualTo(ClusteredKeyBytes, table.Name);
            foreach (var index in table.Indexes)
                Bytes(index.Columns).ShouldBeLessThanOrEqualTo(OtherKeyBytes, index.Name);
        }
    }

    [Fact]
    public void SqlServerCascades_WhenFollowed_ReachEachTableByOneWay()
    {
        var tables = ModelOf(DatabaseKind.SqlServer).Tables.ToList();
        foreach (var table in tables)
            Reached(table, tables).GroupBy(reached => reached.Name).Where(ways => ways.Count() > 1).Select(ways => $"{table.Name} to {ways.Key}").ShouldBeEmpty();
    }

    private static IEnumerable<ITable> Reached(ITable from, List<ITable> tables) => tables
        .SelectMany(table => table.ForeignKeyConstraints.Where(key => key.PrincipalTable == from && key.OnDeleteAction == ReferentialAction.Cascade).Select(_ => table))
        .SelectMany(table => Reached(table, tables).Prepend(table));

    private static int Bytes(IEnumerable<IColumn> columns) => columns.Sum(column => Type.GetTypeCode(Nullable.GetUnderlyingType(column.ProviderClrType) ?? column.ProviderClrType) switch
    {
        TypeCode.String => 2 * (column.PropertyMappings[0].Property.GetMaxLength() ?? 100_000),
        TypeCode.Int64 or TypeCode.DateTime => 8,
        TypeCode.Int32 => 4,
        TypeCode.Boolean => 1,
        TypeCode.Object when column.ProviderClrType == typeof(byte[]) => column.PropertyMappings[0].Property.GetMaxLength() ?? 100_000,
        _ => 16,
    });

    private static IEnumerable<IColumn> Columns(IRelationalModel model) => model.Tables.SelectMany(table => table.Columns);

    private static string Describe(IRelationalModel model) => string.Join('\n', model.Tables.OrderBy(table => table.Name, StringComparer.Ordinal).SelectMany(table => new[] { table.Name }
        .Concat(table.Columns.OrderBy(column => column.Name, StringComparer.Ordinal).Select(column =>
            $"  {column.Name} {column.ProviderClrType} {column.PropertyMappings[0].Property.GetMaxLength()} {(column.IsNullable ? "null" : "not null")}"))
        .Concat(table.UniqueConstraints.Select(key => $"  key {Names(key.Columns)}"))
        .Concat(table.Indexes.Select(index => $"  index {Names(index.Columns)} {index.IsUnique}").Order(StringComparer.Ordinal))
        .Concat(table.ForeignKeyConstraints.Select(key => $"  {Names(key.Columns)} to {key.PrincipalTable.Name} {key.OnDeleteAction}").Order(StringComparer.Ordinal))
        .Concat(table.CheckConstraints.Select(check => $"  check {check.Name} {check.Sql}").Order(StringComparer.Ordinal))));

    private static string Names(IEnumerable<IColumn> columns) => string.Join(", ", columns.Select(column => column.Name));

    private static IRelationalModel ModelOf(DatabaseKind kind)
    {
        using var db = Open(kind);
        return db.GetService<IDesignTimeModel>().Model.GetRelationalModel();
    }

    private static PortalDbContext Open(DatabaseKind kind) => new DatabaseSource(DatabaseProvider.Of(kind), kind == DatabaseKind.Sqlite ? "Data Source=:memory:" : kind == DatabaseKind.PostgreSql ? "Host=none" : "Server=none", HistoryKey.New()).Open();
}
