using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Tests.Formats;

public class FormLibraryTests
{
    [Fact]
    public void Load_WhenACountyHasNone_HoldsTheDeliveredForms()
    {
        var library = FormLibrary.Load([]);
        library.Find("five-section").ShouldNotBeNull();
        library.Find("six-section").ShouldBeNull();
    }

    [Fact]
    public void Load_WhenACountyHasAForm_HoldsItBesideThem() =>
        FormLibrary.Load([TestForm.ThreeTables]).All.Select(form => form.Key).ShouldBe(["five-section", "national-2019", "national-2021", "three-tables"]);

    [Fact]
    public void Load_WhenAKeyIsTaken_Refuses() =>
        Should.Throw<FormatRefused>(() => FormLibrary.Load([TestForm.FiveSectionFiles])).Faults.ShouldBe(
            [new FormatFault("five-section.form.json", "$.key", FormatFaultKind.Duplicate, "five-section")]);

    [Fact]
    public void Load_WhenSeveralFormsAreFaulty_NamesTheFaultsOfAll() =>
        Should.Throw<FormatRefused>(() => FormLibrary.Load([new("one", "{", "{}", "{}"), new("two", null, "{}", "{}")]))
            .Faults.Select(fault => (fault.File, fault.Kind)).ShouldBe(
                [("one.form.json", FormatFaultKind.NotJson), ("two.form.json", FormatFaultKind.MissingFile)]);

    [Fact]
    public void Group_WhenGivenAFolder_PutsTheFilesOfAFormTogether() =>
        FormatFiles.Group([("b.texts.json", "3"), ("readme.md", "0"), ("a.form.json", "1"), ("a.en.json", "2"), ("a.form.json.bak", "0")])
            .ShouldBe([new("a", "1", "2", null), new("b", null, null, "3")]);
}
