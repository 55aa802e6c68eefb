using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Domain.Editions;

/// <summary>What makes an edition.</summary>
public enum EditionKind
{
    /// <summary>基数: the figures of a report that was published elsewhere, recorded here as a base.</summary>
    Recorded,

    /// <summary>The first publication.</summary>
    First,

    /// <summary>更正 that changes what the report says.</summary>
    Material,

    /// <summary>更正 of wording that changes no figure.</summary>
    Editorial,
}

/// <summary>A published report: never changed, only followed by the next edition.</summary>
public sealed class Edition
{
    private readonly List<EditionFile> files = [];
    private readonly List<EditionFigure> figures = [];
    private readonly List<EditionChange> changes = [];

    /// <summary>The hash before the first edition of a portal.</summary>
    public static readonly string ChainStart = new('0', 64);

    /// <summary>Its identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its place in the one sequence of all editions of the portal, from 1.</summary>
    public required long Sequence { get; init; }

    /// <summary>The report; null for a <see cref="EditionKind.Recorded"/> one, whose report was published elsewhere.</summary>
    public Guid? ReportId { get; init; }

    /// <summary>The year of the report.</summary>
    public required ReportYear Year { get; init; }

    /// <summary>Whose report.</summary>
    public required string BodyCode { get; init; }

    /// <summary>1 for the first edition of its report, or the first record of its year.</summary>
    public required int Number { get; init; }

    /// <summary>What makes it.</summary>
    public required EditionKind Kind { get; init; }

    /// <summary>The report's title, for lists.</summary>
    public required string Title { get; init; }

    /// <summary>The document: canonical JSON.</summary>
    public required string Document { get; init; }

    /// <summary>The version of the document's shape.</summary>
    public required int Schema { get; init; }

    /// <summary>The form of the year as it was, additions included: JSON.</summary>
    public required string YearForm { get; init; }

    /// <summary>校验码: the SHA-256 of <see cref="Document"/>.</summary>
    public required string Digest { get; init; }

    /// <summary>The hash of the edition before it in the sequence; <see cref="ChainStart"/> for the first.</summary>
    public required string PrevHash { get; init; }

    /// <summary>The SHA-256 of its <see cref="EditionSeal"/>.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The head of the change history at publication: by it the history cannot be cut back unseen.</summary>
    public string? HistoryHead { get; init; }

    /// <summary>When it was published, in UTC.</summary>
    public required DateTime PublishedAt { get; init; }

    /// <summary>The day it was published, in the county's time zone.</summary>
    public required DateOnly PublishedOn { get; init; }

    /// <summary>Why it was made, for a correction.</summary>
    public string? Reason { get; init; }

    /// <summary>The files.</summary>
    public IReadOnlyCollection<EditionFile> Files => files;

    /// <summary>The figures, every cell that is not blank.</summary>
    public IReadOnlyCollection<EditionFigure> Figures => figures;

    /// <summary>更正说明: what it says otherwise than the edition before.</summary>
    public IReadOnlyCollection<EditionChange> Changes => changes;

    /// <summary>Whether it still is what was sealed: the hash and the document's 校验码 computed anew are those that are stored.</summary>
    public bool IsIntact() => Digest == CanonicalJson.Digest(Document) && Hash == EditionSeal.Of(this).Hash();

    /// <summary>Makes the edition that follows another in the chain, sealed over its document and files.</summary>
    public static Edition Publish(Publication publication, Edition? before)
    {
        var edition = new Edition
        {
            Id = Guid.CreateVersion7(publication.At),
            Sequence = (before?.Sequence ?? 0) + 1,
            ReportId = publication.Report.Id,
            Year = publication.Report.Year,
            BodyCode = publication.Report.BodyCode,
            Number = publication.Number,
            Kind = publication.Kind,
            Title = publication.Title,
            Document = publication.Document,
            Schema = ReportDocument.CurrentSchema,
            YearForm = publication.YearForm,
            Digest = CanonicalJson.Digest(publication.Document),
            PrevHash = before?.Hash ?? ChainStart,
            HistoryHead = publication.HistoryHead,
            PublishedAt = publication.At,
            PublishedOn = publication.On,
            Reason = publication.Reason,
        };
        edition.files.AddRange(publication.Files.Select(file => EditionFile.Of(edition.Id, file)));
        edition.changes.AddRange(publication.Changes.Select((change, index) => EditionChange.Of(edition.Id, change, index + 1)));
        return edition.Seal(publication.Figures);
    }

    /// <summary>Makes the edition that keeps a base: it has no files and stands on no public page, but in the same chain.</summary>
    public static Edition Record(BaseRecord record, Edition? before)
    {
        var document = CanonicalJson.Write(new ReportDocument
        {
            Form = record.Form.Format.Key,
            Year = record.Form.Year.Value,
            Body = record.Body,
            TitleLines = [record.Title],
            Blocks = [new Paragraph([new TextRun(record.Source)])],
        });
        var edition = new Edition
        {
            Id = Guid.CreateVersion7(record.At),
            Sequence = (before?.Sequence ?? 0) + 1,
            Year = record.Form.Year,
            BodyCode = record.Body.Code,
            Number = record.Number,
            Kind = EditionKind.Recorded,
            Title = record.Title,
            Document = document,
            Schema = ReportDocument.CurrentSchema,
            YearForm = YearFormJson.Write(record.Form),
            Digest = CanonicalJson.Digest(document),
            PrevHash = before?.Hash ?? ChainStart,
            HistoryHead = record.HistoryHead,
            PublishedAt = record.At,
            PublishedOn = record.On,
            Reason = record.Reason,
        };
        return edition.Seal(record.Figures);
    }

    private Edition Seal(IEnumerable<PublishedFigure> published)
    {
        figures.AddRange(published.Select(figure => EditionFigure.Of(this, figure)));
        Hash = EditionSeal.Of(this).Hash();
        return this;
    }
}
