using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;

namespace ReportPortal.Domain.Rollup;

/// <summary>What the county itself brings into its figures of a year, besides Σ of its bodies.</summary>
/// <param name="Leads">The county-wide figures of lead offices, at most one a cell.</param>
/// <param name="Adjustments">核增、核减.</param>
public sealed record CountySources(IReadOnlyList<LeadFigure> Leads, IReadOnlyList<Adjustment> Adjustments)
{
    /// <summary>Σ and nothing else.</summary>
    public static CountySources None { get; } = new([], []);
}

/// <summary>归口: a figure that one office knows for the whole county (行政事业性收费: 财政局), which stands in place of Σ.</summary>
public sealed class LeadFigure
{
    /// <summary>The year.</summary>
    public required ReportYear Year { get; init; }

    /// <summary>The entered cell.</summary>
    public required CellRef Cell { get; init; }

    /// <summary>The lead office (归口单位).</summary>
    public required string DepartmentCode { get; init; }

    /// <summary>The county-wide figure, in the smallest unit.</summary>
    public required long Amount { get; init; }

    /// <summary>A lead office's figure for a cell of a year's form.</summary>
    /// <exception cref="SourceRefused">People do not enter the cell, or the figure cannot stand there.</exception>
    public static LeadFigure Of(YearForm form, CellRef cell, string department, Figure figure)
    {
        SourceRefused.UnlessInput(form, cell);
        if (figure.Amount is null || (figure.Amount < 0 && !form[cell].IsSigned))
            throw new SourceRefused(SourceRefusal.NoFigure, cell.ToString());
        SourceRefused.IfTooLarge(form, cell, figure.Amount.Value);
        return new() { Year = form.Year, Cell = cell, DepartmentCode = department, Amount = figure.Amount.Value };
    }
}

/// <summary>The usual reasons for which a county adds to Σ or takes from it.</summary>
public enum AdjustmentTemplate
{
    /// <summary>Another reason, told in words.</summary>
    Other,

    /// <summary>联合发文: several bodies counted a document they issued together.</summary>
    JointDocument,

    /// <summary>共同被告: several bodies counted a lawsuit against them all.</summary>
    CoDefendants,

    /// <summary>复议机关作共同被告: the body that decided the reconsideration was sued with the one that acted.</summary>
    ReconsideringCoDefendant,

    /// <summary>转办重复: a request was passed on and counted by both.</summary>
    PassedOn,
}

/// <summary>核增、核减: a signed amount that the county adds to a cell, with its reason.</summary>
public sealed class Adjustment
{
    /// <summary>The longest reason, in characters.</summary>
    public const int MaxReasonLength = 500;

    /// <summary>Its identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The year.</summary>
    public required ReportYear Year { get; init; }

    /// <summary>The entered cell.</summary>
    public required CellRef Cell { get; init; }

    /// <summary>What is added, in the smallest unit; negative for 核减, never 0.</summary>
    public required long Amount { get; init; }

    /// <summary>Which of the usual cases it is.</summary>
    public required AdjustmentTemplate Template { get; init; }

    /// <summary>Why, in words: which document, which lawsuit.</summary>
    public required string Reason { get; init; }

    /// <summary>Who made it.</summary>
    public required string By { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>An adjustment of a cell of a year's form.</summary>
    /// <exception cref="SourceRefused">People do not enter the cell, nothing is adjusted, or no reason is given.</exception>
    public static Adjustment Of(YearForm form, CellRef cell, long amount, AdjustmentTemplate template, string reason, string by, DateTime now)
    {
        SourceRefused.UnlessInput(form, cell);
        var words = TypedText.Clean(reason).Trim();
        if (amount == 0)
            throw new SourceRefused(SourceRefusal.NoFigure, cell.ToString());
        SourceRefused.IfTooLarge(form, cell, amount);
        if (words.Length is 0 or > MaxReasonLength)
            throw new SourceRefused(SourceRefusal.NoReason, cell.ToString());
        return new() { Id = Guid.CreateVersion7(now), Year = form.Year, Cell = cell, Amount = amount, Template = template, Reason = words, By = by, At = now };
    }
}

/// <summary>Why a source of a county figure is refused.</summary>
public enum SourceRefusal
{
    /// <summary>The form has no such cell, or computes it, or keeps it at 0.</summary>
    NotAnInput,

    /// <summary>There is no amount, or one that changes nothing.</summary>
    NoFigure,

    /// <summary>The amount is larger than can be entered in the cell.</summary>
    TooLarge,

    /// <summary>The reason is missing or too long.</summary>
    NoReason,
}

/// <summary>A source of a county figure is refused.</summary>
/// <param name="refusal">Why.</param>
/// <param name="cell">The cell it is for.</param>
public sealed class SourceRefused(SourceRefusal refusal, string cell) : Exception($"{refusal}: {cell}")
{
    /// <summary>Why.</summary>
    public SourceRefusal Refusal { get; } = refusal;

    /// <summary>The cell it is for.</summary>
    public string Cell { get; } = cell;

    internal static void UnlessInput(YearForm form, CellRef cell)
    {
        if (form.Find(cell) is not { Computed: false, IsLocked: false })
            throw new SourceRefused(SourceRefusal.NotAnInput, cell.ToString());
    }

    internal static void IfTooLarge(YearForm form, CellRef cell, long amount)
    {
        var largest = FigureText.LargestEntry(form[cell].Unit);
        if (amount > largest || amount < -largest)
            throw new SourceRefused(SourceRefusal.TooLarge, cell.ToString());
    }
}
