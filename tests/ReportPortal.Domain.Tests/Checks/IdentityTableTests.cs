using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Checks;

/// <summary>The relations of the delivered forms. In the tables null is a blank cell; the last entry is the difference that is found.</summary>
public class IdentityTableTests
{
    // A reason is given once a row; it explains each relation in which the row stands, and the finding stays.
    [Theory]
    [InlineData("requests/carried-in/natural", true)]
    [InlineData("requests/carried-in/other", true)]
    [InlineData("requests/carried-over/natural", false)]
    [Trait("rule", "national-2021/carried-in")]
    public void CarriedIn_IsExplainedByAReasonForItsRow(string reasoned, bool explained)
    {
        var basis = new CheckBasis { LastYear = Sheets.LastYear("requests/carried-over/natural", "5"), Reasons = new HashSet<CellRef> { CellRef.Parse(reasoned), new("fees", "notices", "value") } };
        var finding = Checker.Check(Sheets.Of2023, Sheets.Of2023.Zeros(), basis).Of("carried-in/natural").Single();
        (finding.Severity, finding.IsExplained, finding.Stops).ShouldBe((Severity.Error, explained, !explained));
    }

    public static TheoryData<string> Columns => ["natural", "commercial", "research", "welfare", "legal", "other"];

    [Theory]
    [InlineData(null, null, null, null, null)]
    [InlineData(null, null, null, 0, null)]
    [InlineData(null, null, null, 2, "0 - 2 = -2")]
    [InlineData(null, null, 2, null, "0 - 2 = -2")]
    [InlineData(0, null, null, null, null)]
    [InlineData(0, 0, 0, 0, null)]
    [InlineData(0, 0, 2, 0, "0 - 2 = -2")]
    [InlineData(0, 2, 0, 0, "2 - 0 = 2")]
    [InlineData(2, null, null, null, "2 - 0 = 2")]
    [InlineData(2, null, 2, null, null)]
    [InlineData(null, 2, null, 2, null)]
    [InlineData(2, 0, 0, 2, null)]
    [InlineData(5, 3, 6, 2, null)]
    [InlineData(5, 3, 6, 1, "8 - 7 = 1")]
    [InlineData(5, 3, 7, 2, "8 - 9 = -1")]
    [Trait("rule", "national-2019/balance")]
    [Trait("rule", "national-2021/balance")]
    public void Balance_NewAndCarriedIn_AreHandledOrCarriedOver(int? received, int? carriedIn, int? granted, int? carriedOver, string? difference)
    {
        var sheet = Sheets.Sheet(
            ("requests/new/natural", received),
            ("requests/carried-in/natural", carriedIn),
            ("requests/granted/natural", granted),
            ("requests/carried-over/natural", carriedOver));
        foreach (var form in (YearForm[])[Sheets.Of2020, Sheets.Of2023])
            foreach (var column in (string[])["natural", "total"])
                Check(form, sheet).Of($"balance/{column}").ShouldTell(
                    Rule.Identity,
                    Severity.Error,
                    $"requests/new/{column} requests/carried-in/{column} requests/total/{column} requests/carried-over/{column}",
                    difference);
    }

    [Theory]
    [MemberData(nameof(Columns))]
    [Trait("rule", "national-2019/balance")]
    [Trait("rule", "national-2021/balance")]
    public void Balance_WhenOneColumnIsOff_FindsThatColumnAndTheTotal(string column)
    {
        foreach (var form in (YearForm[])[Sheets.Of2020, Sheets.Of2023])
            Check(form, form.Zeros().With(($"requests/new/{column}", 1))).Select(finding => finding.Identity?.Key).ShouldBe([$"balance/{column}", "balance/total"]);
    }

    [Fact]
    [Trait("rule", "national-2021/balance")]
    public void Balance_WhenTwoColumnsMakeUpForOneAnother_FindsBothAndNotTheTotal() =>
        Check(Sheets.Of2023, Sheets.Of2023.Zeros().With(("requests/new/natural", 1), ("requests/repeated/legal", 1)))
            .Select(finding => finding.Identity?.Key).ShouldBe(["balance/natural", "balance/legal"]);

