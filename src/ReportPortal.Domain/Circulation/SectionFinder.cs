namespace ReportPortal.Domain.Circulation;

/// <summary>Finds in a returned draft where the sections of a report begin: at their headings, one after the other.</summary>
internal static class SectionFinder
{
    /// <summary>Each section with what stands in it now. A heading that was reworded is found by its number and noted as refused.</summary>
    /// <exception cref="DraftUnlike">A heading is not there.</exception>
    public static IReadOnlyList<(DraftSection Section, IReadOnlyList<ReturnedBlock> Blocks)> Find(
        IReadOnlyList<DraftSection> sections, IReadOnlyList<ReturnedBlock> blocks, List<RefusedChange> refused)
    {
        var starts = Starts(sections, blocks);
        var missing = sections.Where((section, index) => index > 0 && starts[index] is null).Select(section => section.Heading!).ToList();
        if (missing.Count > 0)
            throw new DraftUnlike(missing);
        refused.AddRange(sections.Zip(starts).Skip(1).Select(found => (found.First, Said: ((ReturnedParagraph)blocks[found.Second!.Value]).Text))
            .Where(found => !PrintedWords.AreSame(found.First.Heading!, found.Said))
            .Select(found => new RefusedChange(RefusedChangeKind.Words, found.First.Place, found.First.Heading, found.Said)));
        int[] ends = [.. starts.Skip(1).Select(start => start!.Value), blocks.Count];
        return [.. sections.Select((section, index) => (section, (IReadOnlyList<ReturnedBlock>)[.. blocks.Take(ends[index]).Skip(index == 0 ? 0 : starts[index]!.Value + 1)]))];
    }

    private static int?[] Starts(IReadOnlyList<DraftSection> sections, IReadOnlyList<ReturnedBlock> blocks)
    {
        var starts = new int?[sections.Count];
        for (var (index, from) = (1, 0); index < sections.Count; index++)
            if (Next(blocks, from, blocks.Count, text => PrintedWords.AreSame(text, sections[index].Heading!)) is { } at)
                (starts[index], from) = (at, at + 1);
        for (var index = 1; index < sections.Count; index++)
            starts[index] ??= Next(blocks, starts[index - 1] + 1 ?? 0, starts.Skip(index).FirstOrDefault(start => start is not null) ?? blocks.Count, text => IsNumbered(text, sections[index].Heading!));
        return starts;
    }

    private static int? Next(IReadOnlyList<ReturnedBlock> blocks, int from, int to, Func<string, bool> isWanted)
    {
        for (var at = from; at < to; at++)
            if (blocks[at] is ReturnedParagraph paragraph && isWanted(paragraph.Text))
                return at;
        return null;
    }

    // The number is what stands before the first mark of a heading; nobody writes a heading of several lines' length.
    private static bool IsNumbered(string text, string heading) =>
        heading.IndexOfAny(['、', '）']) is > 0 and var end && text.Length <= 2 * heading.Length && PrintedWords.Bare(text).StartsWith(heading[..(end + 1)], StringComparison.Ordinal);
}
