namespace ReportPortal.Domain.Prose;

/// <summary>
/// A text as the set of its character trigrams, letters only: numbers, names and marks of one's own make no text another one. Made once and
/// compared with many.
/// </summary>
internal sealed class Likeness
{
    private const int Size = 3;

    private readonly ulong[] trigrams;

    private Likeness(HashSet<ulong> set)
    {
        trigrams = [.. set];
        Array.Sort(trigrams);
    }

    public int Count => trigrams.Length;

    public static Likeness Of(IEnumerable<string> sentences)
    {
        var set = new HashSet<ulong>();
        foreach (var sentence in sentences)
            for (var at = 0; at + Size <= sentence.Length; at++)
                set.Add((ulong)sentence[at] << 32 | (ulong)sentence[at + 1] << 16 | sentence[at + 2]);
        return new(set);
    }

    /// <summary>Which share of this text's trigrams the other has as well, in percent.</summary>
    public decimal In(Likeness other)
    {
        var (shared, one, two) = (0, 0, 0);
        var (mine, theirs) = (trigrams, other.trigrams);
        while (one < mine.Length && two < theirs.Length)
            if (mine[one] == theirs[two])
                (shared, one, two) = (shared + 1, one + 1, two + 1);
            else if (mine[one] < theirs[two])
                one++;
            else
                two++;
        return mine.Length == 0 ? 0 : Percent.Of(shared, mine.Length, 0);
    }
}
