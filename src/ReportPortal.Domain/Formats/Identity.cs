namespace ReportPortal.Domain.Formats;

/// <summary>How the two sides of an identity must stand to one another.</summary>
public enum Relation
{
    /// <summary>Left equals right (勾稽关系).</summary>
    Equal,

    /// <summary>Left is not smaller than right.</summary>
    AtLeast,

    /// <summary>Left is not greater than right, as a 其中 and its whole.</summary>
    AtMost,
}

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>Shown, stops nothing.</summary>
    Warning,

    /// <summary>Must be mended, or passed with a reason.</summary>
    Error,
}

/// <summary>A relation between entered figures that the official form, or arithmetic, demands.</summary>
public sealed record Identity
{
    /// <summary>Unique in the form; with a star in its sides, followed by <c>/</c> and the row or column it was read for.</summary>
    public required string Key { get; init; }

    /// <summary>What it says, in words.</summary>
    public required Label Title { get; init; }

    /// <summary>The row or column that a star in its sides was read for; null for a relation that is written out.</summary>
    public Label? Line { get; init; }

    /// <summary>What is added up on the left.</summary>
    public required IReadOnlyList<IdentityTerm> Left { get; init; }

    /// <summary>What is added up on the right; nothing stands for 0.</summary>
    public required IReadOnlyList<IdentityTerm> Right { get; init; }

    /// <summary>Cells of which one above 0 sets the relation aside: unpaid fees are plain where notices were sent.</summary>
    public IReadOnlyList<CellRef> Unless { get; init; } = [];

    /// <summary>How left stands to right.</summary>
    public required Relation Relation { get; init; }

    /// <summary>How grave it is when broken.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The clause it rests on, e.g. <c>国办公开办函〔2021〕30号 附件 表三</c>.</summary>
    public required string Clause { get; init; }

    /// <summary>The first year it holds for; null: every year of the form.</summary>
    public int? Since { get; init; }

    /// <summary>The key it is written under, whatever row or column it was read for.</summary>
    public string WrittenKey => Key.Split('/')[0];

    /// <summary>All terms, those of the left side first.</summary>
    public IEnumerable<IdentityTerm> Terms => Left.Concat(Right);

    /// <summary>Whether it reaches back to last year's figures.</summary>
    public bool IsOfTwoYears => Terms.Any(term => term.IsLastYears);

    /// <summary>Whether it says that a cell simply is what another was a year ago (上年结转): then it can be filled in beforehand.</summary>
    public bool IsOpening => Relation == Relation.Equal && this is { Left: [{ Sign: 1, IsLastYears: false }], Right: [{ Sign: 1, IsLastYears: true }] };
}

/// <summary>One term of an identity.</summary>
/// <param name="Cell">Its cell.</param>
/// <param name="Sign">+1, or −1 for a term written with a leading hyphen.</param>
/// <param name="IsLastYears">Whether the figure of the year before is meant, written <c>@last-year</c>.</param>
public sealed record IdentityTerm(CellRef Cell, int Sign, bool IsLastYears);
