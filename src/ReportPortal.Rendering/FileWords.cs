using System.Globalization;
using System.Resources;

namespace ReportPortal.Rendering;

/// <summary>The few words that files say of themselves, in the report's language.</summary>
internal static class FileWords
{
    private static readonly ResourceManager Words = new("ReportPortal.Rendering.FileWords", typeof(FileWords).Assembly);

    public static string Of(string name, params ReadOnlySpan<object?> about) =>
        string.Format(CultureInfo.InvariantCulture, Words.GetString(name, CultureInfo.InvariantCulture) ?? throw new MissingManifestResourceException(name), about);
}
