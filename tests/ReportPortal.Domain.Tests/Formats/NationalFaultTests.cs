using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Tests.TestData;
using static ReportPortal.Domain.Formats.FormatFaultKind;

namespace ReportPortal.Domain.Tests.Formats;

/// <summary>Each fault planted alone into the national form, in the keys that only it uses, is refused with its file, place and kind.</summary>
public class NationalFaultTests
{
    private const string Local = "$.sections[0].parts[0].tables[0]";
    private const string Documents = "$.sections[1].parts[0].tables[0]";
    private const string Requests = "$.sections[2].parts[0].tables[0]";
    private const string Results = Requests + ".rows[2]";
    private const string Total = Results + ".rows[6]";
    private const string Applicants = Requests + ".columns[0]";
    private const string CarriedIn = "$.identities[1]";
    private const string Unpaid = "$.identities[3]";

    private static readonly FormatFiles Good = National.Form.Format.Files;

    [Theory]
    [InlineData(Documents + ".stacked", "\"yes\"", Documents + ".stacked", WrongType, "String")]
    [InlineData(Documents + ".captioned", "false", Documents + ".captioned", Misplaced, "documents")]
    [InlineData(Documents + ".compared", "false", Documents + ".compared", Misplaced, "documents")]
    [InlineData(Requests + ".stacked", "true", Requests + ".captioned", Misplaced, "requests")]
    [InlineData(Requests + ".stacked", "true", Requests + ".columns", Misplaced, "requests")]
    [InlineData(Local + ".local", "1", Local + ".local", WrongType, "Number")]
    [InlineData(Local + ".printed", "true", Local + ".printed", Misplaced, "channels")]
    [InlineData(Local + ".captioned", "true", Local + ".captioned", Misplaced, "channels")]
    [InlineData(Local + ".compared", "false", Local + ".compared", Misplaced, "channels")]
    [InlineData(Local + ".stacked", "false", Local + ".stacked", Misplaced, "channels")]
    [InlineData(Local + ".rows[1]", "{\"key\":\"portal\",\"title\":\"网站\"}", Local + ".rows", Misplaced, "channels")]
    [InlineData(Local + ".rows[0].rows", "[{\"key\":\"portal\",\"title\":\"网站\"}]", Local + ".rows", Misplaced, "channels")]
    [InlineData(Local + ".rows[0].additions", "\"Channel\"", Local + ".rows[0].additions", BadValue, "Channel")]
    public void Read_WhenATableIsStackedOrLocal_RefusesWhatHasNoMeaningThere(string edit, string? value, string path, FormatFaultKind kind, string named) =>
        RefusesStructure(edit, value, path, kind, named);

    [Theory]
    [InlineData("base")]
    [InlineData("locked")]
    [InlineData("reasoned")]
    [InlineData("signed")]
    public void Read_WhenARowThatIsNotEnteredIsMarked_Refuses(string mark)
    {
        RefusesStructure($"{Results}.{mark}", "true", $"{Results}.{mark}", Misplaced, "results");
        RefusesStructure($"{Total}.{mark}", "true", $"{Total}.{mark}", Misplaced, "total");
        RefusesStructure($"{Local}.rows[0].{mark}", "false", $"{Local}.rows[0].{mark}", Misplaced, "channels");
        RefusesStructure($"{Requests}.rows[0].{mark}", "\"yes\"", $"{Requests}.rows[0].{mark}", WrongType, "String");
    }

    [Theory]
    [InlineData("base", Misplaced)]
    [InlineData("signed", Misplaced)]
    [InlineData("locked", UnknownKey)]
    [InlineData("reasoned", UnknownKey)]
    public void Read_WhenAColumnThatIsNotEnteredIsMarked_Refuses(string mark, FormatFaultKind kind)
    {
        RefusesStructure($"{Applicants}.{mark}", "true", $"{Applicants}.{mark}", kind, kind == Misplaced ? "applicants" : mark);
        RefusesStructure($"{Applicants}.columns[2].{mark}", "true", $"{Applicants}.columns[2].{mark}", kind, kind == Misplaced ? "total" : mark);
    }

