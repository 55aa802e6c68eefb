using System.Globalization;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Tests.Filings;

/// <summary>A year's dates, and its closing and reopening.</summary>
public sealed class ReportingYearTests
{
    private static readonly ReportYear Year = new(2025);

    [Theory]
    [InlineData("2026-01-15", "2026-01-31", "2026-02-20", "2026-03-31", null)]
    [InlineData("2026-01-01", "2026-01-01", "2026-01-01", "2026-01-01", null)]
    [InlineData("2025-12-31", "2026-01-31", "2026-02-20", "2026-03-31", YearDateFault.FilingsWithinTheYear)]
    [InlineData("2026-01-20", "2026-01-19", "2026-02-20", "2026-03-31", YearDateFault.FilingsAfterPublication)]
    [InlineData("2026-01-15", "2026-02-01", "2026-02-20", "2026-03-31", YearDateFault.DepartmentsTooLate)]
    [InlineData("2026-01-15", "2026-01-31", "2026-01-14", "2026-03-31", YearDateFault.UpperLevelOutOfOrder)]
    [InlineData("2026-01-15", "2026-01-31", "2027-01-01", "2026-03-31", YearDateFault.UpperLevelOutOfOrder)]
    [InlineData("2026-01-15", "2026-01-31", "2026-02-20", "2026-01-14", YearDateFault.CountyBeforeFilings)]
    [InlineData("2026-01-15", "2026-01-31", "2026-02-20", "2026-04-01", YearDateFault.CountyTooLate)]
    public void Faults_WhenTheDatesAreChecked_NameEachThatIsWrong(string filings, string departments, string upper, string county, YearDateFault? fault) =>
        new YearDates(Day(filings), Day(departments), Day(upper), Day(county)).FaultsFor(Year).ShouldBe(fault is { } one ? [one] : []);

    [Fact]
    public void In_WhenAnotherYear_KeepsTheDaysOfTheMonth() =>
        new YearDates(new(2024, 1, 12), new(2024, 1, 31), new(2024, 2, 29), new(2024, 3, 31)).In(Year)
            .ShouldBe(new(new(2026, 1, 12), new(2026, 1, 31), new(2026, 2, 28), new(2026, 3, 31)));

    [Fact]
    public void Default_WhenAnyYear_HasNoFaults()
    {
        for (var year = ReportYear.First; year <= ReportYear.Last; year++)
            YearDates.Default(new(year)).FaultsFor(new(year)).ShouldBeEmpty();
    }

    [Theory, InlineData(2018, null), InlineData(2019, "national-2019"), InlineData(2020, "national-2019"), InlineData(2021, "national-2021"), InlineData(2030, "national-2021")]
    public void PrescribedForm_WhenAYearIsAsked_IsTheNationalOneSince2019(int year, string? form) => ReportingYear.PrescribedForm(new(year)).ShouldBe(form);

    [Fact]
    public void Verbs_WhenTheStateForbidsThem_AreRefused()
    {
        var year = Opened();
        Should.Throw<YearRefused>(year.Reopen).Refusal.ShouldBe(YearRefusal.Open);
        year.Close();
        year.State.ShouldBe(YearState.Closed);
        Should.Throw<YearRefused>(year.Close).Refusal.ShouldBe(YearRefusal.Closed);
        Should.Throw<YearRefused>(() => year.Reschedule(YearDates.Default(Year))).Refusal.ShouldBe(YearRefusal.Closed);
        year.Reopen();
        year.State.ShouldBe(YearState.Open);
        Should.Throw<YearRefused>(() => year.Reschedule(YearDates.Default(Year) with { CountyPublishes = new(2026, 5, 1) })).Refusal.ShouldBe(YearRefusal.BadDates);
    }

    [Fact]
    public void Reschedule_WhenTheYearIsOpen_TakesAllFour()
    {
        var (year, dates) = (Opened(), new YearDates(new(2026, 1, 9), new(2026, 1, 30), new(2026, 2, 10), new(2026, 3, 20)));

        year.Reschedule(dates);

        year.Dates.ShouldBe(dates);
    }

    private static ReportingYear Opened() => new()
    {
        Year = Year,
        FormatKey = "national-2021",
        FilingsDue = new(2026, 1, 15),
        DepartmentsPublishDue = new(2026, 1, 31),
        UpperLevelDue = new(2026, 2, 20),
        CountyPublishesDue = new(2026, 3, 31),
    };

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
