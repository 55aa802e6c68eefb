using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using ReportPortal.Data.Accounts;
using ReportPortal.Data.Filings;
using ReportPortal.Data.History;
using ReportPortal.Data.Jobs;
using ReportPortal.Data.Mappings;
using ReportPortal.Data.Notices;
using ReportPortal.Data.Providers;
using ReportPortal.Data.Settings;
using ReportPortal.Domain.Calendar;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;

namespace ReportPortal.Data;

/// <summary>The whole model; what differs between databases is in a thin subclass for each.</summary>
public abstract class PortalDbContext(DbContextOptions options, HistoryKey key) : DbContext(options), IDataProtectionKeyContext
{
    private const string BeforeSave = "BeforeSave";
    private bool saving;

    /// <summary>The line in which the writers of this process wait; null where the database has one.</summary>
    internal WritersLine? Line { get; set; }

    public DbSet<Department> Departments => Set<Department>();

    public DbSet<DepartmentSuccession> Successions => Set<DepartmentSuccession>();

    public DbSet<ReportingYear> Years => Set<ReportingYear>();

    public DbSet<YearAddition> Additions => Set<YearAddition>();

    public DbSet<Guidance> Guidances => Set<Guidance>();

    public DbSet<WorkingDay> WorkingDays => Set<WorkingDay>();

    public DbSet<StoredSetting> Settings => Set<StoredSetting>();

    public DbSet<Filing> Filings => Set<Filing>();

    public DbSet<FilingFile> FilingFiles => Set<FilingFile>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<LastLook> LastLooks => Set<LastLook>();

    public DbSet<LeadFigure> LeadFigures => Set<LeadFigure>();

    public DbSet<Adjustment> Adjustments => Set<Adjustment>();

    public DbSet<Report> Reports => Set<Report>();

    public DbSet<ReportDraft> Drafts => Set<ReportDraft>();

    public DbSet<Approval> Approvals => Set<Approval>();

    public DbSet<Posting> Postings => Set<Posting>();

    public DbSet<Edition> Editions => Set<Edition>();

    public DbSet<ChangeRecord> History => Set<ChangeRecord>();

    public DbSet<HistoryHead> HistoryHeads => Set<HistoryHead>();

    public DbSet<PortalAccount> Accounts => Set<PortalAccount>();

    public DbSet<SignIn> SignIns => Set<SignIn>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<DepartmentNote> DepartmentNotes => Set<DepartmentNote>();

    public DbSet<Job> Jobs => Set<Job>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>
    /// The one door for every change: all of it and its records in the history in one transaction, or none. It joins a transaction that is
    /// open already, so that many saves can be one (a demonstration).
    /// </summary>
    /// <exception cref="HistoryKeyRefused">The history was begun with another key.</exception>
    public async Task SaveAsync(Act act, CancellationToken cancel)
    {
        saving = true;
        try
        {
            if (Database.CurrentTransaction is not null)
                await SaveWithinAsync(act, cancel);
            else
                await InTurnAsync(async () =>
                {
                    await RecordAndSaveAsync(act, cancel);
                    return true;
                }, cancel);
            ChangeTracker.AcceptAllChanges();
        }
        finally
        {
            saving = false;
        }
    }

    /// <summary>The end of the history as it is now.</summary>
    public Task<HistoryHead> HistoryHeadAsync(CancellationToken cancel) => HistoryHeads.AsNoTracking().SingleAsync(cancel);

    /// <summary>Deletes what is known of attempts to sign in before a moment, in UTC; they are no part of the history. Says how many there were.</summary>
    public Task<int> ForgetSignInsAsync(DateTime before, CancellationToken cancel) =>
        SignIns.Where(tried => tried.At < before).ExecuteDeleteAsync(cancel);

    /// <summary>
    /// Does something while nobody else saves: what it reads is so until it has saved, and nobody has to try again. Everything in it is
    /// saved, or nothing. It joins a transaction that is open already.
    /// </summary>
    public async Task<T> AloneAsync<T>(Func<Task<T>> work, CancellationToken cancel)
    {
        if (Database.CurrentTransaction is not null)
        {
            await HoldHistoryAsync(cancel);
            return await work();
        }
        return await InTurnAsync(async () =>
        {
            await HoldHistoryAsync(cancel);
            return await work();
        }, cancel);
    }

