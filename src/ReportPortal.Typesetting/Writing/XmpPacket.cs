using System.Globalization;
using System.Security;
using System.Text;

namespace ReportPortal.Typesetting.Writing;

/// <summary>The file's metadata as XMP (ISO 16684-1), which must say the same as its Info dictionary (PDF/A), and what it claims to be.</summary>
internal static class XmpPacket
{
    public static byte[] Of(TypesetDocument document, string producer, PdfProfile profile)
    {
        var date = document.Created.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        var title = $"<rdf:li xml:lang=\"x-default\">{Escape(document.Title)}</rdf:li>";
        var subject = document.Subject is { Length: > 0 } said
            ? $"\n   <dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{Escape(said)}</rdf:li></rdf:Alt></dc:description>"
            : "";
        var identifier = document.Identifier is { Length: > 0 } named ? $"\n   <dc:identifier>{Escape(named)}</dc:identifier>" : "";
        var packet = $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
             <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
               <dc:format>application/pdf</dc:format>
               <dc:title><rdf:Alt>{title}</rdf:Alt></dc:title>
               <dc:creator><rdf:Seq><rdf:li>{Escape(document.Author)}</rdf:li></rdf:Seq></dc:creator>{subject}{identifier}
               <dc:language><rdf:Bag><rdf:li>{Escape(document.Language)}</rdf:li></rdf:Bag></dc:language>
               <xmp:CreateDate>{date}</xmp:CreateDate>
               <xmp:ModifyDate>{date}</xmp:ModifyDate>
               <pdf:Producer>{Escape(producer)}</pdf:Producer>
              </rdf:Description>
            {(profile == PdfProfile.Archive1B ? PlainClaim : Claims)}
             </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """;
        return Encoding.UTF8.GetBytes(packet.ReplaceLineEndings("\n"));
    }

    private const string PlainClaim = """
          <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
           <pdfaid:part>1</pdfaid:part>
           <pdfaid:conformance>B</pdfaid:conformance>
          </rdf:Description>
        """;

    /// <summary>PDF/A knows no property pdfuaid:part unless the packet itself declares it (ISO 19005-2, 6.6.2.3).</summary>
    private const string Claims = """
          <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
           <pdfaid:part>2</pdfaid:part>
           <pdfaid:conformance>A</pdfaid:conformance>
          </rdf:Description>
          <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
           <pdfuaid:part>1</pdfuaid:part>
          </rdf:Description>
          <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
           <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
             <pdfaProperty:name>part</pdfaProperty:name>
             <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
             <pdfaProperty:category>internal</pdfaProperty:category>
             <pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
           </rdf:li></rdf:Bag></pdfaExtension:schemas>
          </rdf:Description>
        """;

    private static string Escape(string text) => SecurityElement.Escape(text);
}
