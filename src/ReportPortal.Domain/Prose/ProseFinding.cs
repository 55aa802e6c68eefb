using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Prose;

/// <summary>One thing found in the text of a part.</summary>
/// <param name="Rule">The rule it breaks.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Part">The key of the part.</param>
public sealed record ProseFinding(ProseRule Rule, Severity Severity, string Part)
{
    /// <summary>The sentence, bindings as they print; empty for a finding on the whole part.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>Where the number or the words at fault stand in the text as typed, from 0.</summary>
    public int Start { get; init; }

    /// <summary>How many characters they are; 0 for a finding on the whole part.</summary>
    public int Length { get; init; }

    /// <summary>What the sentence says: of parts their sum, of money in 元, of likeness and of thinness a percentage or characters; null where nothing is compared.</summary>
    public decimal? Left { get; init; }

    /// <summary>What it should be: the whole, the computed percentage, the cell's amount, the limit.</summary>
    public decimal? Right { get; init; }

    /// <summary>Left less right.</summary>
    public decimal? Difference => Left - Right;

    /// <summary>The unit of both sides: a measure word, 元 or %.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The numbers it is about, as typed.</summary>
    public IReadOnlyList<ProseNumber> Numbers { get; init; } = [];

    /// <summary>The cells it compares with.</summary>
    public IReadOnlyList<CellRef> Cells { get; init; } = [];

    /// <summary>The words it is about: what is missing, what should stand there, whose text it resembles.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The sentences that are shared, for likeness.</summary>
    public IReadOnlyList<string> Shared { get; init; } = [];

    /// <summary>Whether a reason was given for it: the finding stays, and no longer stops anything.</summary>
    public bool IsExplained { get; init; }

    /// <summary>Whether a reason can be given for it: a number of unknown origin is said to be bound or stated, and nothing else.</summary>
    public bool MayGoAlong => Rule != ProseRule.Unexplained;

    /// <summary>Whether it stops submission, compilation and signature: an error for which no reason was given.</summary>
    public bool Stops => Severity == Severity.Error && !IsExplained;
}

/// <summary>A number that a finding is about.</summary>
/// <param name="Start">Where it stands in the text as typed, from 0.</param>
/// <param name="Length">Its characters as typed.</param>
/// <param name="Value">What it says; money in 元.</param>
/// <param name="Label">The words before it.</param>
public sealed record ProseNumber(int Start, int Length, decimal Value, string Label);
