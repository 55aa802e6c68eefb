using DocumentFormat.OpenXml.Spreadsheet;
using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering.Xlsx;

/// <summary>The looks of a workbook's cells, and how its numbers are shown.</summary>
internal static class XlsxStyles
{
    public const uint Caption = 1, Note = 5;
    private const uint Head = 2, Label = 3, Text = 4, Number = 6, Signed = Number + XlsxNumber.MostDecimals + 1;

    /// <summary>At the left, where one in the middle would be out of sight.</summary>
    public const uint WideCaption = Signed + XlsxNumber.MostDecimals + 1;

    private const uint AsText = 49, FirstOwnFormat = 164;
    private const string Song = "\u5B8B\u4F53";     // 宋体

    public static uint Of(TableCell cell, bool namesTheRow) => cell.Role switch
    {
        CellRole.ColumnHead or CellRole.Corner => Head,
        CellRole.RowHead => namesTheRow ? Label : Text,
        _ when XlsxNumber.Of(cell.Content) is { } number => (number.IsSigned ? Signed : Number) + (uint)number.Decimals,
        _ => Text,
    };

    public static Stylesheet Sheet() => new(
        new NumberingFormats(Decimals().SelectMany(places => new[] { Format(places, "{0}"), Format(places, "+{0};-{0};{0}") }).OrderBy(format => format.NumberFormatId!.Value)),
        new Fonts(Font(10.5), Font(14, bold: true), Font(10.5, bold: true)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFF2F2F2" }) { PatternType = PatternValues.Solid })),
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(
                new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
                new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin }, new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            [
                new CellFormat(),
                Cell(AsText, HorizontalAlignmentValues.Center, font: 1),
                Cell(AsText, HorizontalAlignmentValues.Center, font: 2, fill: 2, border: 1),
                Cell(AsText, HorizontalAlignmentValues.Left, border: 1),
                Cell(AsText, HorizontalAlignmentValues.Center, border: 1),
                Cell(AsText, HorizontalAlignmentValues.Left),
                .. Decimals().Select(places => Cell(FirstOwnFormat + (uint)places, HorizontalAlignmentValues.Center, border: 1)),
                .. Decimals().Select(places => Cell(FirstOwnFormat + Signed - Number + (uint)places, HorizontalAlignmentValues.Center, border: 1)),
                Cell(AsText, HorizontalAlignmentValues.Left, font: 1),
            ]));

    private static IEnumerable<int> Decimals() => Enumerable.Range(0, XlsxNumber.MostDecimals + 1);

    private static NumberingFormat Format(int places, string frame) => new()
    {
        NumberFormatId = FirstOwnFormat + (frame.StartsWith('+') ? Signed - Number : 0) + (uint)places,
        FormatCode = frame.Replace("{0}", places == 0 ? "0" : "0." + new string('0', places), StringComparison.Ordinal),
    };

    private static Font Font(double size, bool bold = false) => bold
        ? new(new Bold(), new FontSize { Val = size }, new FontName { Val = Song }, new FontCharSet { Val = 134 })
        : new(new FontSize { Val = size }, new FontName { Val = Song }, new FontCharSet { Val = 134 });

    private static CellFormat Cell(uint format, HorizontalAlignmentValues side, uint font = 0, uint fill = 0, uint border = 0) =>
        new(new Alignment { Horizontal = side, Vertical = VerticalAlignmentValues.Center, WrapText = true })
        {
            NumberFormatId = format, FontId = font, FillId = fill, BorderId = border, FormatId = 0,
            ApplyNumberFormat = true, ApplyFont = true, ApplyFill = fill > 0, ApplyBorder = border > 0, ApplyAlignment = true,
        };
}
