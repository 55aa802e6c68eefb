using ReportPortal.Domain.Formats;

namespace ReportPortal.Web.Infrastructure;

/// <summary>The forms a county has added: the JSON files in the folder <c>forms</c> of its data folder.</summary>
public static class CountyForms
{
    public static IReadOnlyList<FormatFiles> In(DataFolder folder) => Directory.Exists(folder.Forms)
        ? FormatFiles.Group(Directory.EnumerateFiles(folder.Forms, "*.json").Select(file => (Path.GetFileName(file), File.ReadAllText(file))))
        : [];
}
