using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;
using ReportPortal.Domain.Tests.TestData;
using static ReportPortal.Domain.Tests.Filings.FilingAt;

namespace ReportPortal.Domain.Tests.Filings;

public class FilingSaveTests
{
    private static readonly CellRef Meetings = new("supplement", "meetings", "count");

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
        var answers = Answers((Fax, Figure.Of(9)), (CellRef.Parse(cell), figure));
        Unchanged(filing, () => Should.Throw<FilingRefused>(() => filing.Save(FiveSection.Form, answers)).Refusal.ShouldBe(refusal));
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

    private static int VersionOf(Filing filing, CellRef cell) => filing.Cells.Single(answered => answered.Cell == cell).Version;
}
