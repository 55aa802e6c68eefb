namespace ReportPortal.Domain.Formats;

/// <summary>The translation file of a form: one flat list from a label's place to its English.</summary>
internal sealed class FormLabels(JsonNodeAt english)
{
    private readonly HashSet<string> used = [];

    /// <summary>A printed label with its translation; notes what is missing.</summary>
    public Label Of(JsonNodeAt? printed, string place)
    {
        if (printed is null)
            return new("", "");
        used.Add(place);
        if (english.Optional(place)?.Text() is { } translation)
            return new(printed.Text(), translation);
        printed.Refuse(FormatFaultKind.MissingLabel, place);
        return new(printed.Text(), "");
    }

    /// <summary>A translation of nothing is a misspelt place.</summary>
    public void RefuseUnused()
    {
        foreach (var (place, node) in english.Members().Where(member => !used.Contains(member.Key)))
            node.Refuse(FormatFaultKind.UnknownKey, place);
    }
}
