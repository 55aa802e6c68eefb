using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReportPortal.Data.Jobs;

namespace ReportPortal.Data.Mappings;

internal sealed class JobMapping : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> job)
    {
        job.HasKey(j => j.Key);
        job.Property(j => j.Key).HasMaxLength(Job.MaxKeyLength);
        job.Property(j => j.Progress).HasMaxLength(Job.MaxProgressLength);
    }
}
