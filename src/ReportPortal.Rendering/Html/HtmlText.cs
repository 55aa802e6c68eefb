using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ReportPortal.Rendering.Html;

/// <summary>HTML being written: every text and attribute is escaped here and nowhere else.</summary>
internal sealed class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder html = new();

    /// <summary>The value of an attribute; null, and so no attribute, where no class is given.</summary>
    public static string? Classes(params ReadOnlySpan<string?> classes)
    {
        var given = string.Join(' ', classes.ToArray().OfType<string>());
        return given.Length > 0 ? given : null;
    }

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

    /// <summary>Markup as it stands in the code; never what somebody wrote.</summary>
    public void Markup(string markup) => html.Append(markup);

    public void Line() => html.Append('\n');

    public override string ToString() => html.ToString();
}
