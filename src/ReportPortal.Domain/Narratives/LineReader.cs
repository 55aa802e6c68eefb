using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Narratives;

/// <summary>
/// Reads one line of a narrative into the pieces of its paragraph. The marks are Markdig's to find; all else is copied from the line
/// itself, so that nothing typed can be lost, whatever Markdig makes of it.
/// </summary>
internal sealed partial class LineReader(YearForm form, List<NarrativeFault> faults, string line, int number)
{
    // White space around a line is an author's own indent (two U+3000), which the layout gives.
    private readonly string typed = line.Trim();
    private readonly int indent = line.Length - line.TrimStart().Length;
    private readonly List<NarrativePiece> pieces = [];
    private readonly StringBuilder plain = new();

    /// <summary>The pieces; none where the line is blank.</summary>
    public List<NarrativePiece> Read()
    {
        var at = 0;
        foreach (var mark in NarrativeMarkdown.MarksOf(typed))
        {
            plain.Append(typed, at, mark.Span.Start - at);
            Add(mark);
            at = mark.Span.End + 1;
        }
        plain.Append(typed, at, typed.Length - at);
        EndText();
        return pieces;
    }

    private void Add(Inline mark)
    {
        switch (mark)
        {
            case EscapeInline:
                plain.Append(typed[mark.Span.End]);
                break;
            case BindingInline binding:
                AddBound(binding);
                break;
            case LinkInline link:
                // From [ to the ] before the address, and the address to the ) after it: the parser takes no link in which more stands.
                var address = link.Span.End - link.UrlSpan.Length;
                AddLink(mark, Unescape(typed[(mark.Span.Start + 1)..(address - 2)]), Unescape(typed[address..mark.Span.End]));
                break;
            case AutolinkInline link:
                var text = typed[(mark.Span.Start + 1)..mark.Span.End];
                AddLink(mark, text, link.IsEmail ? "mailto:" + text : text);
                break;
            default:
                throw new InvalidOperationException($"No piece is made of {mark.GetType().Name}.");
        }
    }

    private void AddBound(BindingInline mark)
    {
        EndText();
        if (!mark.HasEnd)
        {
            Refuse(mark, NarrativeFaultKind.Unclosed, "{");
            return;
        }
        var (binding, fault, excerpt) = BindingParser.Parse(typed[(mark.Span.Start + 1)..mark.Span.End], form);
        if (binding is null)
            Refuse(mark, fault, excerpt, fault == NarrativeFaultKind.UnknownCell ? NearestCell.Find(form, excerpt) : null);
        else
            pieces.Add(new BoundPiece(binding, number, ColumnOf(mark)));
    }

    private void AddLink(Inline mark, string text, string address)
    {
        EndText();
        var whole = typed[mark.Span.Start..(mark.Span.End + 1)];
        if (Bound().IsMatch(whole))
            Refuse(mark, NarrativeFaultKind.BoundInLink, whole);
        else if (IsAddress(address) && !string.IsNullOrWhiteSpace(text))
            pieces.Add(new LinkPiece(text, address));
        else
            Refuse(mark, NarrativeFaultKind.BadAddress, address);
    }

    // A wide blank (U+3000) is no blank to Markdig, and a word that was meant to follow would end up in the address.
    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" && !text.Any(char.IsWhiteSpace);

    private static string Unescape(string text) => Escape().Replace(text, "$1");

    private int ColumnOf(Inline mark) => indent + mark.Span.Start + 1;

    private void Refuse(Inline mark, NarrativeFaultKind kind, string excerpt, string? suggestion = null) =>
        faults.Add(new(kind, number, ColumnOf(mark), excerpt, suggestion));

    private void EndText()
    {
        if (plain.Length > 0)
            pieces.Add(new PlainPiece(plain.ToString()));
        plain.Clear();
    }

    [GeneratedRegex(@"\\([{}\[\]<>])")]
    private static partial Regex Escape();

    [GeneratedRegex(@"(?<!\\)\{")]
    private static partial Regex Bound();
}
