using CsCheck;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Rollup;

/// <summary>The county's own figures beside Σ of its bodies: those of lead offices, and what it adds or takes away.</summary>
public class CountySourcesTests
{
    private static readonly DateTime Now = new(2025, 2, 10, 8, 0, 0, DateTimeKind.Utc);
    private static readonly YearForm Form = National.Form;
    private static readonly CellRef Made = new("documents", "normative", "made");
    private static readonly CellRef Pending = new("disputes", "cases", "after-pending");
    private static readonly CellRef DisputesTotal = new("disputes", "cases", "after-total");
    private static readonly IReadOnlyList<CellRef> Inputs = [.. Form.InputCells.Where(cell => !Form[cell].IsLocked)];

    private static readonly Gen<List<AcceptedSheet>> GenBodies = Gen.Select(Gen.OneOf<CellRef>([.. Inputs]), Gen.Long[0, 5000]).List[0, 60].List[0, 4].Select(bodies =>
        bodies.Select((answers, index) => new AcceptedSheet($"body-{index}", answers.Aggregate(FigureSheet.Empty, (sheet, answer) => sheet.With(answer.Item1, Figure.Of(answer.Item2))))).ToList());

    private static readonly Gen<CountySources> GenSources =
        Gen.Select(Gen.Select(Gen.OneOf<CellRef>([.. Inputs]), Gen.Long[0, 9000]).List[0, 12], Gen.Select(Gen.OneOf<CellRef>([.. Inputs]), Gen.Long[-200, 200].Where(amount => amount != 0)).List[0, 12])
            .Select((leads, adjustments) => new CountySources(
                [.. leads.DistinctBy(lead => lead.Item1).Select(lead => LeadFigure.Of(Form, lead.Item1, "lead", Figure.Of(lead.Item2)))],
                [.. adjustments.Select(adjustment => Adjust(adjustment.Item1, adjustment.Item2))]));

    [Fact]
    public void PartsOf_WhenAnyCellIsAsked_AddUpToItsFigure() => Gen.Select(GenBodies, GenSources).Sample((bodies, sources) =>
    {
        var county = CountyRollup.Of(Form, bodies, sources);
        foreach (var cell in Form.Cells)
            county.PartsOf(cell).Sum(part => part.Amount).ShouldBe(county.Sheet[cell].Amount ?? 0, cell.ToString());
    });

    [Fact]
    public void Of_WhenTheCountyHasSources_StandsAtTheLeadOfficesFigureAndTheAdjustments() => Gen.Select(GenBodies, GenSources).Sample((bodies, sources) =>
    {
        var county = CountyRollup.Of(Form, bodies, sources);
        foreach (var cell in Inputs)
        {
            var lead = sources.Leads.FirstOrDefault(lead => lead.Cell == cell)?.Amount ?? bodies.Sum(body => body.Sheet[cell].Amount ?? 0);
            (county.Sheet[cell].Amount ?? 0).ShouldBe(lead + sources.Adjustments.Where(adjustment => adjustment.Cell == cell).Sum(adjustment => adjustment.Amount), cell.ToString());
        }
        county.Sheet.Figures.ShouldBe(county.Sheet.Computed(Form).Figures);
    });

    [Fact]
    public void PartsOf_WhenALeadOfficeKnowsMore_NamesTheBodiesAndWhatItDiffersBy()
    {
        var county = CountyRollup.Of(Form, [Body("a", 3), Body("b", 0)], new([Lead(Pending, 10)], []));
        FigurePart[] parts = [FigurePart.OfBody("a", 3), FigurePart.OfBody("b", 0), new(PartSource.LeadOffice, "justice", null, 7)];
        county.PartsOf(Pending).ShouldBe(parts);
        county.PartsOf(DisputesTotal).ShouldBe(parts);
        (county.Sheet[Pending].Amount, county.Sheet[DisputesTotal].Amount).ShouldBe((10L, 10L));
    }

    [Fact]
    public void PartsOf_WhenAFigureIsAdjusted_NamesTheReasonBehindTheLeadOffice()
    {
        var county = CountyRollup.Of(Form, [Body("a", 3)], new([Lead(Pending, 3)], [Adjust(Pending, -1), Adjust(Pending, 2)]));
        county.PartsOf(DisputesTotal).ShouldBe([
            FigurePart.OfBody("a", 3), new(PartSource.LeadOffice, "justice", null, 0), new(PartSource.Adjustment, null, "联合发文", -1), new(PartSource.Adjustment, null, "联合发文", 2)]);
        county.Sheet[DisputesTotal].Amount.ShouldBe(4);
    }

    [Fact]
    public void Of_WhenNoBodyAnswered_StandsAtTheSourcesAlone()
    {
        var county = CountyRollup.Of(Form, [], new([Lead(Pending, 5)], [Adjust(Made, 2)]));
        (county.Sheet[Pending].Amount, county.Sheet[Made].Amount, county.Sheet[DisputesTotal].Amount).ShouldBe((5L, 2L, 5L));
    }

    [Fact]
    public void PartsOf_WhenATotalIsOfTotals_CountsASourceOnce()
    {
        var county = CountyRollup.Of(Form, [], new([], [Adjust(new("requests", "granted", "legal"), 4)]));
        foreach (var cell in Form.Cells.Where(cell => cell is { Table: "requests", Row: "granted" or "total", Column: "legal" or "total" }))
            county.PartsOf(cell).ShouldBe([new(PartSource.Adjustment, null, "联合发文", 4)], cell.ToString());
    }

