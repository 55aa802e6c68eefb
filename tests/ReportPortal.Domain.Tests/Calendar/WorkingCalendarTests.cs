using System.Globalization;
using CsCheck;
using ReportPortal.Domain.Calendar;

namespace ReportPortal.Domain.Tests.Calendar;

/// <summary>Which days are worked. The days entered here are made up, not those of any notice.</summary>
public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Plain = new([]);

    // A Thursday and a Friday off, the Saturday after worked.
    private static readonly WorkingCalendar Entered = new([Day("2026-10-01", false), Day("2026-10-02", false), Day("2026-10-10", true)]);

    [Theory]
    [InlineData("2026-09-30", true, true)]       // Wednesday
    [InlineData("2026-10-01", true, false)]
    [InlineData("2026-10-03", false, false)]     // Saturday
    [InlineData("2026-10-04", false, false)]     // Sunday
    [InlineData("2026-10-10", false, true)]
    [InlineData("2026-10-11", false, false)]
    public void IsWorking_WhenWeekendsHolidaysAndMakeUpDaysMeet_FollowsWhatIsEntered(string day, bool plain, bool entered)
    {
        Plain.IsWorking(DateOnly.Parse(day, CultureInfo.InvariantCulture)).ShouldBe(plain);
        Entered.IsWorking(DateOnly.Parse(day, CultureInfo.InvariantCulture)).ShouldBe(entered);
    }

    [Theory]
    [InlineData("2026-09-30", "2026-09-30", 0)]
    [InlineData("2026-09-30", "2026-10-01", 0)]
    [InlineData("2026-09-30", "2026-10-05", 1)]
    [InlineData("2026-09-30", "2026-10-10", 6)]
    [InlineData("2026-10-10", "2026-09-30", -6)]
    public void Between_WhenCounted_LeavesOutTheFirstDay(string from, string to, int days) => Entered.Between(DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture)).ShouldBe(days);

    [Theory]
    [InlineData("2026-09-30", 0, "2026-09-30")]
    [InlineData("2026-09-30", 1, "2026-10-05")]
    [InlineData("2026-09-30", 6, "2026-10-10")]
    [InlineData("2026-09-30", 20, "2026-10-29")]
    public void Add_WhenCounted_ReachesTheLastDay(string day, int workingDays, string last) => Entered.Add(DateOnly.Parse(day, CultureInfo.InvariantCulture), workingDays).ShouldBe(DateOnly.Parse(last, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-10-04", "2026-09-30")]
    [InlineData("2026-10-10", "2026-10-10")]
    [InlineData("2027-01-31", "2027-01-29")]
    public void OnOrBefore_WhenTheDayIsOff_IsTheWorkingDayBefore(string day, string before) => Entered.OnOrBefore(DateOnly.Parse(day, CultureInfo.InvariantCulture)).ShouldBe(DateOnly.Parse(before, CultureInfo.InvariantCulture));

    [Fact]
    public void Knows_WhenOnlyOneYearIsEntered_KnowsThatOne() => (Entered.Knows(2026), Entered.Knows(2027)).ShouldBe((true, false));

    [Fact]
    public void Add_WhenNothingIsEverWorked_SaysSo() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new WorkingCalendar(Enumerable.Range(0, 5000).Select(day => new WorkingDay { Date = new DateOnly(2026, 1, 1).AddDays(day), IsWorking = false })).Add(new(2026, 1, 1), 1));

    [Fact]
    public void Add_WhenAnyDaysAreEntered_EndsOnAWorkingDayThatManyLater() =>
        Gen.Select(Gen.Int[0, 400].Select(Gen.Bool).Array[0, 60], Gen.Int[0, 300], Gen.Int[1, 60]).Sample((days, start, count) =>
        {
            var first = new DateOnly(2026, 1, 1);
            var calendar = new WorkingCalendar(days.DistinctBy(day => day.Item1).Select(day => new WorkingDay { Date = first.AddDays(day.Item1), IsWorking = day.Item2 }));
            var from = first.AddDays(start);
            var end = calendar.Add(from, count);
            return calendar.IsWorking(end) && calendar.Between(from, end) == count && calendar.Between(end, from) == -count && calendar.OnOrBefore(end) == end;
        });

    private static WorkingDay Day(string day, bool working) => new() { Date = DateOnly.Parse(day, CultureInfo.InvariantCulture), IsWorking = working };
}
