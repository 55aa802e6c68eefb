using System.Globalization;
using Microsoft.Extensions.Localization;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Infrastructure.Tables;

namespace ReportPortal.Web.Features.Admin.History;

/// <summary>The changes that were asked for, as a file for a spreadsheet program.</summary>
public static class HistoryTable
{
    private const string Name = "history.csv";

    public static StreamedTable Of(IAsyncEnumerable<HistoryPage.Change> changes, IStringLocalizer text) => new(Name, Heads(text), changes.Select(change => Row(change, text)));

    /// <summary>These changes as such a file, whole.</summary>
    public static byte[] FileOf(IEnumerable<HistoryPage.Change> changes, IStringLocalizer text) =>
        DownloadedTable.Of(Name, changes.Select(change => Row(change, text)).Prepend(Heads(text))).FileContents;

    private static string[] Heads(IStringLocalizer text) =>
        [text["HistorySequence"], text["HistoryTime"], text["HistoryPerson"], text["HistorySubject"], text["HistoryCell"], text["HistoryDeed"], text["HistoryOld"], text["HistoryNew"], text["HistoryReason"], text["HistoryFrom"]];

    private static IEnumerable<string> Row(HistoryPage.Change change, IStringLocalizer text) =>
    [
        change.Sequence.ToString(CultureInfo.InvariantCulture), change.Time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), change.Person, change.Subject,
        change.Cell?.Name.In(PortalLanguage.Current) ?? change.CellAddress ?? "", text[change.DeedKey],
        Values(change, value => value.Old, text), Values(change, value => value.New, text), change.Reason ?? "", change.From ?? "",
    ];

    private static string Values(HistoryPage.Change change, Func<ChangedValue, string?> side, IStringLocalizer text) =>
        string.Join('\n', change.Values.Where(value => side(value) is not null).Select(value => text["HistoryPair", value.Name, side(value)!].Value));
}
