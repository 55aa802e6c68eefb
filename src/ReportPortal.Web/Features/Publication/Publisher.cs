using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Figures;
using ReportPortal.Domain.Formats;
using ReportPortal.Rendering;
using ReportPortal.Rendering.ReadBack;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Publication;

/// <summary>Publishes a signed draft: every format rendered from the stored document, one edition, one transaction.</summary>
public sealed partial class Publisher(
    PortalDbContext db,
    IEnumerable<IReportRenderer> renderers,
    PublicationSteps steps,
    CountyClock clock,
    Imprints imprints,
    PortalSettings settings,
    IStringLocalizer<PortalText> text,
    ILogger<Publisher> log)
{
    /// <summary>The edition, saved.</summary>
    /// <exception cref="PlaceholderRefused">The county has no name yet.</exception>
    /// <exception cref="ReportRefused">The draft is not signed, or is not what was signed.</exception>
    /// <exception cref="PublicationRefused">The figures, or a file, and the signed document do not agree.</exception>
    public async Task<Edition> PublishAsync(Report report, ReportDraft draft, Approval approval, string by, DateTime now, CancellationToken cancel) =>
        await SealAsync(report, draft, approval, await RenderAsync(report, draft, now, cancel), by, now, cancel);

    /// <summary>The files of the next edition, made of the stored document and of nothing else. It takes its time and keeps nobody waiting.</summary>
    /// <exception cref="PlaceholderRefused">The county has no name yet.</exception>
    /// <exception cref="PublicationRefused">The figures, or a file, and the signed document do not agree.</exception>
    public async Task<RenderedEdition> RenderAsync(Report report, ReportDraft draft, DateTime now, CancellationToken cancel)
    {
        settings.County.RefusePlaceholder();
        var document = ReportDocument.Read(draft.Document);
        var form = YearFormJson.Read(draft.YearForm);
        Prove(document, form, draft.ReadFigures());
        var corrigendum = await Corrigenda.SinceAsync(db, report, document, form, cancel);
        var imprint = imprints.Of(report.Editions + 1, clock.DayOf(now), draft.Digest) with { Legend = FigureLegend.Of(form), Correction = Corrigenda.NoteOf(report, corrigendum) };
        var files = await Task.WhenAll(renderers.Select(renderer => Task.Run(() => Rendered(renderer, document, imprint), cancel)));      // on every processor that is free
        steps.Reach(PublicationSteps.Rendered);
        return new(files, corrigendum?.Changes ?? []);
    }

    /// <summary>A signed draft as files to hand on before it is published: without a day of publication, and without the address where nobody could verify it yet.</summary>
    /// <exception cref="PlaceholderRefused">The county has no name yet.</exception>
    /// <exception cref="PublicationRefused">The figures, or a file, and the signed document do not agree.</exception>
    public async Task<(Imprint Imprint, IReadOnlyList<RenderedFile> Files)> RenderSignedAsync(Report report, ReportDraft draft, IReadOnlyCollection<string> formats, CancellationToken cancel)
    {
        settings.County.RefusePlaceholder();
        var (document, form) = (ReportDocument.Read(draft.Document), YearFormJson.Read(draft.YearForm));
        Prove(document, form, draft.ReadFigures());
        var corrigendum = await Corrigenda.SinceAsync(db, report, document, form, cancel);
        var imprint = imprints.Of(report.Editions + 1, null, draft.Digest) with { Legend = FigureLegend.Of(form), Correction = Corrigenda.NoteOf(report, corrigendum) };
        return (imprint, [.. renderers.Where(renderer => formats.Contains(renderer.Format)).Select(renderer => Rendered(renderer, document, imprint))]);
    }

    /// <summary>Makes the edition of them and saves it.</summary>
    /// <exception cref="ReportRefused">The draft is not signed, or is not what was signed.</exception>
    public async Task<Edition> SealAsync(Report report, ReportDraft draft, Approval approval, RenderedEdition rendered, string by, DateTime now, CancellationToken cancel)
    {
        var reason = report.CorrectionReason;
        var edition = Edition.Publish(new()
        {
            Report = report,
            Number = report.Editions + 1,
            Kind = report.CorrectionKind ?? EditionKind.First,
            Title = ReportDocument.Read(draft.Document).Title,
            Document = draft.Document,
            YearForm = draft.YearForm,
            Files = rendered.Files,
            Changes = rendered.Changes,
            Figures = draft.ReadFigures(),
            HistoryHead = (await db.HistoryHeadAsync(cancel)).Hash,
            At = now,
            On = clock.DayOf(now),
            Reason = reason,
        }, await db.Editions.AsNoTracking().OrderByDescending(edition => edition.Sequence).FirstOrDefaultAsync(cancel));
        report.Publish(draft, approval);         // last: a refusal above leaves the report as it was
        steps.Reach(PublicationSteps.Sealed);
        db.Editions.Add(edition);
        await db.SaveAsync(new(by, now) { Reason = reason }, cancel);
        steps.Reach(PublicationSteps.Saved);
        var head = await db.HistoryHeadAsync(cancel);
        Log.EditionPublished(log, edition.Number, edition.Year.Value, edition.BodyCode, edition.Files.Count, edition.Digest, head.Hash);
        return edition;
    }

    private void Prove(ReportDocument document, YearForm form, IEnumerable<PublishedFigure> figures)
    {
        if (FigureProof.Find(document, form, FigureSheet.Of(figures.Select(figure => KeyValuePair.Create(figure.Cell, figure.Figure)))) is var (cell, printed, expected))
            throw new PublicationRefused(text["PublicationFigureDiffers", cell, printed ?? "-", expected ?? "-"]);
    }

    /// <summary>The file, as it was read back by another program than the one that wrote it.</summary>
    private RenderedFile Rendered(IReportRenderer renderer, ReportDocument document, Imprint imprint)
    {
        var begun = Stopwatch.GetTimestamp();
        var bytes = renderer.Render(document, imprint);
        var written = Stopwatch.GetElapsedTime(begun);
        if (FileProof.Compare(renderer.Format, bytes, document, imprint) is [var first, ..])
            throw new PublicationRefused(text["PublicationFileDiffers", first.Format.ToUpperInvariant(), first.Place, first.Wanted ?? "-", first.Found ?? "-"]);
        var readBack = Stopwatch.GetElapsedTime(begun) - written;
        Log.FileMade(log, renderer.Format, document.Year, document.Body.Code, bytes.Length, written.TotalMilliseconds, readBack.TotalMilliseconds);
        return new(renderer.Format, bytes);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "Made the {Format} of {Year}/{Body}: {Bytes} bytes, written in {Written:0.0} ms, read back in {ReadBack:0.0} ms")]
        public static partial void FileMade(ILogger logger, string format, int year, string body, int bytes, double written, double readBack);

        [LoggerMessage(Level = LogLevel.Information, Message = "Published edition {Number} of {Year}/{Body}: {Files} files, digest {Digest}; the history ends with {Head}")]
        public static partial void EditionPublished(ILogger logger, int number, int year, string body, int files, string digest, string head);
    }
}

/// <summary>What the next edition is made of beside its draft.</summary>
/// <param name="Files">Its files.</param>
/// <param name="Changes">What it says otherwise than the edition before.</param>
public sealed record RenderedEdition(IReadOnlyList<RenderedFile> Files, IReadOnlyList<DocumentChange> Changes);

/// <summary>A signed draft cannot become an edition; the reason is in the words of the one who publishes.</summary>
public sealed class PublicationRefused(string reason) : Exception(reason);

/// <summary>The steps of a publication by name, so that a test can end the portal at each of them.</summary>
public sealed class PublicationSteps
{
    public const string Rendered = "rendered";
    public const string Sealed = "sealed";
    public const string Saved = "saved";

    /// <summary>Told of each step as it is reached.</summary>
    public Action<string> Reached { get; set; } = _ => { };

    public void Reach(string step) => Reached(step);
}
