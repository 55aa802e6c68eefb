using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Data.History;
using ReportPortal.Data.Seeding;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Features.Publication;
using ReportPortal.Web.Infrastructure;

namespace ReportPortal.Benchmarks.Publication;

/// <summary>
/// Sixty bodies whose filings in the national form are accepted, each with figures and texts of one of those bodies of the demonstration
/// that publish, and the county's report, signed. All of it waits for one act.
/// </summary>
internal sealed partial class CountyOfSixty(IServiceProvider services)
{
    public const int Bodies = 60;
    public const string Office = "office", Password = "a-password-of-ones-own";
    public static readonly ReportYear Year = DemoCounty.Years[^1].Year;

    private static readonly Act Clerk = new("clerk", Now), TheOffice = new(Office, Now), Signer = new("signer", Now);
    private readonly PortalDbContext db = services.GetRequiredService<PortalDbContext>();

    private static DateTime Now => DateTime.UtcNow;

    /// <summary>The settings of a county, as arguments.</summary>
    public static string[] Settings { get; } =
        ["--environment=Production", "--Portal:County:Name=南华县", "--Portal:County:Government=南华县人民政府", "--Portal:County:Office=南华县人民政府办公室", "--Portal:Demo:Enabled=false"];

    public static async Task MakeAsync(DirectoryInfo data)
    {
        await using var portal = PortalBuilder.Build([.. Settings, "--applicationName=ReportPortal.Web", $"--contentRoot={AppContext.BaseDirectory}", $"--Portal:DataFolder={data.FullName}", "--Serilog:MinimumLevel:Default=Warning"]);
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalDatabase>().MigrateAsync(CancellationToken.None);
        var county = new CountyOfSixty(scope.ServiceProvider);
        await county.FoundAsync();
        await county.FileAsync();
        await county.SignAsync();
    }

    private async Task FoundAsync()
    {
        for (var number = 1; number <= Bodies; number++)
            db.Departments.Add(new Department { Code = Code(number), Kind = DepartmentKind.Department, Name = $"南华县第{number}局", Order = number, ValidFrom = new(2010, 1, 1) });
        db.Years.Add(new() { Year = Year, FormatKey = "national-2021", FilingsDue = new(2024, 1, 15), DepartmentsPublishDue = new(2024, 1, 31), UpperLevelDue = new(2024, 2, 20), CountyPublishesDue = new(2024, 3, 31) });
        db.Additions.AddRange(DemoCounty.Additions(Year));
        var account = new PortalAccount { Id = Office, UserName = Office, NormalizedUserName = Office.ToUpperInvariant(), DisplayName = Office, CreatedAt = Now };
        account.PasswordHash = new PasswordHasher<PortalAccount>().HashPassword(account, Password);
        account.SignOutEverywhere();
        account.Grant(PortalRole.Coordinator);
        db.Accounts.Add(account);
        await db.SaveAsync(Clerk, CancellationToken.None);
    }

    private async Task FileAsync()
    {
        var form = await services.GetRequiredService<YearForms>().GetAsync(Year, CancellationToken.None);
        var figures = DemoCounty.Figures(form).ToDictionary(body => body.Department, body => body.Figures);
        var models = DemoCounty.Years[^1].Publishing;
        for (var number = 1; number <= Bodies; number++)
        {
            var model = models[number % models.Count];
            var filing = new Filing { Id = Guid.CreateVersion7(), Year = Year, DepartmentCode = Code(number) };
            filing.Save(form, figures[model]);
            foreach (var (part, words) in DemoCounty.Narratives(form, model))
                filing.Write(form, part, words);
            filing.FillZeros(form, form.InputCells);
            filing.Submit([], [], new("李芳", "张伟", "刘洋", "0878-1234567", new(2024, 1, 10)), Clerk.By, Now);
            filing.Accept(Office, Now);
            db.Filings.Add(filing);
        }
        await db.SaveAsync(Clerk, CancellationToken.None);
    }

    private async Task SignAsync()
    {
        var acts = services.GetRequiredService<CompilationActs>();
        var form = await services.GetRequiredService<YearForms>().GetAsync(Year, CancellationToken.None);
        await acts.LockAsync(Year, "第1次汇总", TheOffice, CancellationToken.None);
        await acts.ChangeAsync(Year, TheOffice, report =>
        {
            foreach (var (part, words) in DemoCounty.Narratives(form))
                report.Write(form, part, ThanLastYear().Replace(words, ""), TheOffice.By);
        }, CancellationToken.None);
        await acts.SendAsync(Year, TheOffice, CancellationToken.None);
        var digest = await db.Drafts.Select(draft => draft.Digest).SingleAsync();
        await services.GetRequiredService<PublicationDesk>().ApproveAsync(Year, ReportBody.CountyCode, digest, new(Signer.By, "赵敏", new(2024, 3, 1)), Signer, CancellationToken.None);
    }

    private static string Code(int number) => string.Create(CultureInfo.InvariantCulture, $"body-{number}");

    // There is no year before.
    [GeneratedRegex("，?(比上年)?\\{change [^}]*\\}")]
    private static partial Regex ThanLastYear();
}
