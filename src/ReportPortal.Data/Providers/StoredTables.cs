using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace ReportPortal.Data.Providers;

/// <summary>
/// The tables of the database as a migration left them, read and written row by row without the model of today: so a backup can be made
/// before an upgrade, and one from another kind of database can be put back.
/// </summary>
internal sealed class StoredTables
{
    private const int MostParameters = 900;
    private const int MostRows = 100;

    private readonly PortalDbContext db;
    private readonly ISqlGenerationHelper sql;

    public StoredTables(PortalDbContext db, string migration)
    {
        this.db = db;
        sql = db.GetService<ISqlGenerationHelper>();
        InOrder = Sorted([.. ModelOf(db, migration).Tables]);
    }

    /// <summary>The tables, each after those it refers to.</summary>
    public IReadOnlyList<ITable> InOrder { get; }

    /// <summary>The rows of a table in the order of its key, each as a line of JSON.</summary>
    public async IAsyncEnumerable<byte[]> ReadAsync(ITable table, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = Command($"SELECT {Columns(table)} FROM {Name(table)} ORDER BY {string.Join(", ", table.PrimaryKey!.Columns.Select(column => sql.DelimitIdentifier(column.Name)))}");
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var columns = table.Columns.ToList();
        while (await rows.ReadAsync(cancel))
            yield return Write(rows, columns);
    }

    /// <summary>Puts rows into a table, as they were read.</summary>
    /// <exception cref="FormatException">A row is not one of this table.</exception>
    public async Task<long> FillAsync(ITable table, IAsyncEnumerable<string> rows, CancellationToken cancel)
    {
        var columns = table.Columns.ToList();
        var most = Math.Min(MostRows, MostParameters / columns.Count);
        var count = 0L;
        var batch = new List<JsonElement>();
        await foreach (var row in rows.WithCancellation(cancel))
        {
            batch.Add(Read(row, columns.Count));
            count++;
            if (batch.Count == most)
                await InsertAsync(table, columns, batch, cancel);
        }
        if (batch.Count > 0)
            await InsertAsync(table, columns, batch, cancel);
        return count;
    }

    /// <summary>Empties a table.</summary>
    public async Task EmptyAsync(ITable table, CancellationToken cancel)
    {
        await using var command = Command($"DELETE FROM {Name(table)}");
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>How many rows a table has.</summary>
    public async Task<long> CountAsync(ITable table, CancellationToken cancel)
    {
        await using var command = Command($"SELECT COUNT(*) FROM {Name(table)}");
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture);
    }

    private static IRelationalModel ModelOf(PortalDbContext db, string migration)
    {
        var assembly = db.GetService<IMigrationsAssembly>();
        var model = assembly.CreateMigration(assembly.Migrations[migration], db.Database.ProviderName!).TargetModel;
        return db.GetService<IModelRuntimeInitializer>().Initialize(model is IMutableModel mutable ? mutable.FinalizeModel() : model, designTime: true, validationLogger: null)
            .GetRelationalModel();
    }

    private static List<ITable> Sorted(List<ITable> tables)
    {
        var sorted = new List<ITable>();
        while (tables.Count > 0)
        {
            var next = tables.OrderBy(table => table.Name, StringComparer.Ordinal)
                .First(table => table.ForeignKeyConstraints.All(reference => reference.PrincipalTable == table || sorted.Contains(reference.PrincipalTable)));
            sorted.Add(next);
            tables.Remove(next);
        }
        return sorted;
    }

    private async Task InsertAsync(ITable table, List<IColumn> columns, List<JsonElement> rows, CancellationToken cancel)
    {
        await using var command = Command("");
        var text = new StringBuilder($"INSERT INTO {Name(table)} ({Columns(table)}) VALUES ");
        for (var row = 0; row < rows.Count; row++)
        {
            text.Append(row == 0 ? "(" : ", (");
            for (var column = 0; column < columns.Count; column++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"p{row}_{column}");
                text.Append(column == 0 ? "" : ", ").Append(sql.GenerateParameterName(name));
                command.Parameters.Add(columns[column].StoreTypeMapping.CreateParameter(
                    command, sql.GenerateParameterName(name), Value(rows[row][column], columns[column]), columns[column].IsNullable));
            }
            text.Append(')');
        }
        command.CommandText = text.ToString();
        await command.ExecuteNonQueryAsync(cancel);
        rows.Clear();
    }

    private DbCommand Command(string text)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = text;
        command.CommandTimeout = 0;
        return command;
    }

    private string Columns(ITable table) => string.Join(", ", table.Columns.Select(column => sql.DelimitIdentifier(column.Name)));

    private string Name(ITable table) => sql.DelimitIdentifier(table.Name, table.Schema);

    private static byte[] Write(DbDataReader row, List<IColumn> columns)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartArray();
            for (var i = 0; i < columns.Count; i++)
                Write(json, row, i, TypeOf(columns[i]));
            json.WriteEndArray();
        }
        line.WriteByte((byte)'\n');
        return line.ToArray();
    }

    private static void Write(Utf8JsonWriter json, DbDataReader row, int column, Type type)
    {
        if (row.IsDBNull(column))
            json.WriteNullValue();
        else if (type == typeof(string))
            json.WriteStringValue(row.GetString(column));
        else if (type == typeof(long))
            json.WriteNumberValue(row.GetInt64(column));
        else if (type == typeof(int))
            json.WriteNumberValue(row.GetInt32(column));
        else if (type == typeof(bool))
            json.WriteBooleanValue(row.GetBoolean(column));
        else if (type == typeof(Guid))
            json.WriteStringValue(row.GetGuid(column));
        else if (type == typeof(DateTime))
            json.WriteStringValue(DateTime.SpecifyKind(row.GetFieldValue<DateTime>(column), DateTimeKind.Utc));
        else if (type == typeof(DateOnly))
            json.WriteStringValue(row.GetFieldValue<DateOnly>(column).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else if (type == typeof(byte[]))
            json.WriteBase64StringValue(row.GetFieldValue<byte[]>(column));
        else
            throw new NotSupportedException($"A backup does not know columns of {type}.");
    }

    private static JsonElement Read(string row, int columns)
    {
        try
        {
            var element = JsonSerializer.Deserialize<JsonElement>(row);
            return element.ValueKind == JsonValueKind.Array && element.GetArrayLength() == columns ? element : throw new FormatException("A row has another number of values.");
        }
        catch (JsonException unreadable)
        {
            throw new FormatException(unreadable.Message, unreadable);
        }
    }

    private static object? Value(JsonElement value, IColumn column)
    {
        var type = TypeOf(column);
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        if (type == typeof(string))
            return value.GetString();
        if (type == typeof(long))
            return value.GetInt64();
        if (type == typeof(int))
            return value.GetInt32();
        if (type == typeof(bool))
            return value.GetBoolean();
        if (type == typeof(Guid))
            return value.GetGuid();
        if (type == typeof(DateTime))
            return value.GetDateTime().ToUniversalTime();
        if (type == typeof(DateOnly))
            return DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return value.GetBytesFromBase64();
    }

    private static Type TypeOf(IColumn column) => Nullable.GetUnderlyingType(column.ProviderClrType) ?? column.ProviderClrType;
}
