using ReportPortal.Domain.Documents;
using ReportPortal.Rendering.Pdf;
using ReportPortal.Rendering.Tests.TestData;
using ReportPortal.Typesetting.Fonts;

namespace ReportPortal.Rendering.Tests.Pdf;

public sealed class UnprintableTests
{
    /// <summary>Characters that some of the faces lack, and some that none of them is asked for.</summary>
    private static readonly string[] Rare = ["😀", "𠮷", "й", "é", "ā", "①", "㎡", "\u200B", "\n", "한", "あ", "𬭚", "←", "✓", "年"];

    public static TheoryData<int, int> PlacesAndTurns => [.. from place in Enumerable.Range(0, 7) from turn in Enumerable.Range(0, 4) select (place, turn)];

    [Fact]
    public void Unprintable_WhenThereIsNothing_IsEmpty() => new PdfRenderer().Unprintable(Reports.Plain()).ShouldBeEmpty();

    [Fact]
    public void Unprintable_WhenTextsHoldSomething_NamesAllOfIt()
    {
        var document = With("一", "二", "😀三", "表😀", "列", "行名", "值𠮷") with { TitleLines = ["南华县", "😀报告"] };

        new PdfRenderer().Unprintable(document).Select(found => $"{found.CodePoint} {string.Join(" > ", found.Place)}: {found.Snippet}").ShouldBe([
            "U+1F600 南华县😀报告: 南华县\uFFFD😀报告",
            "U+1F600 （一）二: 😀三",
            "U+1F600 （一）二 > 表题: 表😀",
            "U+20BB7 （一）二 > 表题 > 行名: 值𠮷",
        ]);
    }

    /// <summary>Holds the part of each text to the typesetter's: one text at a time has a character that some faces lack.</summary>
    [Theory, MemberData(nameof(PlacesAndTurns))]
    public void Unprintable_WhenEmpty_IsWhereRenderPrints(int place, int turn)
    {
        var renderer = new PdfRenderer(Uneven(turn));
        foreach (var rare in Rare)
        {
            var texts = Enumerable.Repeat("年", 7).ToArray();
            texts[place] += rare;
            var document = With(texts[0], texts[1], texts[2], texts[3], texts[4], texts[5], texts[6]);

            var refusal = Record.Exception(() => renderer.Render(document, Reports.Imprint))?.Message;

            renderer.Unprintable(document).Select(found => found.CodePoint).ShouldBe(refusal is null ? [] : [$"U+{rare.EnumerateRunes().First().Value:X4}"], refusal);
        }
    }

    /// <summary>Every part has a face of its own, alone: what one part can draw another cannot.</summary>
    private static FontBook Uneven(int turn)
    {
        FontRole[] kinds = [FontRole.Body, FontRole.HeadingTwo, FontRole.HeadingOne, FontRole.Table];
        return new(Enum.GetValues<FontRole>().ToDictionary(role => role, role => new FontChain(PortalFonts.Book[kinds[((int)role + turn) % 4]].Faces[0])));
    }

    private static ReportDocument With(string one, string two, string paragraph, string caption, string head, string name, string value) => Reports.Plain() with
    {
        Blocks =
        [
            new Heading(1, "a", "一、", one),
            new Heading(2, "b", "（一）", two),
            new Paragraph([new TextRun(paragraph)]),
            new Table("t", "表题", caption, 1,
                [new([new(CellRole.Corner, null, 1, 1), new(CellRole.ColumnHead, new TextRun(head), 1, 1)], false)],
                [new([new(CellRole.RowHead, new TextRun(name), 1, 1), new(CellRole.Figure, new TextRun(value), 1, 1)], false)]),
        ],
    };
}
