using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Departments;
using ReportPortal.Web.Features.Admin.Settings;
using ReportPortal.Web.Features.Admin.Users;
using ReportPortal.Web.Features.Shared;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Setup;

/// <summary>Makes the bodies and the first accounts of a county: all of them, or none.</summary>
public sealed class FirstSetup(
    PortalDbContext db, UserKeeper keeper, SlipMaker slips, IValidator<SetupInput> rules, ILookupNormalizer names, SettingsDesk settings, IStringLocalizer<PortalText> text)
{
    /// <summary>Whether there is nobody yet.</summary>
    public async Task<bool> IsDueAsync(CancellationToken cancel) => !await db.Accounts.AnyAsync(cancel);

    /// <summary>The bodies that are there already: of a database that was in use before it had accounts.</summary>
    public async Task<IReadOnlyList<Department>> BodiesAsync(CancellationToken cancel) => await db.Departments.AsNoTracking().OrderBy(body => body.Order).ToListAsync(cancel);

    /// <summary>What would be made of the form, with all that is wrong in it.</summary>
    public async Task<SetupPlan> PlanAsync(SetupInput input, TypedTable departments, TypedTable clerks, CancellationToken cancel)
    {
        var plan = new SetupPlan();
        foreach (var error in (await rules.ValidateAsync(input, cancel)).Errors)
            plan.Refuse(error.PropertyName, WhoseIs(error.PropertyName) is { } whose ? text["SetupOf", whose, error.ErrorMessage] : error.ErrorMessage);
        var known = await BodiesAsync(cancel);
        plan.Bodies = ReadBodies(plan, departments, known);
        IReadOnlyList<Department> all = [.. known.Where(body => body.ValidTo is null), .. plan.Bodies];
        var office = all.FirstOrDefault(body => body.Kind == DepartmentKind.Office);
        var listed = ReadClerks(plan, clerks, all);
        var served = listed.Select(clerk => clerk.Body.Code).Concat(input.CompilerFills && office is not null ? [office.Code] : []).ToHashSet(StringComparer.Ordinal);
        var made = input.ClerkForEach ? new ClerkLines(text).ForEach(all.Where(body => body.Files && !served.Contains(body.Code))) : [];

        plan.Add(input.Administrator, nameof(input.Administrator), [PortalRole.Administrator], null);
        plan.Add(input.Compiler, nameof(input.Compiler), [PortalRole.Coordinator], input.CompilerFills ? office : null);
        plan.Add(input.Signer, nameof(input.Signer), input.SignerCompiles ? [PortalRole.Coordinator, PortalRole.Approver] : [PortalRole.Approver], null);
        foreach (var clerk in listed.Concat(made).OrderBy(clerk => clerk.Body.Order))
            plan.Add(clerk);
        RefuseTwins(plan);
        return plan;
    }

    /// <summary>Does it; null where somebody else has been quicker.</summary>
    public async Task<IReadOnlyList<Slip>?> DoAsync(SetupInput input, SetupPlan plan, Act act, CancellationToken cancel)
    {
        var passwords = slips.Make(plan.Accounts.Count);                      // some seconds, before anybody has to wait
        return await keeper.AloneAsync(act, async () =>
        {
            if (!await IsDueAsync(cancel))
                return null;
            await settings.SaveAsync(input.County(), act, cancel);
            db.Departments.AddRange(plan.Bodies);
            return (IReadOnlyList<Slip>)[.. plan.Accounts.Select((planned, at) => Make(planned, passwords[at], act.At))];
        }, cancel);
    }

    private Slip Make(PlannedAccount planned, OneTime password, DateTime now)
    {
        var account = keeper.Make(PersonRules.Clean(planned.UserName)!, planned.Person, now);
        foreach (var role in planned.Roles)
            account.Grant(role);
        if (planned.Body is { } body)
            account.Grant(PortalRole.Clerk, body.Code);
        db.Accounts.Add(account);
        return slips.Give(account, password) with { Work = WorkOf(planned) };
    }

    // On a page with three pairs of the same fields.
    private string? WhoseIs(string field) => field.Split('.')[0] switch
    {
        nameof(SetupInput.Administrator) => text["RoleAdministrator"].Value,
        nameof(SetupInput.Compiler) => text["SetupFirstAccount"].Value,
        nameof(SetupInput.Signer) => text["SetupSecondAccount"].Value,
        _ => null,
    };

    private string WorkOf(PlannedAccount planned) => string.Join(text["ListSeparator"],
        planned.Roles.Select(role => text[role.TextKey()].Value).Concat(planned.Body is { } body ? [text["SetupFillsFor", body.Name].Value] : []));

    private IReadOnlyList<Department> ReadBodies(SetupPlan plan, TypedTable typed, IReadOnlyList<Department> known)
    {
        if (typed.Fault is { } fault)
            plan.Refuse(nameof(SetupInput.Departments), fault);
        if (typed.Table is not { } table)
            return [];
        var lines = new DepartmentLines(text);
        var bodies = lines.Read(table, known);
        plan.Refuse(nameof(SetupInput.Departments), lines.Faults);
        if (bodies.Count + known.Count == 0 && lines.Faults.Count == 0)
            plan.Refuse(nameof(SetupInput.Departments), text["SetupNoDepartments"]);
        return bodies;
    }

    private IReadOnlyList<ClerkLine> ReadClerks(SetupPlan plan, TypedTable typed, IReadOnlyList<Department> bodies)
    {
        if (typed.Fault is { } fault)
            plan.Refuse(nameof(SetupInput.Clerks), fault);
        if (typed.Table is not { } table)
            return [];
        var lines = new ClerkLines(text);
        var clerks = lines.Read(table, bodies);
        plan.Refuse(nameof(SetupInput.Clerks), lines.Faults);
        return clerks;
    }

    private void RefuseTwins(SetupPlan plan)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var account in plan.Accounts.Where(account => PersonRules.Clean(account.UserName) is not null && !taken.Add(names.NormalizeName(account.UserName)!)))
            plan.Refuse(account.Field, account.Line > 0 ? text["SetupLine", account.Line, text["UserNameTaken", account.UserName].Value] : text["UserNameTaken", account.UserName]);
    }
}
