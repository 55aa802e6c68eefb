using CsCheck;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;
using ReportPortal.Domain.Tests.Formats;

namespace ReportPortal.Domain.Tests.TestData;

/// <summary>The county's form of 2022 with sheets, bodies and contents to test with.</summary>
internal static class FiveSection
{
    public static readonly YearForm Form = new(TestForm.FiveSection, new(2022), []);

    public static readonly IReadOnlyList<CellRef> Inputs = [.. Form.InputCells];

    /// <summary>A sheet of nothing but zeros.</summary>
    public static readonly FigureSheet Zeros = FigureSheet.Of(Inputs.Select(cell => KeyValuePair.Create(cell, Figure.Of(0))));

    /// <summary>Any input cell.</summary>
    public static readonly Gen<CellRef> GenInput = Gen.OneOf([.. Inputs]);

    /// <summary>A sheet with a number in every input cell.</summary>
    public static readonly Gen<FigureSheet> GenWhole = Gen.Long[0, 99_999].Array[Inputs.Count].Select(amounts => Of(amounts.Select(Figure.Of)));

    /// <summary>A sheet in the making: numbers, zeros, blanks, and 不适用 where the form allows it.</summary>
    public static readonly Gen<FigureSheet> GenAny = Gen.Select(Gen.Int[0, 5], Gen.Long[0, 99_999]).Array[Inputs.Count]
        .Select(answers => Of(answers.Select((answer, index) => answer switch
        {
            (0, _) => Figure.Blank,
            (1, _) => Figure.Of(0),
            (2, _) when Form[Inputs[index]].Optional => Figure.NotApplicable,
            (_, var amount) => Figure.Of(amount),
        })));

    /// <summary>One to five bodies.</summary>
    public static Gen<List<AcceptedSheet>> GenBodies(Gen<FigureSheet> sheet) =>
        sheet.List[1, 5].Select(sheets => sheets.Select((of, index) => new AcceptedSheet($"body-{index}", of)).ToList());

    /// <summary>Zeros, except in these cells.</summary>
    public static FigureSheet Sheet(params (string Cell, long Amount)[] figures) =>
        figures.Aggregate(Zeros, (sheet, figure) => sheet.With(CellRef.Parse(figure.Cell), Figure.Of(figure.Amount)));

    /// <summary>The cell itself and every computed cell it goes into, directly or through another.</summary>
    public static HashSet<CellRef> Reach(CellRef cell)
    {
        var reached = new HashSet<CellRef> { cell };
        foreach (var sum in Form.ComputedCells.Where(sum => sum.Terms.Any(term => reached.Contains(term.Cell))))
            reached.Add(sum.Cell);
        return reached;
    }

    /// <summary>The figures with more in one cell; what was blank or did not apply counts as nothing.</summary>
    public static FigureSheet WithMore(this FigureSheet sheet, CellRef cell, long more) =>
        sheet.With(cell, Figure.Of((sheet[cell].Amount ?? 0) + more));

    /// <summary>The bodies with more in one cell of one of them.</summary>
    public static List<AcceptedSheet> WithMore(this List<AcceptedSheet> bodies, int which, CellRef cell, long more) =>
        [.. bodies.Select((body, index) => index == which ? body with { Sheet = body.Sheet.WithMore(cell, more) } : body)];

    /// <summary>The county's report with a plain sentence in each part that has no default, and these texts.</summary>
    public static ReportContent Content(FigureSheet sheet, FigureSheet? lastYear = null, params (string Part, string Text)[] texts)
    {
        var narratives = Form.Format.Texts.Parts.Where(part => part.Value.Defaults.Count == 0).ToDictionary(part => part.Key, _ => "按要求开展工作。");
        foreach (var (part, text) in texts)
            narratives[part] = text;
        var body = new ReportBody(ReportBody.CountyCode, "南华县", Subject.County);
        return new() { Form = Form, Body = body, Sheet = sheet, LastYear = lastYear, Narratives = narratives };
    }

    private static FigureSheet Of(IEnumerable<Figure> figures) => FigureSheet.Of(Inputs.Zip(figures, KeyValuePair.Create));
}
