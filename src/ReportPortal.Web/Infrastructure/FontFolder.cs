using ReportPortal.Rendering.Pdf;

namespace ReportPortal.Web.Infrastructure;

/// <summary>The fonts a county has brought: the TrueType files in its font folder.</summary>
public sealed partial class FontFolder(DataFolder data, ILogger<FontFolder> log)
{
    private static readonly string[] Extensions = [".ttf", ".otf", ".ttc"];

    /// <summary>The county's fonts, and all faces to print with; those of the portal alone where the folder is empty or not there.</summary>
    /// <exception cref="CountyFontsRefused">Fonts in the folder are unfit.</exception>
    public CountyFonts Read()
    {
        var fonts = CountyFonts.Read(FilesIn(data.Fonts).Select(file => (Path.GetFileName(file), File.ReadAllBytes(file))));
        foreach (var font in fonts.Own)
        {
            var roles = string.Join(", ", font.Roles);
            var others = string.Join(", ", fonts.Book[font.Roles[0]].Faces.Skip(1).Select(face => face.PostScriptName));
            Log.FontRead(log, font.File, font.Face.PostScriptName, roles, font.Covered, CommonCharacters.All.Count, others);
        }
        if (fonts.Own.Count == 0)
            Log.NoFonts(log, data.Fonts);
        return fonts;
    }

    private static IEnumerable<string> FilesIn(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder).Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)
        : [];

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Read the county's font {File} ({Name}) for {Roles}: {Covered} of {All} common characters, the others are drawn by {Others}")]
        public static partial void FontRead(ILogger logger, string file, string name, string roles, int covered, int all, string others);

        [LoggerMessage(Level = LogLevel.Information, Message = "Found no fonts of the county's own in {Folder}: PDF files are printed with those of the portal")]
        public static partial void NoFonts(ILogger logger, string folder);
    }
}
