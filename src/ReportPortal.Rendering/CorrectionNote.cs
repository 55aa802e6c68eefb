using System.Globalization;
using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering;

/// <summary>更正说明 as files print it: after the report, in its words, and no part of the document that was signed.</summary>
internal static class CorrectionNote
{
    /// <summary>Where a page finds it; its table is called the same.</summary>
    private const string Key = "corrigendum";
    private const string Nothing = "—";
    private static readonly char[] EndsOfSentences = ['。', '；'];

    /// <summary>The document as it is printed; the same where nothing was corrected.</summary>
    public static ReportDocument Printed(ReportDocument document, Imprint imprint) =>
        imprint.Correction is null ? document : document with { Blocks = [.. document.Blocks, .. Of(imprint)] };

    /// <summary>The same in lines, for files that have no place for it but notes.</summary>
    public static IEnumerable<string> Lines(Imprint imprint) => imprint.Correction is not { } correction ? [] :
    [
        FileWords.Of("Correction"),
        .. Lead(imprint, correction),
        .. correction.Changes.Select(change => change.Cell is null ? Words(change) : FileWords.Of("CorrectionFigure", change.Place, change.Before ?? Nothing, change.After ?? Nothing)),
    ];

    private static IEnumerable<Block> Of(Imprint imprint)
    {
        var correction = imprint.Correction!;
        yield return new Heading(1, Key, "", FileWords.Of("Correction"));
        foreach (var line in Lead(imprint, correction))
            yield return Said(line);
        if (correction.Changes.Any(change => change.Cell is not null))
            yield return Figures([.. correction.Changes.Where(change => change.Cell is not null)]);
        foreach (var change in correction.Changes.Where(change => change.Cell is null))
            yield return Said(Words(change));
    }

    private static IEnumerable<string> Lead(Imprint imprint, Correction correction)
    {
        var (number, reason) = (imprint.EditionNumber, correction.Reason.TrimEnd(EndsOfSentences));
        yield return imprint.PublishedOn is { } day
            ? FileWords.Of("CorrectionLead", number, day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture), number - 1, reason)
            : FileWords.Of("CorrectionLeadUndated", number, number - 1, reason);
        if (correction.Changes.Count == 0)
            yield return FileWords.Of("CorrectionNothing", number - 1);
        else if (correction.IsEditorial)
            yield return FileWords.Of("CorrectionEditorial");
    }

    private static Paragraph Said(string line) => new([new TextRun(line)]);

    // A sentence is quoted without its end, unless that is what was corrected.
    private static string Words(DocumentChange change) => change switch
    {
        { Before: { } before, After: { } after } when before[^1] == after[^1] => FileWords.Of("CorrectionWords", change.Place, before.TrimEnd(EndsOfSentences), after.TrimEnd(EndsOfSentences)),
        { Before: { } before, After: { } after } => FileWords.Of("CorrectionWords", change.Place, before, after),
        { After: { } after } => FileWords.Of("CorrectionAdded", change.Place, after.TrimEnd(EndsOfSentences)),
        _ => FileWords.Of("CorrectionRemoved", change.Place, change.Before?.TrimEnd(EndsOfSentences)),
    };

    private static Table Figures(IReadOnlyList<DocumentChange> changes) => new(
        Key, FileWords.Of("CorrectionFigures"), null, 1,
        [new([Cell(CellRole.Corner, FileWords.Of("CorrectionPlace")), Cell(CellRole.ColumnHead, FileWords.Of("CorrectionBefore")), Cell(CellRole.ColumnHead, FileWords.Of("CorrectionAfter"))], false)],
        [.. changes.Select(change => new TableRow([Cell(CellRole.RowHead, change.Place), Cell(CellRole.Figure, change.Before ?? Nothing), Cell(CellRole.Figure, change.After ?? Nothing)], false))]);

    private static TableCell Cell(CellRole role, string text) => new(role, new TextRun(text), 1, 1);
}
