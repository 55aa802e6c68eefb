using ReportPortal.Domain.Formats;
using ReportPortal.Web.Infrastructure.Settings;

namespace ReportPortal.Web.Infrastructure;

/// <summary>The forms a county has added: the JSON files in the folder <c>forms</c> of its data folder.</summary>
public static class CountyForms
{
    public static IReadOnlyList<FormatFiles> In(string contentRoot, PortalSettings settings)
    {
        var folder = Path.Combine(PortalDatabase.FolderIn(contentRoot, settings), "forms");
        return Directory.Exists(folder)
            ? FormatFiles.Group(Directory.EnumerateFiles(folder, "*.json").Select(file => (Path.GetFileName(file), File.ReadAllText(file))))
            : [];
    }
}
