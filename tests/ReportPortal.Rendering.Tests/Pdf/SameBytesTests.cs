using System.Globalization;
using ReportPortal.Domain.Documents;
using ReportPortal.Rendering.Pdf;
using ReportPortal.Rendering.Tests.TestData;

namespace ReportPortal.Rendering.Tests.Pdf;

/// <summary>The same report gives the same bytes whatever machine prints it: other calendars, digits, casing rules, time zones.</summary>
public sealed class SameBytesTests
{
    public static TheoryData<string, string> Machines => new()
    {
        { "ar-SA", "Asia/Riyadh" },             // Umm al-Qura calendar
        { "th-TH", "Pacific/Kiritimati" },      // Buddhist calendar, fourteen hours before UTC
        { "fa-IR", "America/St_Johns" },        // Persian calendar, half an hour's offset
        { "tr-TR", "Pacific/Pago_Pago" },       // dotless i, eleven hours after UTC
        { "de-DE", "UTC" },                     // comma for the decimals
    };

    [Theory, MemberData(nameof(Machines))]
    public void Render_WhenTheMachineIsSetOtherwise_GivesTheSameBytes(string culture, string zone)
    {
        ReportDocument[] reports = [Reports.Plain(), OfficialTables.Whole()];
        var here = reports.Select(Render).ToList();

        var there = On(culture, zone, () =>
        {
            TimeZoneInfo.Local.Id.ShouldBe(zone);
            1.5.ToString(CultureInfo.CurrentCulture).ShouldBe(1.5.ToString(CultureInfo.GetCultureInfo(culture)));
            return reports.Select(Render).ToList();
        });

        there.Count.ShouldBe(2);
        for (var index = 0; index < here.Count; index++) there[index].SequenceEqual(here[index]).ShouldBeTrue();
    }

    private static T On<T>(string culture, string zone, Func<T> act)
    {
        var (cultureBefore, interfaceBefore, zoneBefore) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture, Environment.GetEnvironmentVariable("TZ"));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            return act();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (cultureBefore, interfaceBefore);
            Environment.SetEnvironmentVariable("TZ", zoneBefore);
            TimeZoneInfo.ClearCachedData();
        }
    }

    private static byte[] Render(ReportDocument report) => new PdfRenderer().Render(report, Reports.Imprint);
}
