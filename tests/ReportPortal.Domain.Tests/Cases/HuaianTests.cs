using CsCheck;
using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Cases;

/// <summary>The complete tables of a real report, 淮安市 2024: rolled up from any bodies they come back, and each relation sees just its own cells.</summary>
public class HuaianTests
{
    private const int Bodies = 10;

    private static readonly YearForm Form = National.Form;
    private static readonly FigureSheet Printed = National.Printed(Form, "huaian-city-2024");
    private static readonly FigureSheet Entered = National.Entered(Form, Printed);

    // A city has the power to make 规章; and a year before that fits: what is in force less what changed, and what was carried in.
    private static readonly CheckBasis Basis = new() { Limits = new() { Change = int.MaxValue }, LastYear = LastYear() };

    private static readonly List<Identity> Equalities = [.. Form.Identities.Where(identity => identity.Relation == Relation.Equal)];

    [Fact]
    public void Printed_WhenRead_HasEveryCellOfTheThreeTables() => Printed.Figures.Count().ShouldBe(10 + (25 * 7) + 15);

    [Fact]
    public void Computed_WhenEntered_MakesThePrintedTotals()
    {
        var computed = Entered.Computed(Form);
        var totals = Form.ComputedCells.Select(sum => sum.Cell).ToList();
        totals.Count.ShouldBe(24 + 7 + 3);
        totals.Select(cell => computed[cell]).ShouldBe(totals.Select(cell => Printed[cell]));
    }

    [Fact]
    public void Of_WhenTheFiguresComeFromTenBodies_BringsEachCellBack() => Gen.ULong.Sample(seed =>
    {
        var county = CountyRollup.Of(Form, Deal(seed), CountySources.None);
        foreach (var (cell, figure) in Printed.Figures)
        {
            county.Sheet[cell].ShouldBe(figure, cell.ToString());
            county.PartsOf(cell).Sum(part => part.Amount).ShouldBe(figure.Amount!.Value, cell.ToString());
        }
    });

    [Fact]
    public void Check_WhenTheYearBeforeFits_FindsEveryRelationKept()
    {
        Equalities.Count.ShouldBe(7 + 7 + 2);
        Checker.Check(Form, Entered, Basis).Where(finding => (finding.Severity == Severity.Error && finding.Rule != Rule.Locked) || finding.Identity?.Relation == Relation.Equal).ShouldBeEmpty();
    }

    // What is left are two doubts: six requests unpaid for with no notice known, and direct litigation after 2024-01-01.
    [Fact]
    public void Check_WhenThePrintedTablesAreAllThatIsKnown_DoubtsWhatIsDoubtful() =>
        Checker.Check(Form, Entered, Basis).Where(finding => finding.Rule != Rule.Locked).Select(finding => (finding.Identity?.Key, finding.Left, finding.Severity)).ShouldBe(
            [("unpaid", 6L, Severity.Warning), ("direct-litigation", 26L, Severity.Warning)]);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Check_WhenANoticeOfAFeeWasSent_DoesNotDoubtTheUnpaidRequests(long notices, bool doubted) =>
        Checker.Check(Form, Entered.With(new("fees", "notices", "value"), Figure.Of(notices)), Basis).Any(finding => finding.Identity?.Key == "unpaid").ShouldBe(doubted);

    // The row of 规章 stays and is 0 where nobody enters it; what a city entered is kept.
    [Fact]
    public void Computed_WhenALockedRowIsLeftBlank_IsZeroThereAndOnlyThere()
    {
        FigureSheet.Empty.Computed(Form).Figures.Select(pair => (pair.Key.Row, pair.Value)).Distinct().ShouldBe([("regulations", Figure.Of(0))]);
        Entered.Computed(Form)[new("documents", "regulations", "in-force")].ShouldBe(Figure.Of(11));
    }

    [Fact]
    public void Check_WhenACountyPrintedRegulations_FindsThemLocked() =>
        Checker.Check(Form, Entered, CheckBasis.None).Where(finding => finding.Rule == Rule.Locked).Select(finding => (finding.Cells.Single().ToString(), finding.Left))
            .ShouldBe([("documents/regulations/made", 1L), ("documents/regulations/in-force", 11L)]);

