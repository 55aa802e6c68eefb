using System.Globalization;
using System.Text;
using ReportPortal.Typesetting.Text;

namespace ReportPortal.Typesetting.Writing;

/// <summary>Shows signs at their places. The pen's true position is kept, so that rounding never adds up along a line.</summary>
internal sealed class TextShow(StringBuilder content, double size, FontRegister fonts)
{
    private RegisteredFont? font;
    private bool inString;
    private double pen;

    public void Add(Sign sign, double at)
    {
        var wanted = fonts[sign.Face!];
        if (wanted != font) Use(wanted);
        var adjustment = (int)Math.Round((pen - at) * 1000 / size);
        if (adjustment != 0)
        {
            CloseString();
            content.Append(CultureInfo.InvariantCulture, $"{adjustment}");
            pen -= adjustment * size / 1000;
        }
        if (!inString) content.Append('<');
        inString = true;
        content.Append(CultureInfo.InvariantCulture, $"{wanted.Subset.Number(sign.Character, sign.Glyph):X4}");
        pen += sign.Width;
    }

    public void Close()
    {
        CloseString();
        if (font is not null) content.Append("] TJ\n");
    }

    private void Use(RegisteredFont wanted)
    {
        Close();
        font = wanted;
        content.Append('/').Append(wanted.Name).Append(' ').Append(Syntax.Number(size)).Append(" Tf [");
    }

    private void CloseString()
    {
        if (inString) content.Append('>');
        inString = false;
    }
}
