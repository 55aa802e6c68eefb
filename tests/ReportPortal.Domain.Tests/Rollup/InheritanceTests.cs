using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Rollup;

/// <summary>What the bodies of 2024 start from, after this or that has become of them.</summary>
public class InheritanceTests
{
    private static readonly CellRef CarriedOver = new("requests", "carried-over", "natural");
    private static readonly CellRef CarriedIn = new("requests", "carried-in", "natural");

    [Fact]
    public void SheetOf_WhenNothingHappened_IsWhatTheBodyItselfEndedWith() =>
        Of([Body("a"), Body("b")], [], ("a", 3), ("b", 4)).ShouldStartFrom(("a", 3), ("b", 4));

    [Fact]
    public void SheetOf_WhenBodiesWereMerged_AddsThemUp() =>
        Of([Body("a", to: "2024-05-31"), Body("b", to: "2024-05-31"), Body("c", "2024-06-01")], ["a>c 2024-06-01", "b>c 2024-06-01"], ("a", 3), ("b", 4))
            .ShouldStartFrom(("c", 7), ("a", null), ("b", null));

    [Fact]
    public void SheetOf_WhenABodyTookAnotherIn_AddsItToItsOwn() =>
        Of([Body("a"), Body("b", to: "2024-05-31")], ["b>a 2024-06-01"], ("a", 3), ("b", 4)).ShouldStartFrom(("a", 7));

    [Theory]
    [InlineData("2023-12-31", "2024-01-01")]
    [InlineData("2024-06-30", "2024-07-01")]
    [InlineData("2024-12-30", "2024-12-31")]
    public void SheetOf_WhenABodyWasRenamed_GoesToTheNewName(string last, string first) =>
        Of([Body("a", to: last), Body("b", first)], [$"a>b {first}"], ("a", 3)).ShouldStartFrom(("b", 3));

    // Renamed on the first of January of the year after: this year's filing is still the old body's.
    [Fact]
    public void SheetOf_WhenTheSuccessionIsOfAnotherYear_PassesItOver()
    {
        Of([Body("a", to: "2024-12-31"), Body("b", "2025-01-01")], ["a>b 2025-01-01"], ("a", 3)).ShouldStartFrom(("a", 3));
        Of([Body("a"), Body("b")], ["a>b 2023-06-01"], ("a", 3), ("b", 4)).ShouldStartFrom(("a", 3), ("b", 4));
    }

    [Fact]
    public void SheetOf_WhenABodyWasSplit_IsUnknownAndTheTwoAreKnownTogether()
    {
        var split = Of([Body("a", to: "2024-05-31"), Body("b", "2024-06-01"), Body("c", "2024-06-01")], ["a>b 2024-06-01", "a>c 2024-06-01"], ("a", 9));
        split.ShouldStartFrom(("b", null), ("c", null));
        split.ShouldHaveSplit("a>b,c");
        split.Sum(["a"])[CarriedOver].Amount.ShouldBe(9);
    }

    [Fact]
    public void SheetOf_WhenABodyGavePartOfItsWorkAway_IsUnknownForBoth()
    {
        var split = Of([Body("a"), Body("b"), Body("c")], ["a>b 2024-06-01"], ("a", 9), ("b", 1), ("c", 2));
        split.ShouldStartFrom(("a", null), ("b", null), ("c", 2));
        split.ShouldHaveSplit("a,b>a,b");
    }

    [Fact]
    public void SheetOf_WhenTwoSuccessionsFollowInAYear_GoesToTheLast() =>
        Of([Body("a", to: "2024-02-29"), Body("b", "2024-03-01", "2024-08-31"), Body("c", "2024-09-01")], ["a>b 2024-03-01", "b>c 2024-09-01"], ("a", 3))
            .ShouldStartFrom(("c", 3));

    [Fact]
    public void SheetOf_WhenARenamedBodyIsMergedInTheSameYear_AddsItUp() =>
        Of([Body("a", to: "2024-02-29"), Body("b", "2024-03-01", "2024-08-31"), Body("c")], ["a>b 2024-03-01", "b>c 2024-09-01"], ("a", 3), ("c", 4))
            .ShouldStartFrom(("c", 7));

    [Fact]
    public void SheetOf_WhenAMergedBodyIsSplitInTheSameYear_KnowsThemAllTogether()
    {
        var split = Of(
            [Body("a", to: "2024-02-29"), Body("b", to: "2024-02-29"), Body("m", "2024-03-01", "2024-08-31"), Body("x", "2024-09-01"), Body("y", "2024-09-01")],
            ["a>m 2024-03-01", "b>m 2024-03-01", "m>x 2024-09-01", "m>y 2024-09-01"],
            ("a", 3), ("b", 4));
        split.ShouldStartFrom(("x", null), ("y", null));
        split.ShouldHaveSplit("a,b>x,y");
    }

    [Fact]
    public void Splits_WhenTwoBodiesAreSplitApart_AreTwo() =>
        Of([Body("a"), Body("b", "2024-06-01"), Body("c"), Body("d", "2024-06-01")], ["a>b 2024-06-01", "c>d 2024-06-01"], ("a", 9), ("c", 1)).ShouldHaveSplit("a>a,b", "c>c,d");

    [Fact]
    public void SheetOf_WhenABodyIsNew_StartsFromNothing()
    {
        var fresh = Of([Body("a"), Body("b", "2024-06-01")], [], ("a", 3)).SheetOf("b");
        fresh[CarriedOver].ShouldBe(Figure.Of(0));
        fresh[new("requests", "carried-over", "total")].ShouldBe(Figure.Of(0));
        fresh[new("documents", "normative", "in-force")].ShouldBe(Figure.Of(0));
        fresh[new("documents", "normative", "made")].IsBlank.ShouldBeTrue();
    }

