namespace ReportPortal.Data.Seeding;

/// <summary>The files of the demonstration, which lie inside the program. The CSV has no quotes: keys and numbers need none.</summary>
internal static class DemoFiles
{
    public static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = (Find(file) ?? throw new FileNotFoundException($"The demonstration has no {file}.")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var heads = lines[0].Split(',');
        return lines.Skip(1).Select(line => heads.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    public static string? Find(string file)
    {
        using var stream = typeof(DemoFiles).Assembly.GetManifestResourceStream("demo." + file);
        return stream is null ? null : new StreamReader(stream).ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n');
    }
}
