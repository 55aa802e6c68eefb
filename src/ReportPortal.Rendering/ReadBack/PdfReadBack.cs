using System.Globalization;
using System.Text;
using ReportPortal.Domain.Documents;
using UglyToad.PdfPig.Core;

namespace ReportPortal.Rendering.ReadBack;

/// <summary>All lines of a PDF file, as somebody hears them who reads it by its structure tree. White space is where lines are broken, and so not compared.</summary>
internal sealed class PdfReadBack : IReadBack
{
    public string Format => "pdf";

    public IReadOnlyList<Statement> Wanted(ReportDocument document, Imprint imprint) =>
        [.. Statements.Of(CorrectionNote.Printed(document, imprint)).Select(statement => statement with { Text = WithoutSpace(statement.Text) }).Where(statement => statement.Text.Length > 0)];

    public IReadOnlyList<string> Read(byte[] file)
    {
        try
        {
            return [.. PdfStructure.LinesOf(file).Select(WithoutSpace).Where(line => line.Length > 0)];
        }
        catch (Exception broken) when (broken is PdfDocumentFormatException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw new UnreadableFile(Format, broken.Message, broken);
        }
    }

    /// <summary>Nor are signs that have no look, such as a joint at which a line may be broken.</summary>
    private static string WithoutSpace(string text) => string.Concat(text.EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format));
}
