using ReportPortal.Typesetting.Fonts;

namespace ReportPortal.Rendering.Pdf;

/// <summary>A font of the county's own that is fit to print with.</summary>
/// <param name="File">Its file.</param>
/// <param name="Face">The face.</param>
/// <param name="Roles">The parts it plays.</param>
/// <param name="Covered">How many of the <see cref="CommonCharacters"/> it has; the portal's faces draw the others.</param>
public sealed record CountyFont(string File, FontFace Face, IReadOnlyList<FontRole> Roles, int Covered)
{
    private const int LeastCovered = 3000;

    /// <exception cref="CountyFontsRefused">The one fault that was found first.</exception>
    internal static CountyFont Read(string file, byte[] bytes)
    {
        try
        {
            var face = FontFace.Read(bytes, file);
            RefuseByRights(face);
            var part = FontPart.Of(face) ?? throw Refuse(face, CountyFontFaultKind.PartUnknown, string.Join(" / ", face.Names));
            if (!"0123456789".EnumerateRunes().All(face.Covers)) throw Refuse(face, CountyFontFaultKind.DigitsMissing);
            var covered = face.Prove(CommonCharacters.All);
            if (covered < LeastCovered) throw Refuse(face, CountyFontFaultKind.CharactersMissing, $"{covered}");
            return new(file, face, part.Roles, covered);
        }
        catch (FontRefused refused)
        {
            throw new CountyFontsRefused([new(KindOf(refused.Fault), file, refused.Reason)]);
        }
    }

    private static void RefuseByRights(FontFace face)
    {
        if (face.Embedding == FontEmbedding.Restricted) throw Refuse(face, CountyFontFaultKind.EmbeddingForbidden);
        if (face.Embedding == FontEmbedding.WholeOnly) throw Refuse(face, CountyFontFaultKind.SubsettingForbidden);
        if (face.Embedding == FontEmbedding.BitmapsOnly) throw Refuse(face, CountyFontFaultKind.OutlinesForbidden);
    }

    private static CountyFontsRefused Refuse(FontFace face, CountyFontFaultKind kind, string detail = "") => new([new(kind, face.Name, detail)]);

    private static CountyFontFaultKind KindOf(FontFault fault) => fault switch
    {
        FontFault.PostScriptOutlines => CountyFontFaultKind.PostScriptOutlines,
        FontFault.OtherKind => CountyFontFaultKind.NoFont,
        _ => CountyFontFaultKind.Damaged,
    };
}
