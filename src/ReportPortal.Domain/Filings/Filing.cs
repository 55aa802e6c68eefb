using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;

namespace ReportPortal.Domain.Filings;

/// <summary>One department's figures and texts for one year, from the first draft to acceptance (条例第四十九条).</summary>
public sealed class Filing
{
    private readonly List<FilingCell> cells = [];
    private readonly List<FilingNarrative> narratives = [];

    /// <summary>Its identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The year it is about.</summary>
    public required ReportYear Year { get; init; }

    /// <summary>The body that files.</summary>
    public required string DepartmentCode { get; init; }

    /// <summary>1 for the first; one more each time an accepted filing is reopened.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>How far it is.</summary>
    public FilingState State { get; private set; } = FilingState.Draft;

    /// <summary>Who submitted it last.</summary>
    public string? SubmittedBy { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>Who accepted it: never the one who submitted it.</summary>
    public string? AcceptedBy { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTime? AcceptedAt { get; private set; }

    /// <summary>Grows with every save, so that a submission cannot slip past one.</summary>
    public int Version { get; private set; }

    /// <summary>The answered cells.</summary>
    public IReadOnlyCollection<FilingCell> Cells => cells;

    /// <summary>The texts.</summary>
    public IReadOnlyCollection<FilingNarrative> Narratives => narratives;

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

    /// <summary>The cells for which the body has given a reason.</summary>
    public IReadOnlySet<CellRef> Reasons => cells.Where(cell => cell.Reason is not null).Select(cell => cell.Cell).ToHashSet();

    /// <summary>Says why a figure is what it is; the reason is void once the figure changes.</summary>
    /// <exception cref="FilingRefused">The filing is not open, the cell is blank, or the reason is missing or too long.</exception>
    public void Explain(CellRef cell, string reason)
    {
        RefuseUnlessOpen();
        var words = TypedText.Clean(reason).Trim();
        if (words.Length is 0 or > FilingCell.MaxReasonLength || cells.FirstOrDefault(known => known.Cell == cell) is not { } answered)
            throw new FilingRefused(FilingRefusal.NoReason, cell.ToString());
        answered.Reason = words;
        Version++;
    }

    /// <summary>Saves the text of a part; it must be readable in the form of its year.</summary>
    /// <exception cref="FilingRefused">The filing is not open, or its report has no text there.</exception>
    /// <exception cref="NarrativeRefused">The text names a cell that the form does not have, or the like.</exception>
    public void Write(YearForm form, string part, string text)
    {
        RefuseUnlessOpen();
        if (!form.HasNarrative(part))
            throw new FilingRefused(FilingRefusal.NotAnInput, part);
        var clean = TypedText.Clean(text);
        NarrativeReader.Read(clean, form);
        var narrative = narratives.FirstOrDefault(narrative => narrative.Part == part);
        if (narrative is null)
            narratives.Add(narrative = new() { FilingId = Id, Part = part });
        narrative.Text = clean;
        narrative.Version++;
        Version++;
    }

    /// <summary>报送. The findings are the checker's on this very sheet.</summary>
    /// <exception cref="FilingRefused">It is not open, or an error is left for which no reason was given.</exception>
    public void Submit(IReadOnlyList<Finding> findings, string by, DateTime now)
    {
        RefuseUnlessOpen();
        if (findings.FirstOrDefault(finding => finding.Stops) is { } error)
            throw new FilingRefused(FilingRefusal.Unbalanced, error.Identity?.Key ?? error.Cells[0].ToString());
        (State, SubmittedBy, SubmittedAt) = (FilingState.Submitted, by, now);
        Version++;
    }

    /// <summary>退回修改.</summary>
    /// <exception cref="FilingRefused">It has not been submitted.</exception>
    public void Return()
    {
        RefuseUnlessSubmitted();
        State = FilingState.Returned;
        Version++;
    }

    /// <summary>审核通过.</summary>
    /// <exception cref="FilingRefused">It has not been submitted, or the same person submitted it.</exception>
    public void Accept(string by, DateTime now)
    {
        RefuseUnlessSubmitted();
        if (by == SubmittedBy)
            throw new FilingRefused(FilingRefusal.SamePerson, by);
        (State, AcceptedBy, AcceptedAt) = (FilingState.Accepted, by, now);
        Version++;
    }

    private void Answer(CellRef cell, Figure figure)
    {
        var answered = cells.FirstOrDefault(known => known.Cell == cell);
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

    private void RefuseUnlessSubmitted()
    {
        if (State is not FilingState.Submitted)
            throw new FilingRefused(FilingRefusal.NotSubmitted, State.ToString());
    }
}
