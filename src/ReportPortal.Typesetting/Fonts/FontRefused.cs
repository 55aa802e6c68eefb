namespace ReportPortal.Typesetting.Fonts;

/// <summary>A font file cannot be used: it is damaged, or of a kind that this engine does not read.</summary>
public sealed class FontRefused(string font, string reason) : TypesettingException($"Font {font}: {reason}")
{
    /// <summary>The name under which the font was handed in.</summary>
    public string Font { get; } = font;

    /// <summary>What is wrong with it.</summary>
    public string Reason { get; } = reason;
}
