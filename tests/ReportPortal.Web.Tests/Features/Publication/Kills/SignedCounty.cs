using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReportPortal.Data;
using ReportPortal.Data.Backups;
using ReportPortal.Data.History;
using ReportPortal.Data.Providers;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Web.Features.Compilation;
using ReportPortal.Web.Features.Publication;
using ReportPortal.Web.Tests.Features.Review;

namespace ReportPortal.Web.Tests.Features.Publication.Kills;

/// <summary>
/// A county whose reports of 2023 are all signed and wait to be published, its own and those of its bodies, with the cookies of the office.
/// It is made once, and copied for every process that is to be killed over it.
/// </summary>
internal sealed partial class SignedCounty : IAsyncDisposable
{
    public static readonly ReportYear Year = new(ReviewWorld.Year);

    private const int MoreBodies = 10;
    private const string Overview = "工作考核、社会评议结果良好，没有责任追究情形。本单位依法公开应当公开的信息，及时答复申请，按期更新栏目，并接受社会监督，全年没有发生因公开工作引起的争议和投诉。";
    private const string Problems = "部分单位答复申请不够及时，栏目更新不够均衡，解读形式比较单一。下一步，将加强业务培训，逐项整改，按季度通报，并请群众评议公开工作。";

    private readonly EmptyCounty county = new();
    private readonly ReviewWorld world;
    private string copy = "";

    private SignedCounty() => world = new(county);

    /// <summary>The cookies of the office, which every process over a copy knows, and the token of its forms.</summary>
    public CookieContainer Cookies { get; } = new();

    public string Token { get; private set; } = "";

    /// <summary>Whose reports wait.</summary>
    public IReadOnlyList<string> Bodies { get; private set; } = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<SignedCounty> MakeAsync()
    {
        var made = new SignedCounty();
        DemoDatabase.PutKey(made.county.Data);
        await made.world.PrepareAsync();
        await made.FileAsync();
        await made.SignAsync();
        await made.SignInAsync();
        made.copy = Path.Combine(made.county.Folder.FullName, "signed.db");
        await made.world.WithAsync(db => db.Database.ExecuteSqlAsync($"VACUUM INTO {made.copy}"));
        await using var copied = DatabaseProvider.Of(DatabaseKind.Sqlite).Open(DatabaseProvider.Of(DatabaseKind.Sqlite).Options($"Data Source={made.copy};Pooling=False"), HistoryKey.New());
        await copied.Database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL", Cancel);                  // which a copy has lost
        return made;
    }

    /// <summary>Puts a copy into a data folder.</summary>
    public void CopyTo(string folder)
    {
        DemoDatabase.PutKey(folder);
        File.Copy(copy, Path.Combine(folder, DemoDatabase.File));
    }

    /// <summary>Puts it into another database, which is empty.</summary>
    public async Task MoveToAsync(DatabaseSource target)
    {
        await using (var db = target.Open())
            await db.Database.MigrateAsync(Cancel);
        var zip = Path.Combine(county.Folder.FullName, "signed.zip");
        await new BackupWriter(county.Services.GetRequiredService<DatabaseSource>()).WriteAsync(zip, county.Data, world.Now, Cancel);
        using var reader = await BackupReader.OpenAsync(zip, Cancel);
        await new BackupRestorer(target).RestoreAsync(reader, county.Folder.CreateSubdirectory("restored").FullName, replace: false, Cancel);
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    private async Task FileAsync()
    {
        await world.WithAsync(async db =>
        {
            for (var number = 1; number <= MoreBodies; number++)
                db.Departments.Add(new Department { Code = $"body-{number}", Kind = DepartmentKind.Department, Name = $"南华县第{number}局", Order = 100 + number, ValidFrom = new(2000, 1, 1) });
            await db.SaveAsync(new(Act.Portal, world.Now), Cancel);
            Bodies = await db.Departments.OrderBy(body => body.Order).Select(body => body.Code).ToListAsync(Cancel);
        });
        foreach (var (number, body) in Bodies.Index())
        {
            await world.FileAsync(body, FilingState.Submitted, "li", (ReviewWorld.New, number), (ReviewWorld.Granted, number));
            await world.ChangeTextsAsync(body, ("overview-text", Overview), ("problems", Problems));
        }
        var office = await world.IdOfAsync("office");
        foreach (var body in Bodies)
            await world.ChangeAsync(body, "office", (filing, _) => filing.Accept(office, world.Now));
    }

    private async Task SignAsync()
    {
        await using var scope = county.Services.CreateAsyncScope();
        var (acts, publication) = (scope.ServiceProvider.GetRequiredService<CompilationActs>(), scope.ServiceProvider.GetRequiredService<PublicationDesk>());
        var form = await scope.ServiceProvider.GetRequiredService<YearForms>().GetAsync(Year, Cancel);
        var (office, signer) = (new Act(await world.IdOfAsync("office"), world.Now), new Act(await world.IdOfAsync("signer"), world.Now));
        await acts.LockAsync(Year, "第1次汇总", office, Cancel);
        await acts.ChangeAsync(Year, office, report =>
        {
            report.Write(form, "overview-text", Overview.Replace("本单位", "全县", StringComparison.Ordinal), office.By);
            report.Write(form, "problems", Problems, office.By);
        }, Cancel);
        await acts.SendAsync(Year, office, Cancel);
        var digest = await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Drafts.Select(draft => draft.Digest).SingleAsync(Cancel);
        await publication.ApproveAsync(Year, ReportBody.CountyCode, digest, new(signer.By, "赵敏", new(2024, 3, 1)), signer, Cancel);
        foreach (var body in Bodies)
            await publication.PrepareAsync(Year, body, world.Now.AddYears(1), office, Cancel);
        Bodies = [ReportBody.CountyCode, .. Bodies];
    }

    private async Task SignInAsync()
    {
        using var browser = county.CreateDefaultClient(new CookieContainerHandler(Cookies));
        async Task<string> TokenAsync(string address) => FormToken().Match(await browser.GetStringAsync(new Uri(address, UriKind.Relative), Cancel)).Groups[1].Value;
        using var typed = new FormUrlEncodedContent([new("Name", "office"), new("Password", EmptyCounty.Password), new("__RequestVerificationToken", await TokenAsync("/account/sign-in"))]);
        await browser.PostAsync(new Uri("/account/sign-in", UriKind.Relative), typed, Cancel);
        Token = await TokenAsync("/publication/2023/county");
        Token.ShouldNotBeEmpty();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
