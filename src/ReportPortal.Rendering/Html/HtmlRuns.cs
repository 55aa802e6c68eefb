using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering.Html;

/// <summary>Runs as inline HTML.</summary>
internal static class HtmlRuns
{
    public static void Write(Run run, HtmlText page)
    {
        switch (run)
        {
            case FigureRun { Value: { } value } figure:
                page.Element("data", figure.Text, ("value", value), ("data-of", NameOf(figure.Of)), ("data-cell", string.Join(' ', figure.Cells)));
                break;
            case LinkRun link:
                page.Element("a", link.Text, ("href", link.Address));
                break;
            default:
                page.Text(run.Text);
                break;
        }
    }

    /// <summary>A bare cell is the rule and needs no name.</summary>
    private static string? NameOf(FigureOf of) => of switch
    {
        FigureOf.Sum => "sum",
        FigureOf.Share => "share",
        FigureOf.Change => "change",
        FigureOf.Growth => "growth",
        FigureOf.LastYear => "last-year",
        _ => null,
    };
}
