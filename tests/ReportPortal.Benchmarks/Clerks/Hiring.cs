using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data.Accounts;
using ReportPortal.Data.History;
using ReportPortal.Data.Providers;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Benchmarks.Clerks;

/// <summary>The year that is filled in, and those who do it.</summary>
internal static class Hiring
{
    public const string Password = "a-password-of-ones-own";
    public static readonly ReportYear Year = new(2024);

    /// <summary>The rows of the table of requests that people type into.</summary>
    public static readonly IReadOnlyList<string> Rows =
        [.. FormLibrary.Load([]).Find("national-2021")!.Tables.Single(table => table.Key == "requests").LeafRows.Where(row => row.Sum is null && row.Key != "carried-in").Select(row => row.Key)];

    public static async Task<IReadOnlyList<string>> OpenYearAsync(DatabaseSource source)
    {
        await using var db = source.Open();
        var dates = YearDates.Default(Year);
        db.Years.Add(new()
        {
            Year = Year,
            FormatKey = "national-2021",
            FilingsDue = dates.Filings,
            DepartmentsPublishDue = dates.DepartmentsPublish,
            UpperLevelDue = dates.UpperLevel,
            CountyPublishesDue = dates.CountyPublishes,
            IsDemonstration = true,
        });
        await db.SaveAsync(new(Act.Portal, DateTime.UtcNow), CancellationToken.None);
        return await db.Departments.Where(body => body.ValidTo == null).OrderBy(body => body.Order).Select(body => body.Code).ToListAsync();
    }

    public static async Task<IReadOnlyList<(string Name, string Body)>> HireAsync(DatabaseSource source, string prefix, IEnumerable<string> bodies)
    {
        await using var db = source.Open();
        var hasher = new PasswordHasher<PortalAccount>();
        var people = bodies.Select((body, index) => (Name: $"{prefix}-{index}", Body: body)).ToList();
        var hash = hasher.HashPassword(null!, Password);
        foreach (var (name, body) in people)
        {
            var account = new PortalAccount { UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = name, CreatedAt = DateTime.UtcNow, PasswordHash = hash };
            account.Grant(PortalRole.Clerk, body);
            db.Accounts.Add(account);
        }
        await db.SaveAsync(new(Act.Portal, DateTime.UtcNow), CancellationToken.None);
        return people;
    }
}
