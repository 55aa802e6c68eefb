using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Prose;
using ReportPortal.Domain.Tests.Prose;
using ReportPortal.Domain.Tests.TestData;
using static ReportPortal.Domain.Tests.Filings.FilingAt;

namespace ReportPortal.Domain.Tests.Filings;

public class FilingExplainTests
{
    private static readonly CellRef Duplicates = new("channels", "duplicates", "count");
    private static readonly CellRef Meetings = new("supplement", "meetings", "count");

    [Fact]
    public void Explain_WhenAFigureNeedsAReason_KeepsItAndTheFindingIsGone()
    {
        var filing = Draft((Duplicates, Figure.Of(2)), (new("channels", "portal", "count"), Figure.Of(9)));
        Reasonless(filing).ShouldBe([Duplicates]);
        var version = filing.Version;

        filing.Explain(Duplicates, " 网站和微信\r\n同时公开 ");

        filing.Cells.Single(cell => cell.Cell == Duplicates).Reason.ShouldBe("网站和微信\n同时公开");
        filing.Reasons.ShouldBe([Duplicates]);
        filing.Version.ShouldBe(version + 1);
        Reasonless(filing).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("3")]
    [InlineData("0")]
    [InlineData("n/a")]
    [InlineData("blank")]
    public void Save_WhenTheFigureChanges_VoidsItsReason(string answer)
    {
        var filing = Draft((Meetings, Figure.Of(2)), (Duplicates, Figure.Of(2)));
        filing.Explain(Meetings, "多开了会");
        filing.Explain(Duplicates, "同时公开");
        var figure = answer switch { "blank" => Figure.Blank, "n/a" => Figure.NotApplicable, _ => Figure.Of(long.Parse(answer, null)) };

        filing.Save(FiveSection.Form, Answers((Meetings, figure), (Duplicates, Figure.Of(2))));

        filing.Reasons.ShouldBe([Duplicates]);
    }

    // An answer that was emptied and given again is not the one that was explained.
    [Fact]
    public void Save_WhenTheFigureIsGivenAnew_DoesNotBringTheReasonBack()
    {
        var filing = Draft((Duplicates, Figure.Of(2)));
        filing.Explain(Duplicates, "同时公开");
        filing.Save(FiveSection.Form, Answers((Duplicates, Figure.Of(3))));
        filing.Save(FiveSection.Form, Answers((Duplicates, Figure.Of(2))));
        filing.Reasons.ShouldBeEmpty();
        Reasonless(filing).ShouldBe([Duplicates]);
    }

    [Fact]
    public void Save_WhenTheSameFigureIsSavedAgain_KeepsItsReason()
    {
        var filing = Draft((Duplicates, Figure.Of(2)));
        filing.Explain(Duplicates, "同时公开");
        filing.Save(FiveSection.Form, Answers((Duplicates, Figure.Of(2)), (Meetings, Figure.Of(1))));
        filing.Reasons.ShouldBe([Duplicates]);
    }

    [Fact]
    public void Explain_WhenExplainedAgain_TakesTheLaterWords()
    {
        var filing = Draft((Duplicates, Figure.Of(2)));
        filing.Explain(Duplicates, "甲");
        filing.Explain(Duplicates, "乙");
        filing.Cells.Single().Reason.ShouldBe("乙");
    }

    [Fact]
    public void Explain_WhenTheReasonIsMissingOrTooLong_RefusesAndKeepsTheOld()
    {
        var filing = Draft((Duplicates, Figure.Of(2)));
        filing.Explain(Duplicates, new string('因', FilingCell.MaxReasonLength));
        foreach (var reason in new[] { "", " \n　", "\0", new string('因', FilingCell.MaxReasonLength + 1) })
            Unchanged(filing, () => Should.Throw<FilingRefused>(() => filing.Explain(Duplicates, reason)).Refusal.ShouldBe(FilingRefusal.NoReason));
        filing.Cells.Single().Reason!.Length.ShouldBe(FilingCell.MaxReasonLength);
    }

    [Fact]
    public void Explain_WhenThereIsNoFigure_Refuses()
    {
        var filing = Draft((Duplicates, Figure.Of(2)));
        foreach (var cell in new[] { Meetings, new CellRef("channels", "total", "count"), new CellRef("none", "none", "none") })
            Unchanged(filing, () => Should.Throw<FilingRefused>(() => filing.Explain(cell, "因")).Refusal.ShouldBe(FilingRefusal.NoReason));
    }

    [Theory]
    [InlineData(FilingState.Submitted)]
    [InlineData(FilingState.Accepted)]
    public void Explain_WhenTheFilingIsNotOpen_Refuses(FilingState state)
    {
        var filing = In(state);
        Unchanged(filing, () => Should.Throw<FilingRefused>(() => filing.Explain(Duplicates, "因")).Refusal.ShouldBe(FilingRefusal.NotOpen));
    }

