using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ReportPortal.Domain.Narratives;

namespace ReportPortal.Domain.Editions;

/// <summary>
/// A line of a list of postings as it is copied out of a spreadsheet: whose report, its address, the day, parted by tabs; and as people type
/// it, parted by commas or spaces. The three are told from each other by what they look like, so that their order does not matter.
/// </summary>
public sealed partial record PostingLine
{
    private static readonly string[] DayFormats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    private PostingLine(int number, string typed) => (Number, Typed) = (number, typed);

    /// <summary>Its place in the list, from 1; empty lines count.</summary>
    public int Number { get; }

    /// <summary>The line as it was typed.</summary>
    public string Typed { get; }

    /// <summary>The body's name or code; empty where there is none.</summary>
    public string Body { get; private init; } = "";

    /// <summary>The address; empty where there is none.</summary>
    public string Address { get; private init; } = "";

    /// <summary>The day as it was typed; empty where there is none.</summary>
    public string Day { get; private init; } = "";

    /// <summary>The day; null where there is none or it is no day of the calendar.</summary>
    public DateOnly? PostedOn { get; private init; }

    /// <summary>Whether it may be the line of the columns' heads, copied along: several words and neither address nor day.</summary>
    public bool MayBeHead { get; private init; }

    /// <summary>The lines of a list that are not empty.</summary>
    public static IReadOnlyList<PostingLine> Read(string pasted)
    {
        var lines = TypedText.Clean(pasted).Split('\n').Select((line, index) => (Line: line.Trim(), Number: index + 1)).Where(line => line.Line.Length > 0).ToList();
        return [.. lines.Select((line, index) => Read(line.Line, line.Number, isFirst: index == 0))];
    }

    private static PostingLine Read(string typed, int number, bool isFirst)
    {
        var cells = typed.Split('\t', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return cells.Length >= 3 ? Of(new(number, typed), cells, isFirst) : Of(new(number, typed), Words(typed), isFirst);
    }

    private static PostingLine Of(PostingLine line, IReadOnlyList<string> cells, bool isFirst)
    {
        var day = cells.FirstOrDefault(cell => DayOf(cell) is not null) ?? cells.FirstOrDefault(cell => LikeADay().IsMatch(cell)) ?? "";
        var address = cells.FirstOrDefault(cell => cell != day && LikeAnAddress().IsMatch(cell)) ?? "";
        var rest = cells.Where(cell => cell != day && cell != address).ToList();
        return line with
        {
            Day = day,
            PostedOn = DayOf(day),
            Address = address,
            Body = rest.Find(cell => !cell.All(char.IsAsciiDigit)) ?? rest.FirstOrDefault() ?? "",       // before it stands the list's own count
            MayBeHead = isFirst && cells.Count > 1 && day.Length + address.Length == 0,
        };
    }

    // An address may hold a comma: what follows it at once and is neither a day nor Chinese belongs to it, where the body was named before.
    private static List<string> Words(string typed)
    {
        var words = new List<string>();
        foreach (var piece in Separators().Split(typed).SelectMany(stretch => stretch.Split(',').Select((word, index) => (Word: word, FollowsAtOnce: index > 0))).Where(piece => piece.Word.Length > 0))
            if (piece.FollowsAtOnce && words.Count > 1 && LikeAnAddress().IsMatch(words[^1]) && piece.Word.All(char.IsAscii) && !LikeADay().IsMatch(piece.Word) && DayOf(piece.Word) is null && !LikeAnAddress().IsMatch(piece.Word))
                words[^1] += "," + piece.Word;
            else
                words.Add(piece.Word);
        return words;
    }

    private static DateOnly? DayOf(string cell) =>
        DateOnly.TryParseExact(TimeOfDay().Replace(cell.Normalize(NormalizationForm.FormKC), "").Replace(" ", "", StringComparison.Ordinal), DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"[\s，;；]+")]
    private static partial Regex Separators();

    // What a spreadsheet adds to a day that it takes for a moment.
    [GeneratedRegex(@"[ T]\d{1,2}:\d{2}(:\d{2})?$")]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"^[\d０-９]{1,4}[-/.年月－／．][\d０-９\-/.年月日－／． ]*$")]
    private static partial Regex LikeADay();

    [GeneratedRegex(@"^[a-zA-Z]+:|^www\.|^[!-~]+\.[!-~]*/")]
    private static partial Regex LikeAnAddress();
}
