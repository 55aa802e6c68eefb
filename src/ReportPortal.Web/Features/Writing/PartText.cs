using ReportPortal.Domain.Narratives;

namespace ReportPortal.Web.Features.Writing;

/// <summary>A figure that can be put into a sentence.</summary>
public sealed record FigureChoice(string Cell, string Name, string Value);

/// <summary>The text of a part, with what helps to write it.</summary>
public sealed record PartText(string Key, string Title, string Text, int Version)
{
    /// <summary>What the part should say, as questions.</summary>
    public string? Prompt { get; init; }

    /// <summary>What it must tell.</summary>
    public IReadOnlyList<string> Compulsory { get; init; } = [];

    /// <summary>The text as it will be printed, where figures stand in it; null where it is printed as it is typed.</summary>
    public string? Composed { get; init; }

    /// <summary>What is printed where nothing is written.</summary>
    public string? Default { get; init; }

    /// <summary>Last year's text, cut where it must change; none where there is none.</summary>
    public IReadOnlyList<(string Words, bool MustChange)> LastYear { get; init; } = [];

    /// <summary>Numbers that are typed and not bound.</summary>
    public IReadOnlyList<TypedNumber> Numbers { get; init; } = [];

    /// <summary>What is wrong with it, in words.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];
}

/// <summary>What was typed for a part and could not be saved, and why.</summary>
public sealed record UnsavedText(string Text, IReadOnlyList<string> Faults);

/// <summary>A text to write in, with the figures that can be put into it.</summary>
public sealed record PartEditor(PartText Part, IReadOnlyList<FigureTable> Figures, bool IsOpen);

/// <summary>The figures of a table that can be put into a text.</summary>
public sealed record FigureTable(string Title, IReadOnlyList<FigureChoice> Cells);

/// <summary>A number that is typed and not bound, with what it may be.</summary>
public sealed record TypedNumber(FreeNumber Number, IReadOnlyList<BindingChoice> Choices);

/// <summary>What a typed number may be bound to.</summary>
/// <param name="Written">The binding, in braces.</param>
/// <param name="Names">What its cells are called.</param>
public sealed record BindingChoice(string Written, IReadOnlyList<string> Names)
{
    /// <summary>The key of the words that say what it is.</summary>
    public string TextKey => Written.Split(' ')[0] switch
    {
        "{share" => "FillingBindShare",
        "{sum" => "FillingBindSum",
        "{change" => "FillingBindChange",
        "{last-year" => "FillingBindLastYear",
        _ => "FillingBind",
    };

    /// <summary>What those words are about: of a share both cells, of everything else all of them together.</summary>
    public object[] Facts(string separator) => TextKey == "FillingBindShare" ? [Names[0], Names[^1]] : [string.Join(separator, Names)];
}
