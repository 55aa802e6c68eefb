using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Tests.Infrastructure;

public sealed class CountyTimeZoneTests
{
    [Fact]
    public void Own_WhenTheSystemHasNoTimeZones_KeepsChinasDays()
    {
        var (own, known) = (CountyTimeZone.Own("Asia/Shanghai")!, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));

        for (var day = new DateTime(1992, 1, 1, 15, 59, 59, DateTimeKind.Utc); day.Year < 2040; day = day.AddDays(1))
            TimeZoneInfo.ConvertTimeFromUtc(day, own).ShouldBe(TimeZoneInfo.ConvertTimeFromUtc(day, known));
    }

    [Theory, InlineData("Asia/Nanhua"), InlineData("Europe/Berlin")]
    public void Own_WhenAnotherZone_IsNotGuessed(string name) => CountyTimeZone.Own(name).ShouldBeNull();

    [Fact]
    public void Find_WhenTheSystemKnowsIt_IsTheSystems() => CountyTimeZone.Find("Asia/Urumqi").ShouldBe(TimeZoneInfo.FindSystemTimeZoneById("Asia/Urumqi"));
}
