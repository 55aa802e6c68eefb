using System.Globalization;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;

namespace ReportPortal.Web.Features.Writing;

/// <summary>What a button beside a text does to the text of one part.</summary>
public sealed class TextEdit(YearForm form, FigureSheet sheet, IReadOnlyDictionary<string, string> lastYear, IReadOnlyDictionary<string, string?> insert, string act)
{
    private readonly string[] words = act.Split(':');

    /// <summary>The part; empty where nothing is done but save.</summary>
    public string Part => words.ElementAtOrDefault(1) ?? "";

    public string Apply(string part, string text) => part != Part ? text : words[0] switch
    {
        "insert" when CellRef.TryParse(insert.GetValueOrDefault(part), out var cell) && form.Find(cell) is not null => $"{text}{{{cell}}}",
        "last" when string.IsNullOrWhiteSpace(text) => lastYear.GetValueOrDefault(part, text),
        "state" => NumberScanner.State(text, NumberScanner.Scan(text, form, sheet).Where(number => number.Cells.Count == 0)),
        "bind" => Bind(text),
        _ => text,
    };

    private string Bind(string text) =>
        NumberScanner.Scan(text, form, sheet).FirstOrDefault(number => number.Start.ToString(CultureInfo.InvariantCulture) == words.ElementAtOrDefault(2)) is { } number
        && CellRef.TryParse(words.ElementAtOrDefault(3), out var cell) && number.Cells.Contains(cell)
            ? NumberScanner.Bind(text, number, cell) : text;
}
