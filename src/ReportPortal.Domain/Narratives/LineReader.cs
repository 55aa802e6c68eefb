using System.Text;
using System.Text.RegularExpressions;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Narratives;

/// <summary>Reads one line of a narrative into the pieces of its paragraph.</summary>
internal sealed partial class LineReader(YearForm form, List<NarrativeFault> faults, string line, int number)
{
    private readonly List<NarrativePiece> pieces = [];
    private readonly StringBuilder plain = new();

    /// <summary>The pieces; none where the line is blank. White space around a line is an author's own indent (two U+3000), which the layout gives.</summary>
    public List<NarrativePiece> Read()
    {
        var at = line.Length - line.TrimStart().Length;
        var end = line.TrimEnd().Length;
        for (var mark = Mark().Match(line); mark.Success && at < end; mark = mark.NextMatch())
        {
            plain.Append(line, at, mark.Index - at);
            Add(mark);
            at = mark.Index + mark.Length;
        }
        if (at < end)
            plain.Append(line, at, end - at);
        EndText();
        return pieces;
    }

    private void Add(Match mark)
    {
        if (mark.Groups["escaped"] is { Success: true } escaped)
            plain.Append(escaped.Value);
        else if (mark.Groups["bound"] is { Success: true } bound)
            AddBound(mark, bound.Value);
        else if (mark.Groups["text"] is { Success: true } text)
            AddLink(mark, Escape().Replace(text.Value, "$1"), mark.Groups["to"].Value);
        else if (mark.Groups["mail"] is { Success: true } mail)
            AddLink(mark, mail.Value, "mailto:" + mail.Value);
        else
            AddLink(mark, mark.Groups["web"].Value, mark.Groups["web"].Value);
    }

    private void AddBound(Match mark, string text)
    {
        EndText();
        if (!mark.Value.EndsWith('}'))
        {
            Refuse(mark, NarrativeFaultKind.Unclosed, "{");
            return;
        }
        var (binding, fault, excerpt) = BindingParser.Parse(text, form);
        if (binding is null)
            Refuse(mark, fault, excerpt, fault == NarrativeFaultKind.UnknownCell ? NearestCell.Find(form, excerpt) : null);
        else
            pieces.Add(new BoundPiece(binding, number, mark.Index + 1));
    }

    private void AddLink(Match mark, string text, string address)
    {
        EndText();
        if (Bound().IsMatch(mark.Value))
            Refuse(mark, NarrativeFaultKind.BoundInLink, mark.Value);
        else if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" && !string.IsNullOrWhiteSpace(text))
            pieces.Add(new LinkPiece(text, address));
        else
            Refuse(mark, NarrativeFaultKind.BadAddress, address);
    }

    private void Refuse(Match mark, NarrativeFaultKind kind, string excerpt, string? suggestion = null) =>
        faults.Add(new(kind, number, mark.Index + 1, excerpt, suggestion));

    private void EndText()
    {
        if (plain.Length > 0)
            pieces.Add(new PlainPiece(plain.ToString()));
        plain.Clear();
    }

    // An escape; a binding, closed or not; [text](address), the address without blanks, its own parentheses in pairs; <address>; <mail>.
    [GeneratedRegex("""
        \\(?<escaped>[{}\[\]<>])
        | \{(?<bound>[^{}]*)\}?
        | \[(?<text>(?:[^\[\]\\]|\\.)*)\]\((?<to>[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)
        | <(?<web>[a-zA-Z][a-zA-Z0-9+.-]+:[^\s<>]*)>
        | <(?<mail>[^\s<>@:]+@[^\s<>@]+)>
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\\([{}\[\]<>])")]
    private static partial Regex Escape();

    [GeneratedRegex(@"(?<!\\)\{")]
    private static partial Regex Bound();
}
