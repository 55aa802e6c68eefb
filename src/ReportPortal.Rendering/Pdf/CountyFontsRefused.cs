namespace ReportPortal.Rendering.Pdf;

/// <summary>Fonts of the county's own cannot be printed with.</summary>
/// <param name="faults">What is wrong, a fault for each file.</param>
public sealed class CountyFontsRefused(IReadOnlyList<CountyFontFault> faults)
    : Exception(string.Join("; ", faults.Select(fault => $"{fault.File}: {fault.Kind} {fault.Detail}".TrimEnd())))
{
    /// <summary>What is wrong, a fault for each file.</summary>
    public IReadOnlyList<CountyFontFault> Faults { get; } = faults;
}

/// <summary>Why a font of the county's own cannot be printed with.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="File">The file.</param>
/// <param name="Detail">What the kind asks for; empty where it asks for nothing.</param>
public sealed record CountyFontFault(CountyFontFaultKind Kind, string File, string Detail);

/// <summary>What can be wrong with a font.</summary>
public enum CountyFontFaultKind
{
    /// <summary>The file is damaged; the detail says where.</summary>
    Damaged,

    /// <summary>The file is no font.</summary>
    NoFont,

    /// <summary>Its outlines are PostScript ones (CFF).</summary>
    PostScriptOutlines,

    /// <summary>Its maker forbids to embed it (fsType 0x0002).</summary>
    EmbeddingForbidden,

    /// <summary>Its maker forbids to embed a part of it (fsType 0x0100).</summary>
    SubsettingForbidden,

    /// <summary>Its maker forbids to embed outlines (fsType 0x0200).</summary>
    OutlinesForbidden,

    /// <summary>None of its names, which are the detail, says what it is for.</summary>
    PartUnknown,

    /// <summary>The file that is the detail plays its part already.</summary>
    PartTaken,

    /// <summary>It lacks a digit from 0 to 9.</summary>
    DigitsMissing,

    /// <summary>It has too few of the common characters; the detail says how many.</summary>
    CharactersMissing,
}
