using ReportPortal.Domain.Documents;
using ReportPortal.Typesetting.Fonts;

namespace ReportPortal.Rendering.Pdf;

/// <summary>Finds what the fonts cannot draw of a report. Which font a text is set in is the typesetter's rule; a test holds the two together.</summary>
internal static class PrintProof
{
    public static IEnumerable<UnprintableCharacter> Of(ReportDocument document, FontBook fonts)
    {
        foreach (var missing in Of(fonts[FontRole.Title], string.Join('\n', document.TitleLines), [document.Title]))
            yield return missing;
        var heading = document.Title;
        foreach (var block in document.Blocks)
        {
            if (block is Heading next) heading = next.Number + next.Text;
            foreach (var missing in Of(block, heading, fonts))
                yield return missing;
        }
    }

    private static IEnumerable<UnprintableCharacter> Of(Block block, string heading, FontBook fonts) => block switch
    {
        Heading { Level: 1 } => Of(fonts[FontRole.HeadingOne], heading, [heading]),
        Heading { Level: 2 } => Of(fonts[FontRole.HeadingTwo], heading, [heading]),
        Heading => Of(fonts[FontRole.Body], heading, [heading]),
        Paragraph paragraph => Of(fonts[FontRole.Body], string.Concat(paragraph.Runs.Select(run => run.Text)), [heading]),
        Table table =>
        [
            .. Of(fonts[FontRole.TableHead], table.Caption ?? "", [heading, table.Title]),
            .. table.Head.SelectMany(row => Of(row, fonts[FontRole.TableHead], [heading, table.Title])),
            .. table.Body.SelectMany(row => Of(row, fonts[FontRole.Table], [heading, table.Title, .. NameOf(row)])),
        ],
        _ => [],
    };

    private static IEnumerable<UnprintableCharacter> Of(TableRow row, FontChain chain, IReadOnlyList<string> place) =>
        row.Cells.SelectMany(cell => Of(chain, cell.Content?.Text ?? "", place));

    private static IEnumerable<UnprintableCharacter> Of(FontChain chain, string text, IReadOnlyList<string> place) =>
        chain.Missing(text).Select(missing => new UnprintableCharacter(missing.Character, place, missing.Snippet));

    private static IEnumerable<string> NameOf(TableRow row) =>
        row.Cells.Where(row.IsNamedBy).Select(cell => cell.Content?.Text).OfType<string>();
}
