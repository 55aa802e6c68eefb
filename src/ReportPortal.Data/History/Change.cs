using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using ReportPortal.Data.Accounts;
using ReportPortal.Data.Notices;
using ReportPortal.Data.Settings;
using ReportPortal.Domain.Accounts;
using ReportPortal.Domain.Calendar;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Documents;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;

namespace ReportPortal.Data.History;

/// <summary>One change that is about to be saved.</summary>
/// <param name="Subject">What is changed.</param>
/// <param name="Cell">Which cell of it.</param>
/// <param name="Old">The values before, as JSON.</param>
/// <param name="New">The values after, as JSON.</param>
internal sealed record Change(string Subject, CellRef? Cell, string? Old, string? New)
{
    // What is sealed by its digest beside it, and as long as a book.
    private static readonly string[] Digested = [nameof(ReportDraft.Document), nameof(ReportDraft.YearForm), nameof(ReportDraft.Figures), nameof(ReportDraft.Snapshot), nameof(FilingFile.Bytes)];

    // That it was changed is recorded, what to is nobody's business.
    private static readonly string[] Secret =
        [nameof(PortalAccount.PasswordHash), nameof(IdentityUserToken<string>.Value), nameof(IdentityUserLogin<string>.ProviderKey), nameof(Invitation.TokenDigest)];

    private static readonly string[] Personal =
        [nameof(PortalAccount.UserName), nameof(PortalAccount.DisplayName), nameof(PortalAccount.Email), nameof(PortalAccount.PhoneNumber)];

    // What goes along with another property, or says nothing of the person.
    private static readonly string[] Accompanying = [nameof(PortalAccount.NormalizedUserName), nameof(PortalAccount.SecurityStamp), nameof(PortalAccount.LastCodeStep)];

    /// <summary>Every change that belongs in the history, in an order that is the same on every database.</summary>
    public static IReadOnlyList<Change> In(PortalDbContext db)
    {
        db.ChangeTracker.DetectChanges();
        db.ChangeTracker.AutoDetectChangesEnabled = false;             // else each whole that is asked for has all that is loaded compared again
        try
        {
            return
            [
                .. db.ChangeTracker.Entries().Select(entry => Of(db, entry)).OfType<Change>()
                    .OrderBy(change => change.Subject, StringComparer.Ordinal).ThenBy(change => change.Cell?.ToString(), StringComparer.Ordinal)
                    .ThenBy(change => change.New, StringComparer.Ordinal),
            ];
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private static Change? Of(PortalDbContext db, EntityEntry entry)
    {
        if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted) || SubjectOf(db, entry.Entity) is not var (subject, cell))
            return null;
        var changed = entry.Properties.Where(IsRecorded).Where(property => entry.State != EntityState.Modified || IsAnother(property)).ToList();
        return changed.Count == 0 ? null : new(
            subject, cell,
            entry.State == EntityState.Added ? null : Write(changed, property => property.OriginalValue),
            entry.State == EntityState.Deleted ? null : Write(changed, property => property.CurrentValue));
    }

    // Identity marks whole rows as changed where one value is.
    private static bool IsAnother(PropertyEntry property) =>
        property.IsModified && !property.Metadata.GetValueComparer().Equals(property.OriginalValue, property.CurrentValue);

    // An identity is by chance and a version only counts: neither says anything about the county.
    private static bool IsRecorded(PropertyEntry property) =>
        !property.Metadata.IsConcurrencyToken && !Digested.Contains(property.Metadata.Name) && !Accompanying.Contains(property.Metadata.Name) && Nullable.GetUnderlyingType(property.Metadata.ClrType) != typeof(Guid)
        && property.Metadata.ClrType != typeof(Guid) && !IsKeyOfWhole(property.Metadata);

    private static bool IsKeyOfWhole(IProperty property) => property.IsPrimaryKey() && property.DeclaringType.ClrType != typeof(DepartmentSuccession);

    private static string Write(IEnumerable<PropertyEntry> properties, Func<PropertyEntry, object?> value) => CanonicalJson.Write(
        new SortedDictionary<string, string?>(properties.ToDictionary(property => property.Metadata.Name, property => IsWithheld(property) && value(property) is not null ? "***" : Text(value(property))), StringComparer.Ordinal));

    // The act that blanks an account would else say once more what it takes out.
    // What the county sets on its page is no secret: a password never comes there.
    private static bool IsWithheld(PropertyEntry property) => (Secret.Contains(property.Metadata.Name) && property.EntityEntry.Entity is not StoredSetting)
        || (Personal.Contains(property.Metadata.Name) && property.EntityEntry.Entity is PortalAccount { BlankedAt: not null });

