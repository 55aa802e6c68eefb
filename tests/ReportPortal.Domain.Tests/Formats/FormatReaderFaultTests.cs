using ReportPortal.Domain.Formats;
using static ReportPortal.Domain.Formats.FormatFaultKind;

namespace ReportPortal.Domain.Tests.Formats;

/// <summary>Each fault planted alone into a good form is refused with its file, place and kind.</summary>
public class FormatReaderFaultTests
{
    private const string Channels = "$.sections[1].parts[0].tables[0]";
    private const string Group = Channels + ".rows[0]";
    private const string Total = Channels + ".rows[2]";
    private const string Answers = "$.sections[2].parts[0].tables[2]";
    private const string Identity = "$.identities[1]";

    [Theory]
    [InlineData("$.source", null, "$", Missing, "source")]
    [InlineData("$.source", "7", "$.source", WrongType, "Number")]
    [InlineData("$.source", "null", "$.source", WrongType, "Null")]
    [InlineData("$.source", "\" \"", "$.source", BadValue, "")]
    [InlineData("$.colour", "1", "$.colour", UnknownKey, "colour")]
    [InlineData("$.key", "\"six-section\"", "$.key", BadValue, "six-section")]
    [InlineData("$.years", "2008", "$.years", WrongType, "Number")]
    [InlineData("$.years.first", "1999", "$.years.first", BadValue, "1999")]
    [InlineData("$.years.last", "2007", "$.years.last", BadValue, "2007")]
    [InlineData("$.lawfulUntil", "2018.5", "$.lawfulUntil", BadValue, "2018.5")]
    [InlineData("$.subjects", "[]", "$.subjects", BadValue, "[]")]
    [InlineData("$.subjects[3]", "\"county\"", "$.subjects[3]", Duplicate, "County")]
    [InlineData("$.subjects[3]", "\"province\"", "$.subjects[3]", BadValue, "province")]
    [InlineData("$.units.items", "\"条\"", "$.units.items", WrongType, "String")]
    [InlineData("$.units.yuan.decimals", "7", "$.units.yuan.decimals", BadValue, "7")]
    [InlineData("$.units.Mu", "{\"symbol\":\"亩\"}", "$.units.Mu", BadValue, "Mu")]
    [InlineData("$.sections", "{}", "$.sections", WrongType, "Object")]
    [InlineData("$.sections[4].parts", "[]", "$.sections[4].parts", BadValue, "[]")]
    [InlineData("$.sections[4].parts[0]", "4", "$.sections[4].parts[0]", WrongType, "Number")]
    [InlineData("$.sections[4].key", "\"rules\"", "$.sections[4].key", Duplicate, "rules")]
    [InlineData("$.sections[4].parts[0].narrative", "false", "$.sections[4].parts[0]", Missing, "tables")]
    [InlineData("$.sections[4].parts[0].narrative", "\"yes\"", "$.sections[4].parts[0].narrative", WrongType, "String")]
    [InlineData("$.sections[4].title", "\"{problems}\"", "$.sections[4].title", BadText, "{problems}")]
    public void Read_WhenTheFrameIsFaulty_Refuses(string edit, string? value, string path, FormatFaultKind kind, string named) =>
        Refuses(edit, value, path, kind, named);

