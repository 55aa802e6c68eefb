using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Json.Schema;
using ReportPortal.Domain.Documents;
using ReportPortal.Rendering.Json;
using ReportPortal.Rendering.Tests.TestData;

namespace ReportPortal.Rendering.Tests.Json;

/// <summary>The whole document for machines, and the schema it follows.</summary>
public sealed class JsonRendererTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(Encoding.UTF8.GetString(JsonRenderer.Schema()));

    [Fact]
    public void Render_WhenReportsOfBothForms_FollowThePublishedSchema()
    {
        foreach (var report in new[] { Reports.Plain("见[县政府网站](https://example.gov.cn/)，自报{stated 3|台账}场。"), OfficialTables.Whole() })
            Follows(Files.Render("json", report)).ShouldBeTrue();
    }

    [Fact]
    public void Render_WhenTextsAreHostile_FollowsThePublishedSchema() => Hostile.Documents(Hostile.Text).Sample(report => Follows(Files.Render("json", report)).ShouldBeTrue());

    [Theory]
    [InlineData("document", "schema", "2")]
    [InlineData("document", "blocks", "[{\"kind\":\"paragraph\",\"runs\":[{\"kind\":\"word\",\"text\":\"x\"}]}]")]
    [InlineData("imprint", "digest", "\"ABC\"")]
    [InlineData("imprint", "more", "1")]
    public void Schema_WhenSomethingIsOtherwise_DoesNotHold(string part, string name, string value)
    {
        var file = JsonNode.Parse(Files.Render("json", Reports.Plain()))!;
        file[part]![name] = JsonNode.Parse(value);

        Follows(Encoding.UTF8.GetBytes(file.ToJsonString())).ShouldBeFalse();
    }

    /// <summary>Whoever has the file can compute the digest with what any system has: the bytes stand in it as they were signed.</summary>
    [Fact]
    public void Render_WhenAReport_HoldsTheVeryBytesThatWereSigned()
    {
        var file = Encoding.UTF8.GetString(Files.Render("json", Reports.Plain()));
        var signed = file["{\"document\":".Length..file.IndexOf(",\"imprint\":", StringComparison.Ordinal)];

        CanonicalJson.Digest(signed).ShouldBe(Files.ImprintOf(Reports.Plain()).Digest);
        file.ShouldEndWith($"\"digest\":\"{CanonicalJson.Digest(signed)}\",\"edition\":1,\"issuer\":\"南华县人民政府\",\"publishedOn\":\"2023-03-28\",\"verifyAt\":\"https://www.nanhua.gov.cn/verify\",\"watermark\":\"演示数据\"}}}}");
    }

    private static bool Follows(byte[] file)
    {
        using var parsed = JsonDocument.Parse(file);
        return Schema.Evaluate(parsed.RootElement).IsValid;
    }
}
