namespace ReportPortal.Domain.Formats;

/// <summary>The translation file of a form: one flat list from a label's place to its English.</summary>
internal sealed class FormLabels(JsonNodeAt english)
{
    private readonly HashSet<string> used = [];

    /// <summary>A printed label with its translation; notes what is missing.</summary>
    public Label Of(JsonNodeAt? printed, string place) => Of(printed, place, "");

    /// <summary>A label that may hold <c>{year}</c>.</summary>
    public Label WithYear(JsonNodeAt? printed, string place) => Of(printed, place, "{year}");

    /// <summary>A translation of nothing is a misspelt place.</summary>
    public void RefuseUnused()
    {
        foreach (var (place, node) in english.Members().Where(member => !used.Contains(member.Key)))
            node.Refuse(FormatFaultKind.UnknownKey, place);
    }

    private Label Of(JsonNodeAt? printed, string place, string allowed)
    {
        if (printed is null)
            return Label.None;
        used.Add(place);
        if (english.Optional(place) is { } translation)
            return new(Words(printed, allowed), Words(translation, allowed));
        english.Refuse(FormatFaultKind.MissingLabel, place);
        return new(Words(printed, allowed), "");
    }

    private static string Words(JsonNodeAt node, string allowed)
    {
        var words = node.Text();
        var plain = allowed.Length > 0 ? words.Replace(allowed, "", StringComparison.Ordinal) : words;
        if (plain.AsSpan().ContainsAny('{', '}'))
            node.Refuse(FormatFaultKind.BadText, words);
        return words;
    }
}
