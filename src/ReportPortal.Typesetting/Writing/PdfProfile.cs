namespace ReportPortal.Typesetting.Writing;

/// <summary>The kind of archive file that is written.</summary>
internal enum PdfProfile
{
    /// <summary>PDF/A-2a and PDF/UA-1: what the engine hands out.</summary>
    Archive2A,

    /// <summary>PDF/A-1b, for which alone a free validator is at hand: the same writer, checked by it.</summary>
    Archive1B,
}
