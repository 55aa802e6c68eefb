using System.Text;
using AngleSharp.Html.Parser;
using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering.ReadBack;

/// <summary>All lines of a page, as a browser's parser reads them. A cell that is said again after a printed page turns counts once.</summary>
/// <param name="format">The format: the page's article, the single file, or what is pasted elsewhere.</param>
internal sealed class HtmlReadBack(string format) : IReadBack
{
    private const string Lines = "h1, h2, h3, p, caption, th, td", SaidAgain = "rp-again", Paste = "fragment";

    public string Format => format;

    public IReadOnlyList<Statement> Wanted(ReportDocument document, Imprint imprint) =>
    [
        .. format == Paste && !string.IsNullOrWhiteSpace(imprint.Watermark) ? [new Statement(imprint.Watermark, imprint.Watermark)] : Array.Empty<Statement>(),
        .. Statements.Of(CorrectionNote.Printed(document, imprint)),
        .. ClosingLines.Of(imprint).Select(line => new Statement(line, line)),
    ];

    public IReadOnlyList<string> Read(byte[] file) =>
    [
        .. new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file)).QuerySelectorAll(Lines)
            .Where(element => !element.ClassList.Contains(SaidAgain)).Select(element => element.TextContent).Where(text => text.Length > 0),
    ];
}
