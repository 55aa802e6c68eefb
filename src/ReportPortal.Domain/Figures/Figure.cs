namespace ReportPortal.Domain.Figures;

/// <summary>
/// What stands in a cell. Three answers differ: nothing entered yet (blank), a number (zero included), and 不适用 (not applicable).
/// A number is a whole amount of the smallest unit: 件, 条, 分.
/// </summary>
public readonly record struct Figure
{
    /// <summary>The largest amount that can be stored, in the smallest unit; it stays exact in JSON and in every spreadsheet.</summary>
    public const long Largest = 999_999_999_999_999;

    private readonly bool notApplicable;

    private Figure(long? amount, bool notApplicable) => (Amount, this.notApplicable) = (amount, notApplicable);

    /// <summary>Nothing has been entered.</summary>
    public static Figure Blank => default;

    /// <summary>The question does not concern the body.</summary>
    public static Figure NotApplicable => new(null, true);

    /// <summary>The amount in the smallest unit; null when blank or not applicable.</summary>
    public long? Amount { get; }

    /// <summary>Whether nothing has been entered.</summary>
    public bool IsBlank => Amount is null && !notApplicable;

    /// <summary>Whether the answer is 不适用.</summary>
    public bool IsNotApplicable => notApplicable;

    /// <summary>A number in the smallest unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is beyond ±<see cref="Largest"/>.</exception>
    public static Figure Of(long amount)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount, Largest);
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, -Largest);
        return new(amount, false);
    }
}
