using System.Text.Json;
using ReportPortal.Domain.Narratives;

namespace ReportPortal.Domain.Formats;

/// <summary>Reads the file of texts of a form whose structure is known.</summary>
internal sealed class FormatTextsReader(ReportFormat form, FormLabels labels)
{
    private readonly HashSet<string> highlightKeys = [];
    private readonly YearForm anyYear = new(form, new(form.Years.First), []);

    public FormatTexts Read(JsonNodeAt root)
    {
        root.Allow("texts");
        return new()
        {
            Subjects = ReadSubjects(root.Required("subjects")),
            Parts = ReadParts(root.Required("parts")),
            Rows = ReadRows(root.Optional("rows")),
            Highlights = [.. root.Required("highlights")?.Objects().Select(ReadHighlight) ?? []],
            Words = ReadWords(root.Required("words")),
        };
    }

    private Dictionary<Subject, SubjectTexts> ReadSubjects(JsonNodeAt? node)
    {
        var read = new Dictionary<Subject, SubjectTexts>();
        foreach (var (key, texts) in BySubject(node))
        {
            if (!texts.Is(JsonValueKind.Object))
                continue;
            texts.Allow("subject-texts");
            read[key] = new(Sentences(texts.Required("title")), Sentences(texts.Optional("lead")));
        }
        foreach (var missing in form.Subjects.Where(subject => !read.ContainsKey(subject)))
            node?.Refuse(FormatFaultKind.Missing, FormLanguage.Subjects.First(word => word.Value == missing).Key);
        return read;
    }

    private Dictionary<string, PartTexts> ReadParts(JsonNodeAt? node)
    {
        var read = new Dictionary<string, PartTexts>();
        foreach (var (key, texts) in node?.ObjectMembers() ?? [])
        {
            texts.Allow("part-texts");
            if (!form.Parts.Any(part => part.Key == key && part.HasNarrative))
                texts.Refuse(FormatFaultKind.Unknown, key);
            var defaults = BySubject(texts.Optional("defaults")).ToDictionary(pair => pair.Subject, pair => Sentences(pair.Node));
            read[key] = new(texts.Required("prompt")?.Text() ?? "", defaults);
        }
        foreach (var missing in form.Parts.Where(part => part.HasNarrative && !read.ContainsKey(part.Key)))
            node?.Refuse(FormatFaultKind.Missing, missing.Key);
        return read;
    }

    private Dictionary<string, RowTexts> ReadRows(JsonNodeAt? node)
    {
        var known = form.Tables.SelectMany(table => table.Rows.SelectMany(row => row.All).Select(row => $"{table.Key}/{row.Key}")).ToHashSet();
        var read = new Dictionary<string, RowTexts>();
        foreach (var (key, texts) in node?.ObjectMembers() ?? [])
        {
            texts.Allow("row-texts");
            if (!known.Contains(key))
                texts.Refuse(FormatFaultKind.Unknown, key);
            read[key] = new(texts.Required("help")?.Text() ?? "", texts.Optional("clause")?.Text());
        }
        return read;
    }

    private string Sentences(JsonNodeAt? node)
    {
        var text = node?.Text() ?? "";
        try
        {
            NarrativeReader.Read(text, anyYear);
        }
        catch (NarrativeRefused refused)
        {
            node!.Refuse(FormatFaultKind.BadText, refused.Message);
        }
        return text;
    }

    private Highlight ReadHighlight(JsonNodeAt node)
    {
        node.Allow("highlight");
        var named = node.Required("key");
        var key = named?.Key() ?? "";
        if (key.Length > 0 && !highlightKeys.Add(key))
            named!.Refuse(FormatFaultKind.Duplicate, key);
        var known = form.Tables.SelectMany(table => table.Cells).ToHashSet();
        var cells = new List<CellRef>();
        foreach (var item in node.Required("cells")?.Items() ?? [])
        {
            if (CellRef.TryParse(item.Text(), out var cell) && known.Contains(cell))
                cells.Add(cell);
            else
                item.Refuse(FormatFaultKind.Unknown, item.Text());
        }
        if (cells.Select(form.UnitOf).Distinct().Skip(1).Any())
            node.Refuse(FormatFaultKind.MixedUnits, key);
        return new(key, labels.Of(node.Required("title"), $"highlight/{key}"), cells);
    }

    private static FormatWords ReadWords(JsonNodeAt? node)
    {
        if (node?.Is(JsonValueKind.Object) != true)
            node = null;
        node?.Allow("words");
        if (node?.Optional("table") is { } table && (table.Text().Split("{0}") is not [var before, var after]
            || (before + after).AsSpan().ContainsAny('{', '}')))
            table.Refuse(FormatFaultKind.BadText, "{0}");
        string Word(string key) => node?.Required(key)?.Text() ?? "";
        return new()
        {
            Table = Word("table"),
            Change = Word("change"),
            Increase = Word("increase"),
            Decrease = Word("decrease"),
            Rise = Word("rise"),
            Fall = Word("fall"),
            Unchanged = Word("unchanged"),
            NotApplicable = Word("notApplicable"),
        };
    }

    private IEnumerable<(Subject Subject, JsonNodeAt Node)> BySubject(JsonNodeAt? node)
    {
        foreach (var (key, value) in node?.Members() ?? [])
        {
            if (FormLanguage.Subjects.TryGetValue(key, out var subject) && form.Subjects.Contains(subject))
                yield return (subject, value);
            else
                value.Refuse(FormatFaultKind.Unknown, key);
        }
    }
}
