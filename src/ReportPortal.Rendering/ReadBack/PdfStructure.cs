using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace ReportPortal.Rendering.ReadBack;

/// <summary>The structure tree of a PDF file and the marked text that its elements hold (ISO 32000-1, 14.7).</summary>
internal sealed class PdfStructure
{
    private static readonly HashSet<string> Lines = ["H1", "H2", "H3", "H4", "P", "Caption", "TH", "TD", "Note"];

    private readonly PdfDocument file;
    private readonly Dictionary<(long Page, int Mark), string> marked = [];
    private readonly List<StringBuilder> lines = [];

    private PdfStructure(PdfDocument file)
    {
        this.file = file;
        var numbers = PageNumbers();
        foreach (var page in file.GetPages())
            foreach (var mark in page.GetMarkedContents().Where(mark => mark is { IsArtifact: false, MarkedContentIdentifier: >= 0 }))
                marked[(numbers[page.Number - 1], mark.MarkedContentIdentifier)] = string.Concat(mark.Letters.Select(letter => letter.Value));
    }

    /// <summary>A line for each heading, paragraph, caption and cell, in the order of the tree.</summary>
    public static IReadOnlyList<string> LinesOf(byte[] bytes)
    {
        using var file = PdfDocument.Open(bytes);
        var structure = new PdfStructure(file);
        var catalogue = file.Structure.Catalog.CatalogDictionary;
        structure.Walk(structure.Find(structure.Dictionary(catalogue.Data["StructTreeRoot"]), "K"), 0);
        return [.. structure.lines.Select(line => line.ToString())];
    }

    /// <summary>The objects that the pages are, in their order.</summary>
    private List<long> PageNumbers()
    {
        var numbers = new List<long>();
        void Collect(IToken token)
        {
            if (token is not IndirectReferenceToken reference || Resolve(token) is not DictionaryToken node)
                return;
            if (Find(node, "Kids") is ArrayToken kids)
                foreach (var kid in kids.Data)
                    Collect(kid);
            else
                numbers.Add(reference.Data.ObjectNumber);
        }
        Collect(file.Structure.Catalog.CatalogDictionary.Data["Pages"]);
        return numbers;
    }

    /// <param name="token">What an element holds.</param>
    /// <param name="page">The page that the element says its text stands on.</param>
    private void Walk(IToken? token, long page)
    {
        switch (token is null ? null : Resolve(token))
        {
            case ArrayToken kids:
                foreach (var kid in kids.Data)
                    Walk(kid, page);
                break;
            case NumericToken mark:
                Say(page, mark.Int);
                break;
            case DictionaryToken node when Find(node, "MCID") is NumericToken mark:
                Say(PageOf(node, page), mark.Int);
                break;
            case DictionaryToken node when Find(node, "S") is NameToken role:
                if (Lines.Contains(role.Data))
                    lines.Add(new());
                Walk(node.Data.GetValueOrDefault("K"), PageOf(node, page));
                break;
        }
    }

    private void Say(long page, int mark)
    {
        if (lines.Count > 0)
            lines[^1].Append(marked.GetValueOrDefault((page, mark)));
    }

    private static long PageOf(DictionaryToken node, long page) =>
        node.Data.GetValueOrDefault("Pg") is IndirectReferenceToken reference ? reference.Data.ObjectNumber : page;

    private IToken? Find(DictionaryToken node, string name) => node.Data.GetValueOrDefault(name) is { } token ? Resolve(token) : null;

    private DictionaryToken Dictionary(IToken token) => (DictionaryToken)Resolve(token);

    private IToken Resolve(IToken token) => token is IndirectReferenceToken reference ? file.Structure.GetObject(reference.Data).Data : token;
}
