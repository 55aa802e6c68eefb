using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ReportPortal.Data.Providers;

namespace ReportPortal.Web.Tests.Features.Publication.Kills;

/// <summary>The built portal, serving as a process of its own until it is killed, and the office before it.</summary>
internal sealed class ServedPortal : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process process;
    private readonly HttpClient office;
    private readonly string token;

    private ServedPortal(Process process, Uri address, SignedCounty county)
    {
        (this.process, token) = (process, county.Token);
        process.BeginOutputReadLine();                       // what it says is in its log; read, or it would wait for a reader
        process.BeginErrorReadLine();
        office = new(new SocketsHttpHandler { CookieContainer = county.Cookies, AllowAutoRedirect = false }) { BaseAddress = address };
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Starts it, and waits until it serves.</summary>
    public static async Task<ServedPortal> StartAsync(SignedCounty county, string data, DatabaseKind kind, string connection)
    {
        var address = new Uri($"http://localhost:{FreePort()}");
        var start = new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "ReportPortal.Web.dll"), "--environment=Test", $"--urls={address}", $"--contentRoot={AppContext.BaseDirectory}", $"--Portal:DataFolder={data}",
            "--Portal:County:Name=南华县", "--Portal:County:Government=南华县人民政府", "--Portal:County:Office=南华县人民政府办公室",
            $"--Database:Provider={kind}", $"--Database:ConnectionString={connection}",
            "--Serilog:WriteTo:Console:Args:restrictedToMinimumLevel=Fatal", $"--Serilog:WriteTo:File:Args:path={Path.Combine(data, "portal-.log")}",
        ]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_gcServer"] = "0";          // or each of them takes as much memory as there is
        var portal = new ServedPortal(Process.Start(start)!, address, county);
        try
        {
            await portal.ReadyAsync();
            return portal;
        }
        catch
        {
            await portal.DisposeAsync();
            throw;
        }
    }

    /// <summary>Presses the button that publishes a report; whether the portal lived long enough to say that it is published.</summary>
    public Task<bool> PressAsync(string body) => PostAsync($"/publication/{SignedCounty.Year}/{body}/publish", []);

    /// <summary>Asks for the publication of many, which goes on behind the page.</summary>
    public Task<bool> AskForAsync(IEnumerable<string> bodies) => PostAsync($"/publication/{SignedCounty.Year}", bodies.Select(body => KeyValuePair.Create("body", body)));

    /// <summary>Ends it at once: it is not told.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
        office.Dispose();
    }

    private async Task<bool> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields]);
        try
        {
            using var answer = await office.PostAsync(new Uri(address, UriKind.Relative), form, Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.Found, await answer.Content.ReadAsStringAsync(Cancel));
            answer.Headers.Location!.ToString().ShouldStartWith("/publication/");
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task ReadyAsync()
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(50, Cancel))
            try
            {
                (await office.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancel)).EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException) when (waited.Elapsed < Patience && !process.HasExited)
            {
                // not listening yet
            }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
