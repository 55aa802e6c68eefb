using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Tests.TestData;
using static ReportPortal.Domain.Tests.Filings.FilingAt;

namespace ReportPortal.Domain.Tests.Filings;

public class FilingTests
{
    [Theory]
    [InlineData(FilingState.Draft, "save", FilingState.Draft)]
    [InlineData(FilingState.Draft, "write", FilingState.Draft)]
    [InlineData(FilingState.Draft, "submit", FilingState.Submitted)]
    [InlineData(FilingState.Returned, "save", FilingState.Returned)]
    [InlineData(FilingState.Returned, "write", FilingState.Returned)]
    [InlineData(FilingState.Returned, "submit", FilingState.Submitted)]
    [InlineData(FilingState.Submitted, "return", FilingState.Returned)]
    [InlineData(FilingState.Submitted, "accept", FilingState.Accepted)]
    public void Act_WhenTheStateAllowsIt_MovesAndGrowsTheVersion(FilingState state, string act, FilingState next)
    {
        var filing = In(state);
        var version = filing.Version;
        Acts[act](filing);
        filing.State.ShouldBe(next);
        filing.Version.ShouldBe(version + 1);
    }

    [Theory]
    [InlineData(FilingState.Draft, "return", FilingRefusal.NotSubmitted)]
    [InlineData(FilingState.Draft, "accept", FilingRefusal.NotSubmitted)]
    [InlineData(FilingState.Returned, "return", FilingRefusal.NotSubmitted)]
    [InlineData(FilingState.Returned, "accept", FilingRefusal.NotSubmitted)]
    [InlineData(FilingState.Submitted, "save", FilingRefusal.NotOpen)]
    [InlineData(FilingState.Submitted, "write", FilingRefusal.NotOpen)]
    [InlineData(FilingState.Submitted, "submit", FilingRefusal.NotOpen)]
    [InlineData(FilingState.Accepted, "save", FilingRefusal.NotOpen)]
    [InlineData(FilingState.Accepted, "write", FilingRefusal.NotOpen)]
    [InlineData(FilingState.Accepted, "submit", FilingRefusal.NotOpen)]
    [InlineData(FilingState.Accepted, "return", FilingRefusal.NotSubmitted)]
    [InlineData(FilingState.Accepted, "accept", FilingRefusal.NotSubmitted)]
    public void Act_WhenTheStateForbidsIt_RefusesAndChangesNothing(FilingState state, string act, FilingRefusal refusal)
    {
        var filing = In(state);
        Unchanged(filing, () => Should.Throw<FilingRefused>(() => Acts[act](filing)).Refusal.ShouldBe(refusal));
    }

    [Fact]
    public void Accept_WhenTheSamePersonSubmitted_Refuses()
    {
        var filing = In(FilingState.Submitted);
        Unchanged(filing, () => Should.Throw<FilingRefused>(() => filing.Accept("clerk", Now)).Refusal.ShouldBe(FilingRefusal.SamePerson));
    }

    [Fact]
    public void Accept_WhenItWasSubmittedAgain_HoldsTheLastSubmitter()
    {
        var filing = In(FilingState.Returned);
        filing.Submit([], "office", Now);
        Should.Throw<FilingRefused>(() => filing.Accept("office", Now));
        filing.Accept("clerk", Now.AddHours(1));
        (filing.SubmittedBy, filing.AcceptedBy, filing.AcceptedAt).ShouldBe(("office", "clerk", Now.AddHours(1)));
    }

    [Fact]
    public void Submit_WhenAnErrorIsLeft_RefusesAndAWarningDoesNot()
    {
        var filing = In(FilingState.Draft);
        var blanks = Checker.Check(FiveSection.Form, filing.Sheet, CheckBasis.None);
        Unchanged(filing, () => Should.Throw<FilingRefused>(() => filing.Submit(blanks, "clerk", Now)).Refusal.ShouldBe(FilingRefusal.Unbalanced));
        var late = FiveSection.Sheet(("concluded/on-time/count", 2), ("answers/granted/count", 2));
        filing.Submit(Checker.Check(FiveSection.Form, late, CheckBasis.None), "clerk", Now);
        filing.State.ShouldBe(FilingState.Submitted);
    }
}
