namespace ReportPortal.Typesetting;

/// <summary>How a paragraph stands in the type area.</summary>
public enum ParagraphStyle
{
    /// <summary>Justified, the first line indented by two characters.</summary>
    Body,

    /// <summary>Justified, without indent: the line that addresses somebody, a note.</summary>
    Flush,

    /// <summary>Centred, its lines balanced.</summary>
    Centred,

    /// <summary>At the right with four characters to spare: the date, the signing body (GB/T 9704-2012, 7.3.5).</summary>
    Signature,
}
