namespace ReportPortal.Domain.Formats;

/// <summary>Why a place in a form's file is refused.</summary>
public enum FormatFaultKind
{
    /// <summary>The file is not JSON, or not one object.</summary>
    NotJson,

    /// <summary>A file that belongs to the form is not there.</summary>
    MissingFile,

    /// <summary>A key that must be there is not.</summary>
    Missing,

    /// <summary>A key that the form language does not know.</summary>
    UnknownKey,

    /// <summary>The value is of another type than the key takes.</summary>
    WrongType,

    /// <summary>A text or list is empty, or a key is not kebab-case, or a number is out of range.</summary>
    BadValue,

    /// <summary>A key stands twice where it must be unique.</summary>
    Duplicate,

    /// <summary>A reference names nothing in the form: a row, column, group, cell, unit or part.</summary>
    Unknown,

    /// <summary>A computed cell depends on itself.</summary>
    Cycle,

    /// <summary>A key that the language knows stands where it has no meaning, e.g. a sum on a group.</summary>
    Misplaced,

    /// <summary>Figures of different units are added or compared.</summary>
    MixedUnits,

    /// <summary>A printed label has no translation.</summary>
    MissingLabel,

    /// <summary>A label holds something in braces other than <c>{year}</c>, or a default sentence cannot be read.</summary>
    BadText,
}

/// <summary>One fault of a form's files.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Path">The place, as a JSON path, e.g. <c>$.sections[1].parts[0].key</c>.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Value">The key, reference or text it is about.</param>
public sealed record FormatFault(string File, string Path, FormatFaultKind Kind, string Value)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File} {Path}: {Kind} “{Value}”";
}

/// <summary>A form cannot be used; says every fault found, not only the first.</summary>
/// <param name="faults">What is wrong, in the order of the files.</param>
public sealed class FormatRefused(IReadOnlyList<FormatFault> faults) : Exception(string.Join('\n', faults))
{
    /// <summary>What is wrong, in the order of the files.</summary>
    public IReadOnlyList<FormatFault> Faults { get; } = faults;
}
