using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Documents;

/// <summary>Where a body is reached stands after the lead of its report, and no digit of it is a figure.</summary>
public sealed class ContactTests
{
    [Fact]
    public void Compose_WhenAllIsSaid_PrintsItAfterTheLeadAsItStands()
    {
        var paragraph = Compose(new("南华县龙川镇龙泉路1号", "675200", "0878-7221234", "xxgk@example.gov.cn"));

        string.Concat(paragraph.Runs.Select(run => run.Text))
            .ShouldBe("公众对本报告有疑问的，可以与本单位联系（地址：南华县龙川镇龙泉路1号；邮政编码：675200；电话：0878-7221234；电子邮箱：xxgk@example.gov.cn）。");
        paragraph.Runs.OfType<LiteralRun>().Select(run => run.Text).ShouldBe(["南华县龙川镇龙泉路1号", "675200", "0878-7221234", "xxgk@example.gov.cn"]);
    }

    [Fact]
    public void Compose_WhenOnlyATelephoneIsSaid_PrintsThatAlone() =>
        string.Concat(Compose(new(null, null, "0878-7221234", null)).Runs.Select(run => run.Text)).ShouldBe("公众对本报告有疑问的，可以与本单位联系（电话：0878-7221234）。");

    [Fact]
    public void Compose_WhenNothingIsSaid_PrintsNothing() =>
        ReportComposer.Compose(FiveSection.Content(FiveSection.Zeros)).Document.Blocks[1].ShouldBeOfType<Heading>();

    private static Paragraph Compose(ContactLines contact) =>
        ReportComposer.Compose(FiveSection.Content(FiveSection.Zeros) with { Contact = contact }).Document.Blocks[1].ShouldBeOfType<Paragraph>();
}