    // In the traditional form a total subtracts: what is added to the duplicates is taken from it.
    [Fact]
    public void PartsOf_WhenATermIsSubtracted_TurnsItsSources()
    {
        var duplicates = new CellRef("channels", "duplicates", "count");
        var adjustment = Adjustment.Of(FiveSection.Form, duplicates, 3, AdjustmentTemplate.Other, "重复", "office", Now);
        var county = CountyRollup.Of(FiveSection.Form, [new("a", FiveSection.Sheet(("channels/portal/count", 10)))], new([], [adjustment]));
        county.PartsOf(new("channels", "total", "count")).ShouldBe([FigurePart.OfBody("a", 10), new(PartSource.Adjustment, null, "重复", -3)]);
        county.Sheet[new("channels", "total", "count")].Amount.ShouldBe(7);
    }

    [Fact]
    public void Of_WhenTwoLeadOfficesHaveAFigureForACell_Refuses() =>
        Should.Throw<ArgumentException>(() => CountyRollup.Of(Form, [], new([Lead(Pending, 1), Lead(Pending, 1)], []))).Message.ShouldContain(Pending.ToString());

    [Theory]
    [InlineData("disputes/cases/after-total")]
    [InlineData("requests/new/total")]
    [InlineData("documents/regulations/made")]
    [InlineData("documents/none/made")]
    public void Of_WhenPeopleDoNotEnterTheCell_Refuses(string cell)
    {
        Should.Throw<SourceRefused>(() => Lead(CellRef.Parse(cell), 1)).ShouldSatisfyAllConditions(
            refused => refused.Refusal.ShouldBe(SourceRefusal.NotAnInput), refused => refused.Cell.ShouldBe(cell));
        Should.Throw<SourceRefused>(() => Adjust(CellRef.Parse(cell), 1)).Refusal.ShouldBe(SourceRefusal.NotAnInput);
    }

    [Fact]
    public void Adjust_WhenNothingIsAdjusted_Refuses() => Should.Throw<SourceRefused>(() => Adjust(Made, 0)).Refusal.ShouldBe(SourceRefusal.NoFigure);

    [Theory]
    [InlineData("")]
    [InlineData(" \n　")]
    [InlineData("\0")]
    public void Adjust_WhenNoReasonIsGiven_Refuses(string reason) => Should.Throw<SourceRefused>(() => Adjust(Made, 1, reason)).Refusal.ShouldBe(SourceRefusal.NoReason);

    [Fact]
    public void Adjust_WhenTheReasonIsLong_RefusesWhatCannotBeKept()
    {
        Adjust(Made, 1, new string('因', Adjustment.MaxReasonLength)).Reason.Length.ShouldBe(Adjustment.MaxReasonLength);
        Should.Throw<SourceRefused>(() => Adjust(Made, 1, new string('因', Adjustment.MaxReasonLength + 1))).Refusal.ShouldBe(SourceRefusal.NoReason);
    }

    [Fact]
    public void Adjust_WhenMade_KeepsWhatWhoAndWhy() => Adjust(Made, -2, "  两部门联合发文\r\n一件 ").ShouldSatisfyAllConditions(
        made => (made.Year, made.Cell, made.Amount).ShouldBe((new ReportYear(2024), Made, -2L)),
        made => (made.Reason, made.By, made.At).ShouldBe(("两部门联合发文\n一件", "office", Now)));

    [Fact]
    public void Lead_WhenThereIsNoFigure_Refuses()
    {
        foreach (var figure in new[] { Figure.Blank, Figure.NotApplicable, Figure.Of(-1) })
            Should.Throw<SourceRefused>(() => LeadFigure.Of(Form, Made, "justice", figure)).Refusal.ShouldBe(SourceRefusal.NoFigure);
        LeadFigure.Of(Form, Made, "justice", Figure.Of(0)).Amount.ShouldBe(0);
    }

    [Theory]
    [InlineData(99_999_999_999, true)]
    [InlineData(100_000_000_000, false)]
    [InlineData(-100_000_000_000, false)]
    [InlineData(long.MaxValue, false)]
    [InlineData(long.MinValue, false)]
    public void Of_WhenTheAmountIsLargerThanAnyEntry_Refuses(long amount, bool fits)
    {
        if (fits)
            Should.NotThrow(() => CountyRollup.Of(Form, [], new([Lead(Pending, amount)], [Adjust(Made, amount)])));
        else
            Should.Throw<SourceRefused>(() => Adjust(Made, amount)).Refusal.ShouldBe(SourceRefusal.TooLarge);
    }

    [Fact]
    public void Lead_WhenTheFigureIsLargerThanAnyEntry_Refuses() =>
        Should.Throw<SourceRefused>(() => Lead(Pending, 100_000_000_000)).Refusal.ShouldBe(SourceRefusal.TooLarge);

    // 本年增/减: what a lead office knows may have become less.
    [Fact]
    public void Lead_WhenTheCellMayBeNegative_TakesANegativeFigure()
    {
        var change = new CellRef("licences", "licences", "change");
        var lead = LeadFigure.Of(National.Form2019, change, "approval", Figure.Of(-3));
        CountyRollup.Of(National.Form2019, [new("a", FigureSheet.Empty.With(change, Figure.Of(1)))], new([lead], [])).PartsOf(change)
            .ShouldBe([FigurePart.OfBody("a", 1), new(PartSource.LeadOffice, "approval", null, -4)]);
    }

    private static AcceptedSheet Body(string code, long pending) => new(code, FigureSheet.Empty.With(Pending, Figure.Of(pending)));

    private static LeadFigure Lead(CellRef cell, long amount) => LeadFigure.Of(Form, cell, "justice", Figure.Of(amount));

    private static Adjustment Adjust(CellRef cell, long amount, string reason = "联合发文") =>
        Adjustment.Of(Form, cell, amount, AdjustmentTemplate.JointDocument, reason, "office", Now);
}
