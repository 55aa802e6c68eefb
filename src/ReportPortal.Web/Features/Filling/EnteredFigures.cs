using System.Globalization;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Web.Features.Filling;

/// <summary>
/// What somebody typed into cells. A cell comes as two fields: <c>value[table/row/column]</c>, what was typed, and <c>seen[…]</c>, what
/// stood there when the page was made: the version of the answer and its print, with a bar between.
/// </summary>
public sealed class EnteredFigures
{
    private const string Value = "value[";
    private const string SeenBefore = "seen[";
    private const int LongestKept = 100;

    private EnteredFigures(Dictionary<CellRef, string> typed, Dictionary<CellRef, Figure> figures, Dictionary<CellRef, int> seen, Dictionary<CellRef, string> faults, bool isKnown) =>
        (Typed, Figures, Seen, Faults, IsKnown) = (typed, figures, seen, faults, isKnown);

    /// <summary>What was typed, where it is another thing than what stood there.</summary>
    public IReadOnlyDictionary<CellRef, string> Typed { get; }

    /// <summary>What of it is a figure.</summary>
    public IReadOnlyDictionary<CellRef, Figure> Figures { get; }

    /// <summary>The version of the answer that its author saw, 0 for a blank cell.</summary>
    public IReadOnlyDictionary<CellRef, int> Seen { get; }

    /// <summary>What is wrong with the rest, and how to mend it.</summary>
    public IReadOnlyDictionary<CellRef, string> Faults { get; }

    /// <summary>False where a field names a cell that people do not enter: no page of ours sends that.</summary>
    public bool IsKnown { get; }

    public static EnteredFigures Read(YearForm form, IEnumerable<KeyValuePair<string, string>> fields, IStringLocalizer text)
    {
        var all = fields.ToList();
        var before = all.Where(field => IsOf(SeenBefore, field.Key)).ToDictionary(field => Inner(SeenBefore, field.Key), field => field.Value);
        var (typed, figures, seen, faults, isKnown) = (new Dictionary<CellRef, string>(), new Dictionary<CellRef, Figure>(), new Dictionary<CellRef, int>(), new Dictionary<CellRef, string>(), true);
        foreach (var (key, value) in all.Where(field => IsOf(Value, field.Key)))
        {
            var address = Inner(Value, key);
            if (!CellRef.TryParse(address, out var cell) || form.Find(cell) is not { Computed: false, IsLocked: false } format || !TrySeen(before.GetValueOrDefault(address), out var version, out var shown))
                isKnown = false;
            else if (value.Trim() != shown)
            {
                (typed[cell], seen[cell]) = (Cut(value), version);
                if (IsNotApplicable(value, text) && format.Optional)
                    figures[cell] = Figure.NotApplicable;
                else if (FigureText.TryParse(value, format.Unit, out var figure, format.IsSigned) is var fault and not FigureFault.None)
                    faults[cell] = Explain(fault, Cut(value), format, text);
                else
                    figures[cell] = figure;
            }
        }
        return new(typed, figures, seen, faults, isKnown);
    }

    /// <summary>What is left when the rest has been saved: the faults, and the cells that somebody else changed meanwhile.</summary>
    public EnteredFigures Left(IReadOnlyList<CellRef> stale, Func<CellRef, string> explain)
    {
        var faults = Faults.Concat(stale.Select(cell => KeyValuePair.Create(cell, explain(cell)))).ToDictionary();
        return new(faults.Keys.ToDictionary(cell => cell, cell => Typed[cell]), [], [], faults, IsKnown);
    }

    /// <summary>The names of the two fields of a cell.</summary>
    public static (string Value, string Seen) FieldsOf(CellRef cell) => ($"{Value}{cell}]", $"{SeenBefore}{cell}]");

    /// <summary>What stands in the second.</summary>
    public static string SeenOf(int version, string shown) => string.Create(CultureInfo.InvariantCulture, $"{version}|{shown}");

    private static bool IsNotApplicable(string value, IStringLocalizer text) =>
        value.Trim() is var word && (word == text["FillingNotApplicable"].Value || word.Equals("n/a", StringComparison.OrdinalIgnoreCase));

    private static bool TrySeen(string? seen, out int version, out string shown)
    {
        var bar = seen?.IndexOf('|', StringComparison.Ordinal) ?? -1;
        (version, shown) = (0, bar < 0 ? "" : seen![(bar + 1)..]);
        return bar > 0 && int.TryParse(seen.AsSpan(0, bar), NumberStyles.None, CultureInfo.InvariantCulture, out version);
    }

    internal static string Explain(FigureFault fault, string typed, CellFormat cell, IStringLocalizer text) => fault switch
    {
        FigureFault.Negative => text["FigureNegative", typed],
        FigureFault.TooManyDecimals => cell.Unit.Decimals == 0 ? text["FigureNoDecimals", typed] : text["FigureTooManyDecimals", typed, cell.Unit.Decimals],
        FigureFault.Grouping => text["FigureGrouping", typed],
        FigureFault.TooLarge => text["FigureTooLarge", FigureText.Print(FigureText.LargestEntry(cell.Unit), cell.Unit)],
        _ => text["FigureNotANumber", typed],
    };

    private static string Cut(string value) => value.Length <= LongestKept ? value : value[..LongestKept];

    private static bool IsOf(string prefix, string key) => key.StartsWith(prefix, StringComparison.Ordinal) && key.EndsWith(']');

    private static string Inner(string prefix, string key) => key[prefix.Length..^1];
}
