using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ReportPortal.Rendering.Html;

/// <summary>HTML being written: every text and attribute is escaped here and nowhere else.</summary>
internal sealed class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder html = new();

    public void Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        html.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
            if (value is not null)
                html.Append(' ').Append(attribute).Append("=\"").Append(Encoder.Encode(value)).Append('"');
        html.Append('>');
    }

    public void Close(string name) => html.Append("</").Append(name).Append('>');

    public void Text(string text) => html.Append(Encoder.Encode(text));

    public void Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        Text(text);
        Close(name);
    }

    public void Line() => html.Append('\n');

    public override string ToString() => html.ToString();
}
