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
    [HttpGet("ledger")]
    public async Task<IActionResult> Ledger(ReportYear year, CancellationToken cancel) =>
        await reader.ReadAsync(year, cancel) is { } ledger ? View("~/Features/Publication/Ledger.cshtml", ledger) : NotFound();

    [HttpGet("ledger.csv")]
    public async Task<IActionResult> Csv(ReportYear year, CancellationToken cancel) =>
        await reader.ReadAsync(year, cancel) is { } ledger ? DownloadedTable.Of($"publications-{year}.csv", LedgerTable.Write(ledger.Lines, text)) : NotFound();

    [HttpGet("ledger.xlsx")]
    public async Task<IActionResult> Workbook(ReportYear year, CancellationToken cancel) =>
        await reader.ReadAsync(year, cancel) is { } ledger ? DownloadedWorkbook.Of($"publications-{year}.xlsx", text["LedgerSheet"], LedgerTable.Write(ledger.Lines, text)) : NotFound();
}