    [Theory]
    [InlineData(CarriedIn + ".right[0]", "\"requests/carried-over/*@last\"", CarriedIn + ".right[0]", Unknown, "requests/carried-over/*@last")]
    [InlineData(CarriedIn + ".right[0]", "\"requests/carried-over/*@last-year@last-year\"", CarriedIn + ".right[0]", Unknown, "requests/carried-over/*@last-year@last-year")]
    [InlineData(CarriedIn + ".right[0]", "\"requests/carried-over/* @last-year\"", CarriedIn + ".right[0]", Unknown, "requests/carried-over/* @last-year")]
    [InlineData(CarriedIn + ".right[0]", "\"requests/closed/*@last-year\"", CarriedIn + ".right[0]", Unknown, "requests/closed/*@last-year")]
    [InlineData(CarriedIn + ".right[0]", "\"@last-year\"", CarriedIn + ".right[0]", Unknown, "@last-year")]
    [InlineData(CarriedIn + ".right[0]", "\"-\"", CarriedIn + ".right[0]", Unknown, "-")]
    [InlineData(CarriedIn + ".right[0]", "\"--requests/carried-over/*\"", CarriedIn + ".right[0]", Unknown, "--requests/carried-over/*")]
    [InlineData(CarriedIn + ".right[0]", "\"fees/collected/value@last-year\"", CarriedIn, MixedUnits, "carried-in")]
    [InlineData(Unpaid + ".unless[0]", "\"fees/none/value\"", Unpaid + ".unless[0]", Unknown, "fees/none/value")]
    [InlineData(Unpaid + ".unless[0]", "\"-fees/notices/value\"", Unpaid + ".unless[0]", Unknown, "-fees/notices/value")]
    [InlineData(Unpaid + ".unless[0]", "\"fees/notices/value@last-year\"", Unpaid + ".unless[0]", Unknown, "fees/notices/value@last-year")]
    [InlineData(Unpaid + ".unless", "[]", Unpaid + ".unless", BadValue, "[]")]
    [InlineData(Unpaid + ".unless", "\"fees/notices/value\"", Unpaid + ".unless", WrongType, "String")]
    [InlineData(Unpaid + ".right", null, Unpaid, Missing, "right")]
    [InlineData("$.identities[5].since", "2007", "$.identities[5].since", BadValue, "2007")]
    [InlineData("$.identities[5].since", "\"2024\"", "$.identities[5].since", WrongType, "String")]
    [InlineData("$.identities[4].right[0]", "\"fees/notices/value\"", "$.identities[4]", MixedUnits, "handling-fee")]
    public void Read_WhenATermIsFaulty_Refuses(string edit, string? value, string path, FormatFaultKind kind, string named) =>
        RefusesStructure(edit, value, path, kind, named);

