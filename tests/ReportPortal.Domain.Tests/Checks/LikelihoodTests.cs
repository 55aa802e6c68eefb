using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Checks;

/// <summary>What is possible and unlikely. The county's limits are those the portal is delivered with: five times, 20, five bodies.</summary>
public class LikelihoodTests
{
    private const string Decisions = "licences/licences/decisions";
    private const string Penalties = "enforcement/penalties/decisions";
    private const string Yuan = "fees/collected/value";
    private const string TenThousandYuan = "charges/charges/amount";

    [Theory]
    [InlineData("100", "500", "500 - 100 = 400")]
    [InlineData("100", "499", null)]
    [InlineData("100", "501", "501 - 100 = 401")]
    [InlineData("500", "100", "100 - 500 = -400")]
    [InlineData("499", "100", null)]
    [InlineData("501", "100", "100 - 501 = -401")]
    [InlineData("100", "100", null)]
    [Trait("rule", "Jump")]
    public void Jump_IsFoundFromFiveTimesOn(string lastYear, string now, string? difference) => ShouldJump(Decisions, lastYear, now, difference);

    [Theory]
    [InlineData("1", "20", null)]
    [InlineData("1", "21", "21 - 1 = 20")]
    [InlineData("1", "22", "22 - 1 = 21")]
    [InlineData("20", "1", null)]
    [InlineData("21", "1", "1 - 21 = -20")]
    [InlineData("22", "1", "1 - 22 = -21")]
    [InlineData("4", "20", null)]
    [InlineData("5", "25", "25 - 5 = 20")]
    [Trait("rule", "Jump")]
    public void Jump_IsFoundFromAChangeOf20On(string lastYear, string now, string? difference) => ShouldJump(Decisions, lastYear, now, difference);

    [Theory]
    [InlineData("0", "0", null)]
    [InlineData("0", "19", null)]
    [InlineData("0", "20", "20 - 0 = 20")]
    [InlineData("19", "0", null)]
    [InlineData("20", "0", "0 - 20 = -20")]
    [Trait("rule", "Jump")]
    public void Jump_IsFoundWhenSomethingComesOfNothingOrNothingOfSomething(string lastYear, string now, string? difference) =>
        ShouldJump(Decisions, lastYear, now, difference);

    [Theory]
    [InlineData("unknown", "900")]
    [InlineData("blank", "900")]
    [InlineData("n/a", "900")]
    [InlineData("900", "blank")]
    [InlineData("900", "n/a")]
    [Trait("rule", "Jump")]
    public void Jump_IsNotFoundWhereOneOfTheTwoIsMissing(string lastYear, string now) => ShouldJump(Decisions, lastYear, now, null);

    [Theory]
    [InlineData("licences/licences/change", "100", "-100")]
    [InlineData("licences/licences/change", "-100", "100")]
    [InlineData("licences/licences/change", "0", "-100")]
    [InlineData("licences/licences/change", "-2", "-100")]
    [Trait("rule", "Jump")]
    public void Jump_IsNotFoundBelowZero(string cell, string lastYear, string now) =>
        Unlikely(Sheets.Of2020, cell, now, new() { LastYear = Sheets.LastYear(cell, lastYear) }).ShouldBeEmpty();

    // 20元 are 2000分, 20万元 are 20000000分.
    [Theory]
    [InlineData(Yuan, "0", "1999", null)]
    [InlineData(Yuan, "0", "2000", "2000 - 0 = 2000")]
    [InlineData(TenThousandYuan, "0", "19999999", null)]
    [InlineData(TenThousandYuan, "0", "20000000", "20000000 - 0 = 20000000")]
    [InlineData(TenThousandYuan, "5000000", "25000000", "25000000 - 5000000 = 20000000")]
    [InlineData(TenThousandYuan, "5000000", "24999999", null)]
    [Trait("rule", "Jump")]
    public void Jump_CountsTheChangeInWhatIsPrinted(string cell, string lastYear, string now, string? difference) => ShouldJump(cell, lastYear, now, difference);

    [Fact]
    [Trait("rule", "Jump")]
    public void Jump_IsNotFoundInWhatLastYearSettlesNorInATotal()
    {
        var sheet = Sheets.Of2023.Zeros().With(("requests/carried-in/natural", 100), ("requests/new/natural", 200));
        Checker.Check(Sheets.Of2023, sheet, new() { LastYear = Sheets.Of2023.Zeros().Computed(Sheets.Of2023) })
            .Where(finding => finding.Rule == Rule.Jump).ShouldTell(Rule.Jump, Severity.Warning, "requests/new/natural", "200 - 0 = 200");
    }

