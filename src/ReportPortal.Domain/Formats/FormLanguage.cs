namespace ReportPortal.Domain.Formats;

/// <summary>The keys of the form language, by the object they stand in. <c>docs/formats.md</c> explains each.</summary>
public static class FormLanguage
{
    /// <summary>Every key that a form's structure and texts may hold; any other is refused.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Keys { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["form"] = ["key", "name", "source", "years", "lawfulUntil", "subjects", "units", "sections", "identities"],
        ["years"] = ["first", "last"],
        ["unit"] = ["symbol", "decimals"],
        ["section"] = ["key", "title", "parts"],
        ["part"] = ["key", "title", "narrative", "tables"],
        ["table"] = ["key", "title", "corner", "unit", "printed", "captioned", "compared", "stacked", "local", "columns", "rows"],
        ["row"] = ["key", "title", "rows", "unit", "sum", "optional", "base", "locked", "reasoned", "signed", "additions", "last"],
        ["column"] = ["key", "title", "columns", "unit", "sum", "optional", "base", "signed"],
        ["identity"] = ["key", "title", "left", "right", "unless", "relation", "severity", "since", "clause"],
        ["texts"] = ["subjects", "parts", "rows", "columns", "identities", "highlights", "crosswalk", "phrases", "words"],
        ["subject-texts"] = ["title", "lead"],
        ["part-texts"] = ["prompt", "compulsory", "defaults", "nil"],
        ["nil"] = ["cells", "defaults"],
        ["row-texts"] = ["help", "clause", "example"],
        ["identity-texts"] = ["left", "right", "advice"],
        ["highlight"] = ["key", "title", "cells"],
        ["phrase"] = ["cells", "words"],
        ["words"] = ["table", "change", "increase", "decrease", "rise", "fall", "unchanged", "notApplicable", "local", "contact", "address", "postcode", "telephone", "email"],
    };

    internal static readonly IReadOnlyDictionary<string, Subject> Subjects = new Dictionary<string, Subject>
    {
        ["county"] = Subject.County,
        ["department"] = Subject.Department,
        ["township"] = Subject.Township,
    };

    internal static readonly IReadOnlyDictionary<string, Relation> Relations = new Dictionary<string, Relation>
    {
        ["equal"] = Relation.Equal,
        ["at-least"] = Relation.AtLeast,
        ["at-most"] = Relation.AtMost,
    };

    internal static readonly IReadOnlyDictionary<string, Severity> Severities = new Dictionary<string, Severity>
    {
        ["error"] = Severity.Error,
        ["warning"] = Severity.Warning,
    };

    internal static void Allow(this JsonNodeAt node, string kind) => node.Allow(Keys[kind]);
}
