using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ReportPortal.Domain.Formats;

/// <summary>The calendar year a report is about; the 条例 of 2007 came into force in 2008, so no report is older.</summary>
public sealed record ReportYear : IParsable<ReportYear>
{
    /// <summary>The first year that can be reported on.</summary>
    public const int First = 2008;

    /// <summary>The last year that can be reported on.</summary>
    public const int Last = 2099;

    /// <summary>A year between <see cref="First"/> and <see cref="Last"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Another year.</exception>
    public ReportYear(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, First);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Last);
        Value = value;
    }

    /// <summary>The year as a number, e.g. 2022.</summary>
    public int Value { get; }

    /// <summary>The year before, whose published figures this year's are compared with; null before the first.</summary>
    public ReportYear? Previous => Value > First ? new(Value - 1) : null;

    /// <inheritdoc/>
    public static ReportYear Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var year) ? year : throw new FormatException($"“{s}” is not a year between {First} and {Last}.");

    /// <summary>Reads four ASCII digits within the range; false for anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [NotNullWhen(true)] out ReportYear? result)
    {
        result = s is { Length: 4 } && s.All(char.IsAsciiDigit) && int.Parse(s, CultureInfo.InvariantCulture) is >= First and <= Last and var value
            ? new(value)
            : null;
        return result is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
