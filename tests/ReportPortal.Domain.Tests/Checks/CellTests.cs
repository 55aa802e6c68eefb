using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Checks;

/// <summary>What may stand in a cell: the other cells are 0.</summary>
public class CellTests
{
    private const string Plain = "received/fax/count";
    private const string Optional = "supplement/meetings/count";
    private const string Duplicates = "channels/duplicates/count";
    private const string Regulations = "documents/regulations/made";
    private const string Change = "licences/licences/change";

    [Theory]
    [InlineData(Plain, "blank", Rule.Blank)]
    [InlineData(Plain, "0", null)]
    [InlineData(Plain, "1", null)]
    [InlineData(Optional, "blank", Rule.Blank)]
    [InlineData(Optional, "n/a", null)]
    [InlineData(Optional, "0", null)]
    [InlineData(Duplicates, "blank", Rule.Blank)]
    [Trait("rule", "Blank")]
    public void Blank_IsFoundInEveryCellThatPeopleEnter(string cell, string answer, Rule? rule) => Check(FiveSection.Form, cell, answer).ShouldBe(rule, null);

    [Fact]
    [Trait("rule", "Blank")]
    public void Blank_IsNotFoundInATotalOfBlanks() =>
        Checker.Check(FiveSection.Form, FiveSection.Zeros.With(("concluded/on-time/count", null), ("concluded/extended/count", null)), CheckBasis.None)
            .SelectMany(finding => finding.Cells).Select(cell => cell.Row).ShouldBe(["on-time", "extended"]);

    [Theory]
    [InlineData(Plain, Rule.NotApplicable)]
    [InlineData(Duplicates, Rule.NotApplicable)]
    [InlineData(Optional, null)]
    [Trait("rule", "NotApplicable")]
    public void NotApplicable_IsFoundWhereTheFormAsksForANumber(string cell, Rule? rule) => Check(FiveSection.Form, cell, "n/a").ShouldBe(rule, null);

    [Fact]
    [Trait("rule", "NotApplicable")]
    public void NotApplicable_IsFoundInALockedCellToo() => Check(Sheets.Of2023, Regulations, "n/a").ShouldBe(Rule.NotApplicable, null);

    [Theory]
    [InlineData(Plain, "-1", Rule.Negative)]
    [InlineData(Plain, "0", null)]
    [InlineData(Optional, "-1", Rule.Negative)]
    [InlineData(Duplicates, "-1", Rule.Negative)]
    [Trait("rule", "Negative")]
    public void Negative_IsFoundWhereTheFormAllowsNoSign(string cell, string answer, Rule? rule) => Check(FiveSection.Form, cell, answer).ShouldBe(rule, -1);

    [Theory]
    [InlineData(Change, "-3", null)]
    [InlineData("charges/charges/change", "-3", null)]
    [InlineData(Change, "0", null)]
    [InlineData(Change, "3", null)]
    [InlineData(Change, "blank", Rule.Blank)]
    [InlineData("licences/licences/prior", "-3", Rule.Negative)]
    [InlineData("licences/licences/decisions", "-3", Rule.Negative)]
    [Trait("rule", "Negative")]
    public void Negative_IsAnAnswerToHowMuchMoreOrLess(string cell, string answer, Rule? rule) =>
        Check(Sheets.Of2020, cell, answer).ShouldBe(rule, rule == Rule.Negative ? -3 : null);

    [Fact]
    [Trait("rule", "Negative")]
    public void Negative_IsFoundInATotalFromWhichMoreIsSubtractedThanThereIs() =>
        Checker.Check(FiveSection.Form, FiveSection.Sheet(("channels/portal/count", 5), (Duplicates, 7)), CheckBasis.None)
            .On("channels/total/count").ShouldBe(Rule.Negative, -2);

    [Theory]
    [InlineData("blank", null)]
    [InlineData("0", null)]
    [InlineData("1", Rule.Locked)]
    [InlineData("-1", Rule.Negative)]
    [Trait("rule", "Locked")]
    public void Locked_IsFoundWhereACountyHasNoSuchPower(string answer, Rule? rule) =>
        Check(Sheets.Of2023, Regulations, answer).ShouldBe(rule, rule == Rule.Negative ? -1 : 1);

    [Fact]
    [Trait("rule", "Locked")]
    public void Locked_LeavesTheOtherRowsOfTheTableAlone() => Check(Sheets.Of2023, "documents/normative/made", "1").ShouldBe(null, null);

    [Theory]
    [InlineData("0", null, null)]
    [InlineData("1", null, Rule.Reasonless)]
    [InlineData("1", Plain, Rule.Reasonless)]
    [InlineData("1", Duplicates, null)]
    [InlineData("blank", Duplicates, Rule.Blank)]
    [Trait("rule", "Reasonless")]
    public void Reasonless_IsFoundAboveZeroWithoutAReasonForThatCell(string answer, string? reasoned, Rule? rule) =>
        Check(FiveSection.Form, Duplicates, answer, new() { Reasons = reasoned is null ? new HashSet<CellRef>() : new HashSet<CellRef> { CellRef.Parse(reasoned) } })
            .ShouldBe(rule, rule == Rule.Reasonless ? 1 : null);

    [Fact]
    [Trait("rule", "Reasonless")]
    public void Reasonless_IsNotFoundInARowThatNeedsNone() => Check(FiveSection.Form, Plain, "1").ShouldBe(null, null);

    private static IReadOnlyList<Finding> Check(YearForm form, string cell, string answer, CheckBasis? basis = null) =>
        Checker.Check(form, form.Zeros().With(CellRef.Parse(cell), Sheets.Answer(answer)), basis ?? CheckBasis.None).On(cell);
}

file static class CellFindings
{
    /// <summary>One error of the rule, with the cell's amount and nothing to hold it against; no finding where there is no rule.</summary>
    public static void ShouldBe(this IReadOnlyList<Finding> findings, Rule? rule, long? amount) =>
        findings.Select(finding => (finding.Rule, finding.Severity, finding.Left, finding.Right, finding.Difference, finding.Identity))
            .ShouldBe(rule is { } broken ? [(broken, Severity.Error, amount, null, null, null)] : []);
}
