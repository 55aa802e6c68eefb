namespace ReportPortal.Domain.Formats;

/// <summary>The keys of a form's parts: kebab-case, compared binary, never shown to anyone.</summary>
public static class FormKey
{
    /// <summary>The longest key, in characters.</summary>
    public const int MaxLength = 64;

    /// <summary>Whether the text is lower-case letters and digits, in groups joined by single hyphens, starting with a letter.</summary>
    public static bool IsValid(string? text) =>
        text is { Length: > 0 and <= MaxLength }
        && char.IsAsciiLetterLower(text[0])
        && text[^1] != '-'
        && !text.Contains("--", StringComparison.Ordinal)
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
