using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Web.Features.Publication;

/// <summary>The last look before publication: each cell that the signed document prints is the figure that is published with it.</summary>
public static class FigureProof
{
    public static void Refuse(ReportDocument document, YearForm form, FigureSheet figures)
    {
        foreach (var run in document.Runs.OfType<FigureRun>().Where(run => run.Of == FigureOf.Cell))
        {
            var cell = CellRef.Parse(run.Cells[0]);
            var expected = figures[cell].Amount is { } amount ? FigureText.Print(amount, form[cell].Unit) : null;
            if (run.Value != expected)
                throw new PublicationRefused($"{cell}: the document says {run.Value ?? "-"}, the figures say {expected ?? "-"}");
        }
    }
}