    [Theory]
    [InlineData("$.parts.other.nil", "\"无\"", "$.parts.other.nil", WrongType, "String")]
    [InlineData("$.parts.other.nil.cells", null, "$.parts.other.nil", Missing, "cells")]
    [InlineData("$.parts.other.nil.cells", "[]", "$.parts.other.nil.cells", BadValue, "[]")]
    [InlineData("$.parts.other.nil.cells[0]", "\"fees/none/value\"", "$.parts.other.nil.cells[0]", Unknown, "fees/none/value")]
    [InlineData("$.parts.other.nil.cells[0]", "\"fees/*/value\"", "$.parts.other.nil.cells[0]", Unknown, "fees/*/value")]
    [InlineData("$.parts.other.nil.defaults", null, "$.parts.other.nil", Missing, "defaults")]
    [InlineData("$.parts.other.nil.defaults.province", "\"无\"", "$.parts.other.nil.defaults.province", Unknown, "province")]
    [InlineData("$.parts.other.nil.defaults.county", "\"{fees/all/value}\"", "$.parts.other.nil.defaults.county", BadText, "1:1 UnknownCell “fees/all/value”")]
    [InlineData("$.parts.other.nil.when", "1", "$.parts.other.nil.when", UnknownKey, "when")]
    [InlineData("$.parts.problems.prompt.township", null, "$.parts.problems.prompt", Missing, "township")]
    [InlineData("$.parts.problems.prompt.province", "\"？\"", "$.parts.problems.prompt.province", Unknown, "province")]
    [InlineData("$.parts.problems.prompt", "7", "$.parts.problems.prompt", WrongType, "Number")]
    [InlineData("$.parts['overview-text'].compulsory.province", "[\"考核\"]", "$.parts['overview-text'].compulsory.province", Unknown, "province")]
    [InlineData("$.parts['overview-text'].compulsory.county", "[]", "$.parts['overview-text'].compulsory.county", BadValue, "[]")]
    [InlineData("$.identities.weather", "{\"left\":\"雨\"}", "$.identities.weather", Unknown, "weather")]
    [InlineData("$.identities.balance", "\"不平\"", "$.identities.balance", WrongType, "String")]
    [InlineData("$.identities.balance.middle", "\"中\"", "$.identities.balance.middle", UnknownKey, "middle")]
    [InlineData("$.identities.balance.left", "\"{year}\"", "$.identities.balance.left", BadText, "{year}")]
    [InlineData("$.columns['disputes/none']", "{\"help\":\"x\"}", "$.columns['disputes/none']", Unknown, "disputes/none")]
    [InlineData("$.columns['disputes/direct-total'].help", null, "$.columns['disputes/direct-total']", Missing, "help")]
    [InlineData("$.columns['disputes/direct-total'].example", "\" \"", "$.columns['disputes/direct-total'].example", BadValue, "")]
    [InlineData("$.words.local", null, "$.words", Missing, "local")]
    [InlineData("$.words.local", "\"本县补充统计\"", "$.words.local", BadText, "{0}")]
    [InlineData("$.words.local", "\"{0}（{1}）\"", "$.words.local", BadText, "{0}")]
    [InlineData("$.crosswalk['five-section']['requests/none/total']", "[\"received/total/count\"]", "$.crosswalk['five-section']['requests/none/total']", Unknown, "requests/none/total")]
    [InlineData("$.crosswalk['five-section']['requests/new/total']", "[]", "$.crosswalk['five-section']['requests/new/total']", BadValue, "[]")]
    [InlineData("$.crosswalk['five-section']['requests/new/total'][0]", "\"received\"", "$.crosswalk['five-section']['requests/new/total'][0]", BadValue, "received")]
    [InlineData("$.crosswalk['five-section']['requests/new/total'][0]", "\"--received/total/count\"", "$.crosswalk['five-section']['requests/new/total'][0]", BadValue, "--received/total/count")]
    [InlineData("$.crosswalk['five-section']['requests/new/total'][0]", "\"received/*/count\"", "$.crosswalk['five-section']['requests/new/total'][0]", BadValue, "received/*/count")]
    [InlineData("$.crosswalk['five-section']", "\"received\"", "$.crosswalk['five-section']", WrongType, "String")]
    [InlineData("$.crosswalk['five-section']['requests/new/*']", "[\"received/total/count\"]", "$.crosswalk['five-section']['requests/new/*']", Duplicate, "requests/new/total")]
    public void Read_WhenATextIsFaulty_Refuses(string edit, string? value, string path, FormatFaultKind kind, string named) =>
        TestForm.FaultsOf(Good with { Texts = TestForm.Edit(Good.Texts, edit, value) }).ShouldContain(new FormatFault("national-2021.texts.json", path, kind, named));

    [Theory]
    [InlineData("identity/balance/left")]
    [InlineData("identity/unpaid/advice")]
    public void Read_WhenTheWordsOfAFindingLackATranslation_Refuses(string place) =>
        TestForm.FaultsOf(Good with { English = TestForm.Edit(Good.English, $"$['{place}']", null) }).ShouldBe([new FormatFault("national-2021.en.json", "$", MissingLabel, place)]);

    [Fact]
    public void Read_WhenAFormHasNoLocalTable_NeedsNoWordsForOne()
    {
        TestForm.FiveSection.Texts.Words.Local.ShouldBe("");
        var given = TestForm.FiveSectionFiles with { Texts = TestForm.Edit(TestForm.FiveSectionFiles.Texts, "$.words.local", "\"{0}（补充）\"") };
        FormatReader.Read(given).Texts.Words.Local.ShouldBe("{0}（补充）");
    }

    [Fact]
    public void Read_WhenAPromptIsOneText_AsksEverySubjectTheSame() =>
        FormatReader.Read(Good with { Texts = TestForm.Edit(Good.Texts, "$.parts.problems.prompt", "\"问题？\"") }).Texts.Parts["problems"].Prompts
            .ShouldBe(new Dictionary<Subject, string> { [Subject.County] = "问题？", [Subject.Department] = "问题？", [Subject.Township] = "问题？" });

    private static void RefusesStructure(string edit, string? value, string path, FormatFaultKind kind, string named) =>
        TestForm.FaultsOf(Good with { Structure = TestForm.Edit(Good.Structure, edit, value) }).ShouldContain(new FormatFault("national-2021.form.json", path, kind, named));
}
