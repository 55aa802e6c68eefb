namespace ReportPortal.Typesetting.Fonts;

/// <summary>What its maker lets a document hold of a font (OpenType 1.9, table OS/2, fsType). The engine embeds subsets of outlines.</summary>
public enum FontEmbedding
{
    /// <summary>Subsets may be embedded for reading and printing at least.</summary>
    Allowed,

    /// <summary>Nothing may be embedded without the maker's leave (0x0002).</summary>
    Restricted,

    /// <summary>The font may be embedded as a whole only (0x0100).</summary>
    WholeOnly,

    /// <summary>Bitmaps of it may be embedded, no outlines (0x0200).</summary>
    BitmapsOnly,
}

/// <summary>Reads fsType. A face without it forbids nothing.</summary>
internal static class EmbeddingRights
{
    private const int Usage = 0x000E, OnlyRestricted = 0x0002, NoSubsetting = 0x0100, OnlyBitmaps = 0x0200;

    /// <summary>Restricted counts where no other usage is granted beside it: so the specification, for fonts that set several bits.</summary>
    public static FontEmbedding Read(FontFile file) => (file.Find("OS/2")?.UInt16(8) ?? 0) switch
    {
        var rights when (rights & Usage) == OnlyRestricted => FontEmbedding.Restricted,
        var rights when (rights & OnlyBitmaps) != 0 => FontEmbedding.BitmapsOnly,
        var rights when (rights & NoSubsetting) != 0 => FontEmbedding.WholeOnly,
        _ => FontEmbedding.Allowed,
    };
}
