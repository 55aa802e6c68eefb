using System.Text.Json;
using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Tests.Cases;

/// <summary>
/// What real reports said in their sentences of wholes and parts, put into cells with the relation that each claims: just those whose
/// numbers do not add up are found. Five of these twenty-three were published as they stand here.
/// </summary>
public class ProseSumTests
{
    private const string Whole = "t/whole/count";

    // Report, what it counts, the whole, its parts, how they relate; for a wrong one what the parts add up to.
    [Theory]
    [InlineData("包垟乡 2017", "公开渠道", 166, "74 92", Relation.Equal, null)]
    [InlineData("大英县 2019", "六类", 11344, "270 1504 7435 592 779 764", Relation.Equal, null)]
    [InlineData("府谷县政府办 2022", "其中", 3030, "1624 1317", Relation.AtMost, null)]
    [InlineData("富县 2024", "三项", 2406, "1215 1129 62", Relation.Equal, null)]
    [InlineData("富县 2024", "申请", 12, "6 6", Relation.Equal, null)]
    [InlineData("合江县 2022", "县网与部门镇街", 21597, "7055 14542", Relation.Equal, null)]
    [InlineData("合江县 2022", "办结与结转", 17, "17 0", Relation.Equal, null)]
    [InlineData("淮安市 2024", "诉讼", 46, "25 5 9 7", Relation.Equal, null)]
    [InlineData("淮安市 2024", "复议", 351, "72 64 178 37", Relation.Equal, null)]
    [InlineData("会同县 2021", "发布其中", 2954, "86 473 38 2470", Relation.AtMost, 3067)]
    [InlineData("湖塘镇 2018", "申请方式", 4, "2 2", Relation.Equal, null)]
    [InlineData("南华县 2022", "门户其中", 1871, "789 82 713", Relation.AtMost, null)]
    [InlineData("南华县 2022", "公共企事业", 86, "7 7 72", Relation.Equal, null)]
    [InlineData("南华县 种子", "公开渠道", 4782, "3506 362 2 40 872", Relation.Equal, null)]
    [InlineData("平利县 2024", "六项", 2698, "1201 251 44 45 16 1141", Relation.Equal, null)]
    [InlineData("青神县 2015", "八类", 19048, "210 125 30 9136 10 446 8428 663", Relation.Equal, null)]
    [InlineData("青神县 2015", "其中网站", 19048, "18867", Relation.AtMost, null)]
    [InlineData("上海市政府办公厅 2019", "答复结果", 805, "258 35 265 158 0", Relation.Equal, 716)]
    [InlineData("山阳县 2020", "概况、动态、其他", 6391, "1105 2896 2004", Relation.Equal, 6005)]
    [InlineData("沙塘镇 2016", "六类", 247, "5 11 30 20 58 123", Relation.Equal, null)]
    [InlineData("沙塘镇 2016", "公开渠道", 2483, "319 851 2348", Relation.Equal, 3518)]
    [InlineData("潼关县 2024", "三项", 5386, "151 2650 2585", Relation.Equal, null)]
    [InlineData("兴和县 2024", "门户其中", 2340, "2144 51 481", Relation.AtMost, 2676)]
    public void Check_WhenPartsDoNotMakeTheWhole_FindsBothValuesAndTheDifference(
        string report, string label, int whole, string parts, Relation relation, int? wrong)
    {
        var amounts = parts.Split(' ').Select(part => long.Parse(part, null)).ToList();
        var sheet = amounts.Select((amount, index) => (Cell: PartAt(index), Amount: amount)).Append((Whole, whole))
            .Aggregate(FigureSheet.Empty, (made, figure) => made.With(CellRef.Parse(figure.Item1), Figure.Of(figure.Item2)));

        var findings = Checker.Check(FormOf(amounts.Count, relation), sheet, CheckBasis.None);

        findings.Select(finding => (finding.Rule, finding.Severity, finding.Left, finding.Right, finding.Difference)).ShouldBe(
            wrong is { } sum ? [(Rule.Identity, Severity.Error, sum, whole, sum - whole)] : [], $"{report} {label}");
    }

    private static string PartAt(int index) => $"t/part-{index}/count";

    /// <summary>A form of one table: the whole, its parts, and that the parts make it or stay within it.</summary>
    private static YearForm FormOf(int parts, Relation relation)
    {
        var cells = Enumerable.Range(0, parts).Select(PartAt).ToList();
        var rows = cells.Append(Whole).Select(cell => CellRef.Parse(cell).Row).Select(key => new { key, title = key });
        var structure = new
        {
            key = "tiny",
            name = "一句话",
            source = "真实报告",
            years = new { first = 2008 },
            subjects = new[] { "department" },
            units = new { items = new { symbol = "条" } },
            sections = new[] { new { key = "s", title = "节", parts = new[] { new { key = "p", tables = new[] { Table(rows) } } } } },
            identities = new[]
            {
                new { key = "parts", title = "各部分", left = cells, right = new[] { Whole }, relation = relation == Relation.Equal ? "equal" : "at-most", clause = "算术" },
            },
        };
        var english = cells.Append(Whole).Select(cell => $"row/t/{CellRef.Parse(cell).Row}")
            .Concat(["form/name", "unit/items", "section/s", "table/t", "column/t/count", "identity/parts"]).ToDictionary(place => place, place => place);
        const string texts = """
            { "subjects": { "department": { "title": "{body}" } }, "parts": {}, "highlights": [{ "key": "whole", "title": "总数", "cells": ["t/whole/count"] }],
              "words": { "table": "表{0}", "change": "增减", "increase": "增加", "decrease": "减少", "rise": "增长", "fall": "下降", "unchanged": "持平", "notApplicable": "不适用" } }
            """;
        english["highlight/whole"] = "Whole";
        return new(FormatReader.Read(new("tiny", JsonSerializer.Serialize(structure), JsonSerializer.Serialize(english), texts)), new(2022), []);
    }

    private static object Table<T>(IEnumerable<T> rows) =>
        new { key = "t", title = "表", unit = "items", columns = new[] { new { key = "count", title = "数量" } }, rows };
}
