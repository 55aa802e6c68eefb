using System.Text.Json;
using ReportPortal.Domain.Documents;

namespace ReportPortal.Rendering.ReadBack;

/// <summary>The whole document: every value of the file under its path, and the digest as it is computed from the file.</summary>
internal sealed class JsonReadBack : IReadBack
{
    private const string Document = "document", Digest = "digest";

    public string Format => "json";

    public IReadOnlyList<Statement> Wanted(ReportDocument document, Imprint imprint)
    {
        var written = CanonicalJson.Write(document);
        using var parsed = JsonDocument.Parse(written);
        return [.. Values(parsed.RootElement, Document), new(Digest, imprint.Digest), new(Document, CanonicalJson.Digest(written))];
    }

    public IReadOnlyList<string> Read(byte[] file)
    {
        try
        {
            using var parsed = JsonDocument.Parse(file);
            var document = parsed.RootElement.GetProperty(Document);
            return
            [
                .. Values(document, Document).Select(value => value.Text),
                parsed.RootElement.GetProperty("imprint").GetProperty(Digest).GetString() ?? "",
                CanonicalJson.Digest(CanonicalJson.Write(ReportDocument.Read(document.GetRawText()))),
            ];
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new UnreadableFile(Format, broken.Message, broken);
        }
    }

    /// <summary>Each value with its path, which is part of what is said: a value under another name is another one.</summary>
    private static IEnumerable<Statement> Values(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Values(member.Value, $"{path}/{member.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => Values(item, $"{path}/{index}")),
        JsonValueKind.String => [new(path, $"{path}: {element.GetString()}")],
        _ => [new(path, $"{path}: {element.GetRawText()}")],
    };
}
