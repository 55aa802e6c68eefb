using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering.Html;

/// <summary>The end of the page: the digest, and where to have a file compared.</summary>
internal static class HtmlClosing
{
    public static void Write(Imprint imprint, HtmlText page)
    {
        if (ClosingLines.Of(imprint) is not { Count: > 0 } lines)
            return;
        page.Open("footer", ("class", "rp-closing"));
        foreach (var line in lines)
            page.Element("p", line);
        page.Close("footer");
        page.Line();
    }
}
