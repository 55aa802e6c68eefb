using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace ReportPortal.Typesetting.Tests.TestData;

/// <summary>An element of the structure tree with all that is painted for it, in reading order.</summary>
internal sealed record PrintedElement(string Role, IReadOnlyList<(int Page, int Mcid, IReadOnlyList<PrintedLetter> Letters)> Parts)
{
    private static readonly HashSet<string> Groups = ["Document", "Table", "THead", "TBody", "TR", "TOC", "TOCI"];

    public string Text { get; } = string.Concat(Parts.SelectMany(part => part.Letters).Where(letter => !letter.IsSpace).Select(letter => letter.Text));

    public static IReadOnlyList<PrintedElement> ReadAll(PdfDocument pdf, IReadOnlyDictionary<(int Page, int Mcid), List<PrintedLetter>> letters) =>
        [.. new Reader(pdf, letters).Elements()];

    private sealed class Reader(PdfDocument pdf, IReadOnlyDictionary<(int Page, int Mcid), List<PrintedLetter>> letters)
    {
        private readonly Dictionary<IndirectReference, int> pages = Kids(pdf).Select((page, index) => (page.Data, index + 1)).ToDictionary(page => page.Data, page => page.Item2);

        public IEnumerable<PrintedElement> Elements() => Elements(Dictionary(Root(pdf, "StructTreeRoot")));

        private IEnumerable<PrintedElement> Elements(DictionaryToken node)
        {
            foreach (var kid in KidsOf(node).OfType<DictionaryToken>())
                if (kid.TryGet(NameToken.S, out NameToken role))
                {
                    if (!Groups.Contains(role.Data)) yield return new PrintedElement(role.Data, [.. Parts(kid)]);
                    else foreach (var element in Elements(kid)) yield return element;
                }
        }

        private IEnumerable<(int, int, IReadOnlyList<PrintedLetter>)> Parts(DictionaryToken element)
        {
            var home = Page(element) ?? 0;
            foreach (var kid in KidsOf(element))
                if (kid is NumericToken number) yield return (home, number.Int, letters[(home, number.Int)]);
                else if (kid is DictionaryToken part && part.TryGet(NameToken.Create("MCID"), out NumericToken mcid))
                    yield return (Page(part)!.Value, mcid.Int, letters[(Page(part)!.Value, mcid.Int)]);
                else if (kid is DictionaryToken within && within.ContainsKey(NameToken.S))
                    foreach (var inner in Parts(within)) yield return inner;
        }

        private int? Page(DictionaryToken node) => node.TryGet(NameToken.Create("Pg"), out IndirectReferenceToken page) ? pages[page.Data] : null;

        private IEnumerable<IToken> KidsOf(DictionaryToken node) =>
            !node.TryGet(NameToken.K, out var kids) ? [] : Resolve(pdf, kids) is ArrayToken array ? array.Data.Select(kid => Resolve(pdf, kid)) : [Resolve(pdf, kids)];

        private DictionaryToken Dictionary(IToken token) => (DictionaryToken)Resolve(pdf, token);
    }

    private static IEnumerable<IndirectReferenceToken> Kids(PdfDocument pdf) =>
        ((ArrayToken)((DictionaryToken)Root(pdf, "Pages")).Data["Kids"]).Data.Cast<IndirectReferenceToken>();

    private static IToken Root(PdfDocument pdf, string entry) => Resolve(pdf, pdf.Structure.Catalog.CatalogDictionary.Data[entry]);

    private static IToken Resolve(PdfDocument pdf, IToken token) => token is IndirectReferenceToken reference ? pdf.Structure.GetObject(reference.Data).Data : token;
}
