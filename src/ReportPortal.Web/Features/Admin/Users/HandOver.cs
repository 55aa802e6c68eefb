using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Data.Accounts;
using ReportPortal.Data.History;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Narratives;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Features.Admin.Users;

/// <summary>From whom a body's figures go to whom, with what the next one should know.</summary>
public sealed record HandOverInput
{
    /// <summary>The account that entered them; empty where nobody does.</summary>
    public string? From { get; init; }

    /// <summary>The account that will; empty for a new one.</summary>
    public string? To { get; init; }
    public string? UserName { get; init; }
    public PersonInput Person { get; init; } = new();
    public string? Note { get; init; }

    public bool IsToNew => string.IsNullOrEmpty(To);
}

public sealed class HandOverInputRules : AbstractValidator<HandOverInput>
{
    public HandOverInputRules(IStringLocalizer<PortalText> text)
    {
        RuleFor(input => input.To).Must((input, _) => !input.IsToNew || PersonRules.Clean(input.UserName) is not null || PersonRules.Clean(input.Person.DisplayName) is not null)
            .WithMessage(_ => text["HandOverToNobody"]).DependentRules(() => When(input => input.IsToNew, () =>
            {
                RuleFor(input => input.UserName).Holds(PersonRules.UserName, text);
                RuleFor(input => input.Person).SetValidator(new PersonInputRules(text));
            }));
        RuleFor(input => input.Note).MaximumLength(DepartmentNote.MaxLength).WithMessage(_ => text["HandOverNoteTooLong", DepartmentNote.MaxLength]);
    }
}

/// <summary>Hands a body over to the next clerk: the one gets the role, the other loses it, and the note stays; all in one save.</summary>
public sealed class HandOver(PortalDbContext db, UserKeeper keeper, SlipMaker slips)
{
    /// <exception cref="UserRefused">It was not theirs, or cannot become so.</exception>
    /// <exception cref="UserUnknown">One of the accounts is not the visitor's to manage.</exception>
    public async Task<Entrance> DoAsync(Department department, HandOverInput input, UserRights rights, Act act, CancellationToken cancel)
    {
        var one = input.IsToNew ? slips.Make() : null;
        return await keeper.AloneAsync(act, async () =>
        {
            var from = await FromAsync(department, input, rights, cancel);
            var to = one is null ? await ToAsync(input.To!, rights, cancel) : await keeper.AddAsync(input.UserName!, input.Person, act.At, cancel);
            if (to == from || to.Has(PortalRole.Clerk, department.Code))
                throw new UserRefused("HandOverToThemselves", to.DisplayName);
            Grant(to, department);
            if (from is not null)
                await TakeAsync(from, department, act.At, cancel);
            if (TypedText.Clean(input.Note ?? "").Trim() is { Length: > 0 } note)
                db.DepartmentNotes.Add(new() { Id = Guid.CreateVersion7(act.At), DepartmentCode = department.Code, At = act.At, By = act.By, Text = note });
            return new Entrance(to, one is null ? null : slips.Give(to, one), null);
        }, cancel);
    }

    private async Task<PortalAccount?> FromAsync(Department department, HandOverInput input, UserRights rights, CancellationToken cancel)
    {
        var isSomebodys = await db.Accounts.AnyAsync(account => account.Memberships.Any(membership => membership.DepartmentCode == department.Code), cancel);
        if (string.IsNullOrEmpty(input.From))
            return isSomebodys ? throw new UserRefused("HandOverFromMissing") : null;
        var from = await keeper.FindAsync(input.From, rights, cancel);
        RefuseOwn(from, rights);
        keeper.RefuseKept(from);
        return from.Has(PortalRole.Clerk, department.Code) ? from : throw new UserRefused("HandOverNotTheirs", from.DisplayName);
    }

    private async Task<PortalAccount> ToAsync(string id, UserRights rights, CancellationToken cancel)
    {
        var to = await keeper.FindAsync(id, rights, cancel);
        RefuseOwn(to, rights);
        return to.IsActive ? to : throw new UserRefused("UserInactive");
    }

    private static void RefuseOwn(PortalAccount account, UserRights rights)
    {
        if (account.Id == rights.Self)
            throw new UserRefused("UserOwnRoles");
    }

    private static void Grant(PortalAccount to, Department department)
    {
        try
        {
            to.Grant(PortalRole.Clerk, department.Code);
        }
        catch (RolesRefused refused)
        {
            throw UserRefused.Of(refused.Conflict);
        }
    }

    // Who has nothing left to do here need not come in any more.
    private async Task TakeAsync(PortalAccount from, Department department, DateTime now, CancellationToken cancel)
    {
        from.Revoke(PortalRole.Clerk, department.Code);
        if (from.Memberships.Count > 0)
            return;
        await keeper.EndInvitationsAsync(from, now, cancel);
        from.Deactivate(now);
    }
}
