using System.Text.Json.Nodes;
using CsCheck;
using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Formats;

public class FormatReaderMutationTests
{
    private static readonly string[] Strange =
        ["null", "7", "-1.5e300", "true", "\"\"", "\"*\"", "\"-\"", "\"*/*/*\"", "\"total\"", "\"{year\"", "[]", "[[]]", "[{}]", "{}", "{\"key\":{}}"];

    private static readonly FormatFiles[] Good = [TestForm.FiveSectionFiles, TestForm.ThreeTables, National.Form.Format.Files];

    [Fact]
    public void Read_WhenAnythingIsDroppedOrOfAnotherType_LoadsOrRefuses() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Select(Gen.Int[0, 9999], Gen.Int[-3, Strange.Length - 1]).Array[1, 3])
            .Sample((form, file, edits) => LoadsOrRefuses(Mutate(Good[form], file, edits)));

    // What loads can be used: nothing is left for the year's form to stumble over.
    private static void LoadsOrRefuses(FormatFiles files)
    {
        try
        {
            var form = FormatReader.Read(files);
            var inYear = new YearForm(form, new(2022), []);
            foreach (var table in form.Tables)
                _ = (new HeadGrid(table.Rows).ByLine, new HeadGrid(table.Columns).ByLevel);
            foreach (var crosswalk in form.Texts.Crosswalks)
                crosswalk.Translate(inYear, FigureSheet.Empty).IsEmpty.ShouldBeTrue();
            Checker.Check(inYear, FigureSheet.Empty, CheckBasis.None).ShouldNotBeNull();
            inYear.Cells.Count().ShouldBe(inYear.InputCells.Count() + inYear.ComputedCells.Count);
        }
        catch (FormatRefused refused)
        {
            refused.Faults.ShouldNotBeEmpty();
        }
    }

    private static FormatFiles Mutate(FormatFiles files, int file, (int Place, int Value)[] edits) => file switch
    {
        0 => files with { Structure = Mutate(files.Structure!, edits) },
        1 => files with { English = Mutate(files.English!, edits) },
        _ => files with { Texts = Mutate(files.Texts!, edits) },
    };

    private static string Mutate(string json, (int Place, int Value)[] edits)
    {
        var root = JsonNode.Parse(json)!;
        foreach (var (place, value) in edits)
        {
            var nodes = Below(root).ToList();
            if (nodes.Count > 0)
                Change(nodes[place % nodes.Count], value < 0 ? null : JsonNode.Parse(Strange[value]), drop: value < 0);
        }
        return root.ToJsonString();
    }

    private static void Change((JsonNode Parent, object Key) at, JsonNode? value, bool drop)
    {
        if (at.Parent is JsonObject owner && drop)
            owner.Remove((string)at.Key);
        else if (at.Parent is JsonObject holder)
            holder[(string)at.Key] = value;
        else if (drop)
            at.Parent.AsArray().RemoveAt((int)at.Key);
        else
            at.Parent[(int)at.Key] = value;
    }

    private static IEnumerable<(JsonNode Parent, object Key)> Below(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Below(member.Value).Prepend((members, member.Key))),
        JsonArray items => items.SelectMany((item, index) => Below(item).Prepend((items, (object)index))),
        _ => [],
    };
}
