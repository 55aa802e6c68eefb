using System.Globalization;
using CsCheck;
using ReportPortal.Domain.Documents;

namespace ReportPortal.Domain.Tests.Documents;

public class CanonicalJsonTests
{
    // RFC 8785, 3.2.3: members by UTF-16 code units, so that 😀 (d83d…) stands before U+FB33.
    [Fact]
    public void Write_WhenNamesAreInAnyOrder_SortsThemByCodeUnits() =>
        CanonicalJson.Write(new[] { "\ufb33", "€", "😀", "b", "1", "\r", "B", "ö", "" }.Select((name, index) => (name, index + 1)).ToDictionary())
            .ShouldBe("{\"\":9,\"\\r\":6,\"1\":5,\"B\":7,\"b\":4,\"ö\":8,\"€\":2,\"😀\":3,\"\ufb33\":1}");

    // RFC 8785, 3.2.2.2.
    [Theory]
    [InlineData("\u20ac$\u000f\nA'B\"\\\\\"/", "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"")]
    [InlineData("\b\f\n\r\t\0\u001f\u007f", "\"\\b\\f\\n\\r\\t\\u0000\\u001f\u007f\"")]
    [InlineData("<年&报>+\u2028", "\"<年&报>+\u2028\"")]
    public void Write_WhenTextNeedsEscapes_UsesTheShortestAndNoOthers(string text, string json) => CanonicalJson.Write(text).ShouldBe(json);

    [Fact]
    public void Write_WhenAMemberIsNull_LeavesItOutAndKeepsNullItems() =>
        CanonicalJson.Write(new { B = (string?)null, A = new int?[] { 1, null }, C = true }).ShouldBe("{\"a\":[1,null],\"c\":true}");

    [Theory]
    [InlineData(0L, "0")]
    [InlineData(-1L, "-1")]
    [InlineData(999_999_999_999_999L, "999999999999999")]
    public void Write_WhenANumberIsWhole_WritesItsDigits(long number, string json) => CanonicalJson.Write(number).ShouldBe(json);

    [Fact]
    public void Write_WhenANumberIsNotWhole_Refuses()
    {
        Should.Throw<FormatException>(() => CanonicalJson.Write(new { Part = 0.5 }));
        Should.Throw<FormatException>(() => CanonicalJson.Write(new { Part = 1.0m }));
    }

    [Fact]
    public void Write_WhenTheMachineSpeaksAnotherLanguage_IsTheSame()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("sv-SE");
            CanonicalJson.Write(new { Below = -12L }).ShouldBe("{\"below\":-12}");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Read_WhenAnyTextWasWritten_GivesTheSameTextAndTheSameDigest() => Gen.String.Sample(text =>
    {
        var json = CanonicalJson.Write(new TextRun(text));
        var read = CanonicalJson.Read<TextRun>(json);
        CanonicalJson.Write(read).ShouldBe(json);
    });

    [Fact]
    public void Digest_WhenTakenOfKnownBytes_IsTheirSha256() =>
        CanonicalJson.Digest("").ShouldBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}
