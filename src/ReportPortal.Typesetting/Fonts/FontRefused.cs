namespace ReportPortal.Typesetting.Fonts;

/// <summary>A font file cannot be used: it is damaged, or of a kind that this engine does not read.</summary>
public sealed class FontRefused(string font, string reason, FontFault fault = FontFault.Damaged) : TypesettingException($"Font {font}: {reason}")
{
    /// <summary>The name under which the font was handed in.</summary>
    public string Font { get; } = font;

    /// <summary>What is wrong with it.</summary>
    public string Reason { get; } = reason;

    /// <summary>The same for programs.</summary>
    public FontFault Fault { get; } = fault;
}

/// <summary>Why a font file cannot be used.</summary>
public enum FontFault
{
    /// <summary>It is cut short or says of itself what cannot be.</summary>
    Damaged,

    /// <summary>Its outlines are PostScript ones (CFF).</summary>
    PostScriptOutlines,

    /// <summary>It is no font, or one of an unknown kind.</summary>
    OtherKind,
}
