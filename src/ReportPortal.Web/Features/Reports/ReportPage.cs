using Microsoft.AspNetCore.Html;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Web.Features.Shared;

namespace ReportPortal.Web.Features.Reports;

/// <summary>A published report as a page: what the edition's stored article says, and what the portal sets around it.</summary>
public sealed record ReportPage(
    int Year,
    string BodyCode,
    string TitleText,
    DateOnly PublishedOn,
    int EditionNumber,
    IReadOnlyList<KeyFigure> KeyFigures,
    IReadOnlyList<ReportPage.Heading> Contents,
    string Html,
    IReadOnlyList<Download> Downloads,
    string Digest,
    IReadOnlyList<string> Notices,
    IReadOnlyList<PublishedBody> Bodies)
{
    private const string EndOfTitle = "</h1>";

    /// <summary>The number of the newest edition, which may be another than the one that is shown.</summary>
    public int Newest { get; init; } = EditionNumber;

    /// <summary>All editions, the newest first.</summary>
    public IReadOnlyList<EditionLine> Editions { get; init; } = [];

    /// <summary>Whether another has followed the one that is shown.</summary>
    public bool IsOld => EditionNumber < Newest;

    public bool IsCounty => BodyCode == ReportBody.CountyCode;

    /// <summary>The title of the stored article; the date and the key figures are set between it and the body.</summary>
    public IHtmlContent Title => new HtmlString(Html[..BodyStart]);

    public IHtmlContent Body => new HtmlString(Html[BodyStart..]);

    /// <summary>The digest in groups of four, as one reads it out over the telephone.</summary>
    public string SpacedDigest => string.Join(' ', Digest.Chunk(4).Select(four => new string(four)));

    private int BodyStart => Html.IndexOf(EndOfTitle, StringComparison.Ordinal) is var at and >= 0 ? at + EndOfTitle.Length : 0;

    /// <summary>An edition in the list of them.</summary>
    public sealed record EditionLine(int Number, EditionKind Kind, DateOnly PublishedOn, string? Reason);

    /// <summary>A line of the contents: level 2 for the parts of the report, 3 for what is under them.</summary>
    public sealed record Heading(string Id, string Text, int Level);
}
