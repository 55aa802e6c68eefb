using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Web.Features.Publication;

/// <summary>The last look before publication: each cell that the signed document prints is the figure that is published with it.</summary>
public static class FigureProof
{
    /// <summary>The first cell on which document and figures disagree, as printed and as published; null when there is none.</summary>
    public static (CellRef Cell, string? Printed, string? Published)? Find(ReportDocument document, YearForm form, FigureSheet figures)
    {
        foreach (var run in document.Runs.OfType<FigureRun>().Where(run => run.Of == FigureOf.Cell))
        {
            var cell = CellRef.Parse(run.Cells[0]);
            var published = figures[cell].Amount is { } amount ? FigureText.Print(amount, form[cell].Unit) : null;
            if (run.Value != published)
                return (cell, run.Value, published);
        }
        return null;
    }
}
