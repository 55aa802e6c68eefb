using ReportPortal.Domain.Documents;

namespace ReportPortal.Domain.Editions;

// From the first draft to publication, and on to the next edition.
public sealed partial class Report
{
    /// <summary>How far it is.</summary>
    public ReportState State { get; private set; } = ReportState.Compiling;

    /// <summary>The draft that is going round for signature, or was signed; null while the report is being compiled.</summary>
    public Guid? DraftId { get; private set; }

    /// <summary>How many editions of it are published; the next one is a correction where there is one.</summary>
    public int Editions { get; private set; }

    /// <summary>更正: why the next edition is made; null for the first.</summary>
    public string? CorrectionReason { get; private set; }

    /// <summary>Whether the next edition changes what the report says, or only its wording; null for the first.</summary>
    public EditionKind? CorrectionKind { get; private set; }

    /// <summary>When it was withdrawn, in UTC; null where it was not.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Why it was; it is published.</summary>
    public string? WithdrawalReason { get; private set; }

    /// <summary>When it is to be published, in UTC; null where nobody has asked for it.</summary>
    public DateTime? PublishAt { get; private set; }

    /// <summary>Who asked for it.</summary>
    public string? PublishBy { get; private set; }

    /// <summary>Why it could not be published at the last try; null where it was not tried or succeeded.</summary>
    public string? PublicationFault { get; private set; }

    /// <summary>送审: fixes the document that is to be signed.</summary>
    /// <exception cref="ReportRefused">It is signed or published already, the county's filings are not locked, or a correction of wording changes a figure.</exception>
    public ReportDraft Send(CompiledReport compiled, string by, DateTime now)
    {
        Refuse(State is ReportState.Compiling or ReportState.Sent, ReportRefusal.WrongState, State.ToString());
        Refuse(BodyCode != ReportBody.CountyCode || Snapshot is not null, ReportRefusal.NotLocked, BodyCode);
        Refuse(CorrectionKind is not EditionKind.Editorial || compiled.Corrigendum?.ChangedFigure is null, ReportRefusal.FigureChanged, compiled.Corrigendum?.ChangedFigure ?? "");
        var draft = ReportDraft.Of(Id, compiled, by, now);
        DraftId = draft.Id;
        Move(ReportState.Sent);
        return draft;
    }

    /// <summary>撤回送审: back to the desk; the paper that went round is void.</summary>
    /// <exception cref="ReportRefused">It was not sent.</exception>
    public void Recall()
    {
        Refuse(State is ReportState.Sent or ReportState.Approved, ReportRefusal.WrongState, State.ToString());
        DraftId = null;
        Move(ReportState.Compiling);
    }

    /// <summary>签发: records that another person signed this draft, by its digest. Whoever wrote in the report is a compiler of it.</summary>
    /// <exception cref="ReportRefused">It was not sent, a compiler would sign it, or the draft is not the one that was sent last.</exception>
    public Approval Approve(ReportDraft draft, Signature signature, DateTime now)
    {
        Refuse(State is ReportState.Sent, ReportRefusal.WrongState, State.ToString());
        Refuse(draft.Id == DraftId, ReportRefusal.OtherDocument, draft.Digest);
        Refuse(signature.By != draft.SentBy && contributors.TrueForAll(known => known.AccountId != signature.By), ReportRefusal.SamePerson, signature.By);
        Move(ReportState.Approved);
        return Approval.Of(draft, signature, now);
    }

    /// <summary>Asks for publication, at once or at a moment to come. A body's own report can be asked for before it is drafted: its signature is that of its filing.</summary>
    /// <exception cref="ReportRefused">It is not signed.</exception>
    public void Schedule(DateTime at, string by)
    {
        Refuse(State is ReportState.Approved || State is ReportState.Compiling && BodyCode != ReportBody.CountyCode, ReportRefusal.WrongState, State.ToString());
        Move(State);
        (PublishAt, PublishBy) = (at, by);
    }

    /// <summary>Takes it back, while it has not been published.</summary>
    /// <exception cref="ReportRefused">It is not signed, and nobody has asked for it.</exception>
    public void Unschedule()
    {
        RefuseUnasked();
        Move(State);
    }

    /// <summary>Notes why it could not be published; it is not tried again before somebody asks.</summary>
    /// <exception cref="ReportRefused">It is not signed, and nobody has asked for it.</exception>
    public void PublicationFailed(string why)
    {
        RefuseUnasked();
        Move(State);
        PublicationFault = why.Length > MaxReason ? why[..MaxReason] : why;
    }

    /// <summary>公布: the signed draft has become an edition.</summary>
    /// <exception cref="ReportRefused">It is not approved, or what was signed is another document.</exception>
    public void Publish(ReportDraft draft, Approval approval)
    {
        Refuse(State is ReportState.Approved, ReportRefusal.WrongState, State.ToString());
        Refuse(draft.Id == DraftId && approval.DraftId == draft.Id && approval.Digest == CanonicalJson.Digest(draft.Document), ReportRefusal.OtherDocument, approval.Digest);
        Editions++;
        (CorrectionReason, CorrectionKind) = (null, null);
        contributors.Clear();
        Move(ReportState.Published);
    }

    /// <summary>更正: begins the next edition; until that is published the one before stands as it is.</summary>
    /// <param name="kind">What it changes: <see cref="EditionKind.Material"/> or <see cref="EditionKind.Editorial"/>.</param>
    /// <param name="reason">Why; it is published.</param>
    /// <param name="by">Who begins it.</param>
    /// <exception cref="ReportRefused">It is not published, or no reason is given.</exception>
    public void Correct(EditionKind kind, string reason, string by)
    {
        Refuse(State is ReportState.Published && kind is EditionKind.Material or EditionKind.Editorial, ReportRefusal.WrongState, State.ToString());
        (CorrectionReason, CorrectionKind) = (Words(reason, nameof(CorrectionReason)), kind);
        waivers.Clear();
        ChangedBy(by);
    }

    /// <summary>Gives a correction up: what is published stays as it is, byte for byte.</summary>
    /// <exception cref="ReportRefused">No correction is under way.</exception>
    public void CancelCorrection()
    {
        Refuse(State is ReportState.Compiling or ReportState.Sent or ReportState.Approved && Editions > 0, ReportRefusal.WrongState, State.ToString());
        (CorrectionReason, CorrectionKind, DraftId) = (null, null, null);
        contributors.Clear();
        Move(ReportState.Published);
    }

    /// <summary>撤下: readers find what was withdrawn, when and why in its place.</summary>
    /// <exception cref="ReportRefused">It is not published, or no reason is given.</exception>
    public void Withdraw(string reason, DateTime now)
    {
        Refuse(State is ReportState.Published, ReportRefusal.WrongState, State.ToString());
        (WithdrawalReason, WithdrawnAt) = (Words(reason, nameof(WithdrawalReason)), now);
        Move(ReportState.Withdrawn);
    }

    /// <summary>Puts it back as it was.</summary>
    /// <exception cref="ReportRefused">It was not withdrawn.</exception>
    public void Restore()
    {
        Refuse(State is ReportState.Withdrawn, ReportRefusal.WrongState, State.ToString());
        (WithdrawalReason, WithdrawnAt) = (null, null);
        Move(ReportState.Published);
    }

    private void RefuseUnasked() => Refuse(State is ReportState.Approved || PublishAt is not null, ReportRefusal.WrongState, State.ToString());

    private void Move(ReportState state)
    {
        State = state;
        (PublishAt, PublishBy, PublicationFault) = (null, null, null);
        Version++;
    }
}
