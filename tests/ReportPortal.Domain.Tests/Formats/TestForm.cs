using System.Text.Json.Nodes;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Tests.Formats;

/// <summary>Forms to test with: the hand-written one beside this file and the delivered ones, whole or with a small edit.</summary>
internal static class TestForm
{
    public static FormatFiles ThreeTables { get; } = FormatFiles.Group(
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Formats", "TestForms"), "three-tables.*")
            .Select(file => (Path.GetFileName(file), File.ReadAllText(file)))).Single();

    public static ReportFormat FiveSection { get; } = FormLibrary.Load([]).Find("five-section")!;

    public static FormatFiles FiveSectionFiles { get; } = FormatFiles.Group(
        typeof(ReportFormat).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("five-section.", StringComparison.Ordinal))
            .Select(name => (name, new StreamReader(typeof(ReportFormat).Assembly.GetManifestResourceStream(name)!).ReadToEnd()))).Single();

    /// <summary>Sets what a path such as <c>$.sections[0].key</c> leads to; null removes it.</summary>
    public static string Edit(string? json, string path, string? value)
    {
        var root = JsonNode.Parse(json!)!;
        var steps = path.Replace("['", ".'", StringComparison.Ordinal).Replace("[", ".", StringComparison.Ordinal)
            .Split('.').Skip(1).Select(step => step.Trim('\'', ']')).ToList();
        var node = steps.SkipLast(1).Aggregate(root, (at, step) => at is JsonArray list ? list[int.Parse(step, null)]! : at[step]!);
        var fresh = value is null ? null : JsonNode.Parse(value);
        if (node is JsonArray items)
            Replace(items, int.Parse(steps[^1], null), fresh);
        else if (value is null)
            node.AsObject().Remove(steps[^1]);
        else
            node[steps[^1]] = fresh;
        return root.ToJsonString();
    }

    public static FormatFault[] FaultsOf(FormatFiles files) => [.. Should.Throw<FormatRefused>(() => FormatReader.Read(files)).Faults];

    private static void Replace(JsonArray items, int index, JsonNode? fresh)
    {
        if (index < items.Count)
            items.RemoveAt(index);
        if (fresh is not null)
            items.Insert(index, fresh);
    }
}
