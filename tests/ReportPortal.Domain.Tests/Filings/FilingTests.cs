using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
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
    [InlineData(FilingState.Returned, "answer", FilingState.Returned)]
    [InlineData(FilingState.Returned, "behalf", FilingState.Returned)]
    [InlineData(FilingState.Draft, "behalf", FilingState.Draft)]
    [InlineData(FilingState.Draft, "excuse", FilingState.Excused)]
    [InlineData(FilingState.Excused, "require", FilingState.Draft)]
    [InlineData(FilingState.Submitted, "recall", FilingState.Draft)]
    [InlineData(FilingState.Submitted, "amend", FilingState.Submitted)]
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
    [InlineData(FilingState.Accepted, "recall", FilingRefusal.NotSubmitted)]
    [InlineData(FilingState.Accepted, "amend", FilingRefusal.NotSubmitted)]
    [InlineData(FilingState.Accepted, "answer", FilingRefusal.NotOpen)]
    [InlineData(FilingState.Accepted, "behalf", FilingRefusal.NotOpen)]
    [InlineData(FilingState.Accepted, "excuse", FilingRefusal.NotOpen)]
    [InlineData(FilingState.Submitted, "excuse", FilingRefusal.NotOpen)]
    [InlineData(FilingState.Submitted, "reopen", FilingRefusal.NotAccepted)]
    [InlineData(FilingState.Draft, "recall", FilingRefusal.NotSubmitted)]
    [InlineData(FilingState.Draft, "amend", FilingRefusal.NotSubmitted)]
    [InlineData(FilingState.Draft, "require", FilingRefusal.NotOpen)]
    [InlineData(FilingState.Returned, "submit", FilingRefusal.Unanswered)]
    [InlineData(FilingState.Excused, "save", FilingRefusal.NotOpen)]
    [InlineData(FilingState.Excused, "submit", FilingRefusal.NotOpen)]
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
        Acts["answer"](filing);
        filing.Submit([], [], Signed, "office", Now);
        Should.Throw<FilingRefused>(() => filing.Accept("office", Now));
        filing.Accept("clerk", Now.AddHours(1));
        (filing.SubmittedBy, filing.AcceptedBy, filing.AcceptedAt).ShouldBe(("office", "clerk", Now.AddHours(1)));
    }

    [Fact]
    public void Submit_WhenAnErrorOrADoubtIsLeft_RefusesUntilThereIsAReason()
    {
        var filing = In(FilingState.Draft);
        var blanks = Checker.Check(FiveSection.Form, filing.Sheet, CheckBasis.None);
        Unchanged(filing, () => Should.Throw<FilingRefused>(() => filing.Submit(blanks, [], Signed, "clerk", Now)).Refusal.ShouldBe(FilingRefusal.Unbalanced));
        filing.Save(FiveSection.Form, FiveSection.Sheet(("received/carried-in/count", 1), ("concluded/on-time/count", 2), ("answers/granted/count", 2)).Figures.ToDictionary());
        IReadOnlyList<Finding> Doubts() => [.. Checker.Check(FiveSection.Form, filing.Sheet, new() { Reasons = filing.Reasons }).Where(finding => finding.Severity == Severity.Warning)];
        Unchanged(filing, () => Should.Throw<FilingRefused>(() => filing.Submit(Doubts(), [], Signed, "clerk", Now)).Refusal.ShouldBe(FilingRefusal.Unexplained));
        filing.Explain(new("received", "carried-in", "count"), "上年少计一件，今年办结。");
        filing.Submit(Doubts(), [], Signed, "clerk", Now);
        (filing.State, filing.SignOff).ShouldBe((FilingState.Submitted, Signed));
    }

    [Fact]
    public void Reopen_WhenAccepted_MakesTheNextRevisionAndLeavesThisOne()
    {
        var filing = In(FilingState.Draft);
        Acts["save"](filing);
        Acts["write"](filing);
        filing.Annotate(FiveSection.Form, "received/fax", "按登记簿计。", "");
        Acts["submit"](filing);
        Acts["accept"](filing);
        Filing next = null!;
        Unchanged(filing, () => next = filing.Reopen(Guid.NewGuid(), "传真数有误。", "office", Now));
        (next.Revision, next.State, next.Sheet[Fax], next.NarrativeOf("rules")!.Text, next.Notes.Single().Counting).ShouldBe((2, FilingState.Returned, Figure.Of(5), "制度。", "按登记簿计。"));
        next.Queries.Single().Question.ShouldBe("传真数有误。");
        Acts["save"](next);
        next.Cells.ShouldAllBe(cell => cell.FilingId == next.Id);
    }

    [Fact]
    public void Amend_WhenAgreed_KeepsBothValuesUntilTheBodyConfirms()
    {
        var filing = In(FilingState.Draft);
        Acts["save"](filing);
        Acts["submit"](filing);
        var change = Guid.NewGuid();
        filing.Amend(FiveSection.Form, Fax, Figure.Of(7), new(change, "电话核实", "office", Now));
        Should.Throw<FilingRefused>(() => filing.Amend(FiveSection.Form, Fax, Figure.Of(7), new(Guid.NewGuid(), "电话核实", "office", Now))).Refusal.ShouldBe(FilingRefusal.Unchanged);
        filing.Confirm(change, "clerk", Now);
        var agreed = filing.AgreedChanges.Single();
        (agreed.Before, agreed.After, agreed.ConfirmedBy, filing.Sheet[Fax]).ShouldBe(("5", "7", "clerk", Figure.Of(7)));
    }

    [Fact]
    public void Save_WhenAnotherChangedTheSameCell_LeavesItAndSavesTheRest()
    {
        var filing = In(FilingState.Draft);
        var letter = new CellRef("received", "letter", "count");
        Acts["save"](filing);
        filing.Save(FiveSection.Form, Answers((Fax, Figure.Of(6)), (letter, Figure.Of(1))), new Dictionary<CellRef, int> { [Fax] = 0, [letter] = 0 }).ShouldBe([Fax]);
        (filing.Sheet[Fax], filing.Sheet[letter]).ShouldBe((Figure.Of(5), Figure.Of(1)));
        filing.Save(FiveSection.Form, Answers((Fax, Figure.Of(5))), new Dictionary<CellRef, int> { [Fax] = 0 }).ShouldBeEmpty("the same answer is no conflict");
        filing.Save(FiveSection.Form, Answers((Fax, Figure.Of(6))), new Dictionary<CellRef, int> { [Fax] = filing.CellAt(Fax)!.Version }).ShouldBeEmpty();
        filing.Sheet[Fax].ShouldBe(Figure.Of(6));
    }

    [Fact]
    public void EmptyZeros_WhenOneActFilledThem_TakesBackWhatWasNotChangedSince()
    {
        var filing = In(FilingState.Draft);
        var (letter, counter) = (new CellRef("received", "letter", "count"), new CellRef("received", "online", "count"));
        Acts["save"](filing);
        filing.FillZeros(FiveSection.Form, [Fax, letter, counter]).ShouldBe(2);
        var act = filing.Version;
        filing.Save(FiveSection.Form, Answers((counter, Figure.Of(3))));
        filing.EmptyZeros(FiveSection.Form, act).ShouldBe(1);
        (filing.Sheet[Fax], filing.Sheet[letter], filing.Sheet[counter]).ShouldBe((Figure.Of(5), Figure.Blank, Figure.Of(3)));
    }
}
