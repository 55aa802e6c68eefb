using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Filings;

public class FilingTests
{
    private static readonly DateTime Now = new(2023, 1, 10, 8, 0, 0, DateTimeKind.Utc);
    private static readonly CellRef Fax = new("received", "fax", "count");
    private static readonly CellRef Meetings = new("supplement", "meetings", "count");

    private static readonly Dictionary<string, Action<Filing>> Acts = new()
    {
        ["save"] = filing => filing.Save(FiveSection.Form, Answers((Fax, Figure.Of(5)))),
        ["write"] = filing => filing.Write(FiveSection.Form, "rules", "制度。"),
        ["submit"] = filing => filing.Submit([], "clerk", Now),
        ["return"] = filing => filing.Return(),
        ["accept"] = filing => filing.Accept("office", Now),
    };

    private static readonly Dictionary<FilingState, string> WaysTo = new()
    {
        [FilingState.Draft] = "",
        [FilingState.Submitted] = "submit",
        [FilingState.Returned] = "submit return",
        [FilingState.Accepted] = "submit accept",
    };

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
        Unchanged(filing, () => Should.Throw<FilingRefused>(() => filing.Submit(Checker.Check(FiveSection.Form, filing.Sheet), "clerk", Now)).Refusal.ShouldBe(FilingRefusal.Unbalanced));
        var late = FiveSection.Sheet(("concluded/on-time/count", 2), ("answers/granted/count", 2));
        filing.Submit(Checker.Check(FiveSection.Form, late), "clerk", Now);
        filing.State.ShouldBe(FilingState.Submitted);
    }

    [Theory]
    [InlineData("received/total/count", "1", FilingRefusal.NotAnInput)]
    [InlineData("received/nothing/count", "1", FilingRefusal.NotAnInput)]
    [InlineData("received/nothing/count", "blank", FilingRefusal.NotAnInput)]
    [InlineData("received/letter/count", "n/a", FilingRefusal.NotAnInput)]
    [InlineData("received/letter/count", "100000000000", FilingRefusal.TooLarge)]
    [InlineData("received/letter/count", "-100000000000", FilingRefusal.TooLarge)]
    public void Save_WhenOneAnswerIsNotForItsCell_SavesNone(string cell, string answer, FilingRefusal refusal)
    {
        var filing = In(FilingState.Draft);
        filing.Save(FiveSection.Form, Answers((Fax, Figure.Of(1))));
        var figure = answer switch { "blank" => Figure.Blank, "n/a" => Figure.NotApplicable, _ => Figure.Of(long.Parse(answer, null)) };
        Unchanged(filing, () => Should.Throw<FilingRefused>(() => filing.Save(FiveSection.Form, Answers((Fax, Figure.Of(9)), (CellRef.Parse(cell), figure)))).Refusal.ShouldBe(refusal));
    }

    [Fact]
    public void Save_WhenAnswersDiffer_KeepsBlankZeroAndNotApplicableApart()
    {
        var filing = In(FilingState.Draft);
        filing.Save(FiveSection.Form, Answers((Fax, Figure.Of(0)), (Meetings, Figure.NotApplicable), (new("received", "letter", "count"), Figure.Blank)));
        filing.Sheet.Figures.Select(pair => (pair.Key, pair.Value)).ShouldBe([(Fax, Figure.Of(0)), (Meetings, Figure.NotApplicable)]);
        filing.Save(FiveSection.Form, Answers((Fax, Figure.Blank), (Meetings, Figure.Of(2))));
        filing.Sheet.Figures.Select(pair => (pair.Key, pair.Value)).ShouldBe([(Meetings, Figure.Of(2))]);
    }

    [Fact]
    public void Save_WhenACellChanges_GivesOnlyThatCellANewVersionAndNeverAnOldOne()
    {
        var filing = In(FilingState.Draft);
        filing.Save(FiveSection.Form, Answers((Fax, Figure.Of(1)), (Meetings, Figure.Of(1))));
        var (fax, meetings) = (VersionOf(filing, Fax), VersionOf(filing, Meetings));

        filing.Save(FiveSection.Form, Answers((Fax, Figure.Of(2)), (Meetings, Figure.Of(1))));
        (VersionOf(filing, Fax) > fax, VersionOf(filing, Meetings)).ShouldBe((true, meetings));

        var seen = VersionOf(filing, Fax);
        filing.Save(FiveSection.Form, Answers((Fax, Figure.Blank)));
        filing.Save(FiveSection.Form, Answers((Fax, Figure.Of(2))));
        VersionOf(filing, Fax).ShouldBeGreaterThan(seen);
    }

    [Fact]
    public void Write_WhenTextIsTyped_KeepsItCleanAndCountsItsChanges()
    {
        var filing = In(FilingState.Draft);
        filing.Write(FiveSection.Form, "rules", "甲\r\n乙\0");
        filing.Write(FiveSection.Form, "rules", "丙");
        filing.Write(FiveSection.Form, "measures", "e\u0301");
        filing.Narratives.Select(text => (text.Part, text.Text, text.Version)).ShouldBe([("rules", "丙", 2), ("measures", "é", 1)]);
    }

    [Fact]
    public void Write_WhenTheTextCannotBeReadOrPrinted_RefusesAndKeepsTheOld()
    {
        var filing = In(FilingState.Draft);
        filing.Write(FiveSection.Form, "rules", "甲\r\n乙");
        Unchanged(filing, () => Should.Throw<NarrativeRefused>(() => filing.Write(FiveSection.Form, "rules", "{yaer}")));
        foreach (var part in new[] { "overview", "nothing", "" })
            Unchanged(filing, () => Should.Throw<FilingRefused>(() => filing.Write(FiveSection.Form, part, "丙")).Refusal.ShouldBe(FilingRefusal.NotAnInput));
        filing.Narratives.Single().Text.ShouldBe("甲\n乙");
    }

    private static Filing In(FilingState state)
    {
        var filing = new Filing { Id = Guid.NewGuid(), Year = new(2022), DepartmentCode = "education" };
        foreach (var act in WaysTo[state].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            Acts[act](filing);
        return filing;
    }

    private static void Unchanged(Filing filing, Action act)
    {
        var before = (filing.State, filing.Version, filing.SubmittedBy, filing.AcceptedBy, string.Join(';', filing.Sheet.Figures), string.Join(';', filing.Narratives.Select(text => text.Text)));
        act();
        (filing.State, filing.Version, filing.SubmittedBy, filing.AcceptedBy, string.Join(';', filing.Sheet.Figures), string.Join(';', filing.Narratives.Select(text => text.Text))).ShouldBe(before);
    }

    private static int VersionOf(Filing filing, CellRef cell) => filing.Cells.Single(answered => answered.Cell == cell).Version;

    private static Dictionary<CellRef, Figure> Answers(params (CellRef Cell, Figure Figure)[] answers) => answers.ToDictionary(answer => answer.Cell, answer => answer.Figure);
}
