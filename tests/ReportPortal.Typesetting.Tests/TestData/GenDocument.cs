using CsCheck;

namespace ReportPortal.Typesetting.Tests.TestData;

/// <summary>Documents of any shape that the engine must set.</summary>
internal static class GenDocument
{
    private const string Han = "政府信息公开工作年度报告县人民条例第规定编制全国网站收到和处理申请情况部门乡镇街道数据统计期限主动依本机关答复为件项";
    private const string Marks = "，。、；：！？·～％";

    private static readonly Gen<string> Words = Gen.Char[Han].Array[1, 12].Select(chars => new string(chars));

    private static readonly Gen<string> Piece = Gen.Frequency(
        (8, Words),
        (3, Gen.OneOf("，", "。", "、", "；", "：", "！", "？", "……", "——", "—", "～", "·", "／", "/", "-")),
        (1, Gen.Char[Marks].Array[2, 9].Select(chars => new string(chars))),
        (2, Gen.Select(Words, Gen.OneOf("（）", "《》", "“”", "‘’", "「」", "【】", "〔〕", "〈〉", "()")).Select((inner, marks) => $"{marks[0]}{inner}{marks[1]}")),
        (2, Gen.Select(Gen.Int[0, 99999], Gen.OneOf("条", "件", "%", "年", "万元", ".5%", "")).Select((number, unit) => $"{number}{unit}")),
        (1, Gen.OneOf("word", "PDF", "XML格式", "12.7%", "2022年12月31日", " A B ", "https://www.example.gov.cn/a/b-c?d=e&f=12345678901234567890", "㑇", "𬭚", "〇")),
        (1, Gen.Char["abcdefghijklmnopqrstuvwxyz"].Array[13, 70].Select(letters => new string(letters))));

    public static readonly Gen<string> Text = Piece.Array[1, 25].Select(string.Concat);

    private static readonly Gen<string> Feed = Gen.Frequency((9, Gen.Const("")), (1, Gen.Const("\n")));

    private static readonly Gen<string> Any = Gen.Frequency((1, Gen.Const("")), (20, Gen.Select(Text, Feed, Piece, (text, feed, piece) => text + feed + piece)));

    private static readonly Gen<Block> Title = Gen.Select(Words, Feed, Piece, (words, feed, piece) => (Block)new TitleBlock(words + feed + piece));

    private static readonly Gen<Block> Heading = Gen.Select(Gen.Int[1, 3], Piece.Array[0, 4], (level, pieces) => (Block)new HeadingBlock(level, string.Concat(pieces)));

    private static readonly Gen<Block> Paragraph =
        Gen.Select(Any.Array[1, 3], Gen.Bool, Gen.Enum<ParagraphStyle>(), (texts, linked, style) => (Block)new ParagraphBlock(
            [.. texts.Select((text, index) => new TextSpan(text, linked && index == 1 ? new Uri("https://www.example.gov.cn/报告") : null))], style));

    private static readonly Gen<Block> Note = Text.Select(text => (Block)new NoteBlock([new TextSpan("注："), new TextSpan(text, new Uri("https://www.example.gov.cn/"))]));

    private static readonly Gen<Block> Contents = Gen.Int[1, 3].Select(deepest => (Block)new ContentsBlock("目　录", deepest));

    private static readonly Gen<Block> Block =
        Gen.Frequency((12, Paragraph), (6, Heading), (4, GenTable.Narrow), (2, GenTable.Wide), (2, Title), (3, Note), (1, Contents));

    public static readonly Gen<TypesetDocument> Document =
        Gen.Select(Block.Array[0, 12], Gen.Bool, Gen.Bool, Gen.Bool, (blocks, marked, closed, onEveryPage) => Tokens.Mark(Samples.Document(blocks) with
        {
            Watermark = marked ? "草稿" : null,
            ClosingLine = closed ? new ClosingLine("第1版 · 校验码 7f3a9c0e", onEveryPage) : null,
        }));

    /// <summary>Words of a cell: nothing, a number, a label, now and then more than a page holds.</summary>
    public static Gen<string> Cell(int longest) => Gen.Frequency(
        (3, Gen.Const("")),
        (6, Gen.Int[0, 99999].Select(number => $"{number}")),
        (6, Words.Select(words => $"（一）{words}")),
        (4, Piece.Array[1, 4].Select(string.Concat)),
        (1, Gen.Char[Han].Array[1, longest].Select(chars => new string(chars))));
}