    [Fact]
    public void SheetOf_WhenABodyThatAroseThisYearWasMerged_AddsNothing() =>
        Of([Body("a"), Body("b", "2024-03-01", "2024-05-31")], ["b>a 2024-06-01"], ("a", 3)).ShouldStartFrom(("a", 3));

    [Fact]
    public void SheetOf_WhenAPredecessorIsUnknown_IsBlankAndFindsNothing()
    {
        var inheritance = Of([Body("a"), Body("b", to: "2024-05-31")], ["b>a 2024-06-01"], ("a", 3));
        inheritance.ShouldStartFrom(("a", null));
        Checker.Check(National.Form, National.Sheet(("requests/carried-in/natural", 5), ("requests/granted/natural", 5)), new() { LastYear = inheritance.SheetOf("a") })
            .Where(finding => finding.Identity?.IsOfTwoYears == true).ShouldBeEmpty();
    }

    [Fact]
    public void SheetOf_WhenAPredecessorLeftOneCellBlank_IsBlankThereOnly()
    {
        var other = new CellRef("requests", "carried-over", "legal");
        var sheets = new[] { Sheet("a", 3), Sheet("b", 4) with { Sheet = Sheet("b", 4).Sheet.With(other, Figure.Blank) } };
        var sheet = Inheritance.Of(National.Form, [Body("a"), Body("b", to: "2024-05-31")], [Step("b>a 2024-06-01")], sheets).SheetOf("a");
        (sheet[CarriedOver].Amount, sheet[other].IsBlank).ShouldBe((7L, true));
    }

    [Fact]
    public void SheetOf_WhenABodyEndedWithoutSuccessor_GoesToNobody()
    {
        var inheritance = Of([Body("a", to: "2024-05-31"), Body("b")], [], ("a", 3), ("b", 4));
        inheritance.ShouldStartFrom(("b", 4), ("a", null));
        inheritance.ShouldHaveSplit();
    }

    [Fact]
    public void SheetOf_WhenTheBodyIsNotKnown_IsBlank() => Of([Body("a")], [], ("a", 3)).SheetOf("z").IsEmpty.ShouldBeTrue();

    [Theory]
    [InlineData(9, null)]
    [InlineData(8, -1L)]
    [InlineData(10, 1L)]
    public void Split_WhenThePartsAreEntered_MustAddUp(long sum, long? difference)
    {
        var split = Of([Body("a"), Body("b", "2024-06-01")], ["a>b 2024-06-01"], ("a", 9));
        var findings = SplitCheck.Of(National.Form, split, new Dictionary<string, FigureSheet> { ["a"] = In(4), ["b"] = In(sum - 4) }).ToList();
        findings.Select(finding => finding.Difference).ShouldBe(difference is null ? [] : [difference]);
        foreach (var finding in findings)
        {
            (finding.Rule, finding.Severity, finding.Left, finding.Right).ShouldBe((Rule.Split, Severity.Error, sum, 9));
            finding.Cells.ShouldBe([CarriedIn, CarriedOver]);
            finding.Split!.To.ShouldBe(["a", "b"]);
        }
    }

    [Fact]
    public void Split_WhenAPartOrTheWholeIsUnknown_FindsNothing()
    {
        Department[] bodies = [Body("a"), Body("b", "2024-06-01")];
        SplitCheck.Of(National.Form, Of(bodies, ["a>b 2024-06-01"], ("a", 9)), new Dictionary<string, FigureSheet> { ["a"] = In(1) }).ShouldBeEmpty();
        SplitCheck.Of(National.Form, Of(bodies, ["a>b 2024-06-01"]), new Dictionary<string, FigureSheet> { ["a"] = In(1), ["b"] = In(1) }).ShouldBeEmpty();
    }

    private static FigureSheet In(long carriedIn) => National.Sheet(("requests/carried-in/natural", carriedIn));

    private static Inheritance Of(IReadOnlyCollection<Department> bodies, string[] steps, params (string Body, long CarriedOver)[] lastYear) =>
        Inheritance.Of(National.Form, bodies, steps.Select(Step), lastYear.Select(body => Sheet(body.Body, body.CarriedOver)));

    private static AcceptedSheet Sheet(string body, long carriedOver) =>
        new(body, National.Sheet(("requests/carried-over/natural", carriedOver)).Computed(National.Form));

    private static Department Body(string code, string from = "2015-01-01", string? to = null) => new()
    {
        Code = code,
        Kind = DepartmentKind.Department,
        Name = code,
        Order = 0,
        ValidFrom = DateOnly.Parse(from, null),
        ValidTo = to is null ? null : DateOnly.Parse(to, null),
    };

    // “a>b 2024-06-01”: from that day b does what a did.
    private static DepartmentSuccession Step(string told) =>
        new() { From = told.Split('>')[0], To = told.Split('>', ' ')[1], On = DateOnly.Parse(told.Split(' ')[1], null) };
}

internal static class InheritanceAssertions
{
    /// <summary>What each body's 上年结转 of natural persons must be; null where no single filing can be held against it.</summary>
    public static void ShouldStartFrom(this Inheritance inheritance, params (string Body, long? CarriedOver)[] bodies) =>
        bodies.Select(body => (body.Body, inheritance.SheetOf(body.Body)[new("requests", "carried-over", "natural")].Amount)).ShouldBe(bodies);

    public static void ShouldHaveSplit(this Inheritance inheritance, params string[] splits) =>
        inheritance.Splits.Select(split => $"{string.Join(',', split.From)}>{string.Join(',', split.To)}").ShouldBe(splits, ignoreOrder: true);
}
