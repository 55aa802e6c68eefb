using CsCheck;
using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;

namespace ReportPortal.Domain.Tests.Rollup;

public class TenYearsTests
{
    private const int Counties = 15;

    [Fact]
    public void Check_WhenEachYearStartsFromTheLast_FindsNoBreakInTenYears() => Gen.ULong.Sample(seed =>
    {
        var county = TenYears.Of(seed);
        for (var year = TenYears.First; year <= TenYears.Last; year++)
        {
            var (form, inheritance) = (TenYears.FormOf(year), county.InheritanceOf(year));
            foreach (var body in county.In(year))
                Errors(form, body.Sheet, inheritance.SheetOf(body.DepartmentCode)).ShouldBeEmpty($"{year} {body.DepartmentCode}");
            SplitCheck.Of(form, inheritance, Sheets(county.In(year))).ShouldBeEmpty($"{year}");
            Errors(form, county.CountyIn(year), year == TenYears.First ? null : county.CountyIn(year - 1)).ShouldBeEmpty($"{year} county");
        }
    }, iter: Counties);

    [Fact]
    public void Check_WhenOneCarriedInFigureIsOneMore_FindsItInTheBodyOrAmongTheSplit() => Gen.ULong.Sample(seed =>
    {
        var county = TenYears.Of(seed);
        for (var year = TenYears.First + 1; year <= TenYears.Last; year++)
        {
            var (form, inheritance) = (TenYears.FormOf(year), county.InheritanceOf(year));
            foreach (var (body, sheet) in county.In(year))
            {
                var (cell, lastYears) = form.Openings.ElementAt((int)(seed % 6));
                var wrong = sheet.With(cell, Figure.Of(sheet[cell].Amount!.Value + 1)).Computed(form);
                var found = Errors(form, wrong, inheritance.SheetOf(body)).Where(finding => finding.Identity!.IsOpening && finding.Cells[0] == cell)
                    .Concat(SplitCheck.Of(form, inheritance, Sheets([.. county.In(year).Where(other => other.DepartmentCode != body), new(body, wrong)]))).ToList();
                found.Select(finding => (finding.Cells[1], finding.Difference)).ShouldBe([(lastYears, 1L)], $"{year} {body}");
                found.Single().Rule.ShouldBe(inheritance.Splits.Any(split => split.To.Contains(body)) ? Rule.Split : Rule.Identity);
            }
        }
    }, iter: Counties);

    // What was made from the figures before a correction no longer fits, and is found in the successors of the body that was corrected.
    [Fact]
    public void Check_WhenLastYearIsCorrectedAndThisYearIsNot_FindsTheDifference() => Gen.ULong.Sample(seed =>
    {
        var county = TenYears.Of(seed);
        for (var year = TenYears.First + 1; year <= TenYears.Last; year++)
        {
            var form = TenYears.FormOf(year);
            var lastCounty = county.CountyIn(year - 1);
            var carried = new CellRef("requests", "carried-over", "natural");
            var corrected = lastCounty.With(carried, Figure.Of(lastCounty[carried].Amount!.Value + 3)).Computed(form);
            Errors(form, county.CountyIn(year), corrected).Select(finding => (finding.Identity!.Key, finding.Difference))
                .ShouldBe([("carried-in/natural", -3L), ("carried-in/total", -3L)]);
        }
    }, iter: 5);

    [Fact]
    public void Of_WhenManyCountiesAreMade_KnowsEveryKindOfChange()
    {
        var kinds = new Dictionary<string, int>();
        for (var seed = 0UL; seed < 20; seed++)
        {
            var county = TenYears.Of(seed);
            for (var year = TenYears.First + 1; year <= TenYears.Last; year++)
            {
                var (before, now) = (Codes(county.In(year - 1)), Codes(county.In(year)));
                var splits = county.InheritanceOf(year).Splits;
                Count("new", now.Except(before).Any());
                Count("ended", before.Except(now).Any());
                Count("split", splits.Any(split => split.From.Count == 1));
                Count("split of several", splits.Any(split => split.From.Count > 1));
                Count("quiet", before.SetEquals(now) && splits.Count == 0);
            }
        }
        kinds.Values.Min().ShouldBeGreaterThan(3, string.Join(", ", kinds));

        void Count(string kind, bool seen) => kinds[kind] = kinds.GetValueOrDefault(kind) + (seen ? 1 : 0);
    }

    private static List<Finding> Errors(YearForm form, FigureSheet sheet, FigureSheet? lastYear) =>
        [.. Checker.Check(form, sheet, new() { LastYear = lastYear }).Where(finding => finding.Severity == Severity.Error || finding.Identity?.WrittenKey == "in-force")];

    private static HashSet<string> Codes(IEnumerable<AcceptedSheet> sheets) => [.. sheets.Select(body => body.DepartmentCode)];

    private static Dictionary<string, FigureSheet> Sheets(IEnumerable<AcceptedSheet> sheets) => sheets.ToDictionary(body => body.DepartmentCode, body => body.Sheet);
}
