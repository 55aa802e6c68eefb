using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;

namespace ReportPortal.Domain.Editions;

/// <summary>How far a report is.</summary>
public enum ReportState
{
    /// <summary>编制中.</summary>
    Compiling,

    /// <summary>送审.</summary>
    Sent,

    /// <summary>已签发.</summary>
    Approved,

    /// <summary>已公布.</summary>
    Published,
}

/// <summary>Why a report refuses an act.</summary>
public enum ReportRefusal
{
    /// <summary>The act does not fit its state.</summary>
    WrongState,

    /// <summary>Who compiled it cannot sign it.</summary>
    SamePerson,

    /// <summary>What was signed is another document than the one at hand.</summary>
    OtherDocument,

    /// <summary>The report has no text in such a part: what was typed would never be printed.</summary>
    NoSuchPart,
}

/// <summary>A report refuses an act.</summary>
/// <param name="refusal">Why.</param>
/// <param name="detail">The state, person or digest it is about.</param>
public sealed class ReportRefused(ReportRefusal refusal, string detail) : Exception($"{refusal}: {detail}")
{
    /// <summary>Why.</summary>
    public ReportRefusal Refusal { get; } = refusal;

    /// <summary>The state, person or digest it is about.</summary>
    public string Detail { get; } = detail;
}

/// <summary>One body's report on one year: its texts, the draft that was sent for signature, the approval of that draft.</summary>
public sealed class Report
{
    private readonly List<ReportNarrative> narratives = [];

    /// <summary>Its identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The year it is about.</summary>
    public required ReportYear Year { get; init; }

    /// <summary>Whose it is; <see cref="ReportBody.CountyCode"/> for the county's.</summary>
    public required string BodyCode { get; init; }

    /// <summary>How far it is.</summary>
    public ReportState State { get; private set; } = ReportState.Compiling;

    /// <summary>The draft that is going round for signature, or was signed; null while the report is being compiled.</summary>
    public Guid? DraftId { get; private set; }

    /// <summary>Grows with every act.</summary>
    public int Version { get; private set; }

    /// <summary>The texts.</summary>
    public IReadOnlyCollection<ReportNarrative> Narratives => narratives;

    /// <summary>Saves the text of a part; any approval is void.</summary>
    /// <exception cref="ReportRefused">The form has no text in this part.</exception>
    /// <exception cref="NarrativeRefused">The text names a cell that the form does not have, or the like.</exception>
    public void Write(YearForm form, string part, string text)
    {
        Refuse(form.HasNarrative(part), ReportRefusal.NoSuchPart, part);
        var clean = TypedText.Clean(text);
        NarrativeReader.Read(clean, form);
        var narrative = narratives.FirstOrDefault(narrative => narrative.Part == part);
        if (narrative is null)
            narratives.Add(narrative = new() { ReportId = Id, Part = part });
        narrative.Text = clean;
        narrative.Version++;
        DraftId = null;
        Move(ReportState.Compiling);
    }

    /// <summary>送审: fixes the document that is to be signed.</summary>
    /// <exception cref="ReportRefused">It is neither being compiled nor published (a correction).</exception>
    public ReportDraft Send(CompiledReport compiled, string by, DateTime now)
    {
        Refuse(State is ReportState.Compiling or ReportState.Sent or ReportState.Published, ReportRefusal.WrongState, State.ToString());
        var draft = ReportDraft.Of(Id, compiled, by, now);
        DraftId = draft.Id;
        Move(ReportState.Sent);
        return draft;
    }

    /// <summary>签发: records that another person signed this draft, by its digest.</summary>
    /// <exception cref="ReportRefused">It was not sent, its compiler would sign it, or the draft is not the one that was sent last.</exception>
    public Approval Approve(ReportDraft draft, string by, DateOnly signedOn, DateTime now)
    {
        Refuse(State is ReportState.Sent, ReportRefusal.WrongState, State.ToString());
        Refuse(draft.Id == DraftId, ReportRefusal.OtherDocument, draft.Digest);
        Refuse(by != draft.SentBy, ReportRefusal.SamePerson, by);
        Move(ReportState.Approved);
        return new() { DraftId = draft.Id, Digest = draft.Digest, SentBy = draft.SentBy, ApprovedBy = by, SignedOn = signedOn, ApprovedAt = now };
    }

    /// <summary>公布: the signed draft has become an edition.</summary>
    /// <exception cref="ReportRefused">It is not approved, or what was signed is another document.</exception>
    public void Publish(ReportDraft draft, Approval approval)
    {
        Refuse(State is ReportState.Approved, ReportRefusal.WrongState, State.ToString());
        Refuse(draft.Id == DraftId && approval.DraftId == draft.Id && approval.Digest == CanonicalJson.Digest(draft.Document), ReportRefusal.OtherDocument, approval.Digest);
        Move(ReportState.Published);
    }

    private void Move(ReportState state)
    {
        State = state;
        Version++;
    }

    private static void Refuse(bool allowed, ReportRefusal refusal, string detail)
    {
        if (!allowed)
            throw new ReportRefused(refusal, detail);
    }
}

/// <summary>The text of one part of a report.</summary>
public sealed class ReportNarrative
{
    /// <summary>The report it belongs to.</summary>
    public required Guid ReportId { get; init; }

    /// <summary>The key of the part.</summary>
    public required string Part { get; init; }

    /// <summary>The text, as typed and cleaned.</summary>
    public string Text { get; internal set; } = "";

    /// <summary>Counts its changes.</summary>
    public int Version { get; internal set; }
}
