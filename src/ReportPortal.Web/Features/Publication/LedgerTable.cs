using System.Globalization;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Editions;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Publication;

/// <summary>The lines of a ledger as rows of a file: what the page shows, and in its order.</summary>
public static class LedgerTable
{
    private static readonly string[] Heads = ["HistoryBody", "LedgerDue", "LedgerOn", "LedgerTiming", "LedgerAddress", "LedgerEditions", "LedgerCorrections", "LedgerWithdrawn"];

    public static IReadOnlyList<IReadOnlyList<string>> Write(IEnumerable<LedgerLine> lines, IStringLocalizer<PortalText> text) =>
        [[.. Heads.Select(head => text[head].Value)], .. lines.Select(line => (string[])
        [
            line.Name, Day(line.Due), line.On is { } on ? Day(on) : "", TimingOf(line, text), line.Address ?? "", line.Editions == 0 ? "" : line.Editions.ToString(CultureInfo.InvariantCulture),
            string.Join('\n', line.Corrections.Select(correction => Of(correction, text))),
            line.WithdrawnOn is { } day ? text["LedgerWithdrawnOn", Day(day), line.WithdrawalReason ?? ""] : "",
        ])];

    public static string TimingOf(LedgerLine line, IStringLocalizer<PortalText> text) => line.Timing switch
    {
        LedgerTiming.OnTime => text["LedgerOnTime"],
        LedgerTiming.Late => text["LedgerLate", line.DaysLate],
        LedgerTiming.NotYet => text["LedgerNotYet"],
        _ => text["LedgerOverdue", line.DaysLate],
    };

    public static string Of(LedgerCorrection correction, IStringLocalizer<PortalText> text) => text["LedgerCorrection", correction.Number, Day(correction.On),
        text[correction.Kind is EditionKind.Editorial ? "HistoryKindEditorial" : "HistoryKindMaterial"].Value, correction.Reason ?? ""];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
