using System.Text;
using System.Xml;
using CsCheck;
using ReportPortal.Domain.Narratives;

namespace ReportPortal.Domain.Tests.Narratives;

public class TypedTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("甲\r\n乙", "甲\n乙")]
    [InlineData("甲\r乙", "甲\n乙")]
    [InlineData("甲\r\r乙", "甲\n\n乙")]
    [InlineData("甲\n\r乙", "甲\n\n乙")]
    [InlineData("甲\v乙\f丙\u0085丁\u2028戊\u2029己", "甲\n乙\n丙\n丁\n戊\n己")]
    [InlineData("一\t二", "一\t二")]
    [InlineData("\0\u0007\u001b\u007f\u009f", "")]
    [InlineData("\ufeff年\ufffe报\uffff", "年报")]
    [InlineData("共\u202e12\u202c件", "共12件")]
    [InlineData("\ud842\udfb7😀", "𠮷😀")]
    [InlineData("e\u0301", "é")]
    [InlineData("👨\u200d👩　１２３（一）", "👨\u200d👩　１２３（一）")]
    public void Clean_WhenTextIsPasted_KeepsWhatCanBeSeen(string typed, string clean) => TypedText.Clean(typed).ShouldBe(clean);

    // Not as data of the test above: an attribute cannot hold half a character.
    [Fact]
    public void Clean_WhenHalfACharacterIsPasted_TakesItOut() =>
        new[] { "\ud842年", "年\udfb7", "\udfb7年\ud842", "\ud842\ud842年" }.Select(TypedText.Clean).ShouldAllBe(clean => clean == "年");

    [Fact]
    public void Clean_WhenAnythingIsTyped_CanBeWrittenToEveryFileAndIsCleanForGood() =>
        Gen.OneOf(Gen.Char, Gen.Char['\ud700', '\ue100'], Gen.Char['\0', '\u00ff']).Array.Select(chars => new string(chars)).Sample(typed =>
        {
            var clean = TypedText.Clean(typed);
            XmlConvert.VerifyXmlChars(clean);
            Encoding.UTF8.GetString(new UTF8Encoding(false, true).GetBytes(clean)).ShouldBe(clean);
            clean.ShouldNotContain('\r');
            clean.IsNormalized().ShouldBeTrue();
            TypedText.Clean(clean).ShouldBe(clean);
        });
}
