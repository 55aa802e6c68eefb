using DocumentFormat.OpenXml.Packaging;

namespace ReportPortal.Rendering.Docx;

/// <summary>The parts of the file that no report changes: styles, settings, what may stand in for a font.</summary>
internal static class DocxParts
{
    public static void AddAll(MainDocumentPart main)
    {
        Feed(main.AddNewPart<StyleDefinitionsPart>("rId1"), "styles.xml");
        Feed(main.AddNewPart<DocumentSettingsPart>("rId2"), "settings.xml");
        Feed(main.AddNewPart<FontTablePart>("rId3"), "fonts.xml");
    }

    /// <summary>The text of a part that is built in.</summary>
    public static string Read(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    private static void Feed(OpenXmlPart part, string name)
    {
        using var content = Open(name);
        part.FeedData(content);
    }

    private static Stream Open(string name) => typeof(DocxParts).Assembly.GetManifestResourceStream($"docx/{name}")
        ?? throw new InvalidOperationException($"The part {name} is not embedded");
}
