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

    /// <summary>Puts the files of a folder together by the name before the first dot; passes over files of other names.</summary>
    public static IReadOnlyList<FormatFiles> Group(IEnumerable<(string Name, string Text)> folder)
    {
        var texts = folder.ToDictionary(file => file.Name, file => file.Text, StringComparer.Ordinal);
        return [.. texts.Keys.Select(name => new FormatFiles(name.Split('.')[0], null, null, null))
            .Where(files => texts.Keys.Any(name => name == files.StructureName || name == files.EnglishName || name == files.TextsName))
            .DistinctBy(files => files.Key)
            .OrderBy(files => files.Key, StringComparer.Ordinal)
            .Select(files => files with
            {
                Structure = texts.GetValueOrDefault(files.StructureName),
                English = texts.GetValueOrDefault(files.EnglishName),
                Texts = texts.GetValueOrDefault(files.TextsName),
            })];
    }
}
