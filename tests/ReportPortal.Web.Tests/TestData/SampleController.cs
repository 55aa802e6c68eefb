using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReportPortal.Domain.Documents;
using ReportPortal.Web.Features.Home;
using ReportPortal.Web.Features.Reports;
using ReportPortal.Web.Features.Shared;

namespace ReportPortal.Web.Tests.TestData;

/// <summary>The views of reports with made-up ones in them, so that they can be read and looked at without a database.</summary>
[AllowAnonymous, Route("/sample")]
public sealed class SampleController : Controller
{
    private static readonly KeyFigure[] Figures =
        [new("主动公开", "4782", "条"), new("回应解读", "213", "次"), new("收到申请", "37", "件"), new("行政复议、诉讼", "0", "件")];

    private static readonly string Sha256 = new('0', 64);

    private static readonly Download[] Files =
        [new("pdf", "PDF", "~/reports/2022.pdf", 190_400, Sha256), new("docx", "Word", "~/reports/2022.docx", 41_900, Sha256), new("csv", "CSV", "~/reports/2022.csv", 2_100, Sha256)];

    private static readonly (int Year, DateOnly On)[] Years =
        [(2022, new(2023, 3, 28)), (2021, new(2022, 3, 30)), (2020, new(2021, 3, 26))];

    [HttpGet("front")]
    public IActionResult Front() => View("/Features/Home/Index.cshtml", new FrontPage(
        new(2022, [Title(2022)], new DateOnly(2023, 3, 28), Figures), [.. Years.Select(y => new FrontPage.PublishedYear(y.Year, Title(y.Year), y.On))]));

    [HttpGet("reports")]
    public IActionResult Reports() => View("/Features/Reports/Index.cshtml", new ReportsPage(
        [.. Years.Select(y => new ReportsPage.PublishedReport(y.Year, Title(y.Year), y.On, y.Year == 2021 ? 2 : 1, Files))]));

    [HttpGet("no-reports")]
    public IActionResult NoReports() => View("/Features/Reports/Index.cshtml", new ReportsPage([]));

    [HttpGet("report")]
    public IActionResult Report() => View("/Features/Reports/Report.cshtml", new ReportPage(
        2022, ReportBody.CountyCode, Title(2022), new DateOnly(2023, 3, 28), 2, Figures, SampleArticle.Contents, SampleArticle.Html, Files,
        "9f2c41aa07d3b65e10c88f4d2a7be3915c6640f1d9e2ab37084415fecd90b1a6", ["本报告采用传统五部分格式，不符合国办统一格式。"],
        [new("education-sports", "南华县教育体育局")]));

    private static string Title(int year) => $"南华县{year}年度政府信息公开工作年度报告";
}
