using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;
using ReportPortal.Domain.Prose;

namespace ReportPortal.Domain.Filings;

// From the first draft to acceptance, and what the county's office and the body say to each other on the way.
public sealed partial class Filing
{
    private readonly List<FilingQuery> queries = [];
    private readonly List<AgreedChange> agreedChanges = [];

    /// <summary>How far it is.</summary>
    public FilingState State { get; private set; } = FilingState.Draft;

    /// <summary>代填: the county's office enters it from the body's paper.</summary>
    public bool IsOnBehalf { get; private set; }

    /// <summary>Why the body reports nothing this year (本年度不需编制); null where it reports.</summary>
    public string? ExcusedBecause { get; private set; }

    /// <summary>Who submitted it last.</summary>
    public string? SubmittedBy { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>Who accepted it: never the one who submitted it.</summary>
    public string? AcceptedBy { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTime? AcceptedAt { get; private set; }

    /// <summary>填报人.</summary>
    public string? PreparedBy { get; private set; }

    /// <summary>审核人.</summary>
    public string? ReviewedBy { get; private set; }

    /// <summary>单位负责人.</summary>
    public string? HeadOfUnit { get; private set; }

    /// <summary>联系电话.</summary>
    public string? Telephone { get; private set; }

    /// <summary>The day the head signed.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>审核意见.</summary>
    public IReadOnlyCollection<FilingQuery> Queries => queries;

    /// <summary>代改: what the office changed as agreed by telephone.</summary>
    public IReadOnlyCollection<AgreedChange> AgreedChanges => agreedChanges;

    /// <summary>Whether the body may work on it.</summary>
    public bool IsOpen => State is FilingState.Draft or FilingState.Returned;

    /// <summary>Who signed the body's paper; null until it was submitted.</summary>
    public SignOff? SignOff => PreparedBy is null ? null : new(PreparedBy, ReviewedBy!, HeadOfUnit!, Telephone!, SignedOn!.Value);

    /// <summary>报送. The findings are the checkers' on this very sheet and these very texts.</summary>
    /// <exception cref="FilingRefused">It is not open, an error or a doubt in the figures or an error in a sentence is left for which no reason was given, or an 审核意见 has no answer.</exception>
    public void Submit(IReadOnlyList<Finding> findings, IReadOnlyList<ProseFinding> sentences, SignOff signOff, string by, DateTime now)
    {
        RefuseUnlessOpen();
        if (findings.FirstOrDefault(finding => !finding.IsExplained) is { } left)
            throw new FilingRefused(left.Stops ? FilingRefusal.Unbalanced : FilingRefusal.Unexplained, left.Identity?.Key ?? left.Cells[0].ToString());
        if (sentences.FirstOrDefault(sentence => sentence.Stops) is { } wrong)
            throw new FilingRefused(wrong.MayGoAlong ? FilingRefusal.Misstated : FilingRefusal.FreeNumbers, wrong.Part);
        if (queries.Find(query => query.Answer is null) is { } open)
            throw new FilingRefused(FilingRefusal.Unanswered, open.Target ?? "");
        (PreparedBy, ReviewedBy, HeadOfUnit, Telephone, SignedOn) = (signOff.PreparedBy, signOff.ReviewedBy, signOff.HeadOfUnit, signOff.Telephone, signOff.On);
        (State, SubmittedBy, SubmittedAt) = (FilingState.Submitted, by, now);
        Version++;
    }

    /// <summary>撤回: the body takes it back before the office has decided.</summary>
    /// <exception cref="FilingRefused">It is not waiting for the office.</exception>
    public void Recall()
    {
        RefuseUnlessSubmitted();
        State = FilingState.Draft;
        Version++;
    }

    /// <summary>退回修改, with at least one 审核意见.</summary>
    /// <exception cref="FilingRefused">It has not been submitted, or nothing is said, or too much.</exception>
    public void Return(IReadOnlyCollection<Remark> remarks, string by, DateTime now)
    {
        RefuseUnlessSubmitted();
        if (remarks.Count == 0)
            throw new FilingRefused(FilingRefusal.NoReason, "");
        queries.AddRange(remarks.Select((remark, at) => FilingQuery.Of(Id, remark, by, now.AddMilliseconds(at))).ToList());    // read in the order in which they were written
        State = FilingState.Returned;
        Version++;
    }

    /// <summary>回复.</summary>
    /// <exception cref="FilingRefused">The filing is not open, has no such 审核意见, or nothing is said, or too much.</exception>
    public void AnswerQuery(Guid query, string words, string by, DateTime now)
    {
        RefuseUnlessOpen();
        var asked = queries.Find(known => known.Id == query) ?? throw new FilingRefused(FilingRefusal.NotAnInput, query.ToString());
        asked.Give(Words(words, FilingQuery.MaxLength, FilingRefusal.NoReason, query.ToString()), by, now);
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

    /// <summary>
    /// Reopens an accepted filing: the next revision, with everything that stands in this one, returned to the body with the reason. This
    /// one stays what it is, and counts until the next is accepted.
    /// </summary>
    /// <exception cref="FilingRefused">It has not been accepted, or no reason is given, or too long a one.</exception>
    public Filing Reopen(Guid id, string reason, string by, DateTime now)
    {
        if (State is not FilingState.Accepted)
            throw new FilingRefused(FilingRefusal.NotAccepted, State.ToString());
        var next = new Filing { Id = id, Year = Year, DepartmentCode = DepartmentCode, Revision = Revision + 1 };
        next.cells.AddRange(cells.Select(cell => cell.In(id)));
        next.narratives.AddRange(narratives.Select(narrative => new FilingNarrative { FilingId = id, Part = narrative.Part, Text = narrative.Text, Version = 1 }));
        next.notes.AddRange(notes.Select(note => new FilingNote { FilingId = id, Row = note.Row, Counting = note.Counting, Open = note.Open }));
        next.waivers.AddRange(waivers.Select(waiver => new FilingWaiver { FilingId = id, Key = waiver.Key, Reason = waiver.Reason }));
        next.queries.Add(FilingQuery.Of(id, new(null, reason), by, now));
        (next.State, next.IsOnBehalf, next.Version) = (FilingState.Returned, IsOnBehalf, 1);
        return next;
    }

    /// <summary>代填: from now on the office enters it from the body's paper.</summary>
    /// <exception cref="FilingRefused">It is not open.</exception>
    public void FillOnBehalf()
    {
        RefuseUnlessOpen();
        IsOnBehalf = true;
        Version++;
    }

    /// <summary>本年度不需编制: the body reports nothing this year.</summary>
    /// <exception cref="FilingRefused">It is not open, or no reason is given, or too long a one.</exception>
    public void Excuse(string reason)
    {
        RefuseUnlessOpen();
        ExcusedBecause = Words(reason, FilingCell.MaxReasonLength, FilingRefusal.NoReason, "");
        State = FilingState.Excused;
        Version++;
    }

    /// <summary>Takes 本年度不需编制 back.</summary>
    /// <exception cref="FilingRefused">It was not said.</exception>
    public void Require()
    {
        if (State is not FilingState.Excused)
            throw new FilingRefused(FilingRefusal.NotOpen, State.ToString());
        (State, ExcusedBecause) = (FilingState.Draft, null);
        Version++;
    }

    /// <summary>代改: the office changes a figure of a submitted filing, as agreed by telephone; the body confirms it afterwards.</summary>
    /// <exception cref="FilingRefused">It is not waiting for the office, the cell cannot be answered so, nothing changes, or no reason is given.</exception>
    public void Amend(YearForm form, CellRef cell, Figure figure, AgreedBy agreement)
    {
        RefuseUnlessSubmitted();
        RefuseUnlessAnswer(form.Find(cell), cell, figure);
        var (before, unit) = (CellAt(cell)?.Figure ?? Figure.Blank, form[cell].Unit);
        Agree(cell.ToString(), Print(before, unit), Print(figure, unit), agreement);
        Version++;
        Answer(cell, figure);
    }

    /// <summary>代改: the office changes the text of a part of a submitted filing, as agreed by telephone; the body confirms it afterwards.</summary>
    /// <exception cref="FilingRefused">It is not waiting for the office, its report has no text there, nothing changes, or no reason is given.</exception>
    /// <exception cref="NarrativeRefused">The text names a cell that the form does not have, or the like.</exception>
    public void Amend(YearForm form, string part, string text, AgreedBy agreement)
    {
        RefuseUnlessSubmitted();
        Agree(part, NarrativeOf(part)?.Text ?? "", TypedText.Clean(text), agreement);
        Put(form, part, text);
    }

    /// <summary>The body confirms what the office changed.</summary>
    /// <exception cref="FilingRefused">There is no such change.</exception>
    public void Confirm(Guid change, string by, DateTime now)
    {
        var known = agreedChanges.Find(known => known.Id == change) ?? throw new FilingRefused(FilingRefusal.NotAnInput, change.ToString());
        known.Confirm(by, now);
        Version++;
    }

    private void Agree(string target, string before, string after, AgreedBy agreement)
    {
        if (before == after)
            throw new FilingRefused(FilingRefusal.Unchanged, target);
        agreedChanges.Add(new()
        {
            Id = agreement.Id,
            FilingId = Id,
            Target = target,
            Before = before,
            After = after,
            Reason = Words(agreement.Reason, FilingCell.MaxReasonLength, FilingRefusal.NoReason, target),
            By = agreement.By,
            At = agreement.Now,
        });
    }

    private static string Print(Figure figure, Unit unit) => figure.Amount is { } amount ? FigureText.Print(amount, unit) : figure.IsNotApplicable ? "n/a" : "";

    private void RefuseUnlessSubmitted()
    {
        if (State is not FilingState.Submitted)
            throw new FilingRefused(FilingRefusal.NotSubmitted, State.ToString());
    }
}
