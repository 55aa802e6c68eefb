namespace ReportPortal.Domain.Formats;

/// <summary>The three files that make a form, as text.</summary>
/// <param name="Key">The form's key: the name before the first dot.</param>
/// <param name="Structure"><c>{key}.form.json</c>: sections, tables, identities. Never changes once released.</param>
/// <param name="English"><c>{key}.en.json</c>: a translation of each printed label.</param>
/// <param name="Texts"><c>{key}.texts.json</c>: titles, leads, prompts, default sentences, help.</param>
public sealed record FormatFiles(string Key, string? Structure, string? English, string? Texts)
{
    /// <summary>The name of the structure's file.</summary>
    public string StructureName => $"{Key}.form.json";

    /// <summary>The name of the translation's file.</summary>
    public string EnglishName => $"{Key}.en.json";

    /// <summary>The name of the texts' file.</summary>
    public string TextsName => $"{Key}.texts.json";
}
