using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;

namespace ReportPortal.Domain.Editions;

/// <summary>
/// One body's report on one year: the filings it is rolled up from, its texts, the draft that was sent for signature, the approval of that draft.
/// Whatever is changed before publication voids draft and approval.
/// </summary>
public sealed partial class Report
{
    /// <summary>The longest reason, in characters.</summary>
    public const int MaxReason = 500;

    private readonly List<ReportNarrative> narratives = [];
    private readonly List<ReportContributor> contributors = [];
    private readonly List<ReportGap> gaps = [];
    private readonly List<ReportWaiver> waivers = [];

    /// <summary>Its identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The year it is about.</summary>
    public required ReportYear Year { get; init; }

    /// <summary>Whose it is; <see cref="ReportBody.CountyCode"/> for the county's.</summary>
    public required string BodyCode { get; init; }

    /// <summary>Grows with every act.</summary>
    public int Version { get; private set; }

    /// <summary>The texts.</summary>
    public IReadOnlyCollection<ReportNarrative> Narratives => narratives;

    /// <summary>Who has written in it since the edition before.</summary>
    public IReadOnlyCollection<ReportContributor> Contributors => contributors;

    /// <summary>The bodies it goes without.</summary>
    public IReadOnlyCollection<ReportGap> Gaps => gaps;

    /// <summary>The findings that go along with it.</summary>
    public IReadOnlyCollection<ReportWaiver> Waivers => waivers;

    /// <summary>What the locked snapshot is called; null while nothing is locked.</summary>
    public string? SnapshotName { get; private set; }

    /// <summary>When it was locked, in UTC.</summary>
    public DateTime? SnapshotAt { get; private set; }

    /// <summary>Who locked it.</summary>
    public string? SnapshotBy { get; private set; }

    /// <summary>The filings of the snapshot: canonical JSON of <see cref="FilingStamp"/>s.</summary>
    public string? Snapshot { get; private set; }

    /// <summary>The filings the report is rolled up from; null while nothing is locked.</summary>
    public IReadOnlyList<FilingStamp>? SnapshotFilings() => Snapshot is { } json ? CanonicalJson.Read<List<FilingStamp>>(json) : null;

    /// <summary>锁定汇总: from now on the report is made of these filings, whatever is accepted or reopened later.</summary>
    /// <exception cref="ReportRefused">It is published, or the name is missing or too long.</exception>
    public void Lock(string name, IReadOnlyList<FilingStamp> filings, string by, DateTime now)
    {
        RefuseUnlessWorkedOn();
        (SnapshotName, SnapshotAt, SnapshotBy, Snapshot) = (Words(name, nameof(SnapshotName)), now, by, CanonicalJson.Write(filings));
        gaps.RemoveAll(gap => filings.Any(filing => filing.DepartmentCode == gap.DepartmentCode));
        ChangedBy(by);
    }

    /// <summary>Says why the report goes without a body; no words take it back.</summary>
    /// <exception cref="ReportRefused">It is published, or the reason is too long.</exception>
    public void Excuse(string department, string reason, string by)
    {
        RefuseUnlessWorkedOn();
        var gap = gaps.Find(known => known.DepartmentCode == department);
        if (string.IsNullOrWhiteSpace(reason))
            gaps.RemoveAll(known => known.DepartmentCode == department);
        else if (gap is null)
            gaps.Add(new() { ReportId = Id, DepartmentCode = department, Reason = Words(reason, department) });
        else
            gap.Reason = Words(reason, department);
        ChangedBy(by);
    }

    /// <summary>Lets a finding go along, with a reason; no words take it back.</summary>
    /// <exception cref="ReportRefused">It is published, or the reason is too long.</exception>
    public void Waive(string findingKey, string reason, string by)
    {
        RefuseUnlessWorkedOn();
        SayWhy(findingKey, reason, by);
        ChangedBy(by);
    }

    /// <summary>Leaves another published report that does not agree with this one any more as it is, with a reason; no words take it back.</summary>
    /// <exception cref="ReportRefused">It is not published, or the reason is too long.</exception>
    public void Leave(string mismatchKey, string reason, string by)
    {
        Refuse(State is ReportState.Published, ReportRefusal.WrongState, State.ToString());
        SayWhy(mismatchKey, reason, by);
        Version++;
    }

    private void SayWhy(string key, string reason, string by)
    {
        var waiver = waivers.Find(known => known.Key == key);
        if (string.IsNullOrWhiteSpace(reason))
            waivers.RemoveAll(known => known.Key == key);
        else if (waiver is null)
            waivers.Add(new() { ReportId = Id, Key = key, Reason = Words(reason, key), By = by });
        else
            (waiver.Reason, waiver.By) = (Words(reason, key), by);
    }

    /// <summary>Saves the text of a part; any approval is void.</summary>
    /// <exception cref="ReportRefused">It is published, or the form has no text in this part.</exception>
    /// <exception cref="NarrativeRefused">The text names a cell that the form does not have, or the like.</exception>
    public void Write(YearForm form, string part, string text, string by)
    {
        RefuseUnlessWorkedOn();
        Refuse(form.HasNarrative(part), ReportRefusal.NoSuchPart, part);
        var clean = TypedText.Clean(text);
        NarrativeReader.Read(clean, form);
        var narrative = narratives.FirstOrDefault(narrative => narrative.Part == part);
        if (narrative is null)
            narratives.Add(narrative = new() { ReportId = Id, Part = part });
        narrative.Text = clean;
        narrative.Version++;
        ChangedBy(by);
    }

    private void ChangedBy(string by)
    {
        if (contributors.TrueForAll(known => known.AccountId != by))
            contributors.Add(new(Id, by));
        DraftId = null;
        Move(ReportState.Compiling);
    }

    private void RefuseUnlessWorkedOn() => Refuse(State is ReportState.Compiling or ReportState.Sent or ReportState.Approved, ReportRefusal.WrongState, State.ToString());

    private static string Words(string words, string detail)
    {
        var clean = words.ReplaceLineEndings(" ").Trim();
        Refuse(clean.Length is > 0 and <= MaxReason, ReportRefusal.NoReason, detail);
        return clean;
    }

    private static void Refuse(bool allowed, ReportRefusal refusal, string detail)
    {
        if (!allowed)
            throw new ReportRefused(refusal, detail);
    }
}