    private static string? Text(object? value) => value switch
    {
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static (string Subject, CellRef? Cell)? SubjectOf(PortalDbContext db, object entity) => entity switch
    {
        Department body => ($"department/{body.Code}", null),
        DepartmentSuccession succession => ($"succession/{succession.From}", null),
        ReportingYear year => ($"year/{year.Year}", null),
        YearAddition addition => ($"year/{addition.Year}/addition/{addition.Key}", null),
        Guidance guidance => ($"year/{guidance.Year}/guidance/{guidance.Target}", null),
        WorkingDay day => (string.Create(CultureInfo.InvariantCulture, $"working-day/{day.Date:yyyy-MM-dd}"), null),
        StoredSetting setting => ($"setting/{setting.Key}", null),
        Filing filing => (Name(filing), null),
        FilingCell cell => (Name(Known<Filing>(db, cell.FilingId)), cell.Cell),
        FilingNarrative narrative => ($"{Name(Known<Filing>(db, narrative.FilingId))}/{narrative.Part}", null),
        FilingNote note => ($"{Name(Known<Filing>(db, note.FilingId))}/note/{note.Row}", null),
        FilingWaiver waiver => ($"{Name(Known<Filing>(db, waiver.FilingId))}/waiver/{waiver.Key[..16]}", null),
        FilingQuery query => ($"{Name(Known<Filing>(db, query.FilingId))}/query", CellRef.TryParse(query.Target, out var asked) ? asked : null),
        AgreedChange change => ($"{Name(Known<Filing>(db, change.FilingId))}/agreed", CellRef.TryParse(change.Target, out var changed) ? changed : null),
        FilingFile file => ($"{Name(Known<Filing>(db, file.FilingId))}/file", null),
        Notice notice => ($"notice/{notice.Year}/{notice.DepartmentCode}/{notice.AccountId}", null),
        LeadFigure lead => ($"lead-figure/{lead.Year}", lead.Cell),
        Adjustment adjustment => ($"adjustment/{adjustment.Year}", adjustment.Cell),
        Report report => (Name(report), null),
        ReportNarrative narrative => ($"{Name(Known<Report>(db, narrative.ReportId))}/{narrative.Part}", null),
        ReportContributor by => ($"{Name(Known<Report>(db, by.ReportId))}/contributor/{by.AccountId}", null),
        ReportGap gap => ($"{Name(Known<Report>(db, gap.ReportId))}/gap/{gap.DepartmentCode}", null),
        ReportWaiver waiver => ($"{Name(Known<Report>(db, waiver.ReportId))}/waiver/{waiver.Key[..16]}", null),
        ReportDraft draft => ($"{Name(Known<Report>(db, draft.ReportId))}/draft", null),
        Approval approval => ($"{Name(Known<Report>(db, Known<ReportDraft>(db, approval.DraftId).ReportId))}/approval", null),
        Posting posting => ($"report/{posting.Year}/{posting.BodyCode}/posting", null),
        PortalAccount account when db.Entry(account).Property(known => known.BlankedAt).IsModified => (AccountBlanking.SubjectOf(account.Id), null),
        PortalAccount account => ($"account/{account.Id}", null),
        Invitation invitation => ($"account/{invitation.AccountId}/invitation", null),
        DepartmentNote note => ($"department/{note.DepartmentCode}/note", null),
        Membership membership => ($"account/{membership.AccountId}/role", null),
        IdentityUserLogin<string> login => ($"account/{login.UserId}/login", null),
        IdentityUserToken<string> token => ($"account/{token.UserId}/{token.Name}", null),
        IdentityUserPasskey<string> passkey => ($"account/{passkey.UserId}/passkey", null),
        Edition edition => (string.Create(CultureInfo.InvariantCulture, $"edition/{edition.Sequence}"), null),
        _ => null,
    };

    private static string Name(Filing filing) => string.Create(CultureInfo.InvariantCulture, $"filing/{filing.Year}/{filing.DepartmentCode}/{filing.Revision}");

    private static string Name(Report report) => $"report/{report.Year}/{report.BodyCode}";

    // A part is only ever changed through its whole, which is therefore known to the context.
    private static T Known<T>(PortalDbContext db, Guid id)
        where T : class => db.Set<T>().Local.FindEntry(id)?.Entity ?? throw new InvalidOperationException($"The {typeof(T).Name} {id} is not loaded, so a change of its part cannot be recorded.");
}
