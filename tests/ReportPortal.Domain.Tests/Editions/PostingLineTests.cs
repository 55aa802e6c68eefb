using ReportPortal.Domain.Editions;

namespace ReportPortal.Domain.Tests.Editions;

/// <summary>Lists of postings as offices paste them.</summary>
public class PostingLineTests
{
    private const string Address = "https://www.nanhua.gov.cn/zwgk/2024/01/26/t20240126_1.html";
    private static readonly DateOnly Day = new(2024, 1, 30);

    [Theory]
    [InlineData($"南华县财政局\t{Address}\t2024-01-30")]
    [InlineData($"3\t南华县财政局\t{Address}\t2024/1/30")]
    [InlineData($"南华县财政局\t2024年1月30日\t{Address}\t已核对")]
    [InlineData($"南华县财政局\t{Address}\t2024/1/30 0:00:00")]
    [InlineData($"南华县财政局\t{Address}\t２０２４－０１－３０")]
    [InlineData($"  南华县财政局 {Address}　2024年01月30日 ")]
    [InlineData($"南华县财政局,{Address},2024.1.30")]
    [InlineData($"南华县财政局，{Address}，20240130")]
    [InlineData($"{Address} 2024-1-30 南华县财政局")]
    public void Read_WhenALineHoldsTheThree_TellsThemApart(string line)
    {
        var read = PostingLine.Read(line).ShouldHaveSingleItem();

        (read.Body, read.Address, read.PostedOn, read.Typed).ShouldBe(("南华县财政局", Address, Day, line.Trim()));
    }

    [Theory]
    [InlineData("南华县财政局,https://a.gov.cn/art_1,22.html,2024-01-30", "南华县财政局", "https://a.gov.cn/art_1,22.html")]
    [InlineData("https://a.gov.cn/1.html,finance,2024-01-30", "finance", "https://a.gov.cn/1.html")]
    [InlineData("finance www.a.gov.cn/1.html 2024-01-30", "finance", "www.a.gov.cn/1.html")]
    public void Read_WhenCommasStandInTheAddress_KeepsItWhole(string line, string body, string address)
    {
        var read = PostingLine.Read(line).ShouldHaveSingleItem();

        (read.Body, read.Address, read.PostedOn).ShouldBe((body, address, Day));
    }

    [Theory]
    [InlineData($"南华县财政局\t{Address}", "南华县财政局", Address, "")]
    [InlineData($"南华县财政局\t{Address}\t2024-13-01", "南华县财政局", Address, "2024-13-01")]
    [InlineData($"南华县财政局\t{Address}\t1月30日", "南华县财政局", Address, "1月30日")]
    [InlineData("南华县财政局\t\t2024-01-30", "南华县财政局", "", "2024-01-30")]
    [InlineData($"{Address}\t2024-01-30", "", Address, "2024-01-30")]
    public void Read_WhenSomethingIsMissingOrNoDay_KeepsWhatIsThere(string line, string body, string address, string day)
    {
        var read = PostingLine.Read(line).ShouldHaveSingleItem();

        (read.Body, read.Address, read.Day).ShouldBe((body, address, day));
    }

    [Fact]
    public void Read_WhenLinesAreEmptyOrTheFirstIsAHead_CountsThemAllAndMarksThatOne()
    {
        var read = PostingLine.Read($"\n单位\t网址\t日期\r\n\r\n财政局\t{Address}\t2024-01-30\n教育局\t网址\t日期");

        read.Select(line => (line.Number, line.MayBeHead)).ShouldBe([(2, true), (4, false), (5, false)]);
    }
}