    [Fact]
    [Trait("rule", "Jump")]
    public void Jump_IsFoundInEachCellInTheOrderOfTheForm() =>
        Checker.Check(Sheets.Of2023, Sheets.Of2023.Zeros().With((Penalties, 900), (Decisions, 900)), new() { LastYear = Sheets.Of2023.Zeros() })
            .Select(finding => (finding.Rule, finding.Cells.Single().ToString())).ShouldBe([(Rule.Jump, Decisions), (Rule.Jump, Penalties)]);

    [Theory]
    [InlineData("10", "30", "30 - 10 = 20")]
    [InlineData("10", "29", null)]
    [InlineData("3", "9", null)]
    [InlineData("3", "10", "10 - 3 = 7")]
    [Trait("rule", "Jump")]
    public void Jump_KeepsToTheLimitsOfTheCounty(string lastYear, string now, string? difference) =>
        Unlikely(Sheets.Of2023, Decisions, now, new() { LastYear = Sheets.LastYear(Decisions, lastYear), Limits = new() { Factor = 3, Change = 7 } })
            .ShouldTell(Rule.Jump, Severity.Warning, Decisions, difference);

    [Theory]
    [InlineData("100 100 100 100", "900", null)]
    [InlineData("100 100 100 100 blank", "900", null)]
    [InlineData("100 100 100 100 n/a", "900", null)]
    [InlineData("100 100 100 100 100", "900", "900 - 100 = 800")]
    [InlineData("100 100 100 100 100", "500", "500 - 100 = 400")]
    [InlineData("100 100 100 100 100", "499", null)]
    [InlineData("100 100 100 100 100", "20", "20 - 100 = -80")]
    [InlineData("100 100 100 100 100", "21", null)]
    [InlineData("100 100 100 100 100", "blank", null)]
    [InlineData("100 100 100 100 100 100", "900", "900 - 100 = 800")]
    [Trait("rule", "Peers")]
    public void Peers_AreAskedWhenFiveHaveAFigure(string others, string now, string? difference) => ShouldDifferFromPeers(others, now, difference);

    [Theory]
    [InlineData("1000 10 40 20 30", "150", "150 - 30 = 120")]
    [InlineData("1000 10 40 20 30", "149", null)]
    [InlineData("60 50 40 30 20 10", "200", "200 - 40 = 160")]
    [InlineData("60 50 40 30 20 10", "199", null)]
    [InlineData("90 90 0 0 0", "900", null)]
    [InlineData("90 90 1 0 0", "900", "900 - 1 = 899")]
    [InlineData("0 0 0 0 0", "900", null)]
    [Trait("rule", "Peers")]
    public void Peers_AreComparedByTheMiddleOneWhereThatIsAboveZero(string others, string now, string? difference) => ShouldDifferFromPeers(others, now, difference);

    [Theory]
    [InlineData("unknown", "500", Rule.Peers, "500 - 50 = 450")]
    [InlineData("500", "500", Rule.Peers, null)]
    [InlineData("0", "19", Rule.Peers, null)]
    [InlineData("100", "500", Rule.Jump, "500 - 100 = 400")]
    [InlineData("5", "50", Rule.Jump, "50 - 5 = 45")]
    [InlineData("50", "50", Rule.Peers, null)]
    [Trait("rule", "Peers")]
    [Trait("rule", "Jump")]
    public void Peers_AreAskedWhereTheBodysOwnLastYearIsNotKnown(string lastYear, string now, Rule rule, string? difference) =>
        Unlikely(Sheets.Of2023, Decisions, now, new() { LastYear = Sheets.LastYear(Decisions, lastYear), Peers = Others(Decisions, "50 50 50 50 50") })
            .ShouldTell(rule, Severity.Warning, Decisions, difference);

    [Theory]
    [InlineData("100 100", null)]
    [InlineData("100 100 100", "900 - 100 = 800")]
    [Trait("rule", "Peers")]
    public void Peers_KeepToTheLimitsOfTheCounty(string others, string? difference) =>
        Unlikely(Sheets.Of2023, Decisions, "900", new() { Peers = Others(Decisions, others), Limits = new() { Peers = 3 } })
            .ShouldTell(Rule.Peers, Severity.Warning, Decisions, difference);

    [Fact]
    [Trait("rule", "Peers")]
    public void Peers_AreNotAskedForWhatLastYearSettles() =>
        Unlikely(Sheets.Of2023, "requests/carried-in/natural", "900", new() { Peers = Others("requests/carried-in/natural", "9 9 9 9 9") }).ShouldBeEmpty();

