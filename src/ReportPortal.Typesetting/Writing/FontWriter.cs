using System.Security.Cryptography;
using System.Text;
using ReportPortal.Typesetting.Fonts;

namespace ReportPortal.Typesetting.Writing;

/// <summary>A composite font of a face's subset: two bytes for a character, numbered as in the embedded file (ISO 32000-1, 9.7).</summary>
internal sealed class FontWriter(PdfFile file, FontSubset subset, PdfProfile profile)
{
    private const int Symbolic = 4;

    public void Write(int id)
    {
        var bytes = subset.Build();
        var name = $"{Tag(bytes)}+{subset.Face.PostScriptName}";
        var descendant = file.Add($"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} "
            + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity "
            + $"/FontDescriptor {Syntax.Reference(Descriptor(name, bytes))} {Widths()} >>");
        var toUnicode = file.AddStream("", Encoding.ASCII.GetBytes(ToUnicode.Map(subset.Used.Select(u => u.Character))));
        file.Set(id, $"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H "
            + $"/DescendantFonts [{Syntax.Reference(descendant)}] /ToUnicode {Syntax.Reference(toUnicode)} >>");
    }

    private int Descriptor(string name, byte[] bytes)
    {
        var m = subset.Face.Metrics;
        var program = file.AddStream($"/Length1 {Syntax.Number(bytes.Length)}", bytes);
        return file.Add($"<< /Type /FontDescriptor /FontName /{name} /Flags {Syntax.Number(Symbolic)} "
            + $"/FontBBox [{Syntax.Numbers(m.Left, m.Bottom, m.Right, m.Top)}] /ItalicAngle 0 /Ascent {Syntax.Number(m.Ascent)} "
            + $"/Descent {Syntax.Number(m.Descent)} /CapHeight {Syntax.Number(m.CapHeight)} /StemV {Syntax.Number(50 + m.Weight / 10)} "
            + $"/FontFile2 {Syntax.Reference(program)}{CharacterSet()} >>");
    }

    /// <summary>PDF/A-1 wants the embedded characters listed (ISO 19005-1, 6.3.5): a bit for each, the highest first.</summary>
    private string CharacterSet()
    {
        if (profile != PdfProfile.Archive1B) return "";
        var bits = new byte[subset.Used.Count / 8 + 1];
        for (var number = 0; number <= subset.Used.Count; number++) bits[number / 8] |= (byte)(0x80 >> number % 8);
        return $" /CIDSet {Syntax.Reference(file.AddStream("", bits))}";
    }

    /// <summary>Most characters are one em wide; the others are listed.</summary>
    private string Widths()
    {
        var listed = new StringBuilder();
        var previous = -1;
        for (var number = 1; number <= subset.Used.Count; number++)
        {
            var width = Syntax.Number(subset.Face.Width(subset.Used[number - 1].Glyph) * 1000);
            if (width == "1000") continue;
            listed.Append(previous == number - 1 && listed.Length > 0 ? " " : $"{(listed.Length > 0 ? "] " : "")}{Syntax.Number(number)} [").Append(width);
            previous = number;
        }
        return listed.Length > 0 ? $"/DW 1000 /W [{listed}]]" : "/DW 1000";
    }

    /// <summary>Six letters that tell subsets of a font apart, taken from the content: the same subset has the same name.</summary>
    private static string Tag(byte[] bytes) =>
        string.Concat(SHA256.HashData(bytes).Take(6).Select(b => (char)('A' + b % 26)));
}
