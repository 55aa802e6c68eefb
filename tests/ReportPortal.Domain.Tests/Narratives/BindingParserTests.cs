using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;

namespace ReportPortal.Domain.Tests.Narratives;

public class BindingParserTests
{
    private static readonly CellRef Total = new("channels", "total", "count");
    private static readonly CellRef Portal = new("channels", "portal", "count");

    public static TheoryData<string, Binding> Bindings => new()
    {
        { "{channels/total/count}", new CellBinding(Total) },
        { "{ channels/total/count　}", new CellBinding(Total) },
        { "{share channels/portal/count of channels/total/count}", new ShareBinding(Portal, Total, 1) },
        { "{share channels/portal/count of channels/total/count, 0}", new ShareBinding(Portal, Total, 0) },
        { "{share  channels/portal/count  of  channels/total/count ,4}", new ShareBinding(Portal, Total, 4) },
        { "{change channels/total/count}", new ChangeBinding(Total, null) },
        { "{change channels/total/count, 2}", new ChangeBinding(Total, 2) },
        { "{last-year channels/total/count}", new LastYearBinding(Total) },
        { "{year}", new YearBinding(0) },
        { "{year-0}", new YearBinding(0) },
        { "{year-9}", new YearBinding(9) },
        { "{body}", new BodyBinding() },
        { "{literal 12345}", new LiteralBinding("12345") },
        { "{literal 7×24 小时}", new LiteralBinding("7×24 小时") },
        { "{literal 年/报}", new LiteralBinding("年/报") },
        { "{stated 12}", new StatedBinding("12", null) },
        { "{stated 12 培训签到表 第1页}", new StatedBinding("12", "培训签到表 第1页") },
    };

    [Theory]
    [MemberData(nameof(Bindings))]
    public void Read_WhenTheBindingIsKnown_StandsForIt(string typed, Binding binding)
    {
        NarrativeText.Read("共" + typed).Paragraphs.Single().Pieces.ShouldBe([new PlainPiece("共"), new BoundPiece(binding, 1, 2)]);
    }

    [Theory]
    [InlineData("{sum channels/total/count}", "+total")]
    [InlineData("{sum channels/portal/count + channels/weibo/count}", "+portal +weibo")]
    [InlineData("{sum channels/portal/count - channels/duplicates/count + channels/weibo/count - channels/other/count}", "+portal -duplicates +weibo -other")]
    public void Read_WhenASumIsBound_KeepsItsSigns(string typed, string terms) =>
        NarrativeText.Read(typed).Paragraphs.Single().Pieces.OfType<BoundPiece>().Select(bound => bound.Binding).OfType<SumBinding>().Single()
            .Terms.Select(term => (term.Sign > 0 ? "+" : "-") + term.Cell.Row).ShouldBe(terms.Split(' '));

    [Theory]
    [InlineData("{}", "")]
    [InlineData("{ }", "")]
    [InlineData("{number}", "number")]
    [InlineData("{channels/total}", "channels/total")]
    [InlineData("{Channels/total/count}", "Channels/total/count")]
    [InlineData("{channels/total/count + channels/portal/count}", "channels/total/count + channels/portal/count")]
    [InlineData("{channels/total/count*2}", "channels/total/count*2")]
    [InlineData("{sum}", "sum")]
    [InlineData("{sum channels/total/count +}", "sum channels/total/count +")]
    [InlineData("{sum channels/total/count × channels/total/count}", "sum channels/total/count × channels/total/count")]
    [InlineData("{share channels/total/count}", "share channels/total/count")]
    [InlineData("{share channels/portal/count of channels/total/count, x}", "share channels/portal/count of channels/total/count, x")]
    [InlineData("{change channels/total/count, １}", "change channels/total/count, １")]
    [InlineData("{change channels/total/count, -1}", "change channels/total/count, -1")]
    [InlineData("{year-１}", "year-１")]
    [InlineData("{year-10}", "year-10")]
    [InlineData("{year+1}", "year+1")]
    [InlineData("{literal}", "literal")]
    [InlineData("{literal 　}", "literal")]
    [InlineData("{stated}", "stated")]
    public void Read_WhenTheBindingIsUnknown_RefusesIt(string typed, string excerpt) =>
        NarrativeText.FaultsOf("年" + typed).ShouldBe([new NarrativeFault(NarrativeFaultKind.UnknownBinding, 1, 2, excerpt)]);

    [Theory]
    [InlineData("{channels/totl/count}", "channels/totl/count", "channels/total/count")]
    [InlineData("{sum channels/portal/count + channel/weibo/count}", "channel/weibo/count", "channels/weibo/count")]
    [InlineData("{share channels/portal/count of channels/all/count}", "channels/all/count", "channels/total/count")]
    [InlineData("{change received/totals/count, 9}", "received/totals/count", "received/total/count")]
    [InlineData("{x/y/z}", "x/y/z", null)]
    [InlineData("{-/-/-}", "-/-/-", null)]
    public void Read_WhenTheCellIsUnknown_NamesItAndTheNearest(string typed, string excerpt, string? suggestion) =>
        NarrativeText.FaultsOf(typed).ShouldBe([new NarrativeFault(NarrativeFaultKind.UnknownCell, 1, 1, excerpt, suggestion)]);

    [Theory]
    [InlineData("{sum channels/total/count + received/total/count}")]
    [InlineData("{share fees/charged/count of received/total/count}")]
    [InlineData("{sum fees/charged/count + supplement/funds/count}")]
    public void Read_WhenUnitsDiffer_Refuses(string typed) =>
        NarrativeText.FaultsOf(typed).ShouldBe([new NarrativeFault(NarrativeFaultKind.UnitsDiffer, 1, 1, typed[1..^1])]);

    [Theory]
    [InlineData("{share channels/portal/count of channels/total/count, 5}", "5")]
    [InlineData("{change channels/total/count, 12}", "12")]
    public void Read_WhenThereAreTooManyDecimals_Refuses(string typed, string excerpt) =>
        NarrativeText.FaultsOf(typed).ShouldBe([new NarrativeFault(NarrativeFaultKind.BadPlaces, 1, 1, excerpt)]);

    [Theory]
    [InlineData("{")]
    [InlineData("{year")]
    [InlineData("{channels/total/\ncount}")]
    [InlineData("{a{year}")]
    public void Read_WhenABraceIsNotClosedOnItsLine_Refuses(string typed) =>
        NarrativeText.FaultsOf(typed).ShouldBe([new NarrativeFault(NarrativeFaultKind.Unclosed, 1, 1, "{")]);
}
