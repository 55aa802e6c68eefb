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
            Rows = ReadHelp(root.Optional("rows"), table => table.Rows),
            Columns = ReadHelp(root.Optional("columns"), table => table.Columns),
            Identities = ReadIdentities(root.Optional("identities")),
            Crosswalks = [.. root.Optional("crosswalk")?.Members().Select(ReadCrosswalk) ?? []],
            Highlights = [.. root.Required("highlights")?.Objects().Select(ReadHighlight) ?? []],
            Phrases = [.. root.Optional("phrases")?.Objects().Select(ReadPhrase) ?? []],
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
            read[key] = new()
            {
                Prompts = ReadPrompts(texts.Required("prompt")),
                Compulsory = BySubject(texts.Optional("compulsory")).ToDictionary(pair => pair.Subject, pair => (IReadOnlyList<string>)[.. pair.Node.Items().Select(item => item.Text())]),
                Defaults = ReadDefaults(texts.Optional("defaults")),
                Nil = texts.Optional("nil") is { } nil && nil.Is(JsonValueKind.Object) ? ReadNil(nil) : null,
            };
        }
        foreach (var missing in form.Parts.Where(part => part.HasNarrative && !read.ContainsKey(part.Key)))
            node?.Refuse(FormatFaultKind.Missing, missing.Key);
        return read;
    }

    private Dictionary<Subject, string> ReadPrompts(JsonNodeAt? node)
    {
        if (node?.IsObject != true)
            return form.Subjects.ToDictionary(subject => subject, _ => node?.Text() ?? "");
        var read = BySubject(node).ToDictionary(pair => pair.Subject, pair => pair.Node.Text());
        foreach (var missing in form.Subjects.Where(subject => !read.ContainsKey(subject)))
            node.Refuse(FormatFaultKind.Missing, FormLanguage.Subjects.First(word => word.Value == missing).Key);
        return read;
    }

    private Dictionary<Subject, string> ReadDefaults(JsonNodeAt? node) => BySubject(node).ToDictionary(pair => pair.Subject, pair => Sentences(pair.Node));

    private NilTexts ReadNil(JsonNodeAt node)
    {
        node.Allow("nil");
        return new(ReadCells(node.Required("cells")), ReadDefaults(node.Required("defaults")));
    }

    private Dictionary<string, IdentityTexts> ReadIdentities(JsonNodeAt? node)
    {
        var read = new Dictionary<string, IdentityTexts>();
        foreach (var (key, texts) in node?.ObjectMembers() ?? [])
        {
            texts.Allow("identity-texts");
            if (!form.Rules.Any(rule => rule.Written.Key == key))
                texts.Refuse(FormatFaultKind.Unknown, key);
            Label? Words(string side) => texts.Optional(side) is { } words ? labels.Of(words, $"identity/{key}/{side}") : null;
            read[key] = new(Words("left"), Words("right"), Words("advice"));
        }
        return read;
    }

    private Crosswalk ReadCrosswalk((string Form, JsonNodeAt Node) other)
    {
        var read = new Dictionary<string, IReadOnlyList<string>>();
        var compared = new HashSet<CellRef>();
        foreach (var (cell, terms) in other.Node.Members())
        {
            var lines = StarredCell.Lines([cell], [.. form.Tables]).ToList();
            foreach (var line in lines)
                if (!CellRef.TryParse(StarredCell.At(cell, line?.Key), out var own) || anyYear.Find(own) is null)
                    terms.Refuse(FormatFaultKind.Unknown, cell);
                else if (!compared.Add(own))
                    terms.Refuse(FormatFaultKind.Duplicate, own.ToString());
            read[cell] = [.. terms.Items().Select(item => ReadTerm(item, lines is [null] ? null : "any"))];
        }
        return new(other.Form, read);
    }

    private static string ReadTerm(JsonNodeAt item, string? line)
    {
        var term = item.Text();
        if (CellRef.TryParse(StarredCell.At(StarredCell.Unsigned(term), line), out _))
            return term;
        item.Refuse(FormatFaultKind.BadValue, term);
        return term;
    }

    private Dictionary<string, RowTexts> ReadHelp(JsonNodeAt? node, Func<TableFormat, IReadOnlyList<TableHead>> headsOf)
    {
        var known = form.Tables.SelectMany(table => headsOf(table).SelectMany(head => head.All).Select(head => $"{table.Key}/{head.Key}")).ToHashSet();
        var read = new Dictionary<string, RowTexts>();
        foreach (var (key, texts) in node?.ObjectMembers() ?? [])
        {
            texts.Allow("row-texts");
            if (!known.Contains(key))
                texts.Refuse(FormatFaultKind.Unknown, key);
            read[key] = new(texts.Required("help")?.Text() ?? "", texts.Optional("clause")?.Text(), texts.Optional("example")?.Text());
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
        var cells = ReadCells(node.Required("cells"));
        if (cells.Select(form.UnitOf).Distinct().Skip(1).Any())
            node.Refuse(FormatFaultKind.MixedUnits, key);
        return new(key, labels.Of(node.Required("title"), $"highlight/{key}"), cells);
    }

    private Phrase ReadPhrase(JsonNodeAt node)
    {
        node.Allow("phrase");
        var cells = ReadCells(node.Required("cells"));
        if (cells.Select(form.UnitOf).Distinct().Skip(1).Any())
            node.Refuse(FormatFaultKind.MixedUnits, cells[0].ToString());
        return new(cells, [.. node.Required("words")?.Items().Select(item => item.Text()) ?? []]);
    }

    private List<CellRef> ReadCells(JsonNodeAt? node)
    {
        var cells = new List<CellRef>();
        foreach (var item in node?.Items() ?? [])
        {
            if (CellRef.TryParse(item.Text(), out var cell) && anyYear.Find(cell) is not null)
                cells.Add(cell);
            else
                item.Refuse(FormatFaultKind.Unknown, item.Text());
        }
        return cells;
    }

    private FormatWords ReadWords(JsonNodeAt? node)
    {
        if (node?.Is(JsonValueKind.Object) != true)
            node = null;
        node?.Allow("words");
        foreach (var gapped in (string[])["table", "local", "contact", "address", "postcode", "telephone", "email"])
            if (node?.Optional(gapped) is { } words && (words.Text().Split("{0}") is not [var before, var after] || (before + after).AsSpan().ContainsAny('{', '}')))
                words.Refuse(FormatFaultKind.BadText, "{0}");
        string Word(string key) => node?.Required(key)?.Text() ?? "";
        string MaybeWord(string key) => node?.Optional(key)?.Text() ?? "";
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
            Local = form.Tables.Any(table => table.Local) ? Word("local") : MaybeWord("local"),
            Contact = MaybeWord("contact"),
            Address = MaybeWord("address"),
            Postcode = MaybeWord("postcode"),
            Telephone = MaybeWord("telephone"),
            Email = MaybeWord("email"),
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
