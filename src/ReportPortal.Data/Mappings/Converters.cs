using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Data.Mappings;

internal sealed class CellRefConverter() : ValueConverter<CellRef, string>(cell => cell.ToString(), text => CellRef.Parse(text));

internal sealed class ReportYearConverter() : ValueConverter<ReportYear, int>(year => year.Value, value => new ReportYear(value));

/// <summary>Times are UTC and cut to milliseconds: the same value, and the same hash, on every database.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(time => Cut(time), time => DateTime.SpecifyKind(time, DateTimeKind.Utc))
{
    private static DateTime Cut(DateTime time) => time.Kind == DateTimeKind.Utc
        ? new(time.Ticks - (time.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc)
        : throw new ArgumentException("A time is stored in UTC.", nameof(time));
}
