using ReportPortal.Domain.Editions;

namespace ReportPortal.Domain.Tests.Editions;

/// <summary>Where and when a report was put up elsewhere.</summary>
public class PostingTests
{
    private const string Address = "https://www.nanhua.gov.cn/zwgk/nb/2024/0126/1.html";
    private static readonly DateOnly Published = new(2024, 1, 26), Today = new(2024, 2, 10);

    [Theory]
    [InlineData(EditionKind.First, "2024-01-25", PostingRefusal.BeforeTheEdition)]
    [InlineData(EditionKind.First, "2024-01-26", null)]
    [InlineData(EditionKind.First, "2024-02-10", null)]
    [InlineData(EditionKind.First, "2024-02-11", PostingRefusal.InTheFuture)]
    [InlineData(EditionKind.Recorded, "2024-01-25", null)]
    [InlineData(EditionKind.Recorded, "2024-01-01", null)]
    [InlineData(EditionKind.Recorded, "2023-12-31", PostingRefusal.BeforeTheYearEnded)]
    [InlineData(EditionKind.Recorded, "2024-02-11", PostingRefusal.InTheFuture)]
    public void Register_WhenOnADay_IsRefusedWhereTheReportCannotHaveBeenUp(EditionKind kind, string on, PostingRefusal? refusal) =>
        RefusalOf(() => Posting.Register(Edition(kind), Address, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), Today)).ShouldBe(refusal);

    [Theory]
    [InlineData("https://www.nanhua.gov.cn/zwgk/1,2.html?a=b#c", null)]
    [InlineData("http://10.0.0.1:8080/a", null)]
    [InlineData("  https://www.nanhua.gov.cn/  ", null)]
    [InlineData("https://www.nanhua.gov.cn/年报.html", null)]
    [InlineData("", PostingRefusal.NotAnAddress)]
    [InlineData("www.nanhua.gov.cn/1.html", PostingRefusal.NotAnAddress)]
    [InlineData("ftp://www.nanhua.gov.cn/1.html", PostingRefusal.NotAnAddress)]
    [InlineData("javascript:alert(1)", PostingRefusal.NotAnAddress)]
    [InlineData("https://", PostingRefusal.NotAnAddress)]
    [InlineData("https://www.nanhua.gov.cn/a b", PostingRefusal.NotAnAddress)]
    [InlineData("https://name:word@www.nanhua.gov.cn/", PostingRefusal.NotAnAddress)]
    public void Register_WhenAnAddressIsTyped_TakesThoseOfTheWebAlone(string address, PostingRefusal? refusal) =>
        RefusalOf(() => Posting.Register(Edition(), address, Today, Today)).ShouldBe(refusal);

    [Theory, InlineData(Posting.MaxAddress, null), InlineData(Posting.MaxAddress + 1, PostingRefusal.AddressTooLong)]
    public void Register_WhenTheAddressIsLong_TakesItUpToTheLimit(int length, PostingRefusal? refusal) =>
        RefusalOf(() => Posting.Register(Edition(), "https://www.nanhua.gov.cn/".PadRight(length, 'a'), Today, Today)).ShouldBe(refusal);

    [Fact]
    public void Mend_WhenItIsRefused_LeavesItAsItWas()
    {
        var posting = Posting.Register(Edition(), Address, Published, Today);

        RefusalOf(() => posting.Mend(Edition(), "https://other.example/", Today.AddDays(1), Today)).ShouldBe(PostingRefusal.InTheFuture);

        (posting.Address, posting.PostedOn, posting.Year.Value, posting.BodyCode).ShouldBe((Address, Published, 2023, "finance"));
    }

    private static PostedEdition Edition(EditionKind kind = EditionKind.First) => new(new(2023), "finance", kind, Published);

    private static PostingRefusal? RefusalOf(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (PostingRefused refused)
        {
            return refused.Refusal;
        }
    }
}
