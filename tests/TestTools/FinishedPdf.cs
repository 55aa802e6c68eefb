using System.Diagnostics;
using System.Text;

namespace ReportPortal.TestTools;

/// <summary>A finished PDF file in the hands of other programs.</summary>
internal static class FinishedPdf
{
    /// <summary>Samples of a property for which a program is started each time: pdfinfo takes seconds for a tree of a thousand cells.</summary>
    public const int Samples = 20;

    /// <summary>Runs a program on the file; the argument FILE stands for its path.</summary>
    public static (int Status, string Output) Run(byte[] pdf, string program, params string[] arguments)
    {
        var path = Path.Combine(Path.GetTempPath(), $"reportportal-{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(path, pdf);
        try
        {
            var start = new ProcessStartInfo(program, arguments.Select(argument => argument == "FILE" ? path : argument))
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.Result);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>The checker of structure: unmarked painting, heads without scope, irregular tables.</summary>
    public static (int Status, string Output) Structure(byte[] pdf) =>
        Run(pdf, "/usr/bin/python3", Path.Combine(AppContext.BaseDirectory, "Tools", "pdf-structure.py"), "FILE");

    /// <summary>The structure tree as pdfinfo prints it: elements, attributes, text in quotation marks.</summary>
    public static string StructureTree(byte[] pdf)
    {
        var (status, output) = FinishedPdf.Run(pdf, "pdfinfo", "-struct-text", "FILE");
        status.ShouldBe(0, output);
        return output;
    }

    /// <summary>The text that the structure tree yields, white space removed.</summary>
    public static string StructureText(byte[] pdf) => TextOf(StructureTree(pdf));

    /// <summary>The text in a printed structure tree, white space removed.</summary>
    public static string TextOf(string tree)
    {
        var text = new StringBuilder();
        foreach (var line in tree.Split('\n').Select(line => line.Trim()))
            if (line.Length > 1 && line[0] == '"' && line[^1] == '"') text.Append(line.AsSpan(1, line.Length - 2));
        return WithoutSpace(text.ToString());
    }

    public static string WithoutSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
