using System.Globalization;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;

namespace ReportPortal.Domain.Documents;

/// <summary>Turns bindings and cells into runs: the only place where a number of the report gets its print.</summary>
internal sealed class RunComposer(ReportContent content, FigureSheet sheet, List<CompositionFault> faults)
{
    private const string Gap = "＿＿";

    private FormatWords Words => content.Form.Format.Texts.Words;

    /// <summary>Where faults are noted: the key of the part at hand.</summary>
    public string Part { get; set; } = "";

    public Run Of(Binding binding) => binding switch
    {
        CellBinding bound => OfSum([new(bound.Cell, 1)], FigureOf.Cell),
        SumBinding bound => OfSum(bound.Terms, FigureOf.Sum),
        ShareBinding bound => OfShare(bound),
        ChangeBinding bound => OfChange(bound),
        LastYearBinding bound => OfLastYear(bound.Cell),
        YearBinding bound => new LiteralRun((content.Form.Year.Value - bound.Back).ToString(CultureInfo.InvariantCulture)),
        BodyBinding => new LiteralRun(content.Body.Name),
        LiteralBinding bound => new LiteralRun(bound.Text),
        StatedBinding bound => new StatedRun(bound.Text, bound.Source),
        _ => throw new ArgumentOutOfRangeException(nameof(binding), binding, "A binding without a print."),
    };

    /// <summary>A cell of a table; null for a blank one.</summary>
    public Run? OfTableCell(CellRef cell, FigureOf of) => of switch
    {
        FigureOf.Cell => OfFigure(cell, of, sheet[cell]),
        FigureOf.LastYear => OfFigure(cell, of, content.LastYear![cell]),
        _ => OfDifference(cell),
    };

    private FigureRun? OfFigure(CellRef cell, FigureOf of, Figure figure) => figure switch
    {
        { Amount: { } amount } => Number(FigureText.Print(amount, UnitOf(cell)), of, [new(cell, 1)]),
        { IsNotApplicable: true } => Bound(Words.NotApplicable, of, [new(cell, 1)], null),
        _ => null,
    };

    private FigureRun? OfDifference(CellRef cell)
    {
        if (sheet[cell].Amount is not { } now || content.LastYear![cell].Amount is not { } before)
            return null;
        var text = FigureText.Print(now - before, UnitOf(cell));
        return Bound(now > before ? "+" + text : text, FigureOf.Change, [new(cell, 1)], text);
    }

    private Run OfSum(IReadOnlyList<CellTerm> terms, FigureOf of)
    {
        if (terms.FirstOrDefault(term => sheet[term.Cell].Amount is null) is { } missing)
            return Refuse(CompositionFaultKind.MissingFigure, missing.Cell);
        var amount = terms.Sum(term => term.Sign * sheet[term.Cell].Amount!.Value);
        return Number(FigureText.Print(amount, UnitOf(terms[0].Cell)), of, terms);
    }

    private Run OfLastYear(CellRef cell) => content.LastYear?[cell].Amount is { } amount
        ? Number(FigureText.Print(amount, UnitOf(cell)), FigureOf.LastYear, [new(cell, 1)])
        : Refuse(CompositionFaultKind.NoLastYear, cell);

    private Run OfShare(ShareBinding share)
    {
        if (sheet[share.Part].Amount is not { } part)
            return Refuse(CompositionFaultKind.MissingFigure, share.Part);
        if (sheet[share.Whole].Amount is not { } whole)
            return Refuse(CompositionFaultKind.MissingFigure, share.Whole);
        if (whole <= 0 || part < 0)
            return Refuse(CompositionFaultKind.NothingToDivideBy, share.Whole);
        var percent = Percentage.Print(part, whole, share.Places);
        return Bound(percent + "%", FigureOf.Share, [new(share.Part, 1), new(share.Whole, 1)], percent);
    }

    private Run OfChange(ChangeBinding change)
    {
        if (sheet[change.Cell].Amount is not { } now)
            return Refuse(CompositionFaultKind.MissingFigure, change.Cell);
        if (content.LastYear?[change.Cell].Amount is not { } before)
            return Refuse(CompositionFaultKind.NoLastYear, change.Cell);
        return change.Places is { } places ? OfGrowth(change.Cell, now, before, places) : OfAmount(change.Cell, now, before);
    }

    private FigureRun OfAmount(CellRef cell, long now, long before)
    {
        var unit = UnitOf(cell);
        var amount = FigureText.Print(Math.Abs(now - before), unit) + unit.Symbol.Zh;
        return Bound(Told(now, before, Words.Increase, Words.Decrease, amount), FigureOf.Change, [new(cell, 1)], FigureText.Print(now - before, unit));
    }

    private Run OfGrowth(CellRef cell, long now, long before, int places)
    {
        if (before <= 0)
            return Refuse(CompositionFaultKind.NothingToDivideBy, cell);
        var percent = Percentage.Print(Math.Abs(now - before), before, places);
        return Bound(Told(now, before, Words.Rise, Words.Fall, percent + "%"), FigureOf.Growth, [new(cell, 1)], (now < before ? "-" : "") + percent);
    }

    private string Told(long now, long before, string more, string less, string amount) =>
        now == before ? Words.Unchanged : (now > before ? more : less) + amount;

    private static FigureRun Number(string number, FigureOf of, IReadOnlyList<CellTerm> terms) => Bound(number, of, terms, number);

    private static FigureRun Bound(string text, FigureOf of, IReadOnlyList<CellTerm> terms, string? value) =>
        new(text, of, [.. terms.Select(term => (term.Sign < 0 ? "-" : "") + term.Cell)], value);

    private TextRun Refuse(CompositionFaultKind kind, CellRef cell)
    {
        faults.Add(new(kind, Part, cell.ToString()));
        return new(Gap);
    }

    private Unit UnitOf(CellRef cell) => content.Form[cell].Unit;
}
