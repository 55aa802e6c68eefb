using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Narratives;

/// <summary>Turns Markdig's inlines into the pieces of a narrative.</summary>
internal sealed class PieceReader(YearForm form, List<NarrativeFault> faults)
{
    private readonly StringBuilder plain = new();
    private List<NarrativePiece> pieces = [];

    public List<NarrativeParagraph> Paragraphs { get; } = [];

    public void Add(Inline inline)
    {
        switch (inline)
        {
            case LineBreakInline:
                EndParagraph();
                break;
            case BindingInline binding:
                Add(binding);
                break;
            case LinkInline link:
                AddLink(link, string.Concat(((MarkdownObject)link).Descendants<LiteralInline>().Select(text => text.Content.ToString())), link.Url ?? "");
                break;
            case AutolinkInline link:
                AddLink(link, link.Url, link.IsEmail ? "mailto:" + link.Url : link.Url);
                break;
            case ContainerInline container:
                foreach (var child in container)
                    Add(child);
                break;
            case LiteralInline literal:
                plain.Append(literal.Content.ToString());
                break;
        }
    }

    public void EndParagraph()
    {
        EndText();
        var trimmed = Trim(pieces);
        if (trimmed.Count > 0)
            Paragraphs.Add(new(trimmed));
        pieces = [];
    }

    private void Add(BindingInline inline)
    {
        EndText();
        if (inline.Text is null)
        {
            Refuse(inline, NarrativeFaultKind.Unclosed, "{");
            return;
        }
        var (binding, fault, excerpt) = BindingParser.Parse(inline.Text, form);
        if (binding is null)
            Refuse(inline, fault, excerpt, fault == NarrativeFaultKind.UnknownCell ? Nearest(excerpt) : null);
        else
            pieces.Add(new BoundPiece(binding, inline.Line + 1, inline.Column + 1));
    }

    private void AddLink(Inline inline, string text, string address)
    {
        EndText();
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" && text.Length > 0)
            pieces.Add(new LinkPiece(text, address));
        else
            Refuse(inline, NarrativeFaultKind.BadAddress, address);
    }

    private void Refuse(Inline inline, NarrativeFaultKind kind, string excerpt, string? suggestion = null) =>
        faults.Add(new(kind, inline.Line + 1, inline.Column + 1, excerpt, suggestion));

    private void EndText()
    {
        if (plain.Length > 0)
            pieces.Add(new PlainPiece(plain.ToString()));
        plain.Clear();
    }

    /// <summary>Blanks around a paragraph are an author's own indent (two U+3000), which the layout gives.</summary>
    private static List<NarrativePiece> Trim(List<NarrativePiece> pieces)
    {
        var trimmed = pieces.ToList();
        if (trimmed is [PlainPiece first, ..])
            trimmed[0] = new PlainPiece(first.Text.TrimStart());
        if (trimmed is [.., PlainPiece last])
            trimmed[^1] = new PlainPiece(last.Text.TrimEnd());
        return [.. trimmed.Where(piece => piece is not PlainPiece { Text: "" })];
    }

    /// <summary>The cell of the form whose address shares most pairs of letters with what was typed.</summary>
    private string? Nearest(string typed)
    {
        static HashSet<string> Pairs(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(at => text.Substring(at, 2))];
        var wanted = Pairs(typed);
        var best = form.Cells.Select(cell => cell.ToString())
            .Select(address => (Address: address, Shared: 2.0 * Pairs(address).Count(wanted.Contains) / (Pairs(address).Count + wanted.Count)))
            .MaxBy(candidate => candidate.Shared);
        return best.Shared > 0.6 ? best.Address : null;
    }
}
