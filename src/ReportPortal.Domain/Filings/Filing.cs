using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;

namespace ReportPortal.Domain.Filings;

/// <summary>One department's figures and texts for one year, from the first draft to acceptance (条例第四十九条).</summary>
public sealed partial class Filing
{
    private readonly List<FilingCell> cells = [];
    private readonly List<FilingNarrative> narratives = [];
    private readonly List<FilingNote> notes = [];

    /// <summary>Its identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The year it is about.</summary>
    public required ReportYear Year { get; init; }

    /// <summary>The body that files.</summary>
    public required string DepartmentCode { get; init; }

    /// <summary>1 for the first; one more each time an accepted filing is reopened.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>Grows with every save, so that a submission cannot slip past one.</summary>
    public int Version { get; private set; }

    /// <summary>The answered cells.</summary>
    public IReadOnlyCollection<FilingCell> Cells => cells;

    /// <summary>The texts.</summary>
    public IReadOnlyCollection<FilingNarrative> Narratives => narratives;

    /// <summary>What the body noted beside its figures.</summary>
    public IReadOnlyCollection<FilingNote> Notes => notes;

    /// <summary>The figures as a sheet.</summary>
    public FigureSheet Sheet => FigureSheet.Of(cells.Select(cell => KeyValuePair.Create(cell.Cell, cell.Figure)));

    /// <summary>Saves some cells; a blank figure empties its cell.</summary>
    /// <exception cref="FilingRefused">The filing is not open, or a cell is unknown, computed, or cannot be 不适用, or a figure is too large; nothing is saved then.</exception>
    public void Save(YearForm form, IReadOnlyDictionary<CellRef, Figure> figures)
    {
        RefuseUnlessOpen();
        foreach (var (cell, figure) in figures)
            RefuseUnlessAnswer(form.Find(cell), cell, figure);
        Version++;
        foreach (var (cell, figure) in figures)
            Answer(cell, figure);
    }

    /// <summary>
    /// Saves some cells as somebody typed them who saw earlier answers: the version of each cell then, 0 where it was blank. What another
    /// person has changed since is left as it is, unless it is the same answer.
    /// </summary>
    /// <returns>The cells that were left: both answers must be looked at.</returns>
    /// <exception cref="FilingRefused">As <see cref="Save(YearForm, IReadOnlyDictionary{CellRef, Figure})"/>.</exception>
    public IReadOnlyList<CellRef> Save(YearForm form, IReadOnlyDictionary<CellRef, Figure> figures, IReadOnlyDictionary<CellRef, int> seen)
    {
        var stale = figures.Where(typed => CellAt(typed.Key) is var known && (known?.Version ?? 0) != seen[typed.Key] && (known?.Figure ?? Figure.Blank) != typed.Value)
            .Select(typed => typed.Key).ToList();
        Save(form, figures.ExceptBy(stale, typed => typed.Key).ToDictionary());
        return stale;
    }

    /// <summary>本部分无数据，全部填0: fills the blank ones of these cells with 0 in one act, which <see cref="EmptyZeros"/> takes back by its version.</summary>
    /// <returns>How many cells were filled.</returns>
    /// <exception cref="FilingRefused">The filing is not open, or people do not enter a cell.</exception>
    public int FillZeros(YearForm form, IEnumerable<CellRef> blanks)
    {
        var filled = blanks.Where(cell => CellAt(cell) is null).ToDictionary(cell => cell, _ => Figure.Of(0));
        Save(form, filled);
        return filled.Count;
    }

    /// <summary>Takes back what one act filled with 0; cells that were changed since stay.</summary>
    /// <returns>How many cells are blank again.</returns>
    /// <exception cref="FilingRefused">The filing is not open.</exception>
    public int EmptyZeros(YearForm form, int version)
    {
        var filled = cells.Where(cell => cell.Version == version && cell.Amount == 0).ToDictionary(cell => cell.Cell, _ => Figure.Blank);
        Save(form, filled);
        return filled.Count;
    }

