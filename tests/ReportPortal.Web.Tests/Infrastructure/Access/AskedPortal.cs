using Microsoft.Extensions.DependencyInjection;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Domain.Accounts;
using ReportPortal.Web.Features.Publication;

namespace ReportPortal.Web.Tests.Infrastructure.Access;

/// <summary>The demonstration after each request of the table was sent by each role, once with what a form needs and once, where it changes something, without.</summary>
public sealed class AskedPortal : PortalFactory, IAsyncLifetime
{
    private static readonly DemoAccount Coordinator = new("only-coordinator", "\u5434\u8FEA", [PortalRole.Coordinator], []);
    private static readonly DemoAccount Newcomer = new("newcomer", "\u5218\u6D0B", [PortalRole.Administrator], []);

    private readonly Dictionary<(string Endpoint, string Request, int Column), PortalPage> answers = [];

    // Every form of the table is sent by one address within a minute.
    protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Portal:Accounts:GuessesPerMinute", "10000")];

    internal IReadOnlyList<PortalEndpoint> Endpoints { get; private set; } = [];

    /// <summary>Somebody whose password was made by another.</summary>
    internal Caller FirstStep { get; private set; } = null!;

    internal PortalPage Answer(PermissionLine line, int column) => answers[(line.Endpoint, line.Address + line.Form, column)];

    public async ValueTask InitializeAsync()
    {
        await DemoDatabase.PutAsync(Data);
        await AddAsync(Coordinator, null);
        await AddAsync(Newcomer, Time.GetUtcNow().UtcDateTime.AddDays(7));
        Endpoints = PortalEndpoints.Of(Services);
        FirstStep = await Caller.ComeAsync(this, Newcomer.Name);
        for (var column = 0; column < PermissionTable.Columns.Count; column++)
        {
            var caller = await Caller.ComeAsync(this, NameOf(PermissionTable.Columns[column]));
            foreach (var line in PermissionTable.Lines)
                answers[(line.Endpoint, line.Address + line.Form, column)] = await caller.AskAsync(line);
        }
    }

    internal Task<Caller> CallerAsync(int column) => Caller.ComeAsync(this, NameOf(PermissionTable.Columns[column]));

    private static string? NameOf(PortalRole? role) => role switch
    {
        null => null,
        PortalRole.Clerk => DemoAccounts.Clerk.Name,
        PortalRole.Coordinator => Coordinator.Name,
        PortalRole.Approver => DemoAccounts.Leader.Name,
        PortalRole.Administrator => DemoAccounts.Administrator.Name,
        _ => DemoAccounts.Auditor.Name,
    };

    private async Task AddAsync(DemoAccount person, DateTime? oneTimeUntil)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var account = person.Make(Time.GetUtcNow().UtcDateTime, QuickPasswords.Hasher);
        account.OneTimeUntil = oneTimeUntil;
        db.Accounts.Add(account);
        await db.SaveAsync(new(Act.Portal, Time.GetUtcNow().UtcDateTime), CancellationToken.None);
    }
}