    [Theory]
    [InlineData(Channels + ".key", "\"received\"", "$.sections[2].parts[0].tables[0].key", Duplicate, "received")]
    [InlineData(Channels + ".unit", "\"acres\"", Channels + ".unit", Unknown, "acres")]
    [InlineData(Channels + ".rows", "[]", Channels + ".rows", BadValue, "[]")]
    [InlineData(Channels + ".columns", null, Channels, Missing, "columns")]
    [InlineData(Channels + ".columns[0].title", null, Channels + ".columns[0]", Missing, "title")]
    [InlineData(Channels + ".columns[0].title", "\"{body}\"", Channels + ".columns[0].title", BadText, "{body}")]
    [InlineData(Channels + ".columns[0].last", "true", Channels + ".columns[0].last", UnknownKey, "last")]
    [InlineData(Channels + ".columns[0].additions", "\"month\"", Channels + ".columns[0].additions", UnknownKey, "additions")]
    [InlineData(Group + ".rows", "[]", Group + ".rows", BadValue, "[]")]
    [InlineData(Group + ".sum", "[\"duplicates\"]", Group + ".sum", Misplaced, "channels")]
    [InlineData(Group + ".unit", "\"cases\"", Group + ".unit", Misplaced, "channels")]
    [InlineData(Group + ".additions", "\"indicator\"", Group + ".additions", Duplicate, "indicator")]
    [InlineData(Group + ".rows[1].key", "\"portal\"", Group + ".rows[1].key", Duplicate, "portal")]
    [InlineData(Group + ".rows[1].key", "\"Sun shine\"", Group + ".rows[1].key", BadValue, "Sun shine")]
    [InlineData(Group + ".rows[1].titel", "\"x\"", Group + ".rows[1].titel", UnknownKey, "titel")]
    [InlineData(Group + ".rows[1].unit", "\"acres\"", Group + ".rows[1].unit", Unknown, "acres")]
    [InlineData(Group + ".rows[1].unit", "\"times\"", Total + ".sum[0]", MixedUnits, "channels")]
    [InlineData(Channels + ".rows[1].last", "true", Channels + ".rows[1].last", Misplaced, "duplicates")]
    [InlineData(Total + ".optional", "true", Total + ".optional", Misplaced, "total")]
    [InlineData(Total + ".sum", "[]", Total + ".sum", BadValue, "[]")]
    [InlineData(Total + ".sum", "\"channels\"", Total + ".sum", WrongType, "String")]
    [InlineData(Total + ".sum[1]", "\"-duplicate\"", Total + ".sum[1]", Unknown, "duplicate")]
    [InlineData(Total + ".sum[1]", "\"total\"", Total + ".sum", Cycle, "total")]
    public void Read_WhenATableIsFaulty_Refuses(string edit, string? value, string path, FormatFaultKind kind, string named) =>
        Refuses(edit, value, path, kind, named);

    [Theory]
    [InlineData(Identity + ".left[0]", "\"concluded/nothing/count\"", Identity + ".left[0]", Unknown, "concluded/nothing/count")]
    [InlineData(Identity + ".left[0]", "\"concluded/total\"", Identity + ".left[0]", Unknown, "concluded/total")]
    [InlineData(Identity + ".left[0]", "\"*/total/count\"", Identity + ".left[0]", Unknown, "*/total/count")]
    [InlineData(Identity + ".left[0]", "\"concluded/tot*/count\"", Identity + ".left[0]", Unknown, "concluded/tot*/count")]
    [InlineData("$.identities[0].right[0]", "\"channels/portal.*/count\"", "$.identities[0].right[0]", Unknown, "channels/portal.*/count")]
    [InlineData("$.identities[0].right[0]", "\"channels/*/count/*\"", "$.identities[0].right[0]", Unknown, "channels/*/count/*")]
    [InlineData(Identity + ".right[0]", "\"answers/refusal/count\"", Identity + ".right[0]", Unknown, "answers/refusal/count")]
    [InlineData(Identity + ".right[0]", "\"fees/charged/count\"", Identity, MixedUnits, "concluded-are-answered")]
    [InlineData(Identity + ".left", "[]", Identity + ".left", BadValue, "[]")]
    [InlineData(Identity + ".relation", "\"same\"", Identity + ".relation", BadValue, "same")]
    [InlineData(Identity + ".severity", "\"hint\"", Identity + ".severity", BadValue, "hint")]
    [InlineData(Identity + ".clause", null, Identity, Missing, "clause")]
    [InlineData("$.identities[2].key", "\"concluded-are-answered\"", "$.identities[2].key", Duplicate, "concluded-are-answered")]
    public void Read_WhenAnIdentityIsFaulty_Refuses(string edit, string? value, string path, FormatFaultKind kind, string named) =>
        Refuses(edit, value, path, kind, named);

    [Fact]
    public void Read_WhenACellDependsOnItselfThroughAnother_RefusesBoth()
    {
        var once = TestForm.Edit(TestForm.FiveSectionFiles.Structure, Answers + ".rows[1].sum", "[\"granted\", \"refused\"]");
        var files = TestForm.FiveSectionFiles with { Structure = TestForm.Edit(once, Answers + ".rows[0].rows[3].rows[6].sum", "[\"total\"]") };
        TestForm.FaultsOf(files).Select(fault => (fault.Path, fault.Kind, fault.Value)).ShouldBe(
            [(Answers + ".rows[0].rows[3].rows[6].sum", Cycle, "refused"), (Answers + ".rows[1].sum", Cycle, "total")]);
    }

