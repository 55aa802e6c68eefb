using ReportPortal.TestTools;
using ReportPortal.Typesetting.Fonts;
using ReportPortal.Typesetting.Tests.TestData;

namespace ReportPortal.Typesetting.Tests.Fonts;

public sealed class FontBookTests
{
    [Fact]
    public void Construct_WhenARoleHasNoFace_Refuses() =>
        Should.Throw<ArgumentException>(() => new FontBook(new Dictionary<FontRole, FontChain> { [FontRole.Body] = new(TestFonts.Song) }))
            .Message.ShouldContain("Title");

    [Fact]
    public void Typeset_WhenTheFirstFaceLacksACharacter_DrawsItWithTheNext()
    {
        var pdf = new Typesetter(TestFonts.Book).Typeset(Samples.Document(new ParagraphBlock("政府𬭚")));

        var fonts = FinishedPdf.Run(pdf, "pdffonts", "FILE").Output;
        fonts.ShouldContain("+FandolFang");
        fonts.ShouldContain("+NotoSerifSC-Regular");
    }

    [Fact]
    public void Typeset_WhenManyThreadsShareTheBook_WritesTheSameBytesOnAll()
    {
        var document = Samples.Report();
        var alone = new Typesetter(TestFonts.Book).Typeset(document);

        Parallel.For(0, 16, _ => new Typesetter(TestFonts.Book).Typeset(document).ShouldBe(alone));
    }
}
