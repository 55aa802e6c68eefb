using System.Text;
using ReportPortal.Rendering.Pdf;
using ReportPortal.Typesetting.Fonts;

namespace ReportPortal.Rendering.Tests.Pdf;

public sealed class CommonCharactersTests
{
    public static TheoryData<FontRole> Roles => [.. Enum.GetValues<FontRole>()];

    [Fact]
    public void All_WhenRead_AreThoseOfTheTableInItsOrder()
    {
        CommonCharacters.All.Count.ShouldBe(8105);
        CommonCharacters.All.Distinct().Count().ShouldBe(8105);
        string.Concat(CommonCharacters.All.Take(3)).ShouldBe("一乙二");
        CommonCharacters.All[3500].ShouldBe(new Rune('乂'));       // the first of the second level, 3501 in the table
        CommonCharacters.All[6500].ShouldBe(new Rune('亍'));       // the first of the third, 6501
    }

    /// <summary>A name that the table allows can be printed in every part without the county's own fonts.</summary>
    [Theory, MemberData(nameof(Roles))]
    public void All_WhenPrintedWithThePortalsFonts_LackNone(FontRole role) =>
        string.Concat(PortalFonts.Book[role].Missing(string.Concat(CommonCharacters.All)).Select(missing => missing.Character)).ShouldBe("");
}
