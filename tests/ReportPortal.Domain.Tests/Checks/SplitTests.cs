using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Checks;

/// <summary>In 2023 the bureau of culture and tourism was split in two.</summary>
[Trait("rule", "Split")]
public class SplitTests
{
    private static readonly DateOnly Day = new(2023, 5, 1);

    [Theory]
    [InlineData("5", "3", "2", null)]
    [InlineData("5", "0", "5", null)]
    [InlineData("0", "0", "0", null)]
    [InlineData("5", "3", "3", "6 - 5 = 1")]
    [InlineData("5", "3", "0", "3 - 5 = -2")]
    [InlineData("0", "0", "1", "1 - 0 = 1")]
    [InlineData("5", "blank", "3", null)]
    [InlineData("5", "3", "blank", null)]
    [InlineData("5", "n/a", "3", null)]
    [InlineData("5", "blank", "blank", null)]
    [InlineData("5", "unknown", "3", null)]
    [InlineData("5", "unknown", "unknown", null)]
    [InlineData("unknown", "3", "3", null)]
    [InlineData("blank", "3", "3", null)]
    [InlineData("n/a", "3", "3", null)]
    [InlineData("blank", "blank", "3", null)]
    public void Of_HoldsWhatTheSuccessorsStartFromAgainstWhatWasLeft(string before, string culture, string tourism, string? difference)
    {
        var findings = Check([("culture-and-tourism", before)], ("culture", culture), ("tourism", tourism));

        findings.ShouldTell(Rule.Split, Severity.Error, "requests/carried-in/natural requests/carried-over/natural", difference, bodies: "culture tourism");
        findings.ShouldAllBe(finding => finding.Identity!.Key == "carried-in/natural");
    }

    [Fact]
    public void Of_WhenAnotherBodyJoinedOneOfTheParts_AddsUpAllThatTheyCameFrom() =>
        Check([("culture-and-tourism", "5"), ("sports", "2")], [new() { From = "sports", To = "culture", On = Day }], ("culture", "3"), ("tourism", "2"))
            .ShouldTell(Rule.Split, Severity.Error, "requests/carried-in/natural requests/carried-over/natural", "5 - 7 = -2", bodies: "culture tourism");

    [Fact]
    public void Of_WhenOneOfThePredecessorsIsUnknown_FindsNothing() =>
        Check([("culture-and-tourism", "5")], [new() { From = "sports", To = "culture", On = Day }], ("culture", "3"), ("tourism", "3")).ShouldBeEmpty();

    [Fact]
    public void Of_WhenSeveralColumnsAreOff_FindsEachAndLeavesOutTheTotal()
    {
        var inheritance = Inherit([], [new("culture-and-tourism", Form.Zeros().With(("requests/carried-over/legal", 4)).Computed(Form))]);
        var sheets = Bodies.ToDictionary(body => body.Code, _ => Form.Zeros().With(("requests/carried-in/natural", 1)).Computed(Form));

        SplitCheck.Of(Form, inheritance, sheets).Select(finding => (finding.Identity!.Key, finding.Left, finding.Right))
            .ShouldBe([("carried-in/natural", 2, 0), ("carried-in/legal", 0, 4)]);
    }

    [Fact]
    public void Of_WhenABodyWasOnlyMerged_FindsNothing()
    {
        var inheritance = Inheritance.Of(
            Form, [.. Bodies, Body("sports")], [new() { From = "sports", To = "culture-and-tourism", On = Day }], [new("sports", Form.Zeros()), new("culture-and-tourism", Form.Zeros())]);
        SplitCheck.Of(Form, inheritance, new Dictionary<string, FigureSheet> { ["culture-and-tourism"] = Sheets.Sheet(("requests/carried-in/natural", 3)) }).ShouldBeEmpty();
    }

    private static YearForm Form => Sheets.Of2023;

    private static List<Department> Bodies =>
    [
        Body("culture-and-tourism", to: Day.AddDays(-1)),
        Body("culture", from: Day),
        Body("tourism", from: Day),
    ];

    private static List<Finding> Check((string Body, string Answer)[] lastYear, params (string Body, string Answer)[] now) => Check(lastYear, [], now);

    private static List<Finding> Check((string Body, string Answer)[] lastYear, DepartmentSuccession[] joined, params (string Body, string Answer)[] now)
    {
        var inheritance = Inherit(joined, [.. lastYear.Where(Known).Select(body => new AcceptedSheet(body.Body, Sheets.LastYear("requests/carried-over/natural", body.Answer)!))]);
        var sheets = now.Where(Known).ToDictionary(body => body.Body, body => Sheets.LastYear("requests/carried-in/natural", body.Answer)!);
        return [.. SplitCheck.Of(Form, inheritance, sheets)];
    }

    private static bool Known((string Body, string Answer) body) => body.Answer != "unknown";

    private static Inheritance Inherit(DepartmentSuccession[] joined, List<AcceptedSheet> lastYear) => Inheritance.Of(
        Form,
        [.. Bodies, .. joined.Select(step => Body(step.From, to: Day.AddDays(-1)))],
        [new() { From = "culture-and-tourism", To = "culture", On = Day }, new() { From = "culture-and-tourism", To = "tourism", On = Day }, .. joined],
        lastYear);

    private static Department Body(string code, DateOnly? from = null, DateOnly? to = null) =>
        new() { Code = code, Kind = DepartmentKind.Department, Name = code, Order = 1, ValidFrom = from ?? new(2019, 1, 1), ValidTo = to };
}
