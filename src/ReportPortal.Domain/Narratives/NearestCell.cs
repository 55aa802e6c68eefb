using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Narratives;

/// <summary>Guesses which cell is meant by an address that no cell has.</summary>
internal static class NearestCell
{
    /// <summary>The cell of the form whose address shares most pairs of letters with what was typed; null where none is near.</summary>
    public static string? Find(YearForm form, string typed)
    {
        var wanted = Pairs(typed);
        var best = form.Cells.Select(cell => cell.ToString())
            .Select(address => (Address: address, Shared: Likeness(Pairs(address), wanted)))
            .MaxBy(candidate => candidate.Shared);
        return best.Shared > 0.6 ? best.Address : null;
    }

    private static double Likeness(HashSet<string> one, HashSet<string> other) =>
        2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    private static HashSet<string> Pairs(string text) =>
        [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(at => text.Substring(at, 2))];
}
