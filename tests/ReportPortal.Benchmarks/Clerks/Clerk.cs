using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ReportPortal.Benchmarks.Clerks;

/// <summary>A clerk before the form: saves a cell as the page's script does, and remembers what was acknowledged.</summary>
internal sealed partial class Clerk(HttpClient browser, string token, string body, string[] cells)
{
    private readonly Dictionary<string, string> seen = [];

    public string Body => body;

    /// <summary>How long each save took, in milliseconds.</summary>
    public List<double> Times { get; } = [];

    public int Refused { get; private set; }

    /// <summary>The last amount of each cell that the portal said it had saved.</summary>
    public Dictionary<string, long> Acknowledged { get; } = [];

    public static async Task<Clerk> SignInAsync(Uri address, string name, string body, string[] cells)
    {
        var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };
        var door = await browser.GetStringAsync(new Uri("/account/sign-in", UriKind.Relative));
        using var typed = new FormUrlEncodedContent([new("Name", name), new("Password", Hiring.Password), new("__RequestVerificationToken", Token().Match(door).Groups[1].Value)]);
        (await browser.PostAsync(new Uri("/account/sign-in", UriKind.Relative), typed)).EnsureSuccessStatusCode();
        var page = await browser.GetStringAsync(new Uri($"/filling/{Hiring.Year}/{body}/requests-handled", UriKind.Relative));
        var form = page[page.IndexOf("id=\"figures\"", StringComparison.Ordinal)..];
        return new(browser, Token().Match(form).Groups[1].Value, body, cells);
    }

    public async Task SaveAsync(int round)
    {
        var cell = cells[round % cells.Length];
        using var typed = new FormUrlEncodedContent([
            new("__RequestVerificationToken", token), new($"value[{cell}]", round.ToString(CultureInfo.InvariantCulture)), new($"seen[{cell}]", seen.GetValueOrDefault(cell, "0|"))]);
        var watch = Stopwatch.StartNew();
        using var answer = await browser.PostAsync(new Uri($"/filling/{Hiring.Year}/{body}/cells", UriKind.Relative), typed);
        var told = await answer.Content.ReadAsStringAsync();
        Times.Add(watch.Elapsed.TotalMilliseconds);
        var saved = answer.IsSuccessStatusCode ? JsonDocument.Parse(told).RootElement.GetProperty("saved") : default;
        if (saved.ValueKind != JsonValueKind.Array || saved.GetArrayLength() != 1)
        {
            Refused++;
            return;
        }
        seen[cell] = saved[0].GetProperty("seen").GetString()!;
        Acknowledged[cell] = round;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