    [Theory]
    [InlineData("$.parts.organisation.prompt", null, "$.parts.organisation", Missing, "prompt")]
    [InlineData("$.parts.organisation", null, "$.parts", Missing, "organisation")]
    [InlineData("$.parts.organisation", "\"text\"", "$.parts.organisation", WrongType, "String")]
    [InlineData("$.parts.weather", "{\"prompt\":\"?\"}", "$.parts.weather", Unknown, "weather")]
    [InlineData("$.parts.quantity.defaults.province", "\"text\"", "$.parts.quantity.defaults.province", Unknown, "province")]
    [InlineData("$.subjects.county", null, "$.subjects", Missing, "county")]
    [InlineData("$.subjects.county", "[]", "$.subjects.county", WrongType, "Array")]
    [InlineData("$.subjects.county.foot", "\"text\"", "$.subjects.county.foot", UnknownKey, "foot")]
    [InlineData("$.rows['channels/nothing']", "{\"help\":\"x\"}", "$.rows['channels/nothing']", Unknown, "channels/nothing")]
    [InlineData("$.highlights[0].cells[0]", "\"channels/channels/count\"", "$.highlights[0].cells[0]", Unknown, "channels/channels/count")]
    [InlineData("$.highlights[0].cells[1]", "\"fees/charged/count\"", "$.highlights[0]", MixedUnits, "releases")]
    [InlineData("$.highlights[1].key", "\"releases\"", "$.highlights[1].key", Duplicate, "releases")]
    [InlineData("$.parts.quantity.defaults.county", "\"{channels/all/count}条\"", "$.parts.quantity.defaults.county", BadText,
        "1:1 UnknownCell “channels/all/count”")]
    [InlineData("$.words.table", "\"表{0}{\"", "$.words.table", BadText, "{0}")]
    [InlineData("$.words", "[]", "$.words", WrongType, "Array")]
    [InlineData("$.words.rise", null, "$.words", Missing, "rise")]
    [InlineData("$.words.table", "\"表\"", "$.words.table", BadText, "{0}")]
    public void Read_WhenATextIsFaulty_Refuses(string edit, string? value, string path, FormatFaultKind kind, string named)
    {
        var files = TestForm.FiveSectionFiles with { Texts = TestForm.Edit(TestForm.FiveSectionFiles.Texts, edit, value) };
        TestForm.FaultsOf(files).ShouldContain(new FormatFault("five-section.texts.json", path, kind, named));
    }

    [Theory]
    [InlineData("$['row/channels/portal']", null, "$", MissingLabel, "row/channels/portal")]
    [InlineData("$['row/channels/portal']", "\"\"", "$['row/channels/portal']", BadValue, "")]
    [InlineData("$['row/channels/portal']", "\"{yaer}\"", "$['row/channels/portal']", BadText, "{yaer}")]
    [InlineData("$['row/channels/portla']", "\"Portal\"", "$['row/channels/portla']", UnknownKey, "row/channels/portla")]
    public void Read_WhenATranslationIsFaulty_Refuses(string edit, string? value, string path, FormatFaultKind kind, string named)
    {
        var files = TestForm.FiveSectionFiles with { English = TestForm.Edit(TestForm.FiveSectionFiles.English, edit, value) };
        TestForm.FaultsOf(files).ShouldBe([new FormatFault("five-section.en.json", path, kind, named)]);
    }

    [Theory]
    [InlineData(null, MissingFile)]
    [InlineData("", NotJson)]
    [InlineData("{", NotJson)]
    [InlineData("{\"a\":1,}", NotJson)]
    [InlineData("{\"a\":1,\"a\":2}", NotJson)]
    [InlineData("{\"a\":\"\\ud800\"}", NotJson)]
    [InlineData("{\"\\ud800\":1}", NotJson)]
    [InlineData("[]", WrongType)]
    public void Read_WhenAFileIsNoObject_RefusesEachFile(string? text, FormatFaultKind kind) =>
        TestForm.FaultsOf(new("five-section", text, text, text)).Select(fault => (fault.File, fault.Path, fault.Kind)).ShouldBe(
            [("five-section.form.json", "$", kind), ("five-section.en.json", "$", kind), ("five-section.texts.json", "$", kind)]);

    [Fact]
    public void Read_WhenFaultsAreSeveral_NamesAll() =>
        Should.Throw<FormatRefused>(() => FormatReader.Read(TestForm.FiveSectionFiles with
        {
            Structure = TestForm.Edit(TestForm.Edit(TestForm.FiveSectionFiles.Structure, "$.source", null), Channels + ".unit", "\"acres\""),
        })).Message.ShouldBe($"five-section.form.json $: Missing “source”\nfive-section.form.json {Channels}.unit: Unknown “acres”");

    private static void Refuses(string edit, string? value, string path, FormatFaultKind kind, string named)
    {
        var files = TestForm.FiveSectionFiles with { Structure = TestForm.Edit(TestForm.FiveSectionFiles.Structure, edit, value) };
        TestForm.FaultsOf(files).ShouldContain(new FormatFault("five-section.form.json", path, kind, named));
    }
}
