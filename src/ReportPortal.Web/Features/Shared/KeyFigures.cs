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
        var language = PortalLanguage.Current;
        var amounts = figures.Where(figure => figure.Amount is not null).ToDictionary(figure => figure.Cell, figure => figure.Amount!.Value);
        return [.. form.Format.Texts.Highlights
            .Where(highlight => highlight.Cells.All(amounts.ContainsKey))
            .Select(highlight => new KeyFigure(
                highlight.Title.In(language),
                FigureText.Print(highlight.Cells.Sum(cell => amounts[cell]), form[highlight.Cells[0]].Unit),
                form[highlight.Cells[0]].Unit.Symbol.In(language)))];
    }
}
