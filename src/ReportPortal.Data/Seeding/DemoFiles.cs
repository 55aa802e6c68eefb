namespace ReportPortal.Data.Seeding;

/// <summary>The files of the demonstration, which lie inside the program. The CSV has no quotes: keys, names and numbers need none.</summary>
internal static class DemoFiles
{
    public static IEnumerable<Dictionary<string, string>> Rows(string file) =>
        Read(Find(file) ?? throw new FileNotFoundException($"The demonstration has no {file}."));

    public static IEnumerable<Dictionary<string, string>> RowsIfAny(string file) => Find(file) is { } text ? Read(text) : [];

    public static string? Find(string file)
    {
        using var stream = typeof(DemoFiles).Assembly.GetManifestResourceStream("demo." + file);
        return stream is null ? null : new StreamReader(stream).ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n');
    }

    private static IEnumerable<Dictionary<string, string>> Read(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var heads = lines[0].Split(',');
        return lines.Skip(1).Select(line => heads.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second));
    }
}