    /// <summary>The answer of a cell; null where it is blank.</summary>
    public FilingCell? CellAt(CellRef cell) => cells.Find(known => known.Cell == cell);

    /// <summary>The text of a part; null where none was written.</summary>
    public FilingNarrative? NarrativeOf(string part) => narratives.Find(known => known.Part == part);

    /// <summary>Keeps 口径备注, for whoever files next year, and 公开说明, for the reader, beside a row; empty ones are taken out.</summary>
    /// <param name="form">The form of the year.</param>
    /// <param name="row">A row as <c>table/row</c>.</param>
    /// <param name="counting">口径备注.</param>
    /// <param name="open">公开说明.</param>
    /// <exception cref="FilingRefused">The filing is not open, the form has no such row, or a note is too long.</exception>
    public void Annotate(YearForm form, string row, string counting, string open)
    {
        RefuseUnlessOpen();
        if (!form.Format.Tables.Any(table => table.LeafRows.Any(known => FilingNote.RowOf(table, known) == row)))
            throw new FilingRefused(FilingRefusal.NotAnInput, row);
        var (inward, outward) = (TypedText.Clean(counting).Trim(), TypedText.Clean(open).Trim());
        if (Math.Max(inward.Length, outward.Length) > FilingNote.MaxLength)
            throw new FilingRefused(FilingRefusal.TooLong, row);
        var note = notes.Find(known => known.Row == row);
        if (inward.Length + outward.Length == 0)
            notes.RemoveAll(known => known.Row == row);
        else if (note is null)
            notes.Add(new() { FilingId = Id, Row = row, Counting = inward, Open = outward });
        else
            (note.Counting, note.Open) = (inward, outward);
        Version++;
    }

    /// <summary>Saves the text of a part; it must be readable in the form of its year.</summary>
    /// <exception cref="FilingRefused">The filing is not open, or its report has no text there.</exception>
    /// <exception cref="NarrativeRefused">The text names a cell that the form does not have, or the like.</exception>
    public void Write(YearForm form, string part, string text)
    {
        RefuseUnlessOpen();
        Put(form, part, text);
    }

    private void Put(YearForm form, string part, string text)
    {
        if (!form.HasNarrative(part))
            throw new FilingRefused(FilingRefusal.NotAnInput, part);
        var clean = TypedText.Clean(text);
        NarrativeReader.Read(clean, form);
        var narrative = NarrativeOf(part);
        if (narrative is null)
            narratives.Add(narrative = new() { FilingId = Id, Part = part });
        narrative.Text = clean;
        narrative.Version++;
        Version++;
    }

    private void Answer(CellRef cell, Figure figure)
    {
        var answered = CellAt(cell);
        if (figure.IsBlank)
        {
            if (answered is not null)
                cells.Remove(answered);
            return;
        }
        if (answered is null)
            cells.Add(answered = new() { FilingId = Id, Cell = cell });
        answered.Answer(figure, Version);
    }

    private static void RefuseUnlessAnswer(CellFormat? known, CellRef cell, Figure figure)
    {
        if (known is not { Computed: false } || (figure.IsNotApplicable && !known.Optional))
            throw new FilingRefused(FilingRefusal.NotAnInput, cell.ToString());
        if (Math.Abs(figure.Amount ?? 0) > FigureText.LargestEntry(known.Unit))
            throw new FilingRefused(FilingRefusal.TooLarge, cell.ToString());
    }

    private void RefuseUnlessOpen()
    {
        if (State is not (FilingState.Draft or FilingState.Returned))
            throw new FilingRefused(FilingRefusal.NotOpen, State.ToString());
    }

    private static string Words(string typed, int most, FilingRefusal refusal, string about) =>
        TypedText.Clean(typed).Trim() is { Length: > 0 } words && words.Length <= most ? words : throw new FilingRefused(refusal, about);
}
