using CsCheck;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Rollup;

/// <summary>
/// A county over ten years, made of one seed: its bodies are merged, split, renamed, founded and dissolved, and each files what it must.
/// What a year starts from comes from <see cref="Inheritance"/>; the rest is chance, and the last figure of each relation is computed.
/// </summary>
internal sealed class TenYears
{
    public const int First = 2021;
    public const int Last = First + 9;

    private static readonly YearForm[] Forms = [.. Enumerable.Range(First, Last - First + 1).Select(year => National.Of(year))];
    private static readonly string[] Columns = ["natural", "commercial", "other"];
    private static readonly string[] Results = ["granted", "not-held", "other-result"];

    private readonly PCG chance;
    private readonly Dictionary<string, Department> bodies = [];
    private readonly List<DepartmentSuccession> successions = [];
    private readonly Dictionary<int, IReadOnlyList<AcceptedSheet>> years = [];
    private int founded;

    private TenYears(ulong seed) => chance = new(1, seed);

    public static YearForm FormOf(int year) => Forms[year - First];

    /// <summary>The ten years; some are corrected, before the next year was made or after it, and what follows is made anew.</summary>
    public static TenYears Of(ulong seed)
    {
        var county = new TenYears(seed);
        for (var body = 0; body < 5; body++)
            county.Found(new(2015, 1, 1));
        for (var year = First + 1; year <= Last; year++)
            county.Reorganise(year);
        for (var year = First; year <= Last; year++)
        {
            county.years[year] = county.Make(year);
            if (year > First && county.Chance(3) == 0)
                county.Correct(year - 1);
            if (county.Chance(3) == 0)
                county.Correct(year);
        }
        return county;
    }

    /// <summary>What the bodies filed, computed cells included.</summary>
    public IReadOnlyList<AcceptedSheet> In(int year) => years[year];

    public FigureSheet CountyIn(int year) => CountyRollup.Of(FormOf(year), In(year), CountySources.None).Sheet;

    public Inheritance InheritanceOf(int year) =>
        Inheritance.Of(FormOf(year), bodies.Values, successions, years.GetValueOrDefault(year - 1, []));

    /// <summary>The codes of the bodies that file a year.</summary>
    private List<string> Filing(int year) => [.. bodies.Values.Where(body => body.ExistsOn(new(year, 12, 31))).Select(body => body.Code)];

    private void Correct(int year)
    {
        years[year] = Make(year);
        if (years.ContainsKey(year + 1))
            years[year + 1] = Make(year + 1);
    }

    private void Reorganise(int year)
    {
        foreach (var day in Enumerable.Range(0, Chance(5)).Select(_ => new DateOnly(year, 1, 1).AddDays(Chance(365))).Order().ToList())
        {
            var alive = Filing(year);
            var (one, other) = (alive[Chance(alive.Count)], alive[Chance(alive.Count)]);
            if (bodies[one].ValidFrom >= day || bodies[other].ValidFrom >= day)
                continue;
            switch (Chance(7))
            {
                case 0 when one != other:
                    Succeed(one, Found(day), day);
                    Succeed(other, bodies.Keys.Last(), day);
                    End([one, other], day);
                    break;
                case 1 when one != other:
                    Succeed(one, other, day);
                    End([one], day);
                    break;
                case 2:
                    Succeed(one, Found(day), day);
                    Succeed(one, Found(day), day);
                    End([one], day);
                    break;
                case 3:
                    Succeed(one, Found(day), day);
                    break;
                case 4:
                    Succeed(one, Found(day), day);
                    End([one], day);
                    break;
                case 5:
                    Found(day);
                    break;
                case 6 when alive.Count > 2:
                    End([one], day);
                    break;
            }
        }
    }

    private string Found(DateOnly day)
    {
        var code = $"body-{++founded}";
        bodies.Add(code, Body(code, day, null));
        return code;
    }