    [Fact]
    public void Check_WhenAnyOneCellChanges_BreaksExactlyTheRelationsThatHoldIt() =>
        Gen.Select(Gen.OneOf<CellRef>([.. Form.InputCells]), Gen.Long[-5000, 5000].Where(change => change != 0)).Sample((cell, change) =>
        {
            var broken = Broken(Entered.With(cell, Figure.Of(Entered[cell].Amount!.Value + change)));
            broken.Select(finding => finding.Identity!.Key).ShouldBe(Equalities.Where(identity => Weight(identity, cell) != 0).Select(identity => identity.Key), cell.ToString());
            broken.ShouldAllBe(finding => finding.Difference == change * Weight(finding.Identity!, cell));
        });

    [Theory]
    [InlineData("requests/new/natural", "balance/natural balance/total")]
    [InlineData("requests/carried-in/legal", "balance/legal balance/total carried-in/legal carried-in/total")]
    [InlineData("requests/granted/other", "balance/other balance/total")]
    [InlineData("requests/other-result/research", "balance/research balance/total")]
    [InlineData("requests/carried-over/welfare", "balance/welfare balance/total")]
    [InlineData("documents/normative/made", "in-force/normative")]
    [InlineData("documents/regulations/abolished", "in-force/regulations")]
    [InlineData("documents/normative/in-force", "in-force/normative")]
    [InlineData("enforcement/penalties/decisions", "")]
    [InlineData("charges/charges/amount", "")]
    [InlineData("disputes/cases/after-pending", "")]
    [InlineData("fees/notices/value", "")]
    public void Check_WhenACellIsOneMore_BreaksTheseRelations(string cell, string keys) =>
        Broken(Entered.With(CellRef.Parse(cell), Figure.Of(Entered[CellRef.Parse(cell)].Amount!.Value + 1))).Select(finding => finding.Identity!.Key)
            .ShouldBe(keys.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static List<Finding> Broken(FigureSheet sheet) =>
        [.. Checker.Check(Form, sheet, Basis).Where(finding => finding.Identity?.Relation == Relation.Equal)];

    /// <summary>How much more the left of a relation becomes than its right when a cell grows by one, computed cells followed down to it.</summary>
    private static long Weight(Identity identity, CellRef cell) =>
        identity.Left.Where(term => !term.IsLastYears).Sum(term => term.Sign * Weight(term.Cell, cell))
            - identity.Right.Where(term => !term.IsLastYears).Sum(term => term.Sign * Weight(term.Cell, cell));

    private static long Weight(CellRef of, CellRef cell) =>
        of == cell ? 1 : Form.SumOf(of) is { } sum ? sum.Terms.Sum(term => term.Sign * Weight(term.Cell, cell)) : 0;

    private static FigureSheet LastYear()
    {
        var sheet = Form.Openings.Aggregate(FigureSheet.Empty, (made, opening) => made.With(opening.LastYears, Entered[opening.Cell]));
        foreach (var row in new[] { "regulations", "normative" })
            sheet = sheet.With(new("documents", row, "in-force"), Figure.Of(Amount(row, "in-force") - Amount(row, "made") + Amount(row, "abolished")));
        return sheet.Computed(Form);
    }

    private static long Amount(string row, string column) => Entered[new("documents", row, column)].Amount!.Value;

    /// <summary>Each figure dealt out among ten bodies at random: the last takes what the others left.</summary>
    private static List<AcceptedSheet> Deal(ulong seed)
    {
        var chance = new PCG(1, seed);
        var sheets = Enumerable.Repeat(FigureSheet.Empty, Bodies).ToList();
        foreach (var cell in Form.InputCells)
        {
            var left = Entered[cell].Amount!.Value;
            for (var body = 0; body < Bodies; body++)
            {
                var part = body == Bodies - 1 ? left : (long)chance.Next64((ulong)left + 1);
                sheets[body] = sheets[body].With(cell, Figure.Of(part));
                left -= part;
            }
        }
        return [.. sheets.Select((sheet, index) => new AcceptedSheet($"body-{index}", sheet))];
    }
}