    [Theory]
    [InlineData(null, "unknown", null)]
    [InlineData(null, "blank", null)]
    [InlineData(null, "0", null)]
    [InlineData(null, "2", null)]
    [InlineData(0, "unknown", null)]
    [InlineData(0, "blank", null)]
    [InlineData(0, "n/a", null)]
    [InlineData(0, "0", null)]
    [InlineData(0, "2", "0 - 2 = -2")]
    [InlineData(2, "unknown", null)]
    [InlineData(2, "blank", null)]
    [InlineData(2, "n/a", null)]
    [InlineData(2, "0", "2 - 0 = 2")]
    [InlineData(2, "2", null)]
    [InlineData(3, "2", "3 - 2 = 1")]
    [Trait("rule", "national-2019/carried-in")]
    [Trait("rule", "national-2021/carried-in")]
    public void CarriedIn_IsWhatLastYearCarriedOver(int? now, string lastYear, string? difference)
    {
        foreach (var form in (YearForm[])[Sheets.Of2020, Sheets.Of2023])
            Check(form, Sheets.Sheet(("requests/carried-in/natural", now)), Sheets.LastYear("requests/carried-over/natural", lastYear)).Of("carried-in/natural")
                .ShouldTell(Rule.Identity, Severity.Error, "requests/carried-in/natural requests/carried-over/natural", difference);
    }

    // 不适用 is an answer that counts as 0, not a blank one; that it is no answer here is found besides.
    [Fact]
    [Trait("rule", "national-2021/carried-in")]
    public void CarriedIn_WhenItDoesNotApply_CountsAs0() =>
        Check(
            Sheets.Of2023,
            FigureSheet.Empty.With(CellRef.Parse("requests/carried-in/natural"), Figure.NotApplicable),
            Sheets.LastYear("requests/carried-over/natural", "2"))
            .Of("carried-in/natural").ShouldTell(Rule.Identity, Severity.Error, "requests/carried-in/natural requests/carried-over/natural", "0 - 2 = -2");

    [Theory]
    [MemberData(nameof(Columns))]
    [Trait("rule", "national-2019/carried-in")]
    [Trait("rule", "national-2021/carried-in")]
    public void CarriedIn_WhenOneColumnIsOff_FindsThatColumnAndTheTotal(string column)
    {
        foreach (var form in (YearForm[])[Sheets.Of2020, Sheets.Of2023])
            Check(form, form.Zeros(), form.Zeros().With(($"requests/carried-over/{column}", 1)).Computed(form))
                .Select(finding => (finding.Identity?.Key, finding.Difference)).ShouldBe([($"carried-in/{column}", -1), ("carried-in/total", -1)]);
    }

    [Theory]
    [InlineData(null, null, null, "unknown", null)]
    [InlineData(null, null, null, "10", null)]
    [InlineData(null, null, null, "0", null)]
    [InlineData(null, null, 0, "10", "0 - 10 = -10")]
    [InlineData(null, 0, null, "0", null)]
    [InlineData(null, 3, null, "10", "0 - 13 = -13")]
    [InlineData(0, null, null, "0", null)]
    [InlineData(0, null, 2, "0", "0 - -2 = 2")]
    [InlineData(0, 0, 0, "unknown", null)]
    [InlineData(0, 0, 0, "0", null)]
    [InlineData(0, 0, 10, "10", null)]
    [InlineData(10, null, null, "10", null)]
    [InlineData(12, 3, 1, "unknown", null)]
    [InlineData(12, 3, 1, "blank", null)]
    [InlineData(12, 3, 1, "n/a", null)]
    [InlineData(12, 3, 1, "10", null)]
    [InlineData(12, 3, 1, "0", "12 - 2 = 10")]
    [InlineData(12, 3, null, "10", "12 - 13 = -1")]
    [InlineData(12, null, 1, "10", "12 - 9 = 3")]
    [InlineData(13, 3, 1, "10", "13 - 12 = 1")]
    [Trait("rule", "national-2021/in-force")]
    public void InForce_IsWhatWasInForceAndMadeAndNotAbolished(int? inForce, int? made, int? abolished, string lastYear, string? difference) =>
        Check(
            Sheets.Of2023,
            Sheets.Sheet(("documents/normative/in-force", inForce), ("documents/normative/made", made), ("documents/normative/abolished", abolished)),
            Sheets.LastYear("documents/normative/in-force", lastYear))
            .Of("in-force/normative").ShouldTell(
                Rule.Identity,
                Severity.Warning,
                "documents/normative/in-force documents/normative/in-force documents/normative/made documents/normative/abolished",
                difference);

    // 规章 stays 0 where it is left blank.
    [Theory]
    [InlineData("unknown", null)]
    [InlineData("blank", null)]
    [InlineData("0", null)]
    [InlineData("1", "0 - 1 = -1")]
    [Trait("rule", "national-2021/in-force")]
    public void InForce_HoldsALockedRowThatIsLeftBlankAgainstLastYear(string lastYear, string? difference) =>
        Check(Sheets.Of2023, FigureSheet.Empty, Sheets.LastYear("documents/regulations/in-force", lastYear)).Of("in-force/regulations").ShouldTell(
            Rule.Identity,
            Severity.Warning,
            "documents/regulations/in-force documents/regulations/in-force documents/regulations/made documents/regulations/abolished",
            difference);

