using AngleSharp.Html.Parser;
using CsCheck;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;
using ReportPortal.Rendering.Html;
using ReportPortal.Rendering.Pdf;
using ReportPortal.Rendering.ReadBack;
using ReportPortal.Rendering.Tests.TestData;
using ReportPortal.TestTools;

namespace ReportPortal.Rendering.Tests;

/// <summary>One body changes one cell: what changes in the page and in the PDF, and what does not.</summary>
public sealed class ChangedCellTests
{
    private static readonly CellRef[] Inputs = [.. Reports.Form.InputCells.Where(cell => cell.Row != "duplicates")];

    private static readonly Gen<(IReadOnlyList<AcceptedSheet> Bodies, int Body, CellRef Cell, long More)> Changes =
        Gen.Select(Reports.Bodies, Gen.Int[0, 2], Gen.Int[0, Inputs.Length - 1], Gen.Long[1, 99])
            .Select(chosen => (chosen.Item1, chosen.Item2, Inputs[chosen.Item3], chosen.Item4));

    [Fact]
    public void Render_WhenOneBodyChangesOneCell_ChangesJustTheNumbersThatHoldItInThePage() => Changes.Sample(change =>
    {
        var (before, after) = (Page(Reports.Compose(change.Bodies)), Page(Reports.Compose(Changed(change))));
        var containing = Reports.Containing(change.Cell);

        after.Words.ShouldBe(before.Words);
        foreach (var (old, now) in before.Numbers.Zip(after.Numbers))
        {
            var holds = now.Of != "last-year" && now.Cells.Any(containing.Contains);
            if (!holds)
                now.Text.ShouldBe(old.Text, $"{now.Of} {string.Join(' ', now.Cells)}");
            else if (now.Of is null or "change")
                now.Text.ShouldNotBe(old.Text, string.Join(' ', now.Cells));
        }
    });

    [Fact]
    public void Render_WhenOneBodyChangesOneCell_EveryFormatSaysWhatTheDocumentSays() => Changes.Sample(change =>
    {
        var document = Reports.Compose(Changed(change));

        foreach (var format in Files.Names.Select(name => name.Data))
            FileProof.Compare(format, Files.Render(format, document), document, Files.ImprintOf(document)).ShouldBeEmpty();
    }, iter: FinishedPdf.Samples, threads: 1);

    /// <summary>The reader of PDF files is held to another one.</summary>
    [Fact]
    public void Render_WhenAReport_SaysToAnotherReaderWhatTheDocumentSays()
    {
        var document = Reports.Plain();

        FinishedPdf.StructureText(new PdfRenderer().Render(document, Reports.Imprint)).ShouldBe(FinishedPdf.WithoutSpace(string.Concat(document.Lines)));
    }

    private static IEnumerable<AcceptedSheet> Changed((IReadOnlyList<AcceptedSheet> Bodies, int Body, CellRef Cell, long More) change) =>
        change.Bodies.Select((body, index) => index == change.Body
            ? body with { Sheet = body.Sheet.With(change.Cell, Figure.Of(body.Sheet[change.Cell].Amount!.Value + change.More)) }
            : body);

    /// <summary>A page in two halves: its bound numbers, and every other word with a mark where they stood.</summary>
    private static (string Words, List<(string? Of, string[] Cells, string Text)> Numbers) Page(ReportDocument document)
    {
        var html = Parse(document);
        var numbers = html.QuerySelectorAll("data").Select(number =>
            (number.GetAttribute("data-of"), number.GetAttribute("data-cell")!.Split(' ').Select(cell => cell.TrimStart('-')).ToArray(), number.TextContent)).ToList();
        foreach (var number in html.QuerySelectorAll("data"))
            number.OuterHtml = "#";
        return (html.Body!.InnerHtml, numbers);
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(ReportDocument document) =>
        new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(new ArticleRenderer().Render(document, Reports.Imprint)));
}
