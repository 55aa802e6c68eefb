using System.Text;
using Microsoft.AspNetCore.Identity;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Documents;

namespace ReportPortal.Data.Accounts;

/// <summary>A person who works in the portal. Its identity stands in the history for good, its name can be blanked.</summary>
public sealed class PortalAccount : IdentityUser
{
    /// <summary>The longest name to sign in with, in characters.</summary>
    public const int MaxUserNameLength = 50;

    /// <summary>The longest name of a person, in characters.</summary>
    public const int MaxDisplayNameLength = 50;

    /// <summary>The longest telephone number, in characters.</summary>
    public const int MaxTelephoneLength = 50;

    /// <summary>The longest e-mail address, in characters (RFC 5321).</summary>
    public const int MaxEmailLength = 254;

    private readonly List<Membership> memberships = [];

    /// <summary>The person, as the county writes it: 张三.</summary>
    public required string DisplayName { get; set; }

    /// <summary>When it was made, in UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Since when nobody may sign in with it, in UTC; null while one may.</summary>
    public DateTime? DeactivatedAt { get; private set; }

    /// <summary>Since when the person can no longer be told from it, in UTC; null while one can.</summary>
    public DateTime? BlankedAt { get; private set; }

    /// <summary>Until when the password that somebody else made may be used, in UTC, once and to choose one's own; null for a password of one's own.</summary>
    public DateTime? OneTimeUntil { get; set; }

    /// <summary>The step of time, of thirty seconds, whose code was used last; that code and older ones are good for nothing any more.</summary>
    public long? LastCodeStep { get; private set; }

    /// <summary>What the person may do.</summary>
    public IReadOnlyList<Membership> Memberships => memberships;

    /// <summary>Whether one may sign in with it.</summary>
    public bool IsActive => DeactivatedAt is null;

    /// <summary>The roles, each once.</summary>
    public IEnumerable<PortalRole> Roles => memberships.Select(membership => membership.Role).Distinct();

    /// <summary>The bodies whose figures the person enters.</summary>
    public IEnumerable<string> Departments => memberships.Where(membership => membership.Role == PortalRole.Clerk).Select(membership => membership.DepartmentCode!);

    /// <summary>Whether the person has the role, for this body where it is one of a body.</summary>
    public bool Has(PortalRole role, string? department = null) => memberships.Exists(membership => membership.Role == role && membership.DepartmentCode == department);

    /// <summary>Gives a role; one that the person has already changes nothing.</summary>
    /// <exception cref="RolesRefused">It does not go with another of theirs.</exception>
    public void Grant(PortalRole role, string? department = null)
    {
        if (role.IsOfADepartment() != department is not null)
            throw new ArgumentException($"{role} with the body {department ?? "-"}.", nameof(department));
        if (Has(role, department))
            return;
        if (RoleRules.ConflictIn([.. Roles, role]) is { } conflict)
            throw new RolesRefused(conflict);
        memberships.Add(new() { Id = Guid.CreateVersion7(), AccountId = Id, Role = role, DepartmentCode = department });
        Changed();
    }

    /// <summary>Takes a role away; one that the person does not have changes nothing.</summary>
    public void Revoke(PortalRole role, string? department = null)
    {
        if (memberships.RemoveAll(membership => membership.Role == role && membership.DepartmentCode == department) > 0)
            Changed();
    }

    /// <summary>Takes a password of the person's own, and ends every session that began with the one before.</summary>
    public void ChoosePassword(string hash)
    {
        (PasswordHash, OneTimeUntil) = (hash, null);
        SignOutEverywhere();
        Changed();
    }

    /// <summary>Uses up the password that somebody else made; of two who come at once, one is refused when it is saved.</summary>
    public void UseOneTimePassword(DateTime now)
    {
        OneTimeUntil = now;
        Changed();
    }

    /// <summary>Asks for a code of the person's telephone from now on.</summary>
    /// <param name="step">That of the code that proved it.</param>
    public void TurnSecondFactorOn(long step)
    {
        (TwoFactorEnabled, LastCodeStep) = (true, step);
        SignOutEverywhere();
        Changed();
    }

    /// <summary>Asks for no code any more.</summary>
    public void TurnSecondFactorOff()
    {
        (TwoFactorEnabled, LastCodeStep) = (false, null);
        SignOutEverywhere();
        Changed();
    }

    /// <summary>Uses up the code of a step; false where it or a later one was used before. Of two who come at once, one is refused when it is saved.</summary>
    public bool UseCode(long step)
    {
        if (step <= LastCodeStep)
            return false;
        LastCodeStep = step;
        Changed();
        return true;
    }

    /// <summary>Notes that a code for emergencies was used up, so that of two who come with it at once one is refused when it is saved.</summary>
    public void UseRecoveryCode() => Changed();

    /// <summary>Keeps everybody from signing in with it, and ends where one has.</summary>
    public void Deactivate(DateTime now)
    {
        DeactivatedAt ??= now;
        SignOutEverywhere();
    }

    /// <summary>Lets one sign in with it again.</summary>
    /// <exception cref="InvalidOperationException">It is nobody's any more.</exception>
    public void Reactivate() => DeactivatedAt = BlankedAt is null ? null : throw new InvalidOperationException("A blanked account stays closed.");

    /// <summary>Takes out what tells the person: the names, how to reach them, how they signed in. The identity stays in the history.</summary>
    /// <param name="name">What stands for the name from now on.</param>
    /// <param name="now">Now, in UTC.</param>
    /// <exception cref="InvalidOperationException">One may still sign in with it.</exception>
    public void Blank(string name, DateTime now)
    {
        if (IsActive)
            throw new InvalidOperationException("An account is deactivated before it is blanked.");
        BlankedAt ??= now;
        (DisplayName, UserName) = (name, $"blanked-{Mark}");
        NormalizedUserName = UserName.ToUpperInvariant();
        (Email, PhoneNumber, PasswordHash, OneTimeUntil, TwoFactorEnabled) = (null, null, null, null, false);
        SignOutEverywhere();
        Changed();
    }

    /// <summary>Tells blanked accounts apart, and nothing else.</summary>
    public string Mark => CanonicalJson.Digest(Encoding.UTF8.GetBytes(Id))[..8];

    /// <summary>Puts a password that somebody else made in place of the person's own, and ends where it is in use.</summary>
    /// <param name="hash">The password's hash; null where only an invitation leads in.</param>
    /// <param name="until">Until when it may be used, in UTC.</param>
    public void GiveOneTimePassword(string? hash, DateTime until)
    {
        PasswordHash = hash;
        OneTimeUntil = until;
        SignOutEverywhere();
    }

    /// <summary>Ends every session: each carries this stamp.</summary>
    public void SignOutEverywhere() => SecurityStamp = Guid.NewGuid().ToString("N");

    // Two who give roles at once would else make a pair that neither was allowed to.
    private void Changed() => ConcurrencyStamp = Guid.NewGuid().ToString("N");
}