    private void End(string[] codes, DateOnly day)
    {
        foreach (var code in codes)
            bodies[code] = Body(code, bodies[code].ValidFrom, day.AddDays(-1));
    }

    private void Succeed(string from, string to, DateOnly day) => successions.Add(new() { From = from, To = to, On = day });

    private static Department Body(string code, DateOnly from, DateOnly? to) =>
        new() { Code = code, Kind = DepartmentKind.Department, Name = code, Order = 0, ValidFrom = from, ValidTo = to };

    private List<AcceptedSheet> Make(int year)
    {
        var inheritance = InheritanceOf(year);
        var starts = Filing(year).ToDictionary(body => body, body => year == First ? Random() : inheritance.SheetOf(body));
        foreach (var split in inheritance.Splits)
            foreach (var (body, part) in split.To.Zip(Partition(inheritance.Sum(split.From), split.To.Count)))
                starts[body] = part;
        return [.. starts.Select(body => new AcceptedSheet(body.Key, File(year, body.Key, body.Value)))];
    }

    /// <summary>A year's figures from what the body starts from: all relations kept.</summary>
    private FigureSheet File(int year, string body, FigureSheet start)
    {
        var sheet = National.Zeros;
        var ends = EndsWithoutHeir(body, year + 1);
        foreach (var column in Columns)
        {
            var left = start[At("carried-over", column)].Amount!.Value + Set("new", column, Chance(30));
            Set("carried-in", column, start[At("carried-over", column)].Amount!.Value);
            foreach (var result in Results)
                left -= Set(result, column, Chance((int)left + 1));
            Set("granted", column, sheet[At("granted", column)].Amount!.Value + (ends ? left : 0));
            Set("carried-over", column, ends ? 0 : left);
        }
        var inForce = start[InForce].Amount!.Value;
        var (made, abolished) = ends ? (0, inForce) : (Chance(9), (long)Chance((int)inForce + 1));
        sheet = sheet.With(new("documents", "normative", "made"), Figure.Of(made)).With(new("documents", "normative", "abolished"), Figure.Of(abolished))
            .With(InForce, Figure.Of(inForce + made - abolished));
        return sheet.Computed(FormOf(year));

        long Set(string row, string column, long amount)
        {
            sheet = sheet.With(At(row, column), Figure.Of(amount));
            return amount;
        }
    }

    /// <summary>Whether the body's work ends in a year: such a body has closed its files the year before.</summary>
    private bool EndsWithoutHeir(string body, int year)
    {
        var reached = new Dictionary<string, DateOnly> { [body] = new(year, 1, 1) };
        foreach (var step in successions.Where(step => step.On.Year == year).OrderBy(step => step.On))
            if (reached.TryGetValue(step.From, out var since) && step.On >= since)
                reached.TryAdd(step.To, step.On);
        return !reached.Keys.Any(code => bodies[code].ExistsOn(new(year, 12, 31)));
    }

    private IEnumerable<FigureSheet> Partition(FigureSheet whole, int parts)
    {
        for (var left = whole; parts > 0; parts--)
        {
            var part = parts == 1 ? left : FigureSheet.Of(left.Figures.Select(pair => KeyValuePair.Create(pair.Key, Figure.Of(Chance((int)pair.Value.Amount!.Value + 1)))));
            left = FigureSheet.Of(left.Figures.Select(pair => KeyValuePair.Create(pair.Key, Figure.Of(pair.Value.Amount!.Value - part[pair.Key].Amount!.Value))));
            yield return part;
        }
    }

    private FigureSheet Random() => Columns.Aggregate(
        FigureSheet.Empty.With(InForce, Figure.Of(Chance(50))), (sheet, column) => sheet.With(At("carried-over", column), Figure.Of(Chance(20))));

    private int Chance(int below) => (int)chance.Next((uint)below);

    private static CellRef InForce { get; } = new("documents", "normative", "in-force");

    private static CellRef At(string row, string column) => new("requests", row, column);
}
