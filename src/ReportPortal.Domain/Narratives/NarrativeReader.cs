using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Narratives;

/// <summary>
/// Reads the text of a part. Of Markdown it knows links and the backslash before a mark; everything else is printed as typed, and
/// nothing typed is ever left out. A line break starts a paragraph, because those who type Chinese press Enter once.
/// </summary>
public static class NarrativeReader
{
    /// <summary>The text, read for a form.</summary>
    /// <exception cref="NarrativeRefused">A name is unknown, a brace is open, a link leads nowhere, the text is too long.</exception>
    public static Narrative Read(string text, YearForm form)
    {
        // First, because a line with thousands of open links takes Markdig the square of its length.
        if (text.Length > Narrative.MaxLength)
            throw new NarrativeRefused([TooLong(text)]);

        var faults = new List<NarrativeFault>();
        var paragraphs = new List<NarrativeParagraph>();
        var lines = text.Split('\n');
        for (var index = 0; index < lines.Length; index++)
            if (new LineReader(form, faults, lines[index], index + 1).Read() is { Count: > 0 } pieces)
                paragraphs.Add(new(pieces));
        return faults.Count == 0 ? new(paragraphs) : throw new NarrativeRefused(faults);
    }

    private static NarrativeFault TooLong(string text)
    {
        var kept = text[..Narrative.MaxLength];
        var line = kept.Count(c => c == '\n') + 1;
        return new(NarrativeFaultKind.TooLong, line, kept.Length - kept.LastIndexOf('\n'), $"{text.Length}");
    }
}
