using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Checks;

public class CheckerTests
{
    public static TheoryData<string> Forms => [FiveSection.Form.Format.Key, Sheets.Of2020.Format.Key, Sheets.Of2023.Format.Key];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Check_WhenEveryFigureIsZero_FindsNothing(string form) => Checker.Check(Form(form), Form(form).Zeros(), CheckBasis.None).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Forms))]
    [Trait("rule", "Blank")]
    public void Check_WhenNothingIsEntered_FindsEachInputBlankAndNothingElse(string key)
    {
        var form = Form(key);
        var findings = Checker.Check(form, FigureSheet.Empty, CheckBasis.None);
        findings.ShouldAllBe(finding => finding.Rule == Rule.Blank && finding.Severity == Severity.Error && finding.Left == null && finding.Split == null);
        findings.Select(finding => finding.Cells.Single()).ShouldBe(form.InputCells.Except(form.LockedCells));
    }

    [Fact]
    public void Check_WhenMuchIsWrong_TellsOfTheCellsThenOfTheRelationsThenOfTheUnlikely()
    {
        var sheet = FiveSection.Sheet(("concluded/on-time/count", 1), ("answers/granted/count", 30), ("channels/duplicates/count", -1))
            .With(("supplement/meetings/count", null));
        var lastYear = FiveSection.Zeros;

        Checker.Check(FiveSection.Form, sheet, new() { LastYear = lastYear }).Select(finding => (finding.Rule, finding.Identity?.Key)).ShouldBe(
        [
            (Rule.Blank, null),
            (Rule.Negative, null),
            (Rule.Identity, "concluded-are-answered"),
            (Rule.Identity, "concluded-were-received"),
            (Rule.Jump, null),
        ]);
    }

    [Fact]
    public void Check_WhenATotalWasStoredWrong_ComputesItAnew() =>
        Checker.Check(FiveSection.Form, FiveSection.Sheet(("concluded/total/count", 9)), CheckBasis.None).ShouldBeEmpty();

    private static YearForm Form(string key) => new[] { FiveSection.Form, Sheets.Of2020, Sheets.Of2023 }.Single(form => form.Format.Key == key);
}
