using System.Text;
using System.Text.Json;
using ReportPortal.Domain.Documents;
using ReportPortal.Rendering.Tests.TestData;
using ReportPortal.Rendering.Verification;

namespace ReportPortal.Rendering.Tests.Verification;

/// <summary>What can still be told of a file that somebody has changed.</summary>
public sealed class FileWitnessTests
{
    private static readonly ReportDocument Report = Reports.Plain();
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private static readonly string Digest = CanonicalJson.Digest(CanonicalJson.Write(Report));

    [Theory, InlineData("html"), InlineData("pdf"), InlineData("docx"), InlineData("xlsx"), InlineData("json"), InlineData("fragment")]
    public void Of_WhenAFileOfOursWasChanged_StillNamesTheDocument(string format)
    {
        var file = Files.Render(format, Report);

        FileWitness.Of([.. file, (byte)' ']).ShouldSatisfyAllConditions(
            witness => witness.Printed.ShouldContain(Digest),
            witness => witness.Sha256.ShouldNotBe(CanonicalJson.Digest(file)));
    }

    [Fact]
    public void Of_WhenOnlyThePrintedLineOfAPdfIsLeft_ReadsItWhereAsked()
    {
        var file = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Files.Render("pdf", Report)).Replace(Digest, new string('x', 64), StringComparison.Ordinal));

        FileWitness.Of(file).Printed.ShouldBeEmpty();
        FileWitness.Of(file, opensPdf: true).Printed.ShouldBe([Digest]);
    }

    [Fact]
    public void Of_WhenAJsonFileWasSavedAnew_ComputesTheDigestOfItsDocument()
    {
        using var parsed = JsonDocument.Parse(Files.Render("json", Report));
        var indented = JsonSerializer.SerializeToUtf8Bytes(parsed, Indented);

        FileWitness.Of(indented).Document.ShouldBe(Digest);
        FileWitness.Of([0xEF, 0xBB, 0xBF, .. indented]).Document.ShouldBe(Digest);
        FileWitness.Of(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(indented).Replace("12", "13", StringComparison.Ordinal))).Document.ShouldNotBe(Digest);
    }

    [Theory, InlineData(""), InlineData("{"), InlineData("{}"), InlineData("{\"document\":1.5}"), InlineData("[]"), InlineData("PK"), InlineData("%PDF-1.7"), InlineData("\0\0")]
    public void Of_WhenItIsAnything_IsNoError(string file) => FileWitness.Of(Encoding.UTF8.GetBytes(file), opensPdf: true).ShouldSatisfyAllConditions(
        witness => witness.Printed.ShouldBeEmpty(), witness => witness.Document.ShouldBeNull());

    [Fact]
    public void Of_WhenCutAnywhere_IsNoError()
    {
        var file = Files.Render("docx", Report);
        for (var length = 0; length < file.Length; length += 97)
            FileWitness.Of(file[..length]).Document.ShouldBeNull();
    }
}
