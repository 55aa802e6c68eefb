using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using ReportPortal.Benchmarks.Clerks;
using ReportPortal.Domain.Documents;

namespace ReportPortal.Benchmarks.Publication;

/// <summary>How long a county and its sixty bodies take from the press of one button to the last edition, and how much memory that is.</summary>
internal static partial class ManyReports
{
    private const int GoalSeconds = 10, GoalMegabytes = 500;

    /// <param name="work">An empty folder.</param>
    /// <param name="program">The folder of the published portal.</param>
    /// <param name="rounds">How often; each in a process of its own, on a copy.</param>
    public static async Task<int> RunAsync(DirectoryInfo work, string program, int rounds)
    {
        var county = work.CreateSubdirectory("county");
        await CountyOfSixty.MakeAsync(county);
        SqliteConnection.ClearAllPools();
        List<ManyFigures> all = [];
        for (var round = 1; round <= rounds; round++)
        {
            var data = work.CreateSubdirectory($"round-{round}");
            foreach (var file in county.EnumerateFiles().Where(file => file.Extension is ".db" or ".key"))
                file.CopyTo(Path.Combine(data.FullName, file.Name));
            all.Add(await MeasureAsync(data, program));
        }
        ManyFigures.Print(all, GoalSeconds, GoalMegabytes);
        return 0;
    }

    private static async Task<ManyFigures> MeasureAsync(DirectoryInfo data, string program)
    {
        await using var portal = await RunningPortal.StartAsync(
            Path.Combine(program, "ReportPortal.Web"), program, data, [.. CountyOfSixty.Settings, "--Serilog:MinimumLevel:Override:ReportPortal.Web.Features.Publication=Debug"]);
        using var office = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = portal.Address };
        await PostAsync(office, "/account/sign-in", "/account/sign-in", [new("Name", CountyOfSixty.Office), new("Password", CountyOfSixty.Password)]);
        var list = $"/publication/{CountyOfSixty.Year}";
        await office.GetStringAsync(new Uri(list, UriKind.Relative));
        var (idle, busy) = (Megabytes(portal, "VmRSS"), Processor(portal));

        var watch = Stopwatch.StartNew();
        var bodies = Enumerable.Range(1, CountyOfSixty.Bodies).Select(number => string.Create(CultureInfo.InvariantCulture, $"body-{number}")).Prepend(ReportBody.CountyCode);
        await PostAsync(office, list, list, bodies.Select(body => KeyValuePair.Create("body", body)), watch.Restart);
        var asked = watch.Elapsed.TotalSeconds;
        while (Editions(data) <= CountyOfSixty.Bodies)
            await Task.Delay(20);
        return new(asked, watch.Elapsed.TotalSeconds, Processor(portal) - busy, idle, Megabytes(portal, "VmHWM"), await FilesAsync(data));
    }

    /// <param name="form">The page with the form.</param>
    /// <param name="begun">Told when the form is sent.</param>
    private static async Task PostAsync(HttpClient office, string form, string address, IEnumerable<KeyValuePair<string, string>> fields, Action? begun = null)
    {
        var page = await office.GetStringAsync(new Uri(form, UriKind.Relative));
        using var typed = new FormUrlEncodedContent([new("__RequestVerificationToken", Token().Match(page).Groups[1].Value), .. fields]);
        begun?.Invoke();
        var answer = await office.PostAsync(new Uri(address, UriKind.Relative), typed);
        answer.EnsureSuccessStatusCode();
    }

    private static long Editions(DirectoryInfo data)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data.FullName, "portal.db")};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM \"Editions\"";
        return (long)command.ExecuteScalar()!;
    }

    private static double Megabytes(RunningPortal portal, string line) => long.Parse(
        File.ReadLines($"/proc/{portal.Id}/status").Single(said => said.StartsWith(line, StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;

    /// <summary>The seconds of processors that it has had: they depend less than the clock on what else the machine does.</summary>
    private static double Processor(RunningPortal portal)
    {
        using var process = Process.GetProcessById(portal.Id);
        return process.TotalProcessorTime.TotalSeconds;
    }

    private static async Task<IReadOnlyList<MadeFile>> FilesAsync(DirectoryInfo data)
    {
        await Task.Delay(500);                               // the log is written in its own time
        return [.. data.EnumerateFiles("*.log").SelectMany(log => ReadShared(log)).Select(line => Made().Match(line)).Where(found => found.Success).Select(found => new MadeFile(
            found.Groups[1].Value, long.Parse(found.Groups[2].Value, CultureInfo.InvariantCulture), Number(found.Groups[3]), Number(found.Groups[4])))];
    }

    private static List<string> ReadShared(FileInfo log)
    {
        using var reader = new StreamReader(log.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return [.. reader.ReadToEnd().Split('\n')];
    }

    private static double Number(Group found) => double.Parse(found.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("Made the \"?([a-z]+)\"? of .*: ([0-9]+) bytes, written in ([0-9.]+) ms, read back in ([0-9.]+) ms")]
    private static partial Regex Made();
}
