using ReportPortal.Domain.Documents;
using ReportPortal.Rendering.Html;

namespace ReportPortal.Benchmarks;

/// <summary>A report in the shapes its printers read: the document, the single HTML file made from it, a DOCX that LibreOffice makes from that.</summary>
public sealed record Sample(string Form, ReportDocument Document, string Json, string Html, string Docx)
{
    /// <summary>The county's reports in both forms, as the demonstration has published them.</summary>
    public static async Task<IReadOnlyList<Sample>> ReadAsync(DirectoryInfo folder)
    {
        var samples = new List<Sample>();
        foreach (var json in folder.GetFiles("county-*.json").OrderBy(file => file.Name))
        {
            var document = ReportDocument.Read(await File.ReadAllTextAsync(json.FullName));
            var html = Path.ChangeExtension(json.FullName, ".html");
            await File.WriteAllBytesAsync(html, new HtmlRenderer().Render(document, OneReport.Imprint));
            await Command.RunAsync("soffice", Printers.Office(folder, "--infilter=HTML (StarWriter)", "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder.FullName, html));
            samples.Add(new(document.Form, document, json.FullName, html, Path.ChangeExtension(html, ".docx")));
        }
        return samples;
    }
}
