using System.Text;

namespace ReportPortal.Typesetting.Fonts;

/// <summary>Writing that is more than one sign after the other.</summary>
internal static class Scripts
{
    private static readonly (int First, int Last)[] Shaped =
    [
        (0x0300, 0x036F), (0x0590, 0x109F), (0x1700, 0x18AF), (0x1900, 0x1CFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF),
        (0xA800, 0xABFF), (0xD7B0, 0xD7FF), (0xFB1D, 0xFDFF), (0xFE20, 0xFE2F), (0xFE70, 0xFEFC), (0x10800, 0x11FFF), (0x1E800, 0x1EFFF),
    ];

    /// <summary>
    /// Whether a character is written from the right, joins its neighbours or stands upon them: Hebrew, Arabic, the scripts of India, Tibetan,
    /// Mongolian, marks upon letters. Set like Chinese it would be there and be wrong, whatever font has it.
    /// </summary>
    public static bool NeedShaping(Rune character) => Array.Exists(Shaped, range => character.Value >= range.First && character.Value <= range.Last);
}
