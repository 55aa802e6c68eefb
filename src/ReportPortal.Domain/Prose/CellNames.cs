using System.Text.RegularExpressions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Prose;

/// <summary>
/// Which cells a sentence names by its words. Nothing is guessed: all words before the number, but for those that say nothing (全年, 共, 我县), must be one
/// of the phrases of the form, or the title of a row that the county itself could have written.
/// </summary>
internal sealed partial class CellNames
{
    private readonly YearForm form;
    private readonly Dictionary<string, IReadOnlyList<CellRef>> phrases = [];
    private readonly Dictionary<string, CellRef> titles;
    private readonly string body;

    public CellNames(YearForm form, string body)
    {
        this.form = form;
        this.body = body;
        foreach (var phrase in form.Format.Texts.Phrases)
            foreach (var words in phrase.Words)
                phrases[Bare(words)] = phrase.Cells;
        titles = TitlesOf(form).GroupBy(named => Title(named.Title), named => named.Cell).Where(named => named.Count() == 1).ToDictionary(named => named.Key, named => named.Single());
    }

    public int Year => form.Year.Value;

    /// <summary>The cells whose sum a number says that it is; none where its words name none, or speak of another time.</summary>
    public IReadOnlyList<CellRef> Of(Sentence sentence, Count count)
    {
        var before = sentence.Text[..count.Token.At.Start];
        if (count.IsCompared || !count.IsAmount || ProseWords.OtherTime().IsMatch(before) || AnotherYear().Matches(before).Any(year => year.Value[..4] != $"{Year}"))
            return [];
        if (phrases.GetValueOrDefault(Bare(count.Label)) is { } cells && IsOf(cells[0], count) && !(before.Contains("其中", StringComparison.Ordinal) && Deed().IsMatch(count.Label)))
            return cells;
        return titles.GetValueOrDefault(Title(count.Label)) is { } cell && form[cell].Unit.Symbol.Zh == count.Token.Symbol ? [cell] : [];
    }

    /// <summary>The sum of cells as sentences tell it: counts as they are, money in 元; null where one is unknown.</summary>
    public decimal? AmountOf(IReadOnlyList<CellRef> cells, FigureSheet sheet)
    {
        var amounts = cells.Select(cell => sheet[cell].Amount).ToList();
        return amounts.Contains(null) ? null : (decimal)amounts.Sum()!.Value / (form[cells[0]].Unit.IsMoney ? 100 : 1);
    }

    public Unit UnitOf(CellRef cell) => form[cell].Unit;

    /// <summary>Words without those that say nothing.</summary>
    public string Bare(string words) => Idle().Replace(words.Replace(body, "", StringComparison.Ordinal), found => found.Groups["year"] is { Success: true } year && year.Value != $"{Year}"
        ? found.Value.Replace("年度", "", StringComparison.Ordinal)
        : "");

    // Of a row that stands in several tables (被依法纠错) its title does not say which.
    private static IEnumerable<(string Title, CellRef Cell)> TitlesOf(YearForm form) =>
        from table in form.Format.Tables
        where !table.Stacked && table.LeafColumns.Count() == 1
        from row in table.LeafRows
        where row.Title.Zh.Length > 3 && !row.Title.Zh.StartsWith("其他", StringComparison.Ordinal)
        select (row.Title.Zh, new CellRef(table.Key, row.Key, table.LeafColumns.First().Key));

    private bool IsOf(CellRef cell, Count count) => form[cell].Unit.IsMoney == count.Token.IsMoney;

    private string Title(string words) => Way().Replace(Bare(words), "");

    [GeneratedRegex("(?<year>[0-9]{4})年度?|全年|本年度|本年|今年|年度|人民政府|县政府|镇政府|乡政府|全[县市区镇乡局]|[我本][县市区镇乡局院办委]|本机关|本单位|各级|行政机关|共计|总计|合计|累计|共|数量|总数|件数|政府信息公开|信息公开|依申请公开|依法|其中|[在为达了的已均]")]
    private static partial Regex Idle();

    [GeneratedRegex(@"(?:19|20)\d{2}年", RegexOptions.NonBacktracking)]
    private static partial Regex AnotherYear();

    // Among others 收到申请 is what one of them received.
    [GeneratedRegex(@"收到|新收|受理|办结|答复|作出|发生|制发|制定|废止|发出|收取")]
    private static partial Regex Deed();

    [GeneratedRegex(@"^通过|(?:主动)?(?:公开|发布)(?:政府)?(?:信息)?$")]
    private static partial Regex Way();
}