    [Theory]
    [InlineData(null, "blank", null)]
    [InlineData(null, "0", null)]
    [InlineData(null, "1", null)]
    [InlineData(0, "blank", null)]
    [InlineData(0, "0", null)]
    [InlineData(0, "1", null)]
    [InlineData(2, "blank", "2 - 0 = 2")]
    [InlineData(2, "n/a", "2 - 0 = 2")]
    [InlineData(2, "-1", "2 - 0 = 2")]
    [InlineData(2, "0", "2 - 0 = 2")]
    [InlineData(2, "1", null)]
    [Trait("rule", "national-2021/unpaid")]
    public void Unpaid_IsFoundUnlessANoticeWasSent(int? unpaid, string notices, string? difference) =>
        Check(Sheets.Of2023, Sheets.Sheet(("requests/not-paid/legal", unpaid)).With(CellRef.Parse("fees/notices/value"), Sheets.Answer(notices)))
            .Of("unpaid").ShouldTell(Rule.Identity, Severity.Warning, "requests/not-paid/total", difference);

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(null, 0L, null)]
    [InlineData(null, 2L, "0 - 2 = -2")]
    [InlineData(0L, null, null)]
    [InlineData(0L, 0L, null)]
    [InlineData(0L, 2L, "0 - 2 = -2")]
    [InlineData(2L, null, null)]
    [InlineData(2L, 0L, null)]
    [InlineData(2L, 2L, null)]
    [InlineData(2L, 3L, "2 - 3 = -1")]
    [InlineData(3L, 2L, null)]
    [Trait("rule", "national-2021/handling-fee")]
    public void HandlingFee_IsAmongTheCharges(long? charged, long? collected, string? difference) =>
        Check(Sheets.Of2023, Sheets.Sheet(("charges/charges/amount", charged), ("fees/collected/value", collected)))
            .Of("handling-fee").ShouldTell(Rule.Identity, Severity.Warning, "charges/charges/amount fees/collected/value", difference);

    // 0.002万元 are 20元; in the smallest unit both are 2000分.
    [Theory]
    [InlineData("0.002", "20", null)]
    [InlineData("0.001999", "20", "1999 - 2000 = -1")]
    [InlineData("0.002", "20.01", "2000 - 2001 = -1")]
    [InlineData("20", "200000", null)]
    [InlineData("19", "200000", "19000000 - 20000000 = -1000000")]
    [Trait("rule", "national-2021/handling-fee")]
    public void HandlingFee_ComparesAmountsTypedInDifferentUnits(string charged, string collected, string? difference) =>
        Check(Sheets.Of2023, FigureSheet.Empty.With(CellRef.Parse("charges/charges/amount"), Typed("charges/charges/amount", charged))
            .With(CellRef.Parse("fees/collected/value"), Typed("fees/collected/value", collected)))
            .Of("handling-fee").ShouldTell(Rule.Identity, Severity.Warning, "charges/charges/amount fees/collected/value", difference);

    [Theory]
    [InlineData(2023, null, null)]
    [InlineData(2023, 0, null)]
    [InlineData(2023, 1, null)]
    [InlineData(2024, null, null)]
    [InlineData(2024, 0, null)]
    [InlineData(2024, 1, "1 - 0 = 1")]
    [InlineData(2025, 2, "2 - 0 = 2")]
    [Trait("rule", "national-2021/direct-litigation")]
    public void DirectLitigation_IsFoundSinceARefusalMustBeReconsideredFirst(int year, int? pending, string? difference) =>
        Check(Sheets.In(year), Sheets.Sheet(("disputes/cases/direct-pending", pending)))
            .Of("direct-litigation").ShouldTell(Rule.Identity, Severity.Warning, "disputes/cases/direct-total", difference);

    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData(null, null, 0, null)]
    [InlineData(null, null, 2, "-2 - 0 = -2")]
    [InlineData(0, 0, 0, null)]
    [InlineData(0, null, 2, "-2 - 0 = -2")]
    [InlineData(10, null, null, null)]
    [InlineData(10, 4, 0, null)]
    [InlineData(10, 4, 4, null)]
    [InlineData(10, 4, 5, "9 - 10 = -1")]
    [InlineData(4, 10, 5, null)]
    [Trait("rule", "five-section/total-covers-channel")]
    public void TotalCoversChannel_WhenDuplicatesHideItemsOfTheLargestOne_FindsIt(int? portal, int? weibo, int? duplicates, string? difference) =>
        Check(FiveSection.Form, Sheets.Sheet(("channels/portal/count", portal), ("channels/weibo/count", weibo), ("channels/duplicates/count", duplicates)))
            .Of("total-covers-channel/portal").ShouldTell(Rule.Identity, Severity.Error, "channels/total/count channels/portal/count", difference);

    [Theory]
    [InlineData("portal")]
    [InlineData("sunshine")]
    [InlineData("weibo")]
    [InlineData("wechat")]
    [InlineData("douyin")]
    [InlineData("other")]
    [Trait("rule", "five-section/total-covers-channel")]
    public void TotalCoversChannel_AsksForEachChannelAndForACountysOwn(string channel)
    {
        var form = new YearForm(FiveSection.Form.Format, new(2022), [new() { Year = new(2022), Key = "douyin", Kind = "channel", NameZh = "抖音号", NameEn = "Douyin" }]);
        Check(form, form.Zeros().With(($"channels/{channel}/count", 3), ("channels/duplicates/count", 1))).Where(finding => finding.Rule == Rule.Identity)
            .ShouldTell(Rule.Identity, Severity.Error, $"channels/total/count channels/{channel}/count", "2 - 3 = -1");
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(null, 0, null)]
    [InlineData(null, 2, "0 - 2 = -2")]
    [InlineData(0, null, null)]
    [InlineData(0, 0, null)]
    [InlineData(0, 2, "0 - 2 = -2")]
    [InlineData(2, null, "2 - 0 = 2")]
    [InlineData(2, 0, "2 - 0 = 2")]
    [InlineData(2, 2, null)]
    [InlineData(3, 2, "3 - 2 = 1")]
    [InlineData(2, 3, "2 - 3 = -1")]
    [Trait("rule", "five-section/concluded-are-answered")]
    public void Concluded_AreAnswered(int? concluded, int? answered, string? difference) =>
        Check(FiveSection.Form, Sheets.Sheet(("concluded/on-time/count", concluded), ("answers/granted/count", answered)))
            .Of("concluded-are-answered").ShouldTell(Rule.Identity, Severity.Error, "concluded/total/count answers/total/count", difference);

    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData(null, null, 0, null)]
    [InlineData(null, null, 2, "0 - 2 = -2")]
    [InlineData(0, null, null, null)]
    [InlineData(0, 0, 0, null)]
    [InlineData(0, 0, 2, "0 - 2 = -2")]
    [InlineData(1, 0, 2, "1 - 2 = -1")]
    [InlineData(1, 1, 2, null)]
    [InlineData(2, null, 2, null)]
    [InlineData(null, 2, 2, null)]
    [InlineData(3, 0, 2, null)]
    [InlineData(3, 0, null, null)]
    [InlineData(3, 1, 5, "4 - 5 = -1")]
    [Trait("rule", "five-section/concluded-were-received")]
    public void Concluded_WereReceivedOrCarriedIn(int? received, int? carriedIn, int? concluded, string? difference) =>
        Check(FiveSection.Form, Sheets.Sheet(("received/fax/count", received), ("received/carried-in/count", carriedIn), ("concluded/on-time/count", concluded)))
            .Of("concluded-were-received")
            .ShouldTell(Rule.Identity, Severity.Warning, "received/total/count received/carried-in/count concluded/total/count", difference);

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(null, 0, null)]
    [InlineData(null, 2, null)]
    [InlineData(0, null, null)]
    [InlineData(0, 0, null)]
    [InlineData(0, 2, null)]
    [InlineData(2, null, "2 - 0 = 2")]
    [InlineData(2, 0, "2 - 0 = 2")]
    [InlineData(2, 2, null)]
    [InlineData(3, 2, "3 - 2 = 1")]
    [InlineData(2, 3, null)]
    [Trait("rule", "part-of-whole")]
    public void PartOfWhole_ThatACountyAdds_IsNotLargerThanIt(int? part, int? whole, string? difference)
    {
        var form = Sheets.In(2023, Indicator("visits"), Indicator("group-visits", "visits"));
        Check(form, Sheets.Sheet(("supplement/group-visits/count", part), ("supplement/visits/count", whole)))
            .Of("part-of-whole/group-visits").ShouldTell(Rule.Identity, Severity.Error, "supplement/group-visits/count supplement/visits/count", difference);
    }

    [Fact]
    [Trait("rule", "part-of-whole")]
    public void PartOfWhole_IsNotAskedOfAnAdditionThatStandsForItself() =>
        Sheets.In(2023, Indicator("visits"), Indicator("group-visits")).Identities.ShouldNotContain(identity => identity.WrittenKey == "part-of-whole");

    private static IReadOnlyList<Finding> Check(YearForm form, FigureSheet sheet, FigureSheet? lastYear = null) => Checker.Check(form, sheet, new() { LastYear = lastYear });

    private static YearAddition Indicator(string key, string? partOf = null) =>
        new() { Year = new(2023), Key = key, Kind = "indicator", NameZh = "接待", NameEn = "Visits", PartOf = partOf };

    private static Figure Typed(string cell, string text)
    {
        FigureText.TryParse(text, Sheets.Of2023[CellRef.Parse(cell)].Unit, out var figure).ShouldBe(FigureFault.None);
        return figure;
    }
}
