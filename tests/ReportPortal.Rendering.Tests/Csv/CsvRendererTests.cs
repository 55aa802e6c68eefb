using System.Text;
using CsCheck;
using CsvHelper;
using ReportPortal.Rendering.Tests.TestData;

namespace ReportPortal.Rendering.Tests.Csv;

/// <summary>The report's figures in long form.</summary>
public sealed class CsvRendererTests
{
    [Fact]
    public void Render_WhenAReport_HasALineForEachFigureWithItsCodeLabelAndUnit()
    {
        var file = Encoding.UTF8.GetString(Files.Render("csv", Reports.Plain()));
        var lines = file.Split("\r\n");

        lines[0].ShouldBe("\uFEFFtable,row,column,code,label,value,unit");
        lines.ShouldContain("channels,portal,count,channels/portal/count,主动公开政府信息数量 / 政府信息门户网站 / 2022年,12,条");
        lines.ShouldContain("channels,portal,count,channels/portal/count@last-year,主动公开政府信息数量 / 政府信息门户网站 / 2021年,7,条");
        lines.ShouldContain("channels,duplicates,count,channels/duplicates/count@change,主动公开政府信息数量 / 同一信息在多个渠道公开的重复条数 / 增减,-7,条");
        lines.ShouldContain("interpretation,interpretations,count,interpretation/interpretations/count,（一）主动公开政府信息的数量 / 回应解读,12,次", "a figure that no table has");
        lines.Skip(1).SkipLast(1).Select(line => line.Split(',')[3]).ShouldBeUnique();
    }

    /// <summary>What begins like a formula stands behind an apostrophe; numbers with a minus stay numbers.</summary>
    [Fact]
    public void Render_WhenTextsAreHostile_HasNoFieldThatASpreadsheetCalculates() => Hostile.Documents(Hostile.Text).Sample(report =>
    {
        using var csv = CsvReader.FromText(Encoding.UTF8.GetString(Files.Render("csv", report))[1..], new() { Separator = ',', HasHeader = false });
        while (csv.Read())
            foreach (var field in Enumerable.Range(0, csv.FieldCount).Select(index => csv.GetString(index)!).Where(field => field.Length > 0))
                if (field[0] is '=' or '+' or '-' or '@' or '＝' or '\t' or '\r' or '\n')
                    field.ShouldMatch(@"^-[0-9]+(\.[0-9]+)?$");
    });

    [Fact]
    public void Render_WhenNothingIsKnownOfTheFigures_LeavesTheUnitOut() =>
        Encoding.UTF8.GetString(Files.Render("csv", Reports.Plain(), Reports.Imprint)).ShouldContain("政府信息门户网站 / 2022年,12,\r\n");
}
