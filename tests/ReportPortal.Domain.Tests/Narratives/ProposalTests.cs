using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Narratives;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Narratives;

/// <summary>What a typed number is offered to become: what prints the same.</summary>
public class ProposalTests
{
    private static readonly FigureSheet Sheet = National.Sheet(("requests/new/natural", 37), ("requests/new/commercial", 4), ("requests/granted/natural", 20), ("requests/partly-granted/natural", 5),
        ("requests/state-secret/natural", 2), ("requests/process/natural", 9), ("disputes/cases/direct-upheld", 6), ("disputes/cases/after-upheld", 17)).Computed(National.Form);

    private static readonly FigureSheet LastYear = National.Sheet(("requests/new/natural", 29), ("requests/new/commercial", 3)).Computed(National.Form);

    [Theory]
    [InlineData("收到申请41件", "{requests/new/total}")]
    [InlineData("不予公开11件", "{sum requests/state-secret/total + requests/forbidden-by-law/total + requests/three-securities/total + requests/third-party/total + requests/internal-affairs/total + requests/process/total + requests/enforcement-file/total + requests/administrative-query/total}")]
    [InlineData("予以公开和部分公开25件", "{sum requests/granted/total + requests/partly-granted/total}")]
    [InlineData("行政诉讼23件", "{sum disputes/cases/direct-total + disputes/cases/after-total}")]
    [InlineData("上年收到申请32件", "{last-year requests/new/total}")]
    [InlineData("收到申请41件，增长28.1%", "{change requests/new/total, 1}")]
    [InlineData("收到申请{requests/new/total}件，较上年增加9件", "{change requests/new/total}")]
    [InlineData("收到申请{requests/new/total}件，下降28.1%", "")]
    [InlineData("收到申请41件，予以公开20件，占48.78%", "{share requests/granted/total of requests/new/total, 2}")]
    [InlineData("予以公开{requests/granted/total}件、部分公开{requests/partly-granted/total}件，共25件", "{sum requests/granted/total + requests/partly-granted/total}")]
    [InlineData("举办培训77次", "")]
    [InlineData("满意度97.5%", "")]
    public void Scan_WhenANumberPrintsLikeAnother_ProposesIt(string text, string written) =>
        (Last(text).Proposals is [var first, ..] ? first.Written : "").ShouldBe(written);

    [Theory]
    [InlineData("收到申请41件，增长28.1%。", "收到申请41件，{change requests/new/total, 1}。")]
    [InlineData("收到申请{requests/new/total}件，增加了9件。", "收到申请{requests/new/total}件，{change requests/new/total}。")]
    [InlineData("收到申请41件。", "收到申请{requests/new/total}件。")]
    public void Bind_WhenProposed_ReplacesTheWordsThatTheBindingPrints(string text, string bound) =>
        NumberScanner.Bind(text, Last(text).Proposals[0]).ShouldBe(bound);

    [Fact]
    public void Bind_WhenTheTextIsShorter_Refuses() =>
        Should.Throw<ArgumentException>(() => NumberScanner.Bind("短", new NumberProposal(3, 2, "{year}", [])));

    [Theory]
    [InlineData("{requests/new/total}", NumberKind.Bound)]
    [InlineData("{sum requests/new/total + requests/granted/total}", NumberKind.Computed)]
    [InlineData("{change requests/new/total, 1}", NumberKind.Computed)]
    [InlineData("{last-year requests/new/total}", NumberKind.Computed)]
    [InlineData("{year}", NumberKind.Literal)]
    [InlineData("{literal 12345}", NumberKind.Literal)]
    [InlineData("2024年", NumberKind.Literal)]
    [InlineData("{stated 12 签到表}", NumberKind.Stated)]
    [InlineData("77", NumberKind.Unexplained)]
    public void Read_WhenANumberStands_TellsItsKindAndPlace(string written, NumberKind kind)
    {
        var number = NumberReader.Read($"共有{written}，", National.Form, Sheet, LastYear).ShouldHaveSingleItem();

        (number.Kind, number.Start, number.Length, number.Text).ShouldBe((kind, 2, written.Length, written));
        (number.Free is not null).ShouldBe(kind == NumberKind.Unexplained);
    }

    [Theory]
    [InlineData("{body}")]
    [InlineData("{no/such/cell}")]
    [InlineData("没有")]
    public void Read_WhenNoNumberStands_TellsNone(string text) => NumberReader.Read(text, National.Form, Sheet, LastYear).ShouldBeEmpty();

    private static FreeNumber Last(string text) => NumberScanner.Scan(text, National.Form, Sheet, LastYear)[^1];
}
