using System.Diagnostics.CodeAnalysis;

namespace ReportPortal.Domain.Formats;

/// <summary>The address of one cell of an official table, written <c>table/row/column</c>, e.g. <c>channels/portal/count</c>.</summary>
public sealed record CellRef
{
    /// <summary>The longest address a cell can have, in characters.</summary>
    public const int MaxLength = 200;

    /// <summary>Makes the address of a cell from keys that are known to be well formed.</summary>
    /// <exception cref="ArgumentException">A key is not kebab-case.</exception>
    public CellRef(string table, string row, string column)
    {
        if (!FormKey.IsValid(table) || !FormKey.IsValid(row) || !FormKey.IsValid(column))
            throw new ArgumentException($"“{table}/{row}/{column}” is not a cell address.");
        (Table, Row, Column) = (table, row, column);
    }

    /// <summary>The table's key.</summary>
    public string Table { get; }

    /// <summary>The row's key.</summary>
    public string Row { get; }

    /// <summary>The column's key.</summary>
    public string Column { get; }

    /// <summary>Reads an address; false for anything but three kebab-case keys.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CellRef? cell)
    {
        var keys = text?.Split('/') ?? [];
        cell = keys.Length == 3 && text!.Length <= MaxLength && keys.All(FormKey.IsValid) ? new CellRef(keys[0], keys[1], keys[2]) : null;
        return cell is not null;
    }

    /// <summary>Reads an address that the program itself has written.</summary>
    /// <exception cref="FormatException">The text is not an address.</exception>
    public static CellRef Parse(string text) =>
        TryParse(text, out var cell) ? cell : throw new FormatException($"“{text}” is not a cell address (table/row/column).");

    /// <inheritdoc/>
    public override string ToString() => $"{Table}/{Row}/{Column}";
}
