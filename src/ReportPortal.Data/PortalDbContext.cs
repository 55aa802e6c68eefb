using Microsoft.EntityFrameworkCore;
using ReportPortal.Data.Mappings;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;

namespace ReportPortal.Data;

/// <summary>The whole model; what differs between databases is in a thin subclass for each.</summary>
public abstract class PortalDbContext(DbContextOptions options) : DbContext(options)
{
    private bool saving;

    public DbSet<Department> Departments => Set<Department>();

    public DbSet<DepartmentSuccession> Successions => Set<DepartmentSuccession>();

    public DbSet<ReportingYear> Years => Set<ReportingYear>();

    public DbSet<YearAddition> Additions => Set<YearAddition>();

    public DbSet<Filing> Filings => Set<Filing>();

    public DbSet<LeadFigure> LeadFigures => Set<LeadFigure>();

    public DbSet<Adjustment> Adjustments => Set<Adjustment>();

    public DbSet<Report> Reports => Set<Report>();

    public DbSet<ReportDraft> Drafts => Set<ReportDraft>();

    public DbSet<Approval> Approvals => Set<Approval>();

    public DbSet<Edition> Editions => Set<Edition>();

    /// <summary>
    /// The one door for every change: all of it in one transaction, or none. It joins a transaction that is open already, so that
    /// many saves can be one (a demonstration, a restore).
    /// </summary>
    public async Task SaveAsync(CancellationToken cancel)
    {
        saving = true;
        try
        {
            await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancel) : null;
            await SaveChangesAsync(acceptAllChangesOnSuccess: false, cancel);
            if (own is not null)
                await own.CommitAsync(cancel);
            ChangeTracker.AcceptAllChanges();
        }
        finally
        {
            saving = false;
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Changes are saved by SaveAsync.");

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        saving
            ? base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
            : throw new InvalidOperationException("Changes are saved by SaveAsync.");

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<CellRef>().HaveConversion<CellRefConverter>().HaveMaxLength(CellRef.MaxLength);
        configurationBuilder.Properties<ReportYear>().HaveConversion<ReportYearConverter>();
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }
}