    /// <summary>Keeps everybody from saving until the transaction that is open ends.</summary>
    public Task HoldHistoryAsync(CancellationToken cancel) =>
        HistoryHeads.ExecuteUpdateAsync(head => head.SetProperty(known => known.Sequence, known => known.Sequence), cancel);

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        AreTheProgramsOwn()
            ? base.SaveChanges(acceptAllChangesOnSuccess)
            : throw new InvalidOperationException("Changes are saved by SaveAsync.");

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        saving || AreTheProgramsOwn()
            ? base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
            : throw new InvalidOperationException("Changes are saved by SaveAsync.");

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<CellRef>().HaveConversion<CellRefConverter>().HaveMaxLength(CellRef.MaxLength);
        configurationBuilder.Properties<ReportYear>().HaveConversion<ReportYearConverter>();
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>().HavePrecision(3);
    }

    /// <summary>The framework saves its own keys, jobs wait for their time, people look at things: none of it is part of the county's history.</summary>
    private bool AreTheProgramsOwn() => ChangeTracker.Entries().All(entry => entry.Entity is DataProtectionKey or Job or LastLook || entry.State == EntityState.Unchanged);

    private async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken cancel)
    {
        using var turn = Line is null ? null : await Line.WaitAsync(cancel);
        await using var transaction = await Database.BeginTransactionAsync(cancel);
        var done = await work();
        await transaction.CommitAsync(cancel);
        return done;
    }

    /// <summary>Within another's transaction a save that fails is taken back whole, its records and the head of the history with it.</summary>
    private async Task SaveWithinAsync(Act act, CancellationToken cancel)
    {
        var transaction = Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(BeforeSave, cancel);
        try
        {
            await RecordAndSaveAsync(act, cancel);
        }
        catch
        {
            await transaction.RollbackToSavepointAsync(BeforeSave, CancellationToken.None);
            throw;
        }
    }

    private async Task RecordAndSaveAsync(Act act, CancellationToken cancel)
    {
        var records = await RecordAsync(act, cancel);
        try
        {
            await SaveChangesAsync(acceptAllChangesOnSuccess: false, cancel);
        }
        catch
        {
            foreach (var record in records)                  // or the next save would bring them again, with a sequence that is taken
                (Entry(record.Payload!).State, Entry(record).State) = (EntityState.Detached, EntityState.Detached);
            throw;
        }
    }

    /// <summary>
    /// Locks the head first and reads it then: whoever saves at the same time waits, and none has to try again. Reading it first would
    /// fail for all but one.
    /// </summary>
    private async Task<IReadOnlyList<ChangeRecord>> RecordAsync(Act act, CancellationToken cancel)
    {
        var changes = Change.In(this);
        if (changes.Count == 0)
            return [];
        await HistoryHeads.ExecuteUpdateAsync(head => head.SetProperty(known => known.Sequence, known => known.Sequence + changes.Count), cancel);
        var locked = await HistoryHeadAsync(cancel);
        if (locked.KeyId.Length > 0 && locked.KeyId != key.Id)
            throw new HistoryKeyRefused(locked.KeyId, key.Id);

        var records = new List<ChangeRecord>();
        var last = new HistoryHead { Sequence = locked.Sequence - changes.Count, Hash = locked.Hash, KeyId = key.Id };
        foreach (var change in changes)
        {
            var record = ChangeRecord.Of(change, act, last, key);
            records.Add(record);
            last = new() { Sequence = record.Sequence, Hash = record.Hash, KeyId = key.Id };
        }
        History.AddRange(records);
        await HistoryHeads.ExecuteUpdateAsync(head => head.SetProperty(known => known.Hash, last.Hash).SetProperty(known => known.KeyId, key.Id), cancel);
        return records;
    }
}
