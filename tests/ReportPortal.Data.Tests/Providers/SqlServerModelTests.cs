using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.Dac.Model;
using ReportPortal.Data.History;
using ReportPortal.Data.Providers;

namespace ReportPortal.Data.Tests.Providers;

/// <summary>SQL Server's own model of a database takes the portal's tables, and would say if it could not.</summary>
public sealed class SqlServerModelTests
{
    [Fact]
    public void Schema_WhenSqlServersModelReadsIt_IsWithoutFault() => FaultsOf(Schema()).ShouldBeEmpty();

    [Theory]
    [InlineData("CREATE TABLE [A] ([Id] int NOT NULL, CONSTRAINT [PK_A] PRIMARY KEY ([Missing]))")]
    [InlineData("CREATE TABLE [B] ([Id] int NOT NULL, CONSTRAINT [FK_B] FOREIGN KEY ([Id]) REFERENCES [Nowhere] ([Id]))")]
    [InlineData("CREATE TABLE [Jobs] ([Id] int NOT NULL)")]
    [InlineData("CREATE INDEX [IX_D] ON [Nowhere] ([Id])")]
    public void Schema_WhenAFaultIsPlanted_IsRefused(string planted) => FaultsOf([.. Schema(), planted]).ShouldNotBeEmpty();

    private static List<string> FaultsOf(IEnumerable<string> batches)
    {
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        try
        {
            foreach (var batch in batches)
                model.AddObjects(batch);
            return [.. model.Validate().Where(message => message.MessageType == Microsoft.SqlServer.Dac.DacMessageType.Error).Select(message => message.Message)];
        }
        catch (DacModelException refused)
        {
            return [refused.Message];
        }
    }

    /// <summary>The statements that make tables and indexes; rows are no part of a schema.</summary>
    private static List<string> Schema()
    {
        using var db = new DatabaseSource(DatabaseProvider.Of(DatabaseKind.SqlServer), "Server=none", HistoryKey.New()).Open();
        var made = db.Database.GenerateCreateScript().Split("GO\r\n").SelectMany(part => part.Split("GO\n"))
            .Select(batch => batch.Trim()).Where(batch => batch.StartsWith("CREATE ", StringComparison.Ordinal)).ToList();
        made.Count.ShouldBeGreaterThan(20);
        return made;
    }
}
