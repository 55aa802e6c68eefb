using ReportPortal.Typesetting.Layout;

namespace ReportPortal.Typesetting.Writing;

/// <summary>The outline beside the pages, from the headings (ISO 32000-1, 12.3.3).</summary>
internal sealed class OutlineWriter(PdfFile file, Destinations destinations)
{
    /// <summary>The outline's object; null without headings.</summary>
    public int? Write(IReadOnlyList<LaidHeading> headings)
    {
        if (headings.Count == 0) return null;
        var root = new Entry(file.Reserve(), null, 0, null);
        var open = root;
        foreach (var heading in headings)
        {
            while (open.Level >= heading.Block.Level) open = open.Parent!;
            var entry = new Entry(file.Reserve(), heading, heading.Block.Level, open);
            open.Kids.Add(entry);
            open = entry;
        }
        file.Set(root.Id, $"<< /Type /Outlines{Ends(root)} >>");
        WriteKids(root);
        return root.Id;
    }

    private void WriteKids(Entry parent)
    {
        for (var index = 0; index < parent.Kids.Count; index++)
        {
            var entry = parent.Kids[index];
            var heading = entry.Heading!;
            var before = index > 0 ? $" /Prev {Syntax.Reference(parent.Kids[index - 1].Id)}" : "";
            var after = index < parent.Kids.Count - 1 ? $" /Next {Syntax.Reference(parent.Kids[index + 1].Id)}" : "";
            file.Set(entry.Id, $"<< /Title {Syntax.Text(heading.Block.Text.ReplaceLineEndings(""))} /Parent {Syntax.Reference(parent.Id)}{before}{after}{Ends(entry)} "
                + $"/Dest {destinations.Of(heading.Laid)} >>");
            WriteKids(entry);
        }
    }

    private static string Ends(Entry entry) => entry.Kids.Count == 0 ? ""
        : $" /First {Syntax.Reference(entry.Kids[0].Id)} /Last {Syntax.Reference(entry.Kids[^1].Id)} /Count {Syntax.Number(entry.Visible)}";

    private sealed record Entry(int Id, LaidHeading? Heading, int Level, Entry? Parent)
    {
        public List<Entry> Kids { get; } = [];

        public int Visible => Kids.Sum(kid => 1 + kid.Visible);
    }
}
