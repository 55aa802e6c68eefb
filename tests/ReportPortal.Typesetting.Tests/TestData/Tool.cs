using System.Diagnostics;

namespace ReportPortal.Typesetting.Tests.TestData;

/// <summary>Programs that read a finished file back.</summary>
internal static class Tool
{
    public static (int Status, string Output) Run(byte[] pdf, string program, params string[] arguments)
    {
        var path = Path.Combine(Path.GetTempPath(), $"typeset-{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(path, pdf);
        try
        {
            var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in arguments) start.ArgumentList.Add(argument == "FILE" ? path : argument);
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

    /// <summary>The checker of structure beside the tests: unmarked painting, heads without scope, irregular tables.</summary>
    public static (int Status, string Output) Structure(byte[] pdf) =>
        Run(pdf, "/usr/bin/python3", Path.Combine(AppContext.BaseDirectory, "Tools", "pdf-structure.py"), "FILE");
}
