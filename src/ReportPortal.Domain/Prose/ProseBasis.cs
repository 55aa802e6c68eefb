using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Prose;

/// <summary>Whose texts are judged, and what they are held against.</summary>
public sealed record ProseBasis
{
    /// <summary>The form of the year.</summary>
    public required YearForm Form { get; init; }

    /// <summary>Whose report it is; of the county's government the county's name (南华县).</summary>
    public required ReportBody Body { get; init; }

    /// <summary>The figures; computed cells are computed by the checker.</summary>
    public required FigureSheet Sheet { get; init; }

    /// <summary>Last year's figures as published; null where nothing is known.</summary>
    public FigureSheet? LastYear { get; init; }

    /// <summary>The body's own texts of last year, by part.</summary>
    public IReadOnlyDictionary<string, string> LastYearsTexts { get; init; } = new Dictionary<string, string>();

    /// <summary>The texts of the other bodies.</summary>
    public IReadOnlyList<BodyTexts> Others { get; init; } = [];

    /// <summary>The keys of the findings for which a reason was given: <see cref="Editions.FindingKey"/>. One that says something else by now is none of them.</summary>
    public IReadOnlySet<string> Reasons { get; init; } = new HashSet<string>();

    /// <summary>The county's thresholds.</summary>
    public CheckLimits Limits { get; init; } = new();
}

/// <summary>The texts of a body, by part.</summary>
/// <param name="Name">The body's name.</param>
/// <param name="Texts">Its texts, as typed.</param>
public sealed record BodyTexts(string Name, IReadOnlyDictionary<string, string> Texts);
