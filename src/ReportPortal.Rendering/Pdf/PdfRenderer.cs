using ReportPortal.Domain.Documents;
using ReportPortal.Typesetting;

namespace ReportPortal.Rendering.Pdf;

/// <summary>The report as a tagged PDF file in the form of an official document (GB/T 9704-2012).</summary>
public sealed class PdfRenderer : IReportRenderer
{
    private readonly Typesetter typesetter = new(PortalFonts.Book);

    /// <inheritdoc/>
    public string Format => "pdf";

    /// <inheritdoc/>
    public byte[] Render(ReportDocument document, Imprint imprint)
    {
        try
        {
            return typesetter.Typeset(new()
            {
                Title = document.Title,
                Language = document.Language,
                Author = imprint.Issuer,
                Created = Day(imprint.PublishedOn ?? new DateOnly(document.Year, 12, 31)),
                Blocks = [new TitleBlock(string.Join('\n', document.TitleLines)), .. PdfBlocks.Of(document.Blocks)],
                Watermark = imprint.Watermark,
            });
        }
        catch (TypesettingException refused)
        {
            throw new RenderingRefused(Format, refused.Message, refused);
        }
    }

    private static DateTimeOffset Day(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
