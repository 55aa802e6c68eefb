using CsCheck;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;

namespace ReportPortal.Rendering.Tests.TestData;

/// <summary>Reports in the five-section form, from three bodies whose figures are generated.</summary>
internal static class Reports
{
    private const string Quantity =
        "公开{channels/total/count}条，占{share channels/portal/count of channels/total/count, 1}，比上年{change channels/total/count}。\n"
        + "其余{sum channels/total/count - channels/portal/count}条；解读{interpretation/interpretations/count}次。";

    public static YearForm Form { get; } = new(FormLibrary.Load([]).Find("five-section")!, new ReportYear(2022), []);

    public static Imprint Imprint { get; } = new()
    {
        EditionNumber = 1,
        PublishedOn = new(2023, 3, 28),
        Digest = new('0', 64),
        Issuer = "南华县人民政府",
    };

    /// <summary>Three bodies' sheets; no channel is empty, so that every share can be computed.</summary>
    public static Gen<IReadOnlyList<AcceptedSheet>> Bodies { get; } =
        Gen.Long[0, 5000].Array[Form.InputCells.Count()].Array[3].Select(bodies => (IReadOnlyList<AcceptedSheet>)[.. bodies.Select((amounts, index) =>
            new AcceptedSheet($"body-{index}", FigureSheet.Of(Form.InputCells.Zip(amounts, (cell, amount) =>
                KeyValuePair.Create(cell, Figure.Of(cell.Row == "duplicates" ? 0 : amount + 1))))))]);

    public static ReportDocument Compose(IEnumerable<AcceptedSheet> bodies, string problems = "还有不足。") =>
        Compose(CountyRollup.Of(Form, bodies, CountySources.None).Sheet, problems);

    public static ReportDocument Compose(FigureSheet sheet, string problems = "还有不足。")
    {
        var composition = ReportComposer.Compose(new()
        {
            Form = Form,
            Body = new(ReportBody.CountyCode, "南华县", Subject.County),
            Sheet = sheet,
            LastYear = FigureSheet.Of(Form.InputCells.Select(cell => KeyValuePair.Create(cell, Figure.Of(7)))).Computed(Form),
            Narratives = Form.Format.Parts.Where(part => part.HasNarrative).ToDictionary(part => part.Key, part => part.Key switch
            {
                "quantity" => Quantity,
                "problems" => problems,
                _ => $"{part.Title?.Zh}按规定开展，{{year}}年没有变化。",
            }),
        });
        composition.Faults.ShouldBeEmpty();
        return composition.Document;
    }

    /// <summary>A small report with the same figure in every cell.</summary>
    public static ReportDocument Plain(string problems = "还有不足。") =>
        Compose(FigureSheet.Of(Form.InputCells.Select(cell => KeyValuePair.Create(cell, Figure.Of(cell.Row == "duplicates" ? 0 : 12)))), problems);

    /// <summary>The cells that hold a cell's figure: itself, and every total that contains it.</summary>
    public static HashSet<string> Containing(CellRef changed)
    {
        var containing = new HashSet<CellRef> { changed };
        foreach (var sum in Form.ComputedCells.Where(sum => sum.Terms.Any(term => containing.Contains(term.Cell))))
            containing.Add(sum.Cell);
        return [.. containing.Select(cell => cell.ToString())];
    }
}
