using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Filings;

// Why what the checkers doubt is right all the same. A reason is void as soon as what it was given for says something else.
public sealed partial class Filing
{
    private readonly List<FilingWaiver> waivers = [];

    /// <summary>Why sentences are right all the same.</summary>
    public IReadOnlyCollection<FilingWaiver> Waivers => waivers;

    /// <summary>The cells for which the body has given a reason.</summary>
    public IReadOnlySet<CellRef> Reasons => cells.Where(cell => cell.Reason is not null).Select(cell => cell.Cell).ToHashSet();

    /// <summary>Says why a figure is what it is; the reason is void once the figure changes.</summary>
    /// <exception cref="FilingRefused">The filing is not open, the cell is blank, or the reason is missing or too long.</exception>
    public void Explain(CellRef cell, string reason)
    {
        RefuseUnlessOpen();
        var words = Words(reason, FilingCell.MaxReasonLength, FilingRefusal.NoReason, cell.ToString());
        if (CellAt(cell) is not { } answered)
            throw new FilingRefused(FilingRefusal.NoReason, cell.ToString());
        answered.Reason = words;
        Version++;
    }

    /// <summary>The findings in sentences for which the body has given a reason, by their keys.</summary>
    public IReadOnlySet<string> SentenceReasons => waivers.Select(waiver => waiver.Key).ToHashSet();

    /// <summary>Says why a sentence is right all the same; no words take it back.</summary>
    /// <param name="findingKey">The finding with its sentence and values: <see cref="FindingKey"/>.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="FilingRefused">The filing is not open, that is no key of a finding, or the reason is too long.</exception>
    public void ExplainSentence(string findingKey, string reason)
    {
        RefuseUnlessOpen();
        if (findingKey.Length != FindingKey.Length)
            throw new FilingRefused(FilingRefusal.NotAnInput, findingKey);
        var known = waivers.Find(waiver => waiver.Key == findingKey);
        if (string.IsNullOrWhiteSpace(reason))
            waivers.RemoveAll(waiver => waiver == known);
        else
        {
            var words = Words(reason, FilingCell.MaxReasonLength, FilingRefusal.NoReason, findingKey);
            if (known is null)
                waivers.Add(known = new() { FilingId = Id, Key = findingKey });
            known.Reason = words;
        }
        Version++;
    }
}
