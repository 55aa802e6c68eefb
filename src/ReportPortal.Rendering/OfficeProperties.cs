using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering;

/// <summary>What an Office file says of itself. Written by hand: the library would give the part a name of chance.</summary>
internal static class OfficeProperties
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", Dublin = "http://purl.org/dc/elements/1.1/",
        Terms = "http://purl.org/dc/terms/", Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static void Add(OpenXmlPackage file, ReportDocument document, Imprint imprint)
    {
        var created = imprint.PublishedOn ?? new DateOnly(document.Year, 12, 31);
        var part = file.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "rId2");
        using var xml = XmlWriter.Create(part.GetStream(FileMode.Create), new() { CloseOutput = true });
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteAttributeString("xmlns", "xsi", null, Instance);
        xml.WriteElementString("dc", "title", Dublin, document.Title);
        xml.WriteElementString("dc", "creator", Dublin, imprint.Issuer);
        xml.WriteElementString("dc", "identifier", Dublin, $"sha256:{imprint.Digest}");
        xml.WriteElementString("dc", "language", Dublin, document.Language);
        xml.WriteStartElement("dcterms", "created", Terms);
        xml.WriteAttributeString("xsi", "type", Instance, "dcterms:W3CDTF");
        xml.WriteString(created.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        xml.WriteElementString("cp", "version", Core, imprint.EditionNumber.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }
}