    // 100元 and a million: the other unit was meant. From 2000 to 50000 times is near enough to 10000.
    [Theory]
    [InlineData(Yuan, "10000", "100000000", Rule.Scale)]
    [InlineData(Yuan, "100000000", "10000", Rule.Scale)]
    [InlineData(Yuan, "10000", "20000000", Rule.Scale)]
    [InlineData(Yuan, "10000", "19999999", Rule.Jump)]
    [InlineData(Yuan, "10000", "500000000", Rule.Scale)]
    [InlineData(Yuan, "10000", "500000001", Rule.Jump)]
    [InlineData(Yuan, "20000000", "10000", Rule.Scale)]
    [InlineData(Yuan, "19999999", "10000", Rule.Jump)]
    [InlineData(Yuan, "500000000", "10000", Rule.Scale)]
    [InlineData(Yuan, "500000001", "10000", Rule.Jump)]
    [InlineData(Yuan, "0", "100000000", Rule.Jump)]
    [InlineData(Yuan, "100000000", "0", Rule.Jump)]
    [InlineData(TenThousandYuan, "1234500", "12345000000", Rule.Scale)]
    [InlineData(TenThousandYuan, "12345000000", "1234500", Rule.Scale)]
    [InlineData(Decisions, "10", "100000", Rule.Jump)]
    [InlineData(Decisions, "100000", "10", Rule.Jump)]
    [InlineData(TenThousandYuan, "199999999999999", "999999999999999", Rule.Jump)]
    [Trait("rule", "Scale")]
    public void Scale_IsFoundInMoneyAboutTenThousandTimesLastYears(string cell, string lastYear, string now, Rule rule) =>
        Unlikely(Sheets.Of2023, cell, now, new() { LastYear = Sheets.LastYear(cell, lastYear) })
            .ShouldTell(rule, Severity.Warning, cell, $"{now} - {lastYear} = {long.Parse(now, null) - long.Parse(lastYear, null)}");

    [Theory]
    [InlineData("100000000", Rule.Scale)]
    [InlineData("19999999", Rule.Peers)]
    [Trait("rule", "Scale")]
    public void Scale_IsFoundAgainstTheMiddleOfTheOthersToo(string now, Rule rule) =>
        Unlikely(Sheets.Of2023, Yuan, now, new() { Peers = Others(Yuan, "10000 10000 10000 10000 10000") })
            .ShouldTell(rule, Severity.Warning, Yuan, $"{now} - 10000 = {long.Parse(now, null) - 10000}");

    // 0.0015万元 and 15万元: 15元 typed for 万元, though the change is below the least that is worth a question.
    [Fact]
    [Trait("rule", "Scale")]
    public void Scale_IsFoundBelowTheLeastChange() =>
        Unlikely(Sheets.Of2023, TenThousandYuan, "15000000", new() { LastYear = Sheets.LastYear(TenThousandYuan, "1500") })
            .ShouldTell(Rule.Scale, Severity.Warning, TenThousandYuan, "15000000 - 1500 = 14998500");

    [Theory]
    [InlineData("0", "0", null)]
    [InlineData("7", "7", null)]
    [InlineData("0", "1", "1 - 0 = 1")]
    [Trait("rule", "Jump")]
    public void Jump_IsNotFoundWithoutAChangeWhateverTheLimit(string lastYear, string now, string? difference) =>
        Unlikely(Sheets.Of2023, Decisions, now, new() { LastYear = Sheets.LastYear(Decisions, lastYear), Limits = new() { Change = 0 } })
            .ShouldTell(Rule.Jump, Severity.Warning, Decisions, difference);

    [Fact]
    [Trait("rule", "Jump")]
    public void Jump_IsNotFoundForANewBodyWhichStartsFromZero() =>
        Unlikely(Sheets.Of2023, Decisions, "500", new() { LastYear = Sheets.LastYear(Decisions, "0"), IsNew = true }).ShouldTell(Rule.Jump, Severity.Warning, Decisions, null);

    private static void ShouldJump(string cell, string lastYear, string now, string? difference) =>
        Unlikely(Sheets.Of2023, cell, now, new() { LastYear = Sheets.LastYear(cell, lastYear) }).ShouldTell(Rule.Jump, Severity.Warning, cell, difference);

    private static void ShouldDifferFromPeers(string others, string now, string? difference) =>
        Unlikely(Sheets.Of2023, Decisions, now, new() { Peers = Others(Decisions, others) }).ShouldTell(Rule.Peers, Severity.Warning, Decisions, difference);

    private static List<FigureSheet> Others(string cell, string answers) => [.. answers.Split(' ').Select(answer => Sheets.LastYear(cell, answer)!)];

    private static IEnumerable<Finding> Unlikely(YearForm form, string cell, string now, CheckBasis basis)
    {
        var findings = Checker.Check(form, form.Zeros().With(CellRef.Parse(cell), Sheets.Answer(now)), basis);
        return findings.Where(finding => finding.Rule is Rule.Jump or Rule.Peers or Rule.Scale);
    }
}
