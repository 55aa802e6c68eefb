using System.Text.Json.Serialization;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Documents;

/// <summary>
/// A composed report: the one source of every format. It holds what the report says and nothing of how it looks or of where and when
/// it was published (that is the <see cref="Imprint"/>'s).
/// </summary>
public sealed record ReportDocument
{
    /// <summary>The version of this shape; a reader refuses one it does not know.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The version of the shape it was written in.</summary>
    public int Schema { get; init; } = CurrentSchema;

    /// <summary>The key of the form it follows.</summary>
    public required string Form { get; init; }

    /// <summary>The year it is about.</summary>
    public required int Year { get; init; }

    /// <summary>Whose report it is.</summary>
    public required ReportBody Body { get; init; }

    /// <summary>The language of its text.</summary>
    public string Language { get; init; } = "zh-CN";

    /// <summary>The title, in the pieces that a line of it may be broken between (GB/T 9704-2012, 7.3.1: 词意完整).</summary>
    public required IReadOnlyList<string> TitleLines { get; init; }

    /// <summary>The title as one line.</summary>
    [JsonIgnore]
    public string Title => string.Concat(TitleLines);

    /// <summary>What it says, in reading order.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Reads a stored document.</summary>
    /// <exception cref="System.Text.Json.JsonException">The text is no document, or one of a shape that this version does not know.</exception>
    public static ReportDocument Read(string json) =>
        CanonicalJson.Read<ReportDocument>(json) is { Schema: CurrentSchema } document
            ? document
            : throw new System.Text.Json.JsonException($"The document is not of schema {CurrentSchema}.");

    /// <summary>The headings, for a contents list or an outline.</summary>
    [JsonIgnore]
    public IEnumerable<Heading> Headings => Blocks.OfType<Heading>();

    /// <summary>Every run, in reading order.</summary>
    [JsonIgnore]
    public IEnumerable<Run> Runs => Blocks.SelectMany(block => block switch
    {
        Paragraph paragraph => paragraph.Runs,
        Table table => table.Head.Concat(table.Body).SelectMany(row => row.Cells).Select(cell => cell.Content).OfType<Run>(),
        _ => [],
    });

    /// <summary>The text as a reader hears it, a line for the title and each heading, paragraph, caption and cell.</summary>
    [JsonIgnore]
    public IEnumerable<string> Lines => Blocks.SelectMany(LinesOf).Prepend(Title);

    private static IEnumerable<string> LinesOf(Block block) => block switch
    {
        Heading heading => [heading.Number + heading.Text],
        Paragraph paragraph => [string.Concat(paragraph.Runs.Select(run => run.Text))],
        Table table => table.Head.Concat(table.Body).SelectMany(row => row.Cells)
            .Select(cell => cell.Content?.Text ?? "").Prepend(table.Caption ?? ""),
        _ => [],
    };
}

/// <summary>The body whose report it is.</summary>
/// <param name="Code">Its code; <see cref="CountyCode"/> for the county's government.</param>
/// <param name="Name">Its name in the year of the report.</param>
/// <param name="Subject">Its kind.</param>
public sealed record ReportBody(string Code, string Name, [property: JsonConverter(typeof(JsonStringEnumConverter<Subject>))] Subject Subject)
{
    /// <summary>The code of the county's own report, rolled up from every body.</summary>
    public const string CountyCode = "county";
}
