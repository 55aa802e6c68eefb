using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering.Html;

/// <summary>What the single file has around the report: what it says of itself, its looks, and what it may do.</summary>
internal static class HtmlFrame
{
    private static readonly string Style = ReadStyle("report.css"), StyleWithClosing = Style + ReadStyle("closing.css");

    public static void Open(ReportDocument document, Imprint imprint, HtmlText page)
    {
        var style = imprint.VerifyAt is null ? Style : StyleWithClosing;
        page.Markup("<!DOCTYPE html>\n");
        page.Open("html", ("lang", document.Language));
        page.Markup("\n<head>\n<meta charset=\"utf-8\">\n");
        page.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", PolicyOf(style)));
        page.Line();
        page.Element("title", document.Title);
        page.Line();
        Meta("viewport", "width=device-width, initial-scale=1", page);
        Meta("format-detection", "telephone=no", page);         // or a phone makes a call of every long number
        Meta("author", imprint.Issuer, page);
        Meta("dcterms.issued", imprint.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), page);
        Meta("dcterms.hasVersion", imprint.EditionNumber.ToString(CultureInfo.InvariantCulture), page);
        Meta("dcterms.identifier", $"sha256:{imprint.Digest}", page);
        page.Markup($"<style>{style}</style>\n</head>\n");
        page.Open("body", ("data-watermark", imprint.Watermark));
        page.Markup("\n<main>\n");
    }

    public static void Close(HtmlText page) => page.Markup("</main>\n</body>\n</html>\n");

    /// <summary>Carried by the file, so that it holds where no server speaks for it: this style, and nothing else at all.</summary>
    private static string PolicyOf(string style) => $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'";

    private static void Meta(string name, string? content, HtmlText page)
    {
        if (content is null)
            return;
        page.Open("meta", ("name", name), ("content", content));
        page.Line();
    }

    /// <summary>With line feeds alone, as a browser reads them before it computes the digest.</summary>
    private static string ReadStyle(string name)
    {
        using var stream = typeof(HtmlFrame).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The stylesheet {name} is not embedded");
        return new StreamReader(stream, Encoding.UTF8).ReadToEnd().ReplaceLineEndings("\n");
    }
}
