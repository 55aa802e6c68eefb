using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Formats;

/// <summary>Figures of another form as figures of this one: only what counts the same.</summary>
public class CrosswalkTests
{
    private static readonly CellRef New = new("requests", "new", "total");
    private static readonly YearForm Form = National.Of(2021);

    [Theory]
    [InlineData("received/total/count", 7L)]
    [InlineData("-received/total/count", -7L)]
    [InlineData("received/total/count -received/fax/count", 5L)]
    [InlineData("received/fax/count received/online/count received/fax/count", 9L)]
    [InlineData("received/carried-in/count", null)]
    [InlineData("received/total/count received/carried-in/count", null)]
    [InlineData("received/total/count -received/carried-in/count", null)]
    [InlineData("supplement/meetings/count", null)]
    public void Translate_WhenTermsAreGiven_AddsThemAndIsBlankWhereOneIsMissing(string terms, long? amount)
    {
        var other = FigureSheet.Empty.With(new("received", "fax", "count"), Figure.Of(2)).With(new("received", "online", "count"), Figure.Of(5))
            .With(new("supplement", "meetings", "count"), Figure.NotApplicable).Computed(FiveSection.Form);
        var translated = Of("requests/new/total", terms).Translate(Form, other);
        translated[New].ShouldBe(amount is { } known ? Figure.Of(known) : Figure.Blank);
        translated.Figures.Count().ShouldBe(amount is null ? 0 : 1);
    }

    [Fact]
    public void Translate_WhenTheCellHasAStar_TakesEachColumnByItself()
    {
        var other = National.Form2019.InputCells.Where(cell => cell is { Table: "requests", Row: "new" or "carried-in" })
            .Select((cell, index) => KeyValuePair.Create(cell, Figure.Of(index + 1)));
        var sheet = FigureSheet.Of(other).With(new("requests", "carried-in", "legal"), Figure.Blank);

        var translated = Of("requests/new/*", "requests/new/* -requests/carried-in/*").Translate(Form, sheet);

        translated.Figures.ToDictionary(pair => pair.Key.Column, pair => pair.Value.Amount).ShouldBe(
            new[] { "natural", "commercial", "research", "welfare", "other" }.ToDictionary(column => column, _ => (long?)-6), ignoreOrder: true);
    }

    [Fact]
    public void Translate_WhenTheStarIsOfAGroup_TakesItsEnteredRows()
    {
        var sheet = FigureSheet.Of(National.Form2019.InputCells.Where(cell => cell.Table == "requests").Select(cell => KeyValuePair.Create(cell, Figure.Of(1))));
        Of("requests/refused.*/natural", "requests/refused.*/natural").Translate(Form, sheet).Figures.Select(pair => pair.Key.Row).Order().ShouldBe(
            ["administrative-query", "enforcement-file", "forbidden-by-law", "internal-affairs", "process", "state-secret", "third-party", "three-securities"]);
    }

    // A county that reported on 2020 in the form of that time starts 2021 from it, and what the forms count differently stays unknown.
    [Fact]
    public void Translate_WhenTheYearBeforeWasInTheFormOf2019_KnowsWhatWasCarriedOverAndNotWhatIsInForce()
    {
        var printed = National.Entered(National.Form2019, National.Printed(National.Form2019, "shanghai-office-2019")).Computed(National.Form2019);
        var translated = Delivered("national-2019").Translate(Form, printed);

        translated[new("requests", "carried-over", "natural")].Amount.ShouldBe(72);
        translated[new("requests", "carried-over", "total")].Amount.ShouldBe(72);
        translated[new("requests", "granted", "natural")].Amount.ShouldBe(258);
        translated[new("documents", "normative", "made")].Amount.ShouldBe(60);
        translated[new("documents", "normative", "in-force")].IsBlank.ShouldBeTrue();
        translated[new("requests", "carried-over", "legal")].IsBlank.ShouldBeTrue();
        translated[new("requests", "other-result", "natural")].IsBlank.ShouldBeTrue();
    }

    [Fact]
    public void Translate_WhenNothingIsKnown_IsEmpty() => Delivered("five-section").Translate(Form, FigureSheet.Empty).IsEmpty.ShouldBeTrue();

    [Theory]
    [InlineData("six-section", "requests/new/total", "received/total/count", "six-section")]
    [InlineData("five-section", "requests/new/total", "received/none/count", "received/none/count")]
    [InlineData("five-section", "requests/new/total", "-requests/new/total", "requests/new/total")]
    [InlineData("national-2019", "requests/*/total", "requests/*/total", "requests/not-amended/total")]
    public void Load_WhenACrosswalkLeadsToWhatIsNotThere_Refuses(string other, string cell, string term, string named) =>
        FaultsOf($$"""{ "{{other}}": { "{{cell}}": ["{{term}}"] } }""").ShouldContain(
            new FormatFault("county-form.texts.json", $"$.crosswalk['{other}']", FormatFaultKind.Unknown, named));

    [Fact]
    public void Load_WhenACrosswalkLeadsToAFormThatIsFaultyItself_NamesBoth() =>
        Should.Throw<FormatRefused>(() => FormLibrary.Load([CountyForm("""{ "broken": { "requests/new/total": ["a/b/c"] } }"""), new("broken", "{", "{}", "{}")]))
            .Faults.Select(fault => (fault.File, fault.Kind)).ShouldBe(
                [("broken.form.json", FormatFaultKind.NotJson), ("county-form.texts.json", FormatFaultKind.Unknown)]);

    [Fact]
    public void Load_WhenACrosswalkIsSound_HoldsIt() =>
        FormLibrary.Load([CountyForm("""{ "five-section": { "requests/new/total": ["received/total/count", "-received/fax/count"] } }""")])
            .Find("county-form")!.Texts.Crosswalks.Single().Form.ShouldBe("five-section");

    private static Crosswalk Of(string cell, string terms) => new("other", new Dictionary<string, IReadOnlyList<string>> { [cell] = terms.Split(' ') });

    private static Crosswalk Delivered(string other) => Form.Format.Texts.Crosswalks.Single(crosswalk => crosswalk.Form == other);

    private static FormatFault[] FaultsOf(string crosswalk) => [.. Should.Throw<FormatRefused>(() => FormLibrary.Load([CountyForm(crosswalk)])).Faults];

    /// <summary>The national form under a county's own name, with another crosswalk.</summary>
    private static FormatFiles CountyForm(string crosswalk)
    {
        var files = Form.Format.Files;
        return new("county-form", TestForm.Edit(files.Structure, "$.key", "\"county-form\""), files.English, TestForm.Edit(files.Texts, "$.crosswalk", crosswalk));
    }
}
