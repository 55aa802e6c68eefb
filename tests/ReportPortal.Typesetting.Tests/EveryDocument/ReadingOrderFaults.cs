using ReportPortal.Typesetting.Tests.TestData;

namespace ReportPortal.Typesetting.Tests.EveryDocument;

/// <summary>
/// Text that is lost, changed or painted out of its order. Page after page what is painted is the document's text; only the parts of
/// cells that are cut by a page's end come, on each page, in the order of their cells.
/// </summary>
internal static class ReadingOrderFaults
{
    public static IEnumerable<string> Of(TypesetDocument document, Print print)
    {
        var texts = DocumentText.Of(document).ToList();
        if (texts.Count != print.Elements.Count) return [$"{texts.Count} texts have {print.Elements.Count} elements"];
        return texts.Zip(print.Elements).Where(pair => pair.First.Visible != pair.Second.Text)
            .Select(pair => $"block {pair.First.Block + 1}: “{pair.First.Text}” is printed as “{pair.Second.Text}” ({pair.Second.Role})")
            .Concat(Painting(texts, print));
    }

    private static IEnumerable<string> Painting(List<DocumentText> texts, Print print)
    {
        var owners = print.Elements.SelectMany((element, index) => element.Parts.Select(part => ((part.Page, part.Mcid), index))).ToDictionary(part => part.Item1, part => part.index);
        var lastBlock = 0;
        foreach (var page in print.Pages)
        {
            var last = -1;
            foreach (var line in page.Lines.Where(line => line.Mcid is not null))
            {
                if (!owners.TryGetValue((page.Number, line.Mcid!.Value), out var element)) yield return $"page {page.Number}: “{line.Text}” is in no element";
                if (element < last || texts[element].Block < lastBlock) yield return $"page {page.Number}: “{line.Text}” is painted after what follows it";
                (last, lastBlock) = (element, texts[element].Block);
            }
        }
    }
}
