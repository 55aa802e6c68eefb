using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Tests.Formats;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Checks;

public class CheckerTests
{
    private static readonly CellRef Fax = new("received", "fax", "count");
    private static readonly CellRef Meetings = new("supplement", "meetings", "count");

    [Fact]
    public void Check_WhenEveryFigureIsZero_FindsNothing() => Check(FiveSection.Zeros).ShouldBeEmpty();

    [Fact]
    public void Check_WhenNothingIsEntered_FindsEachInputBlankAndNothingElse()
    {
        var findings = Check(FigureSheet.Empty);
        findings.ShouldAllBe(finding => finding.Rule == Rule.Blank && finding.Severity == Severity.Error && finding.Left == null);
        findings.Select(finding => finding.Cells.Single()).ShouldBe(FiveSection.Inputs);
    }

    [Theory]
    [InlineData("received/fax/count", "blank", Rule.Blank)]
    [InlineData("received/fax/count", "n/a", Rule.NotApplicable)]
    [InlineData("received/fax/count", "0", null)]
    [InlineData("received/fax/count", "-1", Rule.Negative)]
    [InlineData("supplement/meetings/count", "blank", Rule.Blank)]
    [InlineData("supplement/meetings/count", "n/a", null)]
    [InlineData("supplement/meetings/count", "0", null)]
    [InlineData("supplement/meetings/count", "-1", Rule.Negative)]
    public void Check_WhenOneAnswerIsMissingOrDoesNotApply_FindsThatCell(string cell, string answer, Rule? rule)
    {
        var figure = answer switch { "blank" => Figure.Blank, "n/a" => Figure.NotApplicable, _ => Figure.Of(long.Parse(answer, null)) };
        var findings = Check(FiveSection.Zeros.With(CellRef.Parse(cell), figure))
            .Where(finding => finding.Cells is [var only] && only.ToString() == cell);
        findings.Select(finding => (Rule?)finding.Rule).ShouldBe(rule is null ? [] : [rule]);
    }

    [Fact]
    public void Check_WhenMoreIsSubtractedThanThereIs_FindsTheComputedCellNegative()
    {
        var negative = Check(FiveSection.Sheet(("channels/portal/count", 5), ("channels/duplicates/count", 7))).Single(finding => finding.Rule == Rule.Negative);
        (negative.Cells.Single().ToString(), negative.Left, negative.Severity).ShouldBe(("channels/total/count", -2L, Severity.Error));
    }

    // concluded = answers: an error either way.
    [Theory]
    [InlineData(null, null, true)]
    [InlineData(null, 0L, true)]
    [InlineData(null, 2L, false)]
    [InlineData(0L, null, true)]
    [InlineData(0L, 0L, true)]
    [InlineData(0L, 2L, false)]
    [InlineData(2L, null, false)]
    [InlineData(2L, 0L, false)]
    [InlineData(2L, 2L, true)]
    [InlineData(3L, 2L, false)]
    public void Check_WhenSidesMustBeEqual_FindsTheDifference(long? concluded, long? answered, bool holds)
    {
        var sheet = Blank("concluded", "answers");
        sheet = Put(Put(sheet, "concluded/on-time/count", concluded), "answers/granted/count", answered);
        var findings = Check(sheet).Where(finding => finding.Identity?.Key == "concluded-are-answered").ToList();

        findings.Count.ShouldBe(holds ? 0 : 1);
        foreach (var finding in findings)
            (finding.Rule, finding.Severity, finding.Left, finding.Right, finding.Difference)
                .ShouldBe((Rule.Identity, Severity.Error, concluded ?? 0, answered ?? 0, (concluded ?? 0) - (answered ?? 0)));
    }

    // received + carried in ≥ concluded: a warning, when it is less.
    [Theory]
    [InlineData(null, null, true)]
    [InlineData(null, 0L, true)]
    [InlineData(null, 2L, false)]
    [InlineData(0L, null, true)]
    [InlineData(0L, 2L, false)]
    [InlineData(1L, 2L, false)]
    [InlineData(2L, 2L, true)]
    [InlineData(3L, 2L, true)]
    [InlineData(3L, null, true)]
    public void Check_WhenTheLeftMustNotBeLess_WarnsOnlyThen(long? received, long? concluded, bool holds)
    {
        var sheet = Blank("received", "concluded", "answers");
        sheet = Put(Put(sheet, "received/fax/count", received), "concluded/on-time/count", concluded);
        Check(sheet).Where(finding => finding.Identity?.Key == "concluded-were-received").Select(finding => finding.Severity)
            .ShouldBe(holds ? [] : [Severity.Warning]);
    }

    [Theory]
    [InlineData(2, 3, true)]
    [InlineData(3, 3, true)]
    [InlineData(4, 3, false)]
    [InlineData(0, 0, true)]
    public void Check_WhenTheLeftMustNotBeMore_FindsTheExcess(long left, long right, bool holds)
    {
        var form = FormWith(new()
        {
            Key = "of-which",
            Title = new("其中", "of which"),
            Left = [new(Fax, 1, false)],
            Right = [new(Meetings, 1, false)],
            Relation = Relation.AtMost,
            Severity = Severity.Error,
            Clause = "测试",
        });
        var sheet = FiveSection.Zeros.With(Fax, Figure.Of(left)).With(Meetings, Figure.Of(right));
        Checker.Check(form, sheet, CheckBasis.None).Any(finding => finding.Identity?.Key == "of-which").ShouldBe(!holds);
    }

    [Fact]
    public void Check_WhenDuplicatesHideAChannel_FindsTheChannelThatIsLargerThanTheTotal()
    {
        var findings = Check(FiveSection.Sheet(("channels/portal/count", 10), ("channels/weibo/count", 4), ("channels/duplicates/count", 5)));
        findings.Select(finding => (finding.Rule, finding.Identity?.Key)).ShouldBe([(Rule.Reasonless, null), (Rule.Identity, "total-covers-channel/portal")]);
    }

    private static IReadOnlyList<Finding> Check(FigureSheet sheet) => Checker.Check(FiveSection.Form, sheet, CheckBasis.None);

    private static FigureSheet Blank(params string[] tables) =>
        FiveSection.Inputs.Where(cell => tables.Contains(cell.Table)).Aggregate(FiveSection.Zeros, (sheet, cell) => sheet.With(cell, Figure.Blank));

    private static FigureSheet Put(FigureSheet sheet, string cell, long? amount) =>
        sheet.With(CellRef.Parse(cell), amount is { } known ? Figure.Of(known) : Figure.Blank);

    private static List<string> Addresses(IReadOnlyList<IdentityTerm> terms) => [.. terms.Select(term => term.Cell.ToString())];

    private static YearForm FormWith(Identity identity)
    {
        var rule = new IdentityRule(identity with { Left = [], Right = [] }, Addresses(identity.Left), Addresses(identity.Right), []);
        return new(TestForm.FiveSection with { Rules = [rule] }, new(2022), []);
    }
}
