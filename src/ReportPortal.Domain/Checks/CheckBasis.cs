using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Checks;

/// <summary>What a sheet is held against besides itself.</summary>
public sealed record CheckBasis
{
    /// <summary>A sheet on its own.</summary>
    public static CheckBasis None { get; } = new();

    /// <summary>Last year's figures as published or recorded, those of the predecessors added; null where nothing is known.</summary>
    public FigureSheet? LastYear { get; init; }

    /// <summary>Whether the body is new this year: it starts from 0, which says nothing of what is likely.</summary>
    public bool IsNew { get; init; }

    /// <summary>The accepted sheets of the other bodies of the same kind, computed cells included.</summary>
    public IReadOnlyList<FigureSheet> Peers { get; init; } = [];

    /// <summary>The cells for which the body has given a reason.</summary>
    public IReadOnlySet<CellRef> Reasons { get; init; } = new HashSet<CellRef>();

    /// <summary>Whether a reason was given for a row; reasons are asked once a row.</summary>
    internal bool HasReasonFor(CellRef cell) => Reasons.Any(reason => reason.Table == cell.Table && reason.Row == cell.Row);

    /// <summary>The county's thresholds.</summary>
    public CheckLimits Limits { get; init; } = new();
}

/// <summary>From where on a figure is doubted. A doubt is a warning and never more.</summary>
public sealed record CheckLimits
{
    /// <summary>So many times last year's figure, or the middle one of the bodies of the same kind, or as small a part of it.</summary>
    public int Factor { get; init; } = 5;

    /// <summary>The least change that is worth a question, in printed units: 20 件, 20 万元.</summary>
    public int Change { get; init; } = 20;

    /// <summary>So many accepted bodies of the same kind make a comparison.</summary>
    public int Peers { get; init; } = 5;

    /// <summary>So many of a hundred trigrams of a text that stand in another one make the two alike (内容雷同).</summary>
    public int Likeness { get; init; } = 60;

    /// <summary>The fewest characters of a section that says something.</summary>
    public int Characters { get; init; } = 50;
}
