using System.Globalization;
using CsCheck;
using ReportPortal.Typesetting.Tests.EveryDocument;
using ReportPortal.Typesetting.Tests.TestData;

namespace ReportPortal.Typesetting.Tests;

/// <summary>What holds for every document, whatever is in it.</summary>
public sealed class EveryDocumentTests
{
    private static readonly Typesetter Typesetter = new(TestFonts.Book);

    /// <summary>
    /// Nothing leaves the type area or runs into something else, no mark stands at the wrong end of a line, no word or number is parted, no cell is lost or said too
    /// often, and what is painted is the document's text. One reading serves all of these.
    /// </summary>
    [Fact]
    public void Typeset_WhenAnyDocument_PrintsItWithoutAFault() => GenDocument.Document.Sample(
        document => Faults.Of(document).Take(5).ShouldBeEmpty(), print: Said.Of);

    [Fact]
    public void Typeset_WhenTheCultureDiffers_WritesTheSameBytes() => GenDocument.Document.Sample(document =>
    {
        var here = Typesetter.Typeset(document);
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fa-IR");
        try { new Typesetter(TestFonts.Book).Typeset(document).ShouldBe(here); }
        finally { CultureInfo.CurrentCulture = culture; }
    }, print: Said.Of, iter: 20);
}
