using System.Text;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace ReportPortal.Web.Infrastructure.Tables;

/// <summary>A table of ours as a file, like <see cref="DownloadedTable"/>, but sent row by row while it is read: how long it is does not matter.</summary>
public sealed class StreamedTable(string name, IEnumerable<string> heads, IAsyncEnumerable<IEnumerable<string>> rows) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var (answer, cancel) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        await using var reading = rows.GetAsyncEnumerator(cancel);
        var isThere = await reading.MoveNextAsync();               // what fails at once is a page that says so, not half a file
        answer.ContentType = "text/csv; charset=utf-8";
        answer.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        await answer.Body.WriteAsync(Encoding.UTF8.GetPreamble(), cancel);
        await using var csv = CsvWriter.Create(answer.Body, leaveOpen: true);
        await csv.WriteRecordAsync([.. heads], cancel);
        for (; isThere; isThere = await reading.MoveNextAsync())
            await csv.WriteRecordAsync([.. reading.Current.Select(DownloadedTable.Harmless)], cancel);
    }
}
