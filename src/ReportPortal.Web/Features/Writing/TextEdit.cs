using System.Globalization;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;

namespace ReportPortal.Web.Features.Writing;

/// <summary>The figures that the numbers of a text are held against.</summary>
/// <param name="Form">The form of the year.</param>
/// <param name="Sheet">The figures, the computed ones included.</param>
/// <param name="LastYear">Last year's as published; null where nothing is known.</param>
public sealed record TextFigures(YearForm Form, FigureSheet Sheet, FigureSheet? LastYear)
{
    /// <summary>The numbers that are neither bound nor confirmed.</summary>
    public IReadOnlyList<FreeNumber> Scan(string text) => NumberScanner.Scan(text, Form, Sheet, LastYear);
}

/// <summary>What a button beside a text does to the text of one part.</summary>
public sealed class TextEdit(TextFigures figures, IReadOnlyDictionary<string, string> lastYear, IReadOnlyDictionary<string, string?> insert, string act)
{
    // insert:PART, last:PART, state:PART, state:PART:START, bind:PART:START:PROPOSAL
    private readonly string[] words = act.Split(':', 4);

    /// <summary>The part; empty where nothing is done but save.</summary>
    public string Part => words.ElementAtOrDefault(1) ?? "";

    public string Apply(string part, string text) => part != Part ? text : words[0] switch
    {
        "insert" when CellRef.TryParse(insert.GetValueOrDefault(part), out var cell) && figures.Form.Find(cell) is not null => $"{text}{{{cell}}}",
        "last" when string.IsNullOrWhiteSpace(text) => lastYear.GetValueOrDefault(part, text),
        "state" when words.Length > 2 => NumberScanner.State(text, figures.Scan(text).Where(IsChosen)),
        "state" => NumberScanner.State(text, figures.Scan(text).Where(number => number.Proposals.Count == 0)),
        "bind" => Bind(text),
        _ => text,
    };

    private bool IsChosen(FreeNumber number) => number.Start.ToString(CultureInfo.InvariantCulture) == words.ElementAtOrDefault(2);

    private string Bind(string text) =>
        figures.Scan(text).FirstOrDefault(IsChosen)?.Proposals.FirstOrDefault(proposal => proposal.Written == words.ElementAtOrDefault(3)) is { } chosen ? NumberScanner.Bind(text, chosen) : text;
}