    [Fact]
    public void Explain_WhenTheFilingWasReturned_IsOpenAgain()
    {
        var filing = In(FilingState.Returned);
        filing.Save(FiveSection.Form, Answers((Duplicates, Figure.Of(2))));
        filing.Explain(Duplicates, "同时公开");
        filing.Reasons.ShouldBe([Duplicates]);
    }

    [Fact]
    public void Submit_WhenASentenceIsWrong_LetsItAlongWithAReasonForThisVerySentence()
    {
        var form = Sheets.Of2023;
        var filing = In(FilingState.Draft);
        IReadOnlyList<ProseFinding> Sentences() => ProseChecker.Check(
            Told.Of(Subject.Department, "南华县教育局") with { Sheet = filing.Sheet, Reasons = filing.SentenceReasons }, filing.Narratives.ToDictionary(text => text.Part, text => text.Text));
        void Write(string share) => filing.Write(form, "overview-text", new string('公', 60) + $"来信{{stated 40}}件，其中网上{{stated 15}}件，占{{stated {share}}}%。");
        filing.Write(form, "problems", new string('公', 60));
        Write("37.9");

        Should.Throw<FilingRefused>(() => filing.Submit([], Sentences(), FilingAt.Signed, "clerk", Now)).Refusal.ShouldBe(FilingRefusal.Misstated);
        filing.ExplainSentence(FindingKey.Of(Sentences().Single(finding => finding.Rule == ProseRule.Share)), "另有口径。");
        Sentences().ShouldNotContain(finding => finding.Stops);
        Write("38.1");
        Should.Throw<FilingRefused>(() => filing.Submit([], Sentences(), FilingAt.Signed, "clerk", Now)).Refusal.ShouldBe(FilingRefusal.Misstated);
        Write("37.9");
        filing.Submit([], Sentences(), FilingAt.Signed, "clerk", Now);

        filing.State.ShouldBe(FilingState.Submitted);
    }

    [Fact]
    public void ExplainSentence_WhenAReasonIsTakenBackOrNoKeyIsGiven_HasNone()
    {
        var filing = In(FilingState.Draft);
        var key = new string('a', FindingKey.Length);
        filing.ExplainSentence(key, "另有口径。");
        filing.ExplainSentence(key, "口径不同。");
        filing.Waivers.Single().Reason.ShouldBe("口径不同。");

        Unchanged(filing, () => Should.Throw<FilingRefused>(() => filing.ExplainSentence(key + "a", "因")).Refusal.ShouldBe(FilingRefusal.NotAnInput));
        Unchanged(filing, () => Should.Throw<FilingRefused>(() => filing.ExplainSentence(key, new string('因', FilingCell.MaxReasonLength + 1))).Refusal.ShouldBe(FilingRefusal.NoReason));
        filing.ExplainSentence(key, " ");

        filing.Waivers.ShouldBeEmpty();
    }

    [Fact]
    public void Reopen_WhenReasonsForSentencesWereGiven_KeepsThem()
    {
        var filing = In(FilingState.Draft);
        filing.ExplainSentence(new string('a', FindingKey.Length), "另有口径。");
        filing.Submit([], [], FilingAt.Signed, "clerk", Now);
        filing.Accept("office", Now);

        filing.Reopen(Guid.NewGuid(), "更正", "office", Now).Waivers.Single().Reason.ShouldBe("另有口径。");
    }

    // 上年结转 that differs from last year's report: an error, passable with a reason (which goes when the figure changes).
    [Fact]
    public void Submit_WhenAnErrorIsExplained_LetsItAlongAndNotBefore()
    {
        var form = Sheets.Of2023;
        var carriedIn = new CellRef("requests", "carried-in", "natural");
        var filing = In(FilingState.Draft);
        filing.Save(form, form.InputCells.ToDictionary(cell => cell, _ => Figure.Of(0)));
        IReadOnlyList<Finding> Findings() => Checker.Check(form, filing.Sheet, new() { Reasons = filing.Reasons, LastYear = Sheets.LastYear("requests/carried-over/natural", "5") });

        Should.Throw<FilingRefused>(() => filing.Submit(Findings(), [], FilingAt.Signed, "clerk", Now)).Detail.ShouldBe("carried-in/natural");
        filing.Explain(carriedIn, "五件已并入另一单位办理。");
        Findings().Single(finding => finding.Identity?.Key == "carried-in/natural").IsExplained.ShouldBeTrue();
        filing.Submit(Findings(), [], FilingAt.Signed, "clerk", Now);

        filing.State.ShouldBe(FilingState.Submitted);
    }

    private static Filing Draft(params (CellRef Cell, Figure Figure)[] answers)
    {
        var filing = In(FilingState.Draft);
        filing.Save(FiveSection.Form, Answers(answers));
        return filing;
    }

    private static IEnumerable<CellRef> Reasonless(Filing filing) =>
        Checker.Check(FiveSection.Form, filing.Sheet, new() { Reasons = filing.Reasons }).Where(finding => finding.Rule == Rule.Reasonless).Select(finding => finding.Cells.Single());
}
