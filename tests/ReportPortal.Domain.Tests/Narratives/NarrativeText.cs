using ReportPortal.Domain.Narratives;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Narratives;

/// <summary>Narratives as one looks at them in a test: a line for a paragraph, links as [text](address), bindings as their records print.</summary>
internal static class NarrativeText
{
    public static string Of(string typed) => string.Join('\n', Read(typed).Paragraphs.Select(paragraph => string.Concat(paragraph.Pieces.Select(Of))));

    public static Narrative Read(string typed) => NarrativeReader.Read(typed, FiveSection.Form);

    public static NarrativeFault[] FaultsOf(string typed) => [.. Should.Throw<NarrativeRefused>(() => Read(typed)).Faults];

    private static string Of(NarrativePiece piece) => piece switch
    {
        PlainPiece plain => plain.Text,
        LinkPiece link => $"[{link.Text}]({link.Address})",
        BoundPiece bound => bound.Binding.ToString(),
        _ => throw new ArgumentOutOfRangeException(nameof(piece)),
    };
}
