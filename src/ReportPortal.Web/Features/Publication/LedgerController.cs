using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Infrastructure.Access;
using ReportPortal.Web.Infrastructure.Tables;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Publication;

/// <summary>The ledger of a year, for whoever inspects whether reports were published as the law wants it.</summary>
[Route("/publication/{year:int:range(2008,2099)}"), ForRoles(PortalRole.Coordinator, PortalRole.Approver, PortalRole.Auditor)]
public sealed class LedgerController(LedgerReader reader, IStringLocalizer<PortalText> text) : Controller
{
    /// <param name="year">The year.</param>
    /// <param name="show">The key of a <see cref="LedgerFilter"/>; the files hold what the page shows.</param>
    /// <param name="cancel">Ends it.</param>
    [HttpGet("ledger")]
    public async Task<IActionResult> Ledger(ReportYear year, string? show, CancellationToken cancel) =>
        await ReadAsync(year, show, cancel) is { } page ? View("~/Features/Publication/Ledger.cshtml", page) : NotFound();

    [HttpGet("ledger.csv")]
    public async Task<IActionResult> Csv(ReportYear year, string? show, CancellationToken cancel) =>
        await ReadAsync(year, show, cancel) is { } page ? DownloadedTable.Of($"{NameOf(page)}.csv", LedgerTable.Write(page.Lines, text)) : NotFound();

    [HttpGet("ledger.xlsx")]
    public async Task<IActionResult> Workbook(ReportYear year, string? show, CancellationToken cancel) =>
        await ReadAsync(year, show, cancel) is { } page ? DownloadedWorkbook.Of($"{NameOf(page)}.xlsx", text["LedgerSheet"], LedgerTable.Write(page.Lines, text)) : NotFound();

    private async Task<LedgerPage?> ReadAsync(ReportYear year, string? show, CancellationToken cancel) =>
        await reader.ReadAsync(year, cancel) is { } ledger ? new(ledger, LedgerFilter.Find(show)) : null;

    private static string NameOf(LedgerPage page) => $"publications-{page.Ledger.Year.Year}{(page.Filter.IsAll ? "" : $"-{page.Filter.Key}")}";
}
