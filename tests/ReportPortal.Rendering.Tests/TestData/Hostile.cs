using System.Globalization;
using CsCheck;
using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering.Tests.TestData;

/// <summary>Reports whose texts try to be something else: formulas, markup, codes, quotes, very long words, emoji, rare characters, right to left.</summary>
internal static class Hostile
{
    private static readonly string[] Printable =
    [
        "=1+1", "+", "-", "@SUM(A1)", "＝A1", "'", "\"", "“”", "\"\"", ",", ";", "<b>", "&amp;", "&#x41;", "]]>", "<!--", "_x000D_", "_x005F_", "{0}", "%s",
        "1234.50", "-0", "007", "1e9", "2024-01-01", "政府信息公开", "。", "（一）", "abc ", "  ", new('W', 90), new('政', 120),
    ];

    private static readonly string[] Rare =
        ["😀", "👨‍👩‍👧", "𠮷", "𬭚", "שלום", "مرحبا", "\u202E", "\u200B", "\u200F", "e\u0301", "é", "\t", "\n", "\u00A0", "\u3000", "\uFEFF", "\u2028", "\uFFFC", "ā", "㎡"];

    /// <summary>Texts of signs that the portal's fonts have.</summary>
    public static Gen<string> PrintableText { get; } = Joined(Printable);

    public static Gen<string> Text { get; } = Joined([.. Printable, .. Rare]);

    /// <summary>Documents of such texts.</summary>
    /// <param name="text">The texts.</param>
    public static Gen<ReportDocument> Documents(Gen<string> text) =>
        Gen.Select(text.Select(words => words.Replace('\n', ' ')), Block(text).Array[1, 6]).Select((title, blocks) => OfficialTables.Report([.. blocks.Select(Numbered)]) with { TitleLines = ["南华县", title] });

    private static Gen<string> Joined(string[] pieces) =>
        Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]).Array[1, 4].Select(string.Concat).Where(text => !string.IsNullOrWhiteSpace(text));

    private static Gen<Block> Block(Gen<string> text) => Gen.OneOf(
        text.Select(words => (Block)new Heading(1, "a", "一、", words)),
        text.Select(words => (Block)new Heading(2, "b", "（一）", words)),
        Run(text).Array[1, 4].Select(runs => (Block)new Paragraph(runs)),
        Table(text).Select(table => (Block)table));

    private static Gen<Run> Run(Gen<string> text) => Gen.OneOf(
        text.Select(words => (Run)new TextRun(words)),
        text.Select(words => (Run)new LiteralRun(words)),
        text.Select(words => (Run)new StatedRun(words, null)),
        text.Select(words => (Run)new LinkRun(words, "https://example.gov.cn/?a=1&b=\"2\"")),
        Figure.Select(figure => (Run)figure));

    private static Gen<FigureRun> Figure { get; } = Gen.Select(Gen.Long[-999_999_999_999_999, 999_999_999_999_999], Gen.Int[0, 6], Gen.Int[0, 9]).Select((amount, decimals, kind) =>
    {
        var value = (amount / (decimal)Math.Pow(10, decimals)).ToString("0.######", CultureInfo.InvariantCulture);
        return kind switch
        {
            0 => new FigureRun("不适用", FigureOf.Cell, ["channels/portal/count"], null),
            1 => new FigureRun(amount > 0 ? "+" + value : value, FigureOf.Change, ["channels/portal/count"], value),
            _ => new FigureRun(value, FigureOf.Cell, ["channels/portal/count"], value),
        };
    });

    /// <summary>A corner, heads over two columns at a time, groups of two rows; the rest is figures and texts.</summary>
    private static Gen<Table> Table(Gen<string> text) =>
        Gen.Select(text, text.Null(), Gen.Int[1, 3], Gen.Int[1, 3], Gen.Select(text, Figure).Array[24]).Select((title, caption, pairs, groups, content) =>
        {
            var next = 0;
            string Text() => content[next++ % content.Length].Item1;
            TableCell Figure() => new(CellRole.Figure, next++ % 5 == 0 ? null : content[next % content.Length].Item2, 1, 1);
            TableCell Head(CellRole role, int columns, int rows) => new(role, new TextRun(Text()), columns, rows);
            TableRow[] head =
            [
                new([new(CellRole.Corner, pairs > 1 ? new TextRun(Text()) : null, 2, 2), .. Enumerable.Range(0, pairs).Select(_ => Head(CellRole.ColumnHead, 2, 1))], false),
                new([.. Enumerable.Range(0, 2 * pairs).Select(_ => Head(CellRole.ColumnHead, 1, 1))], false),
            ];
            var body = Enumerable.Range(0, 2 * groups).Select(row => new TableRow(
                [.. row % 2 == 0 ? [Head(CellRole.RowHead, 1, 2)] : Array.Empty<TableCell>(), Head(CellRole.RowHead, 1, 1), .. Enumerable.Range(0, 2 * pairs).Select(_ => Figure())], false));
            return new Table("channels", title, caption, 2, head, [.. body]);
        });

    /// <summary>No address of a heading stands twice in a document.</summary>
    private static Block Numbered(Block block, int index) => block is Heading heading ? heading with { Id = $"{heading.Id}-{index}" } : block;
}
