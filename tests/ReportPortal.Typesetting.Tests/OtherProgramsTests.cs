using CsCheck;
using ReportPortal.TestTools;
using ReportPortal.Typesetting.Tests.TestData;

namespace ReportPortal.Typesetting.Tests;

/// <summary>What programs of other people find in generated documents, in samples and in one that has everything: one process for all.</summary>
public sealed class OtherProgramsTests(OtherProgramsTests.Documents documents) : IClassFixture<OtherProgramsTests.Documents>
{
    [Fact]
    public void Write_WhenProfileIsArchive1B_IsValidToPreflight()
    {
        var (status, output) = documents.Archive1B.Archive1B();

        status.ShouldBe(0, output);
    }

    [Fact]
    public void Typeset_WhenAnyDocument_WritesAFileWithoutSyntaxErrors() => documents.ShouldAll("qpdf --check", (_, said) => said.ShouldNotContain("status"));

    [Fact]
    public void Typeset_WhenAnyDocument_MarksEverythingPaintedInAFaultlessStructure()
    {
        var (status, output) = documents.Published.Structure();

        status.ShouldBe(0, output);
    }

    /// <summary>The order in which the document is read aloud.</summary>
    [Fact]
    public void Typeset_WhenAnyDocument_IsReadAloudAsItWasWritten() =>
        documents.ShouldAll("pdfinfo -struct-text", (document, said) => FinishedPdf.TextOf(said).ShouldBe(ReadBack.Text(document)));

    /// <summary>A fifth of the other properties' samples: 20, or 200 under the large numbers.</summary>
    public sealed class Documents : IDisposable
    {
        private readonly List<TypesetDocument> all = [Samples.Report(), StressDocument.Document];

        public Documents()
        {
            GenDocument.Document.Sample(document => { lock (all) all.Add(document); }, iter: Check.Iter / 5);
            var typesetter = new Typesetter(TestFonts.Book);
            Published = new PdfFolder([.. all.Select(document => typesetter.Typeset(document))]);
            Archive1B = new PdfFolder([.. all.Select(document => typesetter.Typeset(document, PdfProfile.Archive1B))]);
        }

        internal PdfFolder Published { get; }

        internal PdfFolder Archive1B { get; }

        public void Dispose()
        {
            Published.Dispose();
            Archive1B.Dispose();
        }

        internal void ShouldAll(string command, Action<TypesetDocument, string> hold)
        {
            var said = Published.Each(command);
            said.Count.ShouldBe(all.Count);
            foreach (var (document, output) in all.Zip(said))
                try { hold(document, output); }
                catch (ShouldAssertException broken) { throw new ShouldAssertException($"{Said.Of(document)}\n{broken.Message}", broken); }
        }
    }
}
