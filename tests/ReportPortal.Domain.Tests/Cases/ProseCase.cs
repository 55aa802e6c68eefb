using System.Text.Json;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Prose;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Cases;

/// <summary>What a published report says in its sentences: its numbers and how they belong together. Facts; the sentences are this project's own.</summary>
public sealed record ProseCase
{
    public required string Report { get; init; }
    public required string Form { get; init; }
    public required int Year { get; init; }
    public required string Subject { get; init; }
    public required string Body { get; init; }

    /// <summary>The figures of its tables that are known, in the smallest unit; “@” names a file with all of them.</summary>
    public Dictionary<string, JsonElement> Cells { get; init; } = [];

    public List<CaseSum> Sums { get; init; } = [];
    public List<CaseShare> Shares { get; init; } = [];
    public List<CaseFact> Claims { get; init; } = [];
    public List<CaseFact> Facts { get; init; } = [];
    public List<CaseFrame> Frames { get; init; } = [];

    public static IReadOnlyList<ProseCase> All { get; } =
        JsonSerializer.Deserialize<List<ProseCase>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "prose.json")), JsonSerializerOptions.Web)!;

    /// <summary>What its texts are held against.</summary>
    public ProseBasis Basis()
    {
        var form = new YearForm(FormLibrary.Load([]).Find(Form)!, new(Year), []);
        var sheet = Cells.TryGetValue("@", out var file)
            ? National.Entered(form, National.Printed(form, file.GetString()!))
            : FigureSheet.Of(Cells.Select(cell => KeyValuePair.Create(CellRef.Parse(cell.Key), Figure.Of(cell.Value.GetInt64()))));
        return new() { Form = form, Body = new(Subject, Body, Enum.Parse<Subject>(Subject, true)), Sheet = sheet };
    }

    /// <summary>What the report claims in words, each with the sentences that carry it, in the shapes of such reports, and whether its arithmetic is broken.</summary>
    public IEnumerable<CaseClaim> Told() =>
    [
        .. Sums.Select(sum => new CaseClaim(sum.Whole, sum.Wrong, [.. sum.Sentences(Year)])),
        .. Shares.Select(share => new CaseClaim($"{share.Part} {share.Printed}%", share.Wrong, [.. share.Sentences(Year)])),
        .. Claims.Select(claim => new CaseClaim($"{claim.Label} {claim.Value}", claim.Wrong, [.. claim.Sentences(Year)])),
        .. Facts.Select(fact => new CaseClaim($"{fact.Label} {fact.Value}", false, [.. fact.Sentences(Year)])),
        .. Frames.Select(frame => new CaseClaim(frame.Text, frame.Wrong, [frame.Text])),
    ];
}

public sealed record CaseClaim(string Label, bool Wrong, IReadOnlyList<string> Sentences);

public sealed record CaseFrame(string Text, bool Wrong);

public sealed record CaseFact(string Label, long Value, string Unit, bool Wrong)
{
    public IEnumerable<string> Sentences(int year) =>
        [$"全年{Label}{Value}{Unit}。", $"{year}年，共{Label}{Value}{Unit}。", $"坚持依法办理，{Label}{Value}{Unit}，做到件件有着落。"];
}

public sealed record CaseShare(string Part, long Value, string Whole, long Of, string Unit, string Printed, bool Wrong)
{
    public IEnumerable<string> Sentences(int year) =>
    [
        $"全年{Whole}{Of}{Unit}，其中{Part}{Value}{Unit}，占{Printed}%。",
        $"在{Whole}的{Of}{Unit}中，{Part}{Value}{Unit}，占比{Printed}%。",
        $"{year}年{Whole}{Of}{Unit}（其中{Part}{Value}{Unit}，占总数的{Printed}%）。",
    ];
}

public sealed record CaseSum(string Whole, long Of, string Unit, List<CaseFact> Parts, string Kind, bool Wrong)
{
    // A list that claims to be whole may be told as 分别为 or with its total last; a 其中 may not.
    public IEnumerable<string> Sentences(int year)
    {
        yield return $"{year}年，共{Whole}{Of}{Unit}，其中{List("，")}。";
        yield return $"全年{Whole}共{Of}{Unit}（其中{List("、")}）。";
        yield return $"共{Whole}{Of}{Unit}，其中：{List("；")}。";
        if (Kind == "all" && Parts.TrueForAll(part => part.Unit == Unit))
        {
            yield return $"全年{Whole}{Of}{Unit}，分别为{List("、")}。";
            yield return $"经统计，{List("，")}，合计{Of}{Unit}。";
        }
    }

    private string List(string mark) => string.Join(mark, Parts.Select(part => $"{part.Label}{part.Value}{part.Unit}"));
}
