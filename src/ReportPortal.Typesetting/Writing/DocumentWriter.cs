using ReportPortal.Typesetting.Layout;
using ReportPortal.Typesetting.Tagging;

namespace ReportPortal.Typesetting.Writing;

/// <summary>Laid pages to a file: pages, structure, fonts, outline, metadata, catalogue.</summary>
internal sealed class DocumentWriter(TypesetDocument document, LaidDocument laid, PdfProfile profile)
{
    private const string Producer = "ReportPortal Typesetting";

    private readonly PdfFile file = new();
    private readonly List<IReadOnlyList<StructureElement>> owners = [];

    public byte[] Write()
    {
        var root = file.Reserve();
        var tree = file.Reserve();
        var pages = laid.Pages.Select(_ => file.Reserve()).ToList();
        var destinations = new Destinations(pages, laid.Pages);
        var links = WritePages(tree, pages, destinations);
        var structure = new StructureWriter(file, pages).Write(laid.Root, owners, links);
        var outline = new OutlineWriter(file, destinations).Write(laid.Headings);
        file.Set(root, $"<< /Type /Catalog /Pages {Syntax.Reference(tree)} /Lang {Syntax.Text(document.Language)} "
            + "/MarkInfo << /Marked true >> /ViewerPreferences << /DisplayDocTitle true >> "
            + $"/StructTreeRoot {Syntax.Reference(structure)} /Metadata {Syntax.Reference(Metadata())} /OutputIntents [{Syntax.Reference(Intent())}]"
            + (outline is { } headings ? $" /Outlines {Syntax.Reference(headings)} /PageMode /UseOutlines" : "") + " >>");
        return file.Finish(root, Info(), profile);
    }

    private IReadOnlyList<WrittenLink> WritePages(int tree, List<int> ids, Destinations destinations)
    {
        var fonts = new FontRegister(file);
        var links = new LinkWriter(file, ids.Count, destinations);
        var resources = file.Reserve();
        for (var number = 0; number < ids.Count; number++)
        {
            var page = laid.Pages[number];
            var content = new ContentWriter(page, number, fonts);
            var stream = file.AddStream("", content.Write());
            owners.Add(content.Owners);
            file.Set(ids[number], $"<< /Type /Page /Parent {Syntax.Reference(tree)} /MediaBox [0 0 {Syntax.Numbers(PageShape.Official.Width, PageShape.Official.Height)}] {(page.Shape.IsTurned ? "/Rotate 90 " : "")}"
                + $"/Resources {Syntax.Reference(resources)} /Contents {Syntax.Reference(stream)} /StructParents {Syntax.Number(number)} /Tabs /S"
                + $"{links.Write(page, number)} >>");
        }
        file.Set(tree, $"<< /Type /Pages /Kids {Syntax.References(ids)} /Count {Syntax.Number(ids.Count)} >>");
        file.Set(resources, fonts.Resources());
        fonts.Write(profile);
        return links.Written;
    }

    private int Metadata() => file.AddStream("/Type /Metadata /Subtype /XML", XmpPacket.Of(document, Producer, profile), compress: false);

    private int Intent()
    {
        var profile = file.AddStream("/N 3", ColourProfile.Srgb);
        return file.Add("<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2-1) /Info (sRGB IEC61966-2-1) "
            + $"/DestOutputProfile {Syntax.Reference(profile)} >>");
    }

    private int Info()
    {
        var subject = document.Subject is { Length: > 0 } said ? $" /Subject {Syntax.Text(said)}" : "";
        var date = Syntax.Date(document.Created);
        return file.Add($"<< /Title {Syntax.Text(document.Title)} /Author {Syntax.Text(document.Author)}{subject} "
            + $"/Producer {Syntax.Text(Producer)} /CreationDate {date} /ModDate {date} >>");
    }
}
