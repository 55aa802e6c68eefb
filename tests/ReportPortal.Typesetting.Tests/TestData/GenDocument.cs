using CsCheck;

namespace ReportPortal.Typesetting.Tests.TestData;

/// <summary>Documents of any shape that the engine must set.</summary>
internal static class GenDocument
{
    private const string Han = "政府信息公开工作年度报告县人民条例第规定编制全国网站收到和处理申请情况部门乡镇街道数据统计期限主动依本机关答复为件项";

    private static readonly Gen<string> Piece = Gen.Frequency(
        (8, Gen.Char[Han].Array[1, 12].Select(chars => new string(chars))),
        (3, Gen.OneOf("，", "。", "、", "；", "：", "！", "？", "……", "——")),
        (2, Gen.Char[Han].Array[1, 6].SelectMany(inner => Gen.OneOf("（）", "《》", "“”", "「」", "【】", "〔〕").Select(m => $"{m[0]}{new string(inner)}{m[1]}"))),
        (2, Gen.Int[0, 99999].SelectMany(number => Gen.OneOf("条", "件", "%", "年", "万元", "").Select(unit => $"{number}{unit}"))),
        (1, Gen.OneOf("word", "PDF", "XML格式", "12.7%", "2022年12月31日", " A B ", "https://www.example.gov.cn/a/b-c?d=e&f=12345678901234567890", "㑇", "𬭚", "〇")));

    public static readonly Gen<string> Text = Piece.Array[1, 25].Select(string.Concat);

    private static readonly Gen<Block> Paragraph =
        Gen.Select(Text.Array[1, 3], Gen.Bool, Gen.Enum<ParagraphStyle>()).Select((texts, linked, style) => (Block)new ParagraphBlock(
            [.. texts.Select((text, index) => new TextSpan(text, linked && index == 1 ? new Uri("https://www.example.gov.cn/报告") : null))], style));

    private static readonly Gen<Block> Heading =
        Gen.Select(Gen.Int[1, 3], Piece.Array[1, 4]).Select((level, pieces) => (Block)new HeadingBlock(level, string.Concat(pieces)));

    private static readonly Gen<Block> Table =
        Gen.Select(Gen.Int[1, 9], Gen.Int[0, 3], Gen.Int[0, 18], Gen.Int[0, int.MaxValue], Piece).Select((columns, head, body, seed, caption) =>
            (Block)new TableBlock(seed % 3 == 0 ? null : caption, Rows(columns, head, seed), Rows(columns, body, seed + 1)) { JoinsPrevious = seed % 2 == 0 });

    public static readonly Gen<TypesetDocument> Document =
        Gen.Select(Gen.Frequency((6, Paragraph), (3, Heading), (2, Table)).Array[0, 12], Gen.Bool, Gen.Bool).Select((blocks, titled, marked) =>
            Samples.Document([.. titled ? new Block[] { new TitleBlock("关于政府信息公开工作的年度报告") } : [], .. blocks]) with
            {
                Watermark = marked ? "草稿" : null,
                ClosingLine = marked ? new ClosingLine("第1版 · 校验码 7f3a9c0e", OnEveryPage: titled) : null,
            });

    /// <summary>A regular grid with spans, filled from the upper left by what the seed says.</summary>
    private static TableRow[] Rows(int columns, int rows, int seed)
    {
        var random = new Random(seed);
        var taken = new bool[rows, columns];
        var made = new TableRow[rows];
        for (var row = 0; row < rows; row++)
        {
            var cells = new List<TableCell>();
            for (var column = 0; column < columns; column++)
            {
                if (taken[row, column]) continue;
                var wide = 1;
                while (column + wide < columns && !taken[row, column + wide] && random.Next(5) == 0) wide++;
                var high = random.Next(6) == 0 ? random.Next(1, rows - row + 1) : 1;
                for (var y = row; y < row + high; y++)
                    for (var x = column; x < column + wide; x++) taken[y, x] = true;
                cells.Add(new TableCell(Words(random)) { ColumnSpan = wide, RowSpan = high, IsHeader = column == 0, Alignment = (CellAlignment)random.Next(3) });
            }
            made[row] = new TableRow(cells);
        }
        return made;
    }

    private static string Words(Random random) => random.Next(4) switch
    {
        0 => $"{random.Next(10000)}",
        1 => "",
        2 => string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Han[random.Next(Han.Length)])),
        _ => "（一）" + string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Han[random.Next(Han.Length)])),
    };
}
