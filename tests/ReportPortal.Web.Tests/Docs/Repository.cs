namespace ReportPortal.Web.Tests.Docs;

/// <summary>The files of the repository, for tests that hold documents to the code.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>README.md and every page under docs, as paths from the root.</summary>
    public static IEnumerable<string> Pages => Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
        .Select(page => Path.GetRelativePath(Root, page)).Order(StringComparer.Ordinal).Prepend("README.md");

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    public static bool Has(string path) => Path.Exists(Path.Combine(Root, path));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ReportPortal.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
