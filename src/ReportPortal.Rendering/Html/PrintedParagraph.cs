using System.Text.RegularExpressions;
using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering.Html;

/// <summary>
/// A paragraph that is printed by pages. What a new page begins with stands in a span of its own, a number and its unit in another: no
/// character is added, so what is copied out is what was written.
/// </summary>
internal sealed partial class PrintedParagraph
{
    private readonly List<(Run Run, int Start)> runs = [];
    private readonly List<(int Start, int End)> kept = [];
    private readonly HtmlText page;
    private readonly string text;

    private PrintedParagraph(Paragraph paragraph, HtmlText page)
    {
        this.page = page;
        text = string.Concat(paragraph.Runs.Select(run => run.Text));
        var start = 0;
        foreach (var run in paragraph.Runs)
        {
            runs.Add((run, start));
            start += run.Text.Length;
        }
        FindKept();
    }

    public static void Write(Paragraph paragraph, PrintBreak breaks, HtmlText page)
    {
        var written = new PrintedParagraph(paragraph, page);
        int[] pages = [.. breaks.Within.Select(written.NotWithinKept).Where(at => at > 0 && at < written.text.Length).Distinct()];
        page.Open("p", ("class", HtmlText.Classes(breaks.Classes, pages.Length > 0 ? "rp-cut" : null)));
        written.Write(0, pages.Length > 0 ? pages[0] : written.text.Length);
        for (var index = 0; index < pages.Length; index++)
        {
            page.Open("span", ("class", "rp-page"));
            written.Write(pages[index], index + 1 < pages.Length ? pages[index + 1] : written.text.Length);
            page.Close("span");
        }
        page.Close("p");
    }

    /// <summary>Elements, and numbers with their units; where the two overlap they are one. A link may be long, so nothing else is tied to it.</summary>
    private void FindKept()
    {
        var elements = runs.Where(run => IsElement(run.Run)).Select(run => (run.Start, End: run.Start + run.Run.Text.Length)).ToList();
        var links = runs.Where(run => run.Run is LinkRun).Select(run => (run.Start, End: run.Start + run.Run.Text.Length)).ToList();
        var numbers = NumberWithUnit().Matches(text).Select(match => (Start: match.Index, End: match.Index + match.Length))
            .Where(number => !links.Exists(link => number.Start < link.End && link.Start < number.End));
        foreach (var range in elements.Concat(numbers).OrderBy(range => range.Start))
            if (kept.Count > 0 && range.Start < kept[^1].End)
                kept[^1] = (kept[^1].Start, Math.Max(kept[^1].End, range.End));
            else
                kept.Add(range);
    }

    private int NotWithinKept(int at) => kept.Find(range => range.Start < at && at < range.End) is { End: > 0 } range ? range.Start : at;

    private void Write(int from, int to)
    {
        foreach (var (start, end) in kept.Where(range => range.Start >= from && range.End <= to))
        {
            WriteRuns(from, start);
            var isElement = runs.Exists(run => IsElement(run.Run) && run.Start == start && run.Start + run.Run.Text.Length == end);
            if (!isElement)
                page.Open("span", ("class", "rp-kept"));
            WriteRuns(start, end);
            if (!isElement)
                page.Close("span");
            from = end;
        }
        WriteRuns(from, to);
    }

    private void WriteRuns(int from, int to)
    {
        foreach (var (run, start) in runs.Where(run => run.Start < to && from < run.Start + run.Run.Text.Length))
            if (IsElement(run))
                HtmlRuns.Write(run, page);
            else
                page.Text(run.Text[Math.Max(0, from - start)..Math.Min(run.Text.Length, to - start)]);
    }

    private static bool IsElement(Run run) => run is LinkRun or FigureRun { Value: not null };

    [GeneratedRegex(@"(?<![0-9A-Za-z.])第?[0-9]{1,20}(?:\.[0-9]{1,20})?(?![0-9])%?(?:\p{IsCJKUnifiedIdeographs}|(?<=%))")]
    private static partial Regex NumberWithUnit();
}
