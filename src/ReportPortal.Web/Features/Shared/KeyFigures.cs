using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Web.Features.Shared;

/// <summary>The few figures a report is known by, from its edition and in the reader's language; one that does not apply is left out.</summary>
public static class KeyFigures
{
    public static IReadOnlyList<KeyFigure> Of(YearForm form, IEnumerable<EditionFigure> figures)
    {
        var sheet = FigureSheet.Of(figures.Where(figure => figure.Amount is not null).Select(figure => KeyValuePair.Create(figure.Cell, Figure.Of(figure.Amount!.Value))));
        return [.. form.Format.Texts.Highlights.Select(highlight => Of(form, highlight, sheet)).OfType<KeyFigure>()];
    }

    /// <summary>One of them; null while a cell of it is blank.</summary>
    public static KeyFigure? Of(YearForm form, Highlight highlight, FigureSheet sheet) => SumOf(highlight, sheet) is not { } sum ? null : new(
        highlight.Title.In(PortalLanguage.Current), FigureText.Print(sum, form[highlight.Cells[0]].Unit), form[highlight.Cells[0]].Unit.Symbol.In(PortalLanguage.Current));

    /// <summary>What its cells add up to; null while one of them is blank.</summary>
    public static long? SumOf(Highlight highlight, FigureSheet sheet) =>
        highlight.Cells.All(cell => sheet[cell].Amount is not null) ? highlight.Cells.Sum(cell => sheet[cell].Amount!.Value) : null;
}
