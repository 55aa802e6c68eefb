using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Tests.Formats;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Documents;

public class HeadingNumberTests
{
    private static readonly IReadOnlyList<string> Numbers = [.. OfSections(99)];

    [Theory]
    [InlineData(1, "一、")]
    [InlineData(2, "二、")]
    [InlineData(9, "九、")]
    [InlineData(10, "十、")]
    [InlineData(11, "十一、")]
    [InlineData(19, "十九、")]
    [InlineData(20, "二十、")]
    [InlineData(21, "二十一、")]
    [InlineData(55, "五十五、")]
    [InlineData(90, "九十、")]
    [InlineData(99, "九十九、")]
    public void Compose_WhenAFormHasManySections_NumbersThemAsPeopleCount(int section, string number) => Numbers[section - 1].ShouldBe(number);

    [Fact]
    public void Compose_WhenAFormHasManySections_GivesNoNumberTwice() => Numbers.Distinct().Count().ShouldBe(99);

    [Fact]
    public void Compose_WhenAFormHasAHundredSections_Refuses() => Should.Throw<ArgumentOutOfRangeException>(() => OfSections(100).ToList());

    private static IEnumerable<string> OfSections(int count)
    {
        var sections = Enumerable.Range(1, count).Select(index => new SectionFormat($"section-{index}", new("题", "Title"), []));
        var form = new YearForm(TestForm.FiveSection with { Sections = [.. sections], Rules = [] }, new(2022), []);
        return ReportComposer.Compose(FiveSection.Content(FiveSection.Zeros) with { Form = form }).Document.Headings.Select(heading => heading.Number);
    }
}
