using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReportPortal.Data.Accounts;
using ReportPortal.Data.Filings;
using ReportPortal.Data.Notices;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;

namespace ReportPortal.Data.Mappings;

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.HasKey(n => n.Key);
        notice.Property(n => n.Key).HasMaxLength(Notice.MaxKeyLength);
        notice.Property(n => n.AccountId).HasMaxLength(FilingMapping.PersonLength);
        notice.Property(n => n.Kind).HasConversion<string>().HasMaxLength(20);
        notice.Property(n => n.DepartmentCode).HasMaxLength(FormKey.MaxLength);
        notice.HasIndex(n => n.AccountId);
        notice.HasOne<PortalAccount>().WithMany().HasForeignKey(n => n.AccountId).OnDelete(DeleteBehavior.Restrict);
        notice.HasOne<Department>().WithMany().HasForeignKey(n => n.DepartmentCode).OnDelete(DeleteBehavior.Restrict);
        notice.HasOne<ReportingYear>().WithMany().HasForeignKey(n => n.Year).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LastLookMapping : IEntityTypeConfiguration<LastLook>
{
    public void Configure(EntityTypeBuilder<LastLook> look)
    {
        look.HasKey(l => new { l.AccountId, l.Year, l.BodyCode });
        look.Property(l => l.AccountId).HasMaxLength(FilingMapping.PersonLength);
        look.Property(l => l.BodyCode).HasMaxLength(FormKey.MaxLength);
        look.HasOne<PortalAccount>().WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
