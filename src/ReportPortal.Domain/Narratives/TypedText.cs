using System.Text;

namespace ReportPortal.Domain.Narratives;

/// <summary>The one filter for text that people type or paste, so that what is stored can be printed in every format and compared binary.</summary>
public static class TypedText
{
    /// <summary>
    /// The text in NFC with LF between its lines. Taken out is what nobody sees and no XML file can hold: control characters, lone
    /// surrogates, U+FFFE, U+FFFF, byte order marks; and the marks that turn the reading direction, which could make 12 read 21.
    /// </summary>
    public static string Clean(string typed)
    {
        var clean = new StringBuilder(typed.Length);
        for (var at = 0; at < typed.Length; at++)
            if (char.IsSurrogatePair(typed, at))
                clean.Append(typed[at]).Append(typed[++at]);
            else if (IsLineEnd(typed[at]))
                EndLine(typed, at, clean);
            else if (!IsUnseen(typed[at]))
                clean.Append(typed[at]);
        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    private static void EndLine(string typed, int at, StringBuilder clean)
    {
        if (typed[at] != '\n' || at == 0 || typed[at - 1] != '\r')
            clean.Append('\n');
    }

    // Word pastes its soft line ends as U+000B.
    private static bool IsLineEnd(char c) => c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    private static bool IsUnseen(char c) =>
        (char.IsControl(c) && c != '\t') || char.IsSurrogate(c) || c is '\ufffe' or '\uffff' or '\ufeff'
        || c is '\u061c' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
