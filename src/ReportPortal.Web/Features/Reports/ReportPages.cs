using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Reports;

/// <summary>Puts published editions onto their pages.</summary>
public sealed class ReportPages(PortalSettings settings, CountyClock clock, IStringLocalizer<PortalText> text)
{
    public ReportPage Of(PublishedEdition edition, EditionContent content, IReadOnlyList<PublishedBody> bodies, IReadOnlyList<PublishedEdition> editions) => new(
        edition.Year.Value, edition.BodyCode, edition.Title, edition.PublishedOn, edition.Number,
        KeyFigures.Of(content.Form, content.Figures),
        [.. content.Headings.Select(heading => new ReportPage.Heading(heading.Id, heading.Number + heading.Text, heading.Level + 1))],
        content.Article, Downloads(edition), edition.Digest, Notices(content.Form), bodies)
    {
        Newest = edition.Newest,
        Editions = [.. editions.Select(known => new ReportPage.EditionLine(known.Number, known.Kind, known.PublishedOn, known.Reason))],
    };

    /// <summary>What stands in the place of a report that was withdrawn.</summary>
    public WithdrawnPage Of(PublishedEdition edition, Withdrawal withdrawn) => new(edition.Title, clock.DayOf(withdrawn.At), withdrawn.Reason);

    public static ReportsPage List(IEnumerable<PublishedEdition> editions) => new([.. editions.Select(edition =>
        new ReportsPage.PublishedReport(edition.Year.Value, edition.Title, edition.PublishedOn, edition.Number, edition.Withdrawn is null ? Downloads(edition) : [])
        {
            IsWithdrawn = edition.Withdrawn is not null,
        })]);

    /// <summary>The PDF first: it is the report as it is signed and filed; then what people read and work on, then what machines read.</summary>
    private static readonly string[] Order = ["pdf", "docx", "html", "xlsx", "csv", "json"];

    /// <summary>What an edition has: those of before have fewer.</summary>
    private static List<Download> Downloads(PublishedEdition edition) => [.. edition.Downloads.OrderBy(file => Array.IndexOf(Order, file.Format)).Select(file =>
        new Download(file.Format, file.Format.ToUpperInvariant(), $"{(edition.IsOld ? edition.OwnAddress : edition.Address)}.{file.Format}", file.Length, file.Sha256))];

    private string[] Notices(YearForm form) => settings.Demo.Enabled && form.IsSuperseded ? [text["DemoFormSuperseded", form.Year]] : [];
}
