using System.CommandLine;
using Microsoft.Extensions.Localization;
using ReportPortal.Data.History;
using ReportPortal.Domain.Accounts;
using ReportPortal.Web.Features.Admin.Users;
using ReportPortal.Web.Infrastructure;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Commands;

/// <summary><c>create-admin NAME</c>: makes an administrator and prints the one-time password, once.</summary>
public static class CreateAdminCommand
{
    public static Command Define(CommandHost host, IStringLocalizer text)
    {
        var name = new Argument<string>("NAME") { Description = text["CommandCreateAdminName"] };
        var displayName = new Option<string>("--display-name") { Description = text["CommandCreateAdminDisplayName"], HelpName = "NAME" };
        var command = new Command("create-admin", text["CommandCreateAdmin"]) { name, displayName };
        command.SetAction((parsed, cancel) => host.WithServicesAsync(
            services => InvokeAsync(services, parsed.GetRequiredValue(name), parsed.GetValue(displayName), cancel)));
        return command;
    }

    public static async Task<int> InvokeAsync(IServiceProvider services, string name, string? displayName, CancellationToken cancel)
    {
        var text = services.GetRequiredService<IStringLocalizer<PortalText>>();
        var user = new NewUserInput { UserName = name, Person = new() { DisplayName = displayName ?? name }, May = new() { Roles = [PortalRole.Administrator] } };
        if ((PersonRules.UserName(name, text) ?? PersonRules.DisplayName(user.Person.DisplayName, text)) is { } fault)
            return await RefuseAsync(fault, cancel);
        await services.GetRequiredService<PortalDatabase>().MigrateAsync(cancel);
        try
        {
            Slip? slip = null;
            await DatabaseRefusedException.GuardAsync(async () => slip = await MakeAsync(services, user, cancel));
            await Console.Out.WriteLineAsync(text["AdminCreated", slip!.UserName, slip.Password, slip.Until].Value.AsMemory(), cancel);
            return 0;
        }
        catch (UserRefused refused)
        {
            return await RefuseAsync(refused.Explain(text), cancel);
        }
    }

    private static async Task<Slip> MakeAsync(IServiceProvider services, NewUserInput user, CancellationToken cancel)
    {
        var act = new Act(Act.Portal, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        return (await services.GetRequiredService<Entrances>().CreateAsync(user, new(Act.Portal, IsAdministrator: true, IsAuditor: false), act, cancel)).Slip!;
    }

    private static async Task<int> RefuseAsync(string reason, CancellationToken cancel)
    {
        await Console.Error.WriteLineAsync(reason.AsMemory(), cancel);
        return 1;
    }
}
