using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReportPortal.Data.Accounts;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Data.Mappings;

// Lockout is counted by the table SignIns; addresses and numbers are what the office typed, nobody confirms them.
internal sealed class AccountMapping : IEntityTypeConfiguration<PortalAccount>
{
    private const int StampLength = 64;
    private const int HashLength = 500;

    public void Configure(EntityTypeBuilder<PortalAccount> account)
    {
        account.Property(a => a.Id).HasMaxLength(FilingMapping.PersonLength);
        account.HasIndex(a => a.NormalizedUserName).IsUnique();
        account.Property(a => a.UserName).HasMaxLength(PortalAccount.MaxUserNameLength).IsRequired();
        account.Property(a => a.NormalizedUserName).HasMaxLength(PortalAccount.MaxUserNameLength).IsRequired();
        account.Property(a => a.DisplayName).HasMaxLength(PortalAccount.MaxDisplayNameLength);
        account.Property(a => a.Email).HasMaxLength(PortalAccount.MaxEmailLength);
        account.Property(a => a.PhoneNumber).HasMaxLength(PortalAccount.MaxTelephoneLength);
        account.Property(a => a.PasswordHash).HasMaxLength(HashLength);
        account.Property(a => a.SecurityStamp).HasMaxLength(StampLength);
        account.Property(a => a.ConcurrencyStamp).HasMaxLength(StampLength).IsConcurrencyToken();
        account.Ignore(a => a.Mark);
        account.Ignore(a => a.NormalizedEmail).Ignore(a => a.EmailConfirmed).Ignore(a => a.PhoneNumberConfirmed);
        account.Ignore(a => a.LockoutEnd).Ignore(a => a.LockoutEnabled).Ignore(a => a.AccessFailedCount);
        account.HasMany(a => a.Memberships).WithOne().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Cascade);
        account.HasMany<IdentityUserLogin<string>>().WithOne().HasForeignKey(l => l.UserId).OnDelete(DeleteBehavior.Cascade);
        account.HasMany<IdentityUserToken<string>>().WithOne().HasForeignKey(t => t.UserId).OnDelete(DeleteBehavior.Cascade);
        account.HasMany<IdentityUserPasskey<string>>().WithOne().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.ToTable(table => table.HasCheckConstraint("CK_Membership_ClerkOfADepartment",
            "(\"Role\" = 'Clerk' AND \"DepartmentCode\" IS NOT NULL) OR (\"Role\" <> 'Clerk' AND \"DepartmentCode\" IS NULL)"));
        membership.Property(m => m.Id).ValueGeneratedNever();
        membership.Property(m => m.AccountId).HasMaxLength(FilingMapping.PersonLength);
        membership.Property(m => m.Role).HasConversion<string>().HasMaxLength(20);
        membership.Property(m => m.DepartmentCode).HasMaxLength(FormKey.MaxLength);
        membership.HasOne<Department>().WithMany().HasForeignKey(m => m.DepartmentCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AccountLoginMapping : IEntityTypeConfiguration<IdentityUserLogin<string>>
{
    private const int ProviderLength = 100;
    private const int KeyLength = 255;      // the longest subject of OpenID Connect

    public void Configure(EntityTypeBuilder<IdentityUserLogin<string>> login)
    {
        login.ToTable("AccountLogins");
        login.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        login.Property(l => l.UserId).HasMaxLength(FilingMapping.PersonLength).IsRequired();
        login.Property(l => l.LoginProvider).HasMaxLength(ProviderLength);
        login.Property(l => l.ProviderKey).HasMaxLength(KeyLength);
        login.Property(l => l.ProviderDisplayName).HasMaxLength(ProviderLength);
    }
}

internal sealed class AccountTokenMapping : IEntityTypeConfiguration<IdentityUserToken<string>>
{
    private const int NameLength = 50;

    public void Configure(EntityTypeBuilder<IdentityUserToken<string>> token)
    {
        token.ToTable("AccountTokens");
        token.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        token.Property(t => t.UserId).HasMaxLength(FilingMapping.PersonLength);
        token.Property(t => t.LoginProvider).HasMaxLength(NameLength);
        token.Property(t => t.Name).HasMaxLength(NameLength);
        token.Property(t => t.Value).HasMaxLength(Lengths.Reason);
    }
}

// In plain columns, not as the JSON that Identity would make of it: a backup carries it to another kind of database.
internal sealed class AccountPasskeyMapping : IEntityTypeConfiguration<IdentityUserPasskey<string>>
{
    private const int CredentialBytes = 800;      // a key of SQL Server has 900; authenticators use 16 to 255
    private const int NameLength = 100;

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<string>> passkey)
    {
        passkey.ToTable("AccountPasskeys");
        passkey.HasKey(p => p.CredentialId);
        passkey.Property(p => p.UserId).HasMaxLength(FilingMapping.PersonLength).IsRequired();
        passkey.Property(p => p.CredentialId).HasMaxLength(CredentialBytes);
        passkey.OwnsOne(p => p.Data, data =>
        {
            data.Property(d => d.Name).HasMaxLength(NameLength);
            data.Property(d => d.CreatedAt).HasConversion(time => time.UtcDateTime, time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)));
            data.Property(d => d.SignCount).HasConversion<long>();
            data.Property(d => d.Transports).HasMaxLength(NameLength).HasConversion(
                ways => ways == null ? null : string.Join(' ', ways),
                text => text == null ? null : text.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                new ValueComparer<string[]?>((one, other) => one == other || (one != null && other != null && one.SequenceEqual(other)), ways => ways == null ? 0 : ways.Length));
        });
        passkey.Navigation(p => p.Data).IsRequired();
    }
}

internal sealed class SignInMapping : IEntityTypeConfiguration<SignIn>
{
    public void Configure(EntityTypeBuilder<SignIn> signIn)
    {
        signIn.Property(s => s.Id).ValueGeneratedNever();
        signIn.Property(s => s.AccountId).HasMaxLength(FilingMapping.PersonLength);
        signIn.HasIndex(s => new { s.NameDigest, s.At });
        signIn.HasIndex(s => new { s.AccountId, s.At });
        signIn.HasIndex(s => s.At);
        signIn.Property(s => s.NameDigest).HasMaxLength(Lengths.Digest);
        signIn.Property(s => s.Outcome).HasConversion<string>().HasMaxLength(20);
        signIn.Property(s => s.From).HasMaxLength(Lengths.Address);
        signIn.HasOne<PortalAccount>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.Property(i => i.Id).ValueGeneratedNever();
        invitation.Property(i => i.AccountId).HasMaxLength(FilingMapping.PersonLength);
        invitation.Property(i => i.TokenDigest).HasMaxLength(Lengths.Digest);
        invitation.HasIndex(i => i.TokenDigest).IsUnique();
        invitation.HasOne<PortalAccount>().WithMany().HasForeignKey(i => i.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DepartmentNoteMapping : IEntityTypeConfiguration<DepartmentNote>
{
    public void Configure(EntityTypeBuilder<DepartmentNote> note)
    {
        note.Property(n => n.Id).ValueGeneratedNever();
        note.Property(n => n.DepartmentCode).HasMaxLength(FormKey.MaxLength);
        note.Property(n => n.By).HasMaxLength(FilingMapping.PersonLength);
        note.Property(n => n.Text).HasMaxLength(DepartmentNote.MaxLength);
        note.HasOne<Department>().WithMany().HasForeignKey(n => n.DepartmentCode).OnDelete(DeleteBehavior.Restrict);
    }
}
