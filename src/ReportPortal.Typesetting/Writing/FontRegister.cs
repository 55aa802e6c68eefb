using ReportPortal.Typesetting.Fonts;

namespace ReportPortal.Typesetting.Writing;

/// <summary>The faces a document draws with, in the order of their first use.</summary>
internal sealed class FontRegister(PdfFile file)
{
    private readonly Dictionary<FontFace, RegisteredFont> fonts = [];
    private readonly List<RegisteredFont> order = [];

    public RegisteredFont this[FontFace face]
    {
        get
        {
            if (!fonts.TryGetValue(face, out var font))
            {
                fonts[face] = font = new RegisteredFont($"F{Syntax.Number(fonts.Count + 1)}", file.Reserve(), new FontSubset(face));
                order.Add(font);
            }
            return font;
        }
    }

    /// <summary>The resources of all pages.</summary>
    public string Resources() => $"<< /Font << {string.Concat(order.Select(f => $"/{f.Name} {Syntax.Reference(f.Id)} "))}>> >>";

    public void Write(PdfProfile profile)
    {
        foreach (var font in order) new FontWriter(file, font.Subset, profile).Write(font.Id);
    }
}

/// <summary>A face with its name in content streams and its object.</summary>
internal sealed record RegisteredFont(string Name, int Id, FontSubset Subset);
