using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Rollup;

namespace ReportPortal.Data.Mappings;

internal sealed class LeadFigureMapping : IEntityTypeConfiguration<LeadFigure>
{
    public void Configure(EntityTypeBuilder<LeadFigure> lead)
    {
        lead.HasKey(l => new { l.Year, l.Cell });
        lead.Property(l => l.DepartmentCode).HasMaxLength(FormKey.MaxLength);
        lead.HasOne<ReportingYear>().WithMany().HasForeignKey(l => l.Year).OnDelete(DeleteBehavior.Restrict);
        lead.HasOne<Department>().WithMany().HasForeignKey(l => l.DepartmentCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AdjustmentMapping : IEntityTypeConfiguration<Adjustment>
{
    public void Configure(EntityTypeBuilder<Adjustment> adjustment)
    {
        adjustment.ToTable(table => table.HasCheckConstraint("CK_Adjustment_ChangesSomething", "\"Amount\" <> 0"));
        adjustment.Property(a => a.Id).ValueGeneratedNever();
        adjustment.Property(a => a.Template).HasConversion<string>().HasMaxLength(30);
        adjustment.Property(a => a.Reason).HasMaxLength(Adjustment.MaxReasonLength);
        adjustment.Property(a => a.By).HasMaxLength(FilingMapping.PersonLength);
        adjustment.HasIndex(a => new { a.Year, a.Cell });
        adjustment.HasOne<ReportingYear>().WithMany().HasForeignKey(a => a.Year).OnDelete(DeleteBehavior.Restrict);
    }
}
