using ReportPortal.Typesetting.Text;

namespace ReportPortal.Typesetting.Layout.Tables;

/// <summary>A cell's text in the width that its columns have.</summary>
/// <param name="Lines">From above; a text on its side is one line.</param>
/// <param name="Narrowing">What the width of its signs is multiplied by.</param>
/// <param name="IsTurned">Whether it is read from below to above.</param>
internal sealed record CellText(IReadOnlyList<SetLine> Lines, double Narrowing, bool IsTurned)
{
    /// <param name="text">The text.</param>
    /// <param name="width">Between the cell's sides, in points.</param>
    /// <param name="fit">What makes its lines good.</param>
    /// <param name="setting">How the table is set.</param>
    /// <param name="mayTurn">Whether the text may stand on its side.</param>
    public static CellText Of(ShapedText text, double width, LineFit fit, TableSetting setting, bool mayTurn)
    {
        var widest = text.WidestPart();
        if (mayTurn && setting.Narrowest * widest > width) return new CellText(Text.Lines.Set(text, double.MaxValue, LineFit.Ragged), 1, IsTurned: true);
        var narrowing = widest > width ? Math.Max(setting.Narrowest, width / widest) : 1;
        return new CellText(Text.Lines.Set(text, width / narrowing, fit), narrowing, IsTurned: false);
    }

    /// <summary>What it needs, in points.</summary>
    public double Height(TableStyle style) => IsTurned ? Lines[0].Width + 2 * style.Above : style.HeightOf(Lines.Count);
}
