using System.Globalization;

namespace ReportPortal.Benchmarks.Publication;

/// <summary>What one act took.</summary>
/// <param name="Asked">Until the page was answered, every report on the list of what is due, in seconds.</param>
/// <param name="Published">Until the last edition was there, in seconds.</param>
/// <param name="Processors">What the portal had of all processors together until then, in seconds.</param>
/// <param name="Idle">The memory of the process before, in MB.</param>
/// <param name="Peak">The most that it ever had, in MB.</param>
/// <param name="Files">Every file that was made.</param>
internal sealed record ManyFigures(double Asked, double Published, double Processors, double Idle, double Peak, IReadOnlyList<MadeFile> Files)
{
    public static void Print(IReadOnlyList<ManyFigures> all, int seconds, int megabytes)
    {
        Console.WriteLine("| round | answered, s | all published, s | of the goal | processors, s | idle, MB | peak, MB | of the goal |");
        Console.WriteLine("|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var (index, one) in all.Index())
            Print($"| {index + 1} | {one.Asked:0.0} | {one.Published:0.0} | {one.Published / seconds:0.00} | {one.Processors:0.0} | {one.Idle:0} | {one.Peak:0} | {one.Peak / megabytes:0.00} |");

        var middle = all.OrderBy(one => one.Published).ElementAt(all.Count / 2);
        var whole = middle.Files.Sum(file => file.Written + file.ReadBack);
        Console.WriteLine();
        Console.WriteLine("| format | files | KB each | written, ms each | read back, ms each | of all this work |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|");
        foreach (var format in middle.Files.GroupBy(file => file.Format).OrderByDescending(of => of.Sum(file => file.Written + file.ReadBack)))
            Print($"| {format.Key} | {format.Count()} | {format.Average(file => file.Bytes) / 1024:0} | {format.Average(file => file.Written):0.0} | {format.Average(file => file.ReadBack):0.0} | {format.Sum(file => file.Written + file.ReadBack) / whole:0.00} |");
        Print($"The files of the median round took {whole / 1000:0.0} s of processors; from the answer to the last edition it was {middle.Published - middle.Asked:0.0} s.");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

/// <param name="Format">Its format.</param>
/// <param name="Bytes">How large it is.</param>
/// <param name="Written">How long it took to write, in milliseconds.</param>
/// <param name="ReadBack">How long it took to read it back and compare, in milliseconds.</param>
internal sealed record MadeFile(string Format, long Bytes, double Written, double ReadBack);
