using System.Globalization;
using System.Text;
using ReportPortal.Typesetting.Layout;
using ReportPortal.Typesetting.Tagging;

namespace ReportPortal.Typesetting.Writing;

/// <summary>A page's content stream: each thing painted stands in a marked sequence of its element, or in an artifact.</summary>
internal sealed class ContentWriter(Page page, int pageNumber, FontRegister fonts)
{
    private readonly StringBuilder content = new();
    private readonly List<StructureElement> owners = [];
    private double grey, pageHeight;

    /// <summary>The element of every marked sequence, by its number: the page's entry in the parent tree.</summary>
    public IReadOnlyList<StructureElement> Owners => owners;

    public byte[] Write()
    {
        var shape = page.Shape;
        if (shape.IsTurned) content.Append("q 0 1 -1 0 ").Append(Syntax.Numbers(shape.Height, 0)).Append(" cm\n");
        Paint(page.Marks, shape.Height);
        if (shape.IsTurned) content.Append("Q\n");
        if (shape.IsTurned) grey = 0;
        Paint(page.Foot, PageShape.Official.Height);
        return Encoding.Latin1.GetBytes(content.ToString());
    }

    /// <param name="marks">In the order of painting.</param>
    /// <param name="height">Of the page they are placed on: PDF counts from its lower edge.</param>
    private void Paint(List<Mark> marks, double height)
    {
        pageHeight = height;
        for (int from = 0, to; from < marks.Count; from = to)
        {
            to = from + 1;
            while (to < marks.Count && IsSameSequence(marks[from], marks[to])) to++;
            Open(marks[from]);
            for (var index = from; index < to; index++) Paint(marks[index]);
            content.Append("EMC\n");
        }
    }

    private static bool IsSameSequence(Mark one, Mark other) =>
        ReferenceEquals(one.Element, other.Element) && (one.Element is not null || one.Artifact == other.Artifact);

    private void Open(Mark mark)
    {
        if (mark.Element is not { } element)
        {
            content.Append(mark.Artifact switch
            {
                Artifact.Footer => "/Artifact << /Type /Pagination /Subtype /Footer >> BDC\n",
                Artifact.Watermark => "/Artifact << /Type /Pagination /Subtype /Watermark >> BDC\n",
                Artifact.Repeated => "/Artifact << /Type /Pagination >> BDC\n",
                _ => "/Artifact << /Type /Layout >> BDC\n",
            });
            return;
        }
        content.Append(CultureInfo.InvariantCulture, $"/{element.Role} << /MCID {owners.Count} >> BDC\n");
        element.AddContent(pageNumber, owners.Count);
        owners.Add(element);
    }

    private void Paint(Mark mark)
    {
        if (mark is RuleMark rules) Paint(rules);
        else if (mark is TextMark text) Paint(text);
    }

    private void Paint(RuleMark rules)
    {
        content.Append(Syntax.Number(rules.Width)).Append(" w 2 J\n");
        foreach (var rule in rules.Rules.Distinct())
            content.Append(Syntax.Numbers(rule.X1, Up(rule.Y1))).Append(" m ").Append(Syntax.Numbers(rule.X2, Up(rule.Y2))).Append(" l\n");
        content.Append("S\n");
    }

    private void Paint(TextMark mark)
    {
        if (mark.Grey != grey) content.Append(Syntax.Number(grey = mark.Grey)).Append(" g\n");
        content.Append("BT\n");
        if (mark.Narrowing != 1) content.Append(Syntax.Number(100 * mark.Narrowing)).Append(" Tz\n");
        var show = new TextShow(content, mark.Line.Size, fonts);
        var (sin, cos) = Math.SinCos(mark.Rotation * Math.PI / 180);
        var start = mark.Line.Place(mark.From);
        var along = start * mark.Narrowing;
        content.Append(mark.Rotation == 0 ? "1 0 0 1" : Syntax.Numbers(cos, sin, -sin, cos))
            .Append(' ').Append(Syntax.Numbers(mark.X + along * cos, Up(mark.Baseline) + along * sin)).Append(" Tm\n");
        for (var index = mark.From; index < mark.To; index++) show.Add(mark.Line[index], mark.Line.Place(index) - start);
        show.Close();
        if (mark.Narrowing != 1) content.Append("100 Tz\n");
        content.Append("ET\n");
    }

    private double Up(double y) => pageHeight - y;
}
