using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Cases;

/// <summary>A real report of 2019 with empty cells and with sentences that contradict its tables: 上海市人民政府办公厅.</summary>
public class ShanghaiTests
{
    private static readonly YearForm Form = National.Form2019;
    private static readonly FigureSheet Printed = National.Printed(Form, "shanghai-office-2019");
    private static readonly FigureSheet Entered = National.Entered(Form, Printed);
    private static readonly FigureSheet Computed = Entered.Computed(Form);

    [Fact]
    public void Computed_WhenAPrintedTotalExists_IsThatTotal()
    {
        var totals = Form.ComputedCells.Select(sum => sum.Cell).Where(cell => !Printed[cell].IsBlank).ToList();
        totals.Count.ShouldBe(2 + 5 + 1 + 2);
        totals.Select(cell => (cell, Computed[cell])).ShouldBe(totals.Select(cell => (cell, Printed[cell])));
    }

    [Theory]
    [InlineData("requests/granted/total", 272L)]
    [InlineData("requests/partly-granted/total", 3L)]
    [InlineData("requests/process/total", 4L)]
    [InlineData("requests/not-held/total", 265L)]
    [InlineData("requests/complaint/total", 149L)]
    [InlineData("requests/forbidden-by-law/total", null)]
    [InlineData("requests/other-handling/total", null)]
    [InlineData("requests/total/research", null)]
    [InlineData("disputes/cases/after-total", null)]
    public void Computed_WhenATotalWasLeftEmpty_IsWhatItsRowSaysAndBlankWhereThatSaysNothing(string cell, long? total)
    {
        Printed[CellRef.Parse(cell)].IsBlank.ShouldBeTrue();
        Computed[CellRef.Parse(cell)].Amount.ShouldBe(total);
    }

    [Fact]
    public void Check_WhenCellsWereLeftEmpty_FindsEachOfThemAndNoBrokenRelation()
    {
        var findings = Checker.Check(Form, Entered, CheckBasis.None).Where(finding => finding.Rule != Rule.Locked).ToList();
        findings.ShouldAllBe(finding => finding.Rule == Rule.Blank);
        findings.Select(finding => finding.Cells.Single()).ShouldBe(Form.InputCells.Where(cell => Printed[cell].IsBlank && cell.Table != "fees"));
        findings.Count.ShouldBe(105 + 8);
    }

    // What the report's sentences said, and what the portal would have written there from its table.
    [Theory]
    [InlineData("受理申请", 859, "{requests/new/total}", 859)]
    [InlineData("答复", 805, "{requests/total/total}", 805)]
    [InlineData("上年结转", 18, "{requests/carried-in/total}", 18)]
    [InlineData("顺延", 72, "{requests/carried-over/total}", 72)]
    [InlineData("予以公开及部分公开", 258, "{sum requests/granted/total + requests/partly-granted/total}", 275)]
    [InlineData("不予公开", 35, "{sum requests/state-secret/total + requests/internal-affairs/total + requests/process/total + requests/administrative-query/total}", 35)]
    [InlineData("无法提供", 265, "{sum requests/not-held/total + requests/to-be-created/total + requests/still-unclear/total}", 337)]
    [InlineData("不予处理", 158, "{sum requests/complaint/total + requests/repeated/total}", 158)]
    [InlineData("复议", 7, "{disputes/cases/reconsideration-total}", 7)]
    [InlineData("诉讼", 9, "{disputes/cases/direct-total}", 9)]
    public void Compose_WhenANumberIsBound_SaysWhatTheTableSays(string label, int said, string bound, int table)
    {
        Bound(bound).ShouldBe($"{table}", label);
        (table - said).ShouldBe(label switch { "予以公开及部分公开" => 17, "无法提供" => 72, _ => 0 });
    }

    // 258 is the column of natural persons alone, and 265 the first of three rows: each sentence took one cell for the whole.
    [Theory]
    [InlineData("requests/granted/natural", 258)]
    [InlineData("requests/not-held/total", 265)]
    public void Printed_WhenASentenceWasWrong_HasWhatItTookForTheWhole(string cell, long said) => Computed[CellRef.Parse(cell)].Amount.ShouldBe(said);

    [Theory]
    [InlineData("{share requests/granted/natural of requests/total/total, 1}", "32.0%")]
    [InlineData("{share requests/not-held/total of requests/total/total, 1}", "32.9%")]
    public void Compose_WhenAShareIsBound_IsTheShareAndNotWhatWasTyped(string bound, string share) => Bound(bound).ShouldBe(share);

    private static string Bound(string text)
    {
        var composed = ReportComposer.Compose(new()
        {
            Form = Form,
            Body = new("general-office", "办公厅", Subject.Department),
            Sheet = Entered,
            Narratives = new Dictionary<string, string> { ["overview-text"] = text, ["problems"] = "无。", ["other"] = "无。" },
        });
        composed.Faults.ShouldBeEmpty();
        var blocks = composed.Document.Blocks.ToList();
        return blocks[blocks.FindIndex(block => block is Heading { Id: "overview" }) + 1].ShouldBeOfType<Paragraph>().Runs.Single().Text;
    }
}
