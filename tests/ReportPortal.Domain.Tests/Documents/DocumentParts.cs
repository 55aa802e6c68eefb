using System.Text.Json.Nodes;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Tests.Documents;

/// <summary>A document taken apart for comparison: its bound numbers by their place, and everything else.</summary>
internal sealed class DocumentParts
{
    private DocumentParts(Dictionary<string, FigureRun> figures, string rest) => (Figures, Rest) = (figures, rest);

    public IReadOnlyDictionary<string, FigureRun> Figures { get; }

    public string Rest { get; }

    public static DocumentParts Of(ReportDocument document)
    {
        var root = JsonNode.Parse(CanonicalJson.Write(document))!;
        var figures = new Dictionary<string, FigureRun>();
        foreach (var node in Below(root).OfType<JsonObject>().Where(node => (string?)node["kind"] == "figure").ToList())
        {
            figures.Add(node.GetPath(), (FigureRun)CanonicalJson.Read<Run>(node.ToJsonString()));
            node.Remove("text");
            node.Remove("value");
        }
        return new(figures, root.ToJsonString());
    }

    public IEnumerable<string> ChangedFrom(DocumentParts before) =>
        Figures.Where(figure => Said(figure.Value) != Said(before.Figures[figure.Key])).Select(figure => figure.Key);

    /// <summary>The places whose number comes from one of the cells of this year.</summary>
    public IEnumerable<string> From(IReadOnlySet<CellRef> cells) =>
        Figures.Where(figure => figure.Value.Of != FigureOf.LastYear)
            .Where(figure => figure.Value.Cells.Any(cell => cells.Contains(CellRef.Parse(cell.TrimStart('-'))))).Select(figure => figure.Key);

    private static (string, string?) Said(FigureRun run) => (run.Text, run.Value);

    private static IEnumerable<JsonNode> Below(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Below(member.Value)).Prepend(members),
        JsonArray items => items.SelectMany(Below).Prepend(items),
        _ => [],
    };
}
