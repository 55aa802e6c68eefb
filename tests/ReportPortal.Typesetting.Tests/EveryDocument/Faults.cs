using ReportPortal.Typesetting.Tests.TestData;

namespace ReportPortal.Typesetting.Tests.EveryDocument;

/// <summary>All that can be found wrong with a document as it is printed.</summary>
internal static class Faults
{
    public static IReadOnlyList<string> Of(TypesetDocument document)
    {
        var print = Print.Read(new Typesetter(TestFonts.Book).Typeset(document));
        return [.. TypeAreaFaults.Of(print), .. OverlapFaults.Of(print), .. ReadingOrderFaults.Of(document, print), .. LineEndFaults.Of(document, print), .. WordFaults.Of(document, print), .. CellFaults.Of(document, print)];
    }
}
