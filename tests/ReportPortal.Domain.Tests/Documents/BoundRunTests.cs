using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Documents;

public class BoundRunTests
{
    private static readonly FigureSheet Now = FiveSection.Sheet(("channels/portal/count", 3506), ("channels/other/count", 1276), ("channels/weibo/count", 0),
        ("received/fax/count", 1), ("received/online/count", 7), ("fees/charged/count", 12_350), ("supplement/funds/count", 59_237_244_900))
        .With(new("supplement", "meetings", "count"), Figure.NotApplicable);

    private static readonly FigureSheet Before = FiveSection.Sheet(("channels/portal/count", 3600), ("channels/other/count", 800), ("received/fax/count", 1),
        ("received/online/count", 0), ("fees/charged/count", 12_300)).With(new("concluded", "on-time", "count"), Figure.Blank).Computed(FiveSection.Form);

    [Theory]
    [InlineData("{channels/total/count}", "4782", FigureOf.Cell, "channels/total/count", "4782")]
    [InlineData("{channels/weibo/count}", "0", FigureOf.Cell, "channels/weibo/count", "0")]
    [InlineData("{fees/charged/count}", "123.5", FigureOf.Cell, "fees/charged/count", "123.5")]
    [InlineData("{supplement/funds/count}", "59237.2449", FigureOf.Cell, "supplement/funds/count", "59237.2449")]
    [InlineData("{sum channels/portal/count + channels/other/count}", "4782", FigureOf.Sum, "channels/portal/count channels/other/count", "4782")]
    [InlineData("{sum channels/weibo/count - channels/other/count}", "-1276", FigureOf.Sum, "channels/weibo/count -channels/other/count", "-1276")]
    [InlineData("{share channels/portal/count of channels/total/count}", "73.3%", FigureOf.Share, "channels/portal/count channels/total/count", "73.3")]
    [InlineData("{share received/fax/count of received/total/count, 2}", "12.50%", FigureOf.Share, "received/fax/count received/total/count", "12.50")]
    [InlineData("{share received/fax/count of received/total/count, 0}", "13%", FigureOf.Share, "received/fax/count received/total/count", "13")]
    [InlineData("{share channels/weibo/count of channels/total/count, 1}", "0.0%", FigureOf.Share, "channels/weibo/count channels/total/count", "0.0")]
    [InlineData("{last-year channels/portal/count}", "3600", FigureOf.LastYear, "channels/portal/count", "3600")]
    [InlineData("{change channels/total/count}", "增加382条", FigureOf.Change, "channels/total/count", "382")]
    [InlineData("{change channels/portal/count}", "减少94条", FigureOf.Change, "channels/portal/count", "-94")]
    [InlineData("{change received/fax/count}", "持平", FigureOf.Change, "received/fax/count", "0")]
    [InlineData("{change received/online/count}", "增加7件", FigureOf.Change, "received/online/count", "7")]
    [InlineData("{change fees/charged/count}", "增加0.5元", FigureOf.Change, "fees/charged/count", "0.5")]
    [InlineData("{change channels/total/count, 1}", "增长8.7%", FigureOf.Growth, "channels/total/count", "8.7")]
    [InlineData("{change channels/portal/count, 2}", "下降2.61%", FigureOf.Growth, "channels/portal/count", "-2.61")]
    [InlineData("{change channels/other/count, 0}", "增长60%", FigureOf.Growth, "channels/other/count", "60")]
    [InlineData("{change received/fax/count, 1}", "持平", FigureOf.Growth, "received/fax/count", "0.0")]
    public void Compose_WhenANumberIsBound_SaysItsTextItsCellsAndItsValue(string typed, string text, FigureOf of, string cells, string value) =>
        CanonicalJson.Write(RunOf(typed)).ShouldBe(CanonicalJson.Write<Run>(new FigureRun(text, of, cells.Split(' '), value)));

    [Theory]
    [InlineData("{year}", "2022")]
    [InlineData("{year-1}", "2021")]
    [InlineData("{body}", "南华县")]
    [InlineData("{literal 12345}", "12345")]
    public void Compose_WhenDigitsCountNothing_IsALiteral(string typed, string text) => RunOf(typed).ShouldBe(new LiteralRun(text));

    [Theory]
    [InlineData("{stated 12}", "12", null)]
    [InlineData("{stated 12 签到表}", "12", "签到表")]
    public void Compose_WhenANumberIsStated_KeepsItsSource(string typed, string text, string? source) => RunOf(typed).ShouldBe(new StatedRun(text, source));

    [Fact]
    public void Compose_WhenALinkIsTyped_IsALink() => RunOf("[网站](http://www.gov.cn)").ShouldBe(new LinkRun("网站", "http://www.gov.cn"));

    [Theory]
    [InlineData("{concluded/none/count}", CompositionFaultKind.BadText, "concluded/none/count")]
    [InlineData("{supplement/meetings/count}", CompositionFaultKind.MissingFigure, "supplement/meetings/count")]
    [InlineData("{sum supplement/trainings/count + supplement/meetings/count}", CompositionFaultKind.MissingFigure, "supplement/meetings/count")]
    [InlineData("{share supplement/meetings/count of supplement/trainings/count}", CompositionFaultKind.MissingFigure, "supplement/meetings/count")]
    [InlineData("{share supplement/trainings/count of supplement/meetings/count}", CompositionFaultKind.MissingFigure, "supplement/meetings/count")]
    [InlineData("{share channels/portal/count of channels/weibo/count}", CompositionFaultKind.NothingToDivideBy, "channels/weibo/count")]
    [InlineData("{change concluded/on-time/count}", CompositionFaultKind.NoLastYear, "concluded/on-time/count")]
    [InlineData("{change received/online/count, 1}", CompositionFaultKind.NothingToDivideBy, "received/online/count")]
    [InlineData("{change supplement/meetings/count}", CompositionFaultKind.MissingFigure, "supplement/meetings/count")]
    public void Compose_WhenANumberCannotBeComputed_SaysWhy(string typed, CompositionFaultKind kind, string detail) =>
        ReportComposer.Compose(FiveSection.Content(Now, Before, ("rules", typed))).Faults.ShouldBe([new CompositionFault(kind, "rules", detail)]);

    [Theory]
    [InlineData("{change channels/total/count}")]
    [InlineData("{change channels/total/count, 1}")]
    public void Compose_WhenNoReportOfLastYearIsPublished_SaysSo(string typed) =>
        ReportComposer.Compose(FiveSection.Content(Now, null, ("rules", typed))).Faults
            .ShouldBe([new CompositionFault(CompositionFaultKind.NoLastYear, "rules", "channels/total/count")]);

    [Fact]
    public void Compose_WhenAnAnswerDoesNotApply_PrintsTheWordInItsTable()
    {
        var sheet = Now.With(new("channels", "weibo", "count"), Figure.NotApplicable);
        var table = ReportComposer.Compose(FiveSection.Content(sheet)).Document.Blocks.OfType<Table>().First();
        CanonicalJson.Write(table.Body[2].Cells[1].Content)
            .ShouldBe(CanonicalJson.Write<Run>(new FigureRun("不适用", FigureOf.Cell, ["channels/weibo/count"], null)));
    }

    private static Run RunOf(string typed)
    {
        var composed = ReportComposer.Compose(FiveSection.Content(Now, Before, ("rules", typed)));
        composed.Faults.ShouldBeEmpty();
        var blocks = composed.Document.Blocks.ToList();
        return blocks[blocks.FindIndex(block => block is Heading { Id: "rules" }) + 1].ShouldBeOfType<Paragraph>().Runs.Single();
    }
}
