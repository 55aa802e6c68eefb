using CsCheck;
using ReportPortal.Domain.Circulation;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Tests.TestData;

namespace ReportPortal.Domain.Tests.Circulation;

/// <summary>A draft that went round and came back, laid beside the report.</summary>
public class DraftComparisonTests
{
    private const string Stored = "公开{channels/total/count}条，占{share channels/portal/count of channels/total/count, 1}，培训{stated 3 台账}场，见[网站](https://a.gov.cn/x)。\n机构健全，人员到位。\n制度完备，执行有力。";
    private const string Posts = "channels/portal/count";

    /// <summary>What people do to a sentence: words out, words in, marks of the grammar among them.</summary>
    private static readonly Gen<(int At, int Length, string Put)[]> GenEdits =
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 6], Gen.OneOf("", "全年", "{", "}", "[x](", "<b>", "\\", "4", "。", "{year}", "😀")).Array[0, 4];

    [Fact]
    public void Of_WhenNothingWasTouched_FindsNothing() => FiveSection.GenAny.Sample(sheet =>
    {
        var content = FiveSection.Content(sheet, null, ("rules", Stored));

        var compared = DraftComparison.Of(content, Returned(content));

        (compared.Parts.Count, compared.Refused.Count).ShouldBe((0, 0));
    });

    [Fact]
    public void Of_WhenSentencesWereReworded_WritesWhatPrintsTheSameWords() => Gen.Select(GenEdits, GenEdits).Sample((first, second) =>
    {
        var content = Content(Stored);
        var lines = Printed(content).Select((line, index) => Edit(line, index == 0 ? first : second)).Where(line => line.Length > 0).ToList();

        var compared = DraftComparison.Of(content, Returned(content, lines));

        compared.Refused.ShouldBeEmpty();
        Printed(Content(Taken(compared, content))).ShouldBe(lines);
    });

    [Theory]
    [InlineData("公开12条，", "全年共公开12条信息，", "全年共公开{channels/total/count}条信息，")]
    [InlineData("培训3场", "举办培训3场", "举办培训{stated 3 台账}场")]
    [InlineData("见网站。", "详见网站。", "详见[网站](https://a.gov.cn/x)。")]
    [InlineData("占100.0%", "占比为100.0%", "占比为{share channels/portal/count of channels/total/count, 1}")]
    public void Of_WhenWordsRoundANumberChanged_KeepsWhatItIsBoundTo(string said, string reworded, string written)
    {
        var content = Content(Stored);

        var line = DraftComparison.Of(content, Returned(content, Printed(content).Select(line => line.Replace(said, reworded, StringComparison.Ordinal)))).Parts.Single().Paragraphs[0];

        line.After!.ShouldContain(written);
        line.Lost.ShouldBeEmpty();
        string.Concat(line.Stretches.Where(stretch => stretch.Fate != WordFate.Added).Select(stretch => stretch.Text)).ShouldBe(Printed(content)[0]);
        string.Concat(line.Stretches.Where(stretch => stretch.Fate != WordFate.Removed).Select(stretch => stretch.Text)).ShouldContain(reworded);
    }

    [Theory]
    [InlineData("公开12条", "公开120条", "公开120条", "12")]
    [InlineData("公开12条", "公开112条", "公开112条", "12")]
    [InlineData("占100.0%", "占99.9%", "占99.9%", "100.0%")]
    public void Of_WhenANumberChanged_TypesItAndSaysWhatItWas(string said, string reworded, string written, string was)
    {
        var content = Content(Stored);

        var line = DraftComparison.Of(content, Returned(content, Printed(content).Select(line => line.Replace(said, reworded, StringComparison.Ordinal)))).Parts.Single().Paragraphs[0];

        line.After!.ShouldContain(written);
        line.Lost.ShouldHaveSingleItem().Text.ShouldBe(was);
    }

    [Fact]
    public void Of_WhenParagraphsComeGoAndChange_PairsThoseThatAreAlike()
    {
        var content = Content(Stored);
        var lines = Printed(content);

        var compared = DraftComparison.Of(content, Returned(content, [lines[0], "新增一段话。", "制度完备，执行更加有力。"])).Parts.Single();

        compared.Paragraphs.Select(line => (line.Before, line.After)).ShouldBe(
        [
            (Stored.Split('\n')[0], Stored.Split('\n')[0]),
            ("机构健全，人员到位。", null),
            (null, "新增一段话。"),
            ("制度完备，执行有力。", "制度完备，执行更加有力。"),
        ], ignoreOrder: true);
        compared.Title.ShouldBe(Heading("rules"));
    }

    [Fact]
    public void Of_WhenThePartPrintsTheFormsOwnWords_StartsFromThem()
    {
        var part = FiveSection.Form.Format.Parts.First(part => part.HasNarrative && FiveSection.Form.Format.Texts.Parts[part.Key].DefaultOf(Subject.County, FiveSection.Zeros) is not null);
        var content = Content(Stored);
        var printed = ReportComposer.ComposePart(content, part).Select(paragraph => string.Concat(paragraph.Runs.Select(run => run.Text))).ToList();

        var compared = DraftComparison.Of(content, Returned(content, [.. printed.SkipLast(1), "经统计，" + printed[^1]], part.Key)).Parts.Single();

        var line = compared.Paragraphs.Single(line => line.IsChanged);
        (compared.Key, line.After).ShouldBe((part.Key, "经统计，" + line.Before));
    }

    [Fact]
    public void Of_WhenAFigureOfATableChanged_RefusesItWithItsCell() => FiveSection.GenInput.Sample(cell =>
    {
        var content = Content(Stored);
        var printed = ReportComposer.Compose(content).Document.Blocks.OfType<Table>().SelectMany(table => table.Body).SelectMany(row => row.Cells).Any(found => found.Content is FigureRun figure && figure.Cells[0] == cell.ToString());

        var compared = DraftComparison.Of(content, Returned(content, change: (figure, text) => figure.Cells[0] == cell.ToString() ? "7" + text : text));

        compared.Refused.Select(change => (change.Kind, change.Cell, change.After)).Distinct()
            .ShouldBe(printed ? [(RefusedChangeKind.Figure, cell, "7" + (cell.ToString() == Posts ? "12" : "0"))] : []);
    });

    [Fact]
    public void Of_WhenPrintedWordsChanged_RefusesThemByTheirPlace()
    {
        var content = Content(Stored);
        var blocks = Returned(content).Blocks.ToList();
        var table = blocks.FindIndex(block => block is ReturnedTable);
        var rows = ((ReturnedTable)blocks[table]).Rows;
        blocks[0] = new ReturnedParagraph("另一个标题");
        blocks[table] = new ReturnedTable([["别的表头", .. rows[0].Skip(1)], .. rows.Skip(1)]);
        blocks[blocks.IndexOf(new ReturnedParagraph(Heading("rules")))] = new ReturnedParagraph(Heading("rules") + "建设");

        DraftComparison.Of(content, new(blocks)).Refused.Select(change => (change.Kind, change.After)).ShouldBe(
            [(RefusedChangeKind.Words, Heading("rules") + "建设"), (RefusedChangeKind.Words, "另一个标题"), (RefusedChangeKind.Label, "别的表头")], ignoreOrder: true);
    }

    [Fact]
    public void Of_WhenRowsOrTablesAreMissing_NamesTheTable()
    {
        var content = Content(Stored);
        var whole = Returned(content);
        var first = whole.Blocks.OfType<ReturnedTable>().First();

        foreach (var blocks in new[] { whole.Blocks.Where(block => block != first), whole.Blocks.Select(block => block == first ? new ReturnedTable([.. first.Rows.Skip(1)]) : block) })
            DraftComparison.Of(content, new([.. blocks])).Refused.ShouldHaveSingleItem().Kind.ShouldBe(RefusedChangeKind.Table);
    }

    [Fact]
    public void Of_WhenHeadingsAreMissing_NamesThem()
    {
        var content = Content(Stored);
        var blocks = Returned(content).Blocks.Where(block => block is not ReturnedParagraph { Text: var text } || text != Heading("rules"));

        Should.Throw<DraftUnlike>(() => DraftComparison.Of(content, new([.. blocks]))).Missing.ShouldBe([Heading("rules")]);
    }

    private static ReportContent Content(string rules) => FiveSection.Content(FiveSection.Sheet((Posts, 12)), null, ("rules", rules));

    private static string Heading(string part) => ReportComposer.Compose(Content(Stored)).Document.Headings.Where(heading => heading.Id == part).Select(heading => heading.Number + heading.Text).Single();

    private static List<string> Printed(ReportContent content) =>
        [.. ReportComposer.ComposePart(content, FiveSection.Form.Format.Parts.First(part => part.Key == "rules")).Select(paragraph => string.Concat(paragraph.Runs.Select(run => run.Text)))];

    private static string Edit(string line, (int At, int Length, string Put)[] edits)
    {
        foreach (var (at, length, put) in edits)
        {
            var from = Math.Min(at, line.Length);
            line = line.Remove(from, Math.Min(length, line.Length - from)).Insert(from, put);
        }
        return line.Trim();
    }

    private static string Taken(DraftComparison compared, ReportContent content) =>
        compared.Parts.SingleOrDefault() is { } part ? string.Join('\n', part.Paragraphs.Select(line => line.After).OfType<string>()) : content.Narratives["rules"];

    /// <summary>The report as a file says it, with other lines in one part and other figures in its tables.</summary>
    private static ReturnedDraft Returned(ReportContent content, IEnumerable<string>? lines = null, string part = "rules", Func<FigureRun, string, string>? change = null)
    {
        var document = ReportComposer.Compose(content).Document;
        var blocks = new List<ReturnedBlock> { new ReturnedParagraph(document.Title) };
        var inPart = false;
        foreach (var block in document.Blocks)
        {
            if (block is Heading heading && (inPart = lines is not null && heading.Id == PlaceOf(part)))
                blocks.AddRange([new ReturnedParagraph(heading.Number + heading.Text), .. lines!.Select(line => new ReturnedParagraph(line))]);
            else if (!inPart || block is not Paragraph)
                blocks.AddRange(Of(block, change));
        }
        return new(blocks);
    }

    private static string PlaceOf(string part) => FiveSection.Form.Format.Sections.First(section => section.Parts.Any(known => known.Key == part)) is var section && section.Parts.First(known => known.Key == part).Title is null ? section.Key : part;

    private static IEnumerable<ReturnedBlock> Of(Block block, Func<FigureRun, string, string>? change) => block switch
    {
        Heading heading => [new ReturnedParagraph(heading.Number + heading.Text)],
        Paragraph paragraph => [new ReturnedParagraph(string.Concat(paragraph.Runs.Select(run => run.Text)))],
        Table table =>
        [
            .. table.Caption is { } caption ? [new ReturnedParagraph(caption)] : Array.Empty<ReturnedBlock>(),
            new ReturnedTable([.. table.Head.Concat(table.Body).Select(row => (IReadOnlyList<string>)[.. row.Cells.Select(cell => cell.Content is FigureRun figure && change is not null ? change(figure, figure.Text) : cell.Content?.Text ?? "")])]),
        ],
        _ => [],
    };
}
