using ReportPortal.Typesetting;

namespace ReportPortal.Rendering.Html;

/// <summary>Where the pages of the PDF begin, block by block, so that a print from a browser begins its pages there too.</summary>
internal sealed class PrintBreaks(IReadOnlyList<PageStart> starts)
{
    private readonly ILookup<int, PageStart> later = starts.Skip(1).ToLookup(start => start.Block);

    /// <summary>What a block meets.</summary>
    /// <param name="block">Counted as in the PDF: 0 is the title.</param>
    public PrintBreak this[int block] => new(
        later[block].Any(start => start.At == 0),
        starts.LastOrDefault(start => start.Block < block || start is { At: 0 } && start.Block == block)?.IsTurned ?? false,
        [.. later[block].Select(start => start.At).Where(at => at > 0).Distinct()]);
}

/// <summary>How a block stands to the pages.</summary>
/// <param name="IsBefore">Whether a page begins with it.</param>
/// <param name="IsTurned">Whether it stands on a page that is read from its side.</param>
/// <param name="Within">Where pages begin within it: UTF-16 offsets of a text, body rows of a table.</param>
internal sealed record PrintBreak(bool IsBefore, bool IsTurned, IReadOnlyList<int> Within)
{
    /// <summary>A block of a text that is not printed by pages.</summary>
    public static readonly PrintBreak None = new(false, false, []);

    /// <summary>The classes that say so to the stylesheet; null for none.</summary>
    public string? Classes => (IsBefore, IsTurned) switch
    {
        (true, true) => "rp-page rp-turned",
        (true, false) => "rp-page",
        (false, true) => "rp-turned",
        _ => null,
    };
}
