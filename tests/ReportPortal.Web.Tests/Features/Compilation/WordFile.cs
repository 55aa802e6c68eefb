using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportPortal.Web.Tests.Features.Compilation;

/// <summary>What people do to a draft in Word.</summary>
internal static class WordFile
{
    public static byte[] Edit(byte[] file, Action<Body> edit)
    {
        using var package = new MemoryStream();
        package.Write(file);
        using (var document = WordprocessingDocument.Open(package, true))
            edit(document.MainDocumentPart!.Document!.Body!);
        return package.ToArray();
    }

    /// <summary>The way Word leaves a paragraph that was typed anew: one run.</summary>
    public static void Say(this Body body, string before, string after)
    {
        var paragraph = body.Descendants<Paragraph>().Single(found => found.InnerText == before);
        paragraph.RemoveAllChildren<Run>();
        paragraph.AppendChild(new Run(new Text(after)));
    }
}
