namespace ReportPortal.Typesetting.Tagging;

/// <summary>Painted things that are no content (ISO 32000-1, 14.8.2.2).</summary>
internal enum Artifact
{
    /// <summary>Borders.</summary>
    Layout,

    /// <summary>A table's head or a row's label said again after a page break.</summary>
    Repeated,

    /// <summary>Page number and closing line.</summary>
    Footer,

    /// <summary>The watermark.</summary>
    Watermark,
}
