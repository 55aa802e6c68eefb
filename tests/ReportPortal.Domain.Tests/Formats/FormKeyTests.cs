using CsCheck;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Tests.Formats;

public class FormKeyTests
{
    [Theory]
    [InlineData("channels", true)]
    [InlineData("national-2021", true)]
    [InlineData("a", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("2021", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("Channels", false)]
    [InlineData("a b", false)]
    [InlineData("a/b", false)]
    [InlineData("渠道", false)]
    [InlineData("a１", false)]
    public void IsValid_WhenAsked_AcceptsKebabCaseOnly(string? key, bool valid) => FormKey.IsValid(key).ShouldBe(valid);

    [Fact]
    public void IsValid_WhenLong_StopsAtTheLimit() => (FormKey.IsValid(new('a', 64)), FormKey.IsValid(new('a', 65))).ShouldBe((true, false));

    [Theory]
    [InlineData("channels/portal/count", true)]
    [InlineData("channels/portal", false)]
    [InlineData("channels/portal/count/", false)]
    [InlineData("channels//count", false)]
    [InlineData(" channels/portal/count", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void TryParse_WhenGivenACellsAddress_AcceptsThreeKeys(string? text, bool valid)
    {
        CellRef.TryParse(text, out var cell).ShouldBe(valid);
        cell?.ToString().ShouldBe(text);
    }

    [Fact]
    public void TryParse_WhenGivenAnything_NeverThrows() => Gen.String.Sample(text => CellRef.TryParse(text, out var cell) == (cell is not null));

    [Theory]
    [InlineData("2008", 2008)]
    [InlineData("2099", 2099)]
    [InlineData("2007", null)]
    [InlineData("2100", null)]
    [InlineData(" 2022", null)]
    [InlineData("２０２２", null)]
    [InlineData("+202", null)]
    [InlineData(null, null)]
    public void TryParse_WhenGivenAYear_AcceptsFourDigitsInRange(string? text, int? value)
    {
        ReportYear.TryParse(text, null, out var year).ShouldBe(value is not null);
        year?.Value.ShouldBe(value!.Value);
    }

    [Fact]
    public void Previous_WhenTheYearIsTheFirst_IsNone() => (new ReportYear(2008).Previous, new ReportYear(2009).Previous?.Value).ShouldBe((null, 2008));
}
