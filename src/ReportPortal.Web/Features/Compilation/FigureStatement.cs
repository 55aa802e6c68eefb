using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;
using ReportPortal.Rendering.Pdf;
using ReportPortal.Web.Features.Filling;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Infrastructure.Tables;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Compilation;

/// <summary>Where one figure comes from, as a sheet to put into the files: a workbook or a print.</summary>
public sealed class FigureStatement(PdfRenderer printer, PortalSettings settings, CountyClock clock, IStringLocalizer<PortalText> text)
{
    public byte[] Workbook(LiveFigurePage figure, DateTime now) => DownloadedWorkbook.Write(text["StatementSheet"],
    [
        Head(figure),
        .. Lines(figure).Select(line => line.Cells),
        [],
        .. Facts(figure, now).Select(fact => new[] { fact.Name, fact.Words }),
    ]);

    /// <summary>A print in the form of the county's documents, marked as no report.</summary>
    /// <exception cref="Rendering.RenderingRefused">A name or reason has a character that no font can draw.</exception>
    public byte[] Pdf(LiveFigurePage figure, DateTime now)
    {
        var document = new ReportDocument
        {
            Form = "figure-statement",
            Year = figure.Year,
            Body = new(ReportBody.CountyCode, settings.County.Name, Subject.County),
            TitleLines = [text["StatementTitle"]],
            Blocks =
            [
                .. Facts(figure, now).Select(fact => new Paragraph([new TextRun(text["StatementFact", fact.Name, fact.Words])])),
                new Table(figure.Cell.Table, figure.Name, null, 1, [Row(CellRole.ColumnHead, Head(figure), isTotal: false)], [.. Lines(figure).Select(line => Row(CellRole.Figure, line.Cells, line.IsTotal))]),
            ],
        };
        return printer.Render(document, new()
        {
            EditionNumber = 1,
            PublishedOn = clock.DayOf(now),
            Digest = CanonicalJson.Digest(CanonicalJson.Write(document)),
            Issuer = settings.County.Government,
            Watermark = text["PreviewWatermark"],
        });
    }

    private string[] Head(LiveFigurePage figure) => [text["FigureSource"], text["StatementState"], text["StatementAmount", figure.Unit]];

    private IEnumerable<(string[] Cells, bool IsTotal)> Lines(LiveFigurePage figure)
    {
        foreach (var body in figure.Bodies)
            yield return ([body.Name, text[body.State.TextKey()], body.Value ?? text["LiveNotCounted"]], false);
        yield return ([text["FigureBodiesTotal"], "", figure.Sum], true);
        foreach (var lead in figure.Leads)
            yield return ([lead.Value is { } value ? text["FigureLead", lead.Name, value, figure.Unit] : text["FigureLeadPart", lead.Name], "", lead.Difference], false);
        foreach (var adjustment in figure.Adjustments)
            yield return ([text["FigureAdjustment", adjustment.Name], "", adjustment.Value], false);
        yield return ([text["LiveFigureNow"], "", figure.Value ?? ""], true);
    }

    private IEnumerable<(string Name, string Words)> Facts(LiveFigurePage figure, DateTime now) =>
    [
        (text["StatementFigure"], figure.Name),
        (text["StatementTable"], figure.Table),
        (text["StatementYear"], text["StatementYearOf", settings.County.Name, figure.Year]),
        (text["StatementMade"], clock.TimeOf(now).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)),
    ];

    private static TableRow Row(CellRole role, string[] cells, bool isTotal) =>
        new([.. cells.Select((words, at) => new TableCell(role == CellRole.Figure && at == 0 ? CellRole.RowHead : role, words.Length == 0 ? null : new TextRun(words), 1, 1))], isTotal);
}
