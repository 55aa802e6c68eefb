namespace ReportPortal.Typesetting;

/// <summary>The kind of archive file that is written. Both hold the same pages and the same structure.</summary>
public enum PdfProfile
{
    /// <summary>PDF/A-2a and PDF/UA-1 (ISO 19005-2, ISO 14289-1): what is published.</summary>
    Archive2A,

    /// <summary>PDF/A-1b (ISO 19005-1), for which there is a free validator.</summary>
    Archive1B,
}
