using System.Globalization;
using System.Text.RegularExpressions;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Narratives;

/// <summary>Reads what stands between two braces.</summary>
internal static partial class BindingParser
{
    private const string Cell = "[a-z0-9-]+/[a-z0-9-]+/[a-z0-9-]+";

    /// <summary>The binding, or what is wrong with it and which words are meant.</summary>
    public static (Binding? Binding, NarrativeFaultKind Fault, string Excerpt) Parse(string text, YearForm form)
    {
        var read = Read(text.Trim(), form);
        return (read.Binding, read.Fault, read.Excerpt ?? text.Trim());
    }

    private static Reading Read(string text, YearForm form)
    {
        if (YearPattern().Match(text) is { Success: true } year)
            return new(new YearBinding(year.Groups[1].Success ? Number(year.Groups[1]) : 0));
        if (text == "body")
            return new(new BodyBinding());
        if (LiteralPattern().Match(text) is { Success: true } literal)
            return new(new LiteralBinding(literal.Groups[1].Value));
        if (StatedPattern().Match(text) is { Success: true } stated)
            return new(new StatedBinding(stated.Groups[1].Value, stated.Groups[2].Success ? stated.Groups[2].Value : null));
        if (SharePattern().Match(text) is { Success: true } share)
            return OfCells(form, [share.Groups[1], share.Groups[2]], share.Groups[3], (cells, places) => new ShareBinding(cells[0], cells[1], places ?? 1));
        if (ChangePattern().Match(text) is { Success: true } change)
            return OfCells(form, [change.Groups[1]], change.Groups[2], (cells, places) => new ChangeBinding(cells[0], places));
        if (LastYearPattern().Match(text) is { Success: true } last)
            return OfCells(form, [last.Groups[1]], null, (cells, _) => new LastYearBinding(cells[0]));
        if (SumPattern().Match(text) is { Success: true } sum)
            return OfCells(form, [sum.Groups[1], .. sum.Groups[3].Captures.Cast<Capture>()], null, (cells, _) => new SumBinding(Terms(cells, sum.Groups[2].Captures)));
        if (CellPattern().IsMatch(text))
            return OfCells(form, [CellPattern().Match(text)], null, (cells, _) => new CellBinding(cells[0]));
        return new(null, NarrativeFaultKind.UnknownBinding);
    }

    private static Reading OfCells(YearForm form, IEnumerable<Capture> named, Group? places, Func<List<CellRef>, int?, Binding> make)
    {
        var cells = new List<CellRef>();
        foreach (var name in named.Select(capture => capture.Value))
        {
            if (!CellRef.TryParse(name, out var cell) || form.Find(cell) is null)
                return new(null, NarrativeFaultKind.UnknownCell, name);
            cells.Add(cell);
        }
        if (cells.Select(cell => form[cell].Unit).Distinct().Count() > 1)
            return new(null, NarrativeFaultKind.UnitsDiffer);
        int? decimals = places is { Success: true } ? Number(places) : null;
        return decimals > 4 ? new(null, NarrativeFaultKind.BadPlaces, places!.Value) : new(make(cells, decimals));
    }

    private static List<CellTerm> Terms(List<CellRef> cells, CaptureCollection signs) =>
        [.. cells.Select((cell, index) => new CellTerm(cell, index > 0 && signs[index - 1].Value == "-" ? -1 : 1))];

    private static int Number(Capture digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    private sealed record Reading(Binding? Binding, NarrativeFaultKind Fault = default, string? Excerpt = null);

    [GeneratedRegex(@"^year(?:-([0-9]))?$")]
    private static partial Regex YearPattern();

    [GeneratedRegex(@"^literal\s+(.+)$")]
    private static partial Regex LiteralPattern();

    [GeneratedRegex(@"^stated\s+(\S+)(?:\s+(.+))?$")]
    private static partial Regex StatedPattern();

    [GeneratedRegex($@"^share\s+({Cell})\s+of\s+({Cell})(?:\s*,\s*([0-9]{{1,3}}))?$")]
    private static partial Regex SharePattern();

    [GeneratedRegex($@"^change\s+({Cell})(?:\s*,\s*([0-9]{{1,3}}))?$")]
    private static partial Regex ChangePattern();

    [GeneratedRegex($@"^last-year\s+({Cell})$")]
    private static partial Regex LastYearPattern();

    [GeneratedRegex($@"^sum\s+({Cell})(?:\s+([+-])\s+({Cell}))*$")]
    private static partial Regex SumPattern();

    [GeneratedRegex($"^{Cell}$")]
    private static partial Regex CellPattern();
}
