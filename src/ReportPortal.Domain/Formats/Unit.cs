namespace ReportPortal.Domain.Formats;

/// <summary>What a figure counts. Amounts are whole numbers of the smallest unit; a unit says how many decimals its print has.</summary>
/// <param name="Key">The unit's key in its form.</param>
/// <param name="Symbol">The word printed after a number, e.g. 条, 件, 万元.</param>
/// <param name="Decimals">
/// Decimals of the printed number: 0 for counts, 2 for 元, 6 for 万元; money is stored in 分 in both cases.
/// </param>
public sealed record Unit(string Key, Label Symbol, int Decimals)
{
    /// <summary>Whether it counts money, whose smallest unit is 分 in 元 and in 万元 alike.</summary>
    public bool IsMoney => Decimals > 0;

    /// <summary>Whether amounts in the two can be compared: the same unit, or money both.</summary>
    public bool IsComparableTo(Unit other) => Key == other.Key || (IsMoney && other.IsMoney);
}
