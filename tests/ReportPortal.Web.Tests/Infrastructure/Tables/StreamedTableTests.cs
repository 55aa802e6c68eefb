using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using ReportPortal.Web.Infrastructure.Tables;

namespace ReportPortal.Web.Tests.Infrastructure.Tables;

/// <summary>A file of any length needs no more memory than a short one.</summary>
public sealed class StreamedTableTests : IDisposable
{
    private const int Many = 20_000;

    private readonly DefaultHttpContext request = new();
    private readonly MemoryStream body = new();

    public StreamedTableTests() => request.Response.Body = body;

    public void Dispose() => body.Dispose();

    [Fact]
    public async Task Execute_WhenThereAreManyRows_HasSentTheFirstBeforeTheLastIsRead()
    {
        var sent = 0L;

        await SendAsync(Rows());

        sent.ShouldBeGreaterThan(body.Length / 2);
        var lines = System.Text.Encoding.UTF8.GetString(body.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(Many + 1);
        lines[0].ShouldBe("\uFEFFnumber,text");
        lines[^1].ShouldBe($"{Many - 1},'=1+1");

        async IAsyncEnumerable<IEnumerable<string>> Rows()
        {
            for (var number = 0; number < Many; number++)
            {
                if (number == Many - 1)
                    sent = body.Length;
                await Task.CompletedTask;
                yield return [$"{number}", "=1+1"];
            }
        }
    }

    [Fact]
    public async Task Execute_WhenThereIsNothing_SendsTheHeads()
    {
        await SendAsync(AsyncEnumerable.Empty<IEnumerable<string>>());

        System.Text.Encoding.UTF8.GetString(body.ToArray()).ShouldBe("\uFEFFnumber,text\r\n");
        request.Response.Headers.ContentDisposition.ToString().ShouldBe("attachment; filename=table.csv");
    }

    [Fact]
    public async Task Execute_WhenTheFirstRowCannotBeRead_SendsNothing()
    {
        await Should.ThrowAsync<TimeoutException>(() => SendAsync(Failing()));

        body.Length.ShouldBe(0);
        request.Response.ContentType.ShouldBeNull();

        static async IAsyncEnumerable<IEnumerable<string>> Failing()
        {
            await Task.CompletedTask;
            throw new TimeoutException();
#pragma warning disable CS0162
            yield break;
#pragma warning restore CS0162
        }
    }

    private Task SendAsync(IAsyncEnumerable<IEnumerable<string>> rows) =>
        new StreamedTable("table.csv", ["number", "text"], rows).ExecuteResultAsync(new ActionContext { HttpContext = request });
}
