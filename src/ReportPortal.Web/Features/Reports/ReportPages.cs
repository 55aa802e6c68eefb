using System.Text;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Infrastructure.Settings;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Reports;

/// <summary>Puts a published edition onto its page.</summary>
public sealed class ReportPages(PublishedReports published, IOptions<PortalSettings> settings, IStringLocalizer<PortalText> text)
{
    /// <summary>The file that is the page's article, and no download.</summary>
    public const string PageFormat = "html";

    /// <summary>The page of a year's report; null where nothing is published.</summary>
    public async Task<ReportPage?> FindAsync(ReportYear year, string body, CancellationToken cancel)
    {
        if (await published.FindAsync(year, body, cancel) is not { } edition
            || await published.FindFileAsync(year, body, PageFormat, cancel) is not (_, var article))
            return null;
        var form = YearFormJson.Read(edition.YearForm);
        var document = CanonicalJson.Read<ReportDocument>(edition.Document);
        var files = (await published.ListAsync(body, cancel)).First(listed => listed.Id == edition.Id).Files;
        return new(year.Value, edition.Title, edition.PublishedOn, edition.Number,
            KeyFigures.Of(form, edition.Figures),
            [.. document.Headings.Select(heading => new ReportPage.Heading(heading.Id, heading.Number + heading.Text, heading.Level + 1))],
            Encoding.UTF8.GetString(article.Bytes), Downloads(year, files), edition.Digest, Notices(form));
    }

    public ReportsPage List(IReadOnlyList<PublishedEdition> editions) => new([.. editions.Select(edition =>
        new ReportsPage.PublishedReport(edition.Year.Value, edition.Title, edition.PublishedOn, edition.Number, Downloads(edition.Year, edition.Files)))]);

    private static List<Download> Downloads(ReportYear year, IReadOnlyList<PublishedFile> files) => [.. files
        .Where(file => file.Format != PageFormat)
        .Select(file => new Download(file.Format, file.Format.ToUpperInvariant(), $"~/reports/{year}.{file.Format}", file.Length))];

    private string[] Notices(YearForm form) => settings.Value.Demo.Enabled && form.IsSuperseded ? [text["DemoFormSuperseded", form.Year]] : [];
}
