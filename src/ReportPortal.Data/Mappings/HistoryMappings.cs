using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReportPortal.Data.History;
using ReportPortal.Domain.Editions;

namespace ReportPortal.Data.Mappings;

internal sealed class ChangeRecordMapping : IEntityTypeConfiguration<ChangeRecord>
{
    public void Configure(EntityTypeBuilder<ChangeRecord> record)
    {
        record.HasKey(r => r.Sequence);
        record.Property(r => r.Sequence).ValueGeneratedNever();
        record.HasIndex(r => new { r.Subject, r.Sequence });
        record.HasIndex(r => new { r.ActorId, r.Sequence });
        record.HasIndex(r => new { r.Cell, r.Sequence });
        record.HasIndex(r => r.At);
        record.Property(r => r.ActorId).HasMaxLength(FilingMapping.PersonLength);
        record.Property(r => r.Subject).HasMaxLength(ChangeRecord.MaxSubjectLength);
        record.Property(r => r.PayloadDigest).HasMaxLength(Lengths.Digest);
        record.Property(r => r.PrevHash).HasMaxLength(Lengths.Digest);
        record.Property(r => r.Hash).HasMaxLength(Lengths.Digest);
        record.HasOne(r => r.Payload).WithOne().HasForeignKey<ChangePayload>(p => p.Sequence).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ChangePayloadMapping : IEntityTypeConfiguration<ChangePayload>
{
    public void Configure(EntityTypeBuilder<ChangePayload> payload)
    {
        payload.HasKey(p => p.Sequence);
        payload.Property(p => p.Sequence).ValueGeneratedNever();
        payload.Ignore(p => p.IsEmpty);
        payload.Property(p => p.Reason).HasMaxLength(Lengths.Reason);
        payload.Property(p => p.From).HasMaxLength(Lengths.Address);
    }
}

internal sealed class HistoryHeadMapping : IEntityTypeConfiguration<HistoryHead>
{
    public void Configure(EntityTypeBuilder<HistoryHead> head)
    {
        head.ToTable(table => table.HasCheckConstraint("CK_HistoryHead_OnlyOne", "\"Id\" = 1"));
        head.Property(h => h.Id).ValueGeneratedNever();
        head.Property(h => h.Hash).HasMaxLength(Lengths.Digest);
        head.Property(h => h.KeyId).HasMaxLength(Lengths.KeyId);
        head.HasData(new HistoryHead { Sequence = 0, Hash = Edition.ChainStart, KeyId = "" });
    }
}
