using ReportPortal.Typesetting.Tests.TestData;

namespace ReportPortal.Typesetting.Tests.EveryDocument;

/// <summary>All that can be found wrong with a document as it is printed.</summary>
internal static class Faults
{
    public static IReadOnlyList<string> Of(TypesetDocument document)
    {
        var print = Read(document);
        return [.. Of(document, print), .. WordFaults.Of(document, print)];
    }

    /// <summary>What would keep anybody from reading it. Where marks of every kind follow one another by chance nobody can say what a word is.</summary>
    public static IReadOnlyList<string> OfJumble(TypesetDocument document) => Of(document, Read(document));

    private static Print Read(TypesetDocument document) => Print.Read(new Typesetter(TestFonts.Book).Typeset(document));

    private static string[] Of(TypesetDocument document, Print print) =>
        [.. TypeAreaFaults.Of(print), .. OverlapFaults.Of(print), .. ReadingOrderFaults.Of(document, print), .. LineEndFaults.Of(document, print), .. CellFaults.Of(document, print)];
}
