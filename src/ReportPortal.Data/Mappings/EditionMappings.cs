using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;

namespace ReportPortal.Data.Mappings;

/// <summary>Lengths that the tables of publication share.</summary>
internal static class Lengths
{
    public const int Digest = 64;
    public const int Format = 10;
    public const int Title = 200;
    public const int Reason = 1000;
    public const int KeyId = 16;
    public const int Address = 64;
}

internal sealed class ReportMapping : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> report)
    {
        report.Property(r => r.Id).ValueGeneratedNever();
        report.HasIndex(r => new { r.Year, r.BodyCode }).IsUnique();
        report.Property(r => r.BodyCode).HasMaxLength(FormKey.MaxLength);
        report.Property(r => r.State).HasConversion<string>().HasMaxLength(20);
        report.Property(r => r.Version).IsConcurrencyToken();
        report.HasOne<ReportingYear>().WithMany().HasForeignKey(r => r.Year).OnDelete(DeleteBehavior.Restrict);
        report.Property(r => r.SnapshotName).HasMaxLength(Report.MaxReason);
        report.Property(r => r.SnapshotBy).HasMaxLength(FilingMapping.PersonLength);
        report.Property(r => r.PublishBy).HasMaxLength(FilingMapping.PersonLength);
        report.Property(r => r.CorrectionReason).HasMaxLength(Report.MaxReason);
        report.Property(r => r.CorrectionKind).HasConversion<string>().HasMaxLength(20);
        report.Property(r => r.WithdrawalReason).HasMaxLength(Report.MaxReason);
        report.Property(r => r.PublicationFault).HasMaxLength(Report.MaxReason);
        report.HasMany(r => r.Contributors).WithOne().HasForeignKey(c => c.ReportId).OnDelete(DeleteBehavior.Cascade);
        report.HasMany(r => r.Gaps).WithOne().HasForeignKey(g => g.ReportId).OnDelete(DeleteBehavior.Cascade);
        report.HasMany(r => r.Waivers).WithOne().HasForeignKey(w => w.ReportId).OnDelete(DeleteBehavior.Cascade);
        report.HasMany(r => r.Narratives).WithOne().HasForeignKey(n => n.ReportId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ReportNarrativeMapping : IEntityTypeConfiguration<ReportNarrative>
{
    public void Configure(EntityTypeBuilder<ReportNarrative> narrative)
    {
        narrative.HasKey(n => new { n.ReportId, n.Part });
        narrative.Property(n => n.Part).HasMaxLength(FormKey.MaxLength);
        narrative.Property(n => n.Text).HasMaxLength(Narrative.MaxLength);
        narrative.Property(n => n.Version).IsConcurrencyToken();
    }
}

internal sealed class ReportContributorMapping : IEntityTypeConfiguration<ReportContributor>
{
    public void Configure(EntityTypeBuilder<ReportContributor> contributor)
    {
        contributor.HasKey(c => new { c.ReportId, c.AccountId });
        contributor.Property(c => c.AccountId).HasMaxLength(FilingMapping.PersonLength);
    }
}

internal sealed class ReportGapMapping : IEntityTypeConfiguration<ReportGap>
{
    public void Configure(EntityTypeBuilder<ReportGap> gap)
    {
        gap.HasKey(g => new { g.ReportId, g.DepartmentCode });
        gap.Property(g => g.DepartmentCode).HasMaxLength(FormKey.MaxLength);
        gap.Property(g => g.Reason).HasMaxLength(Report.MaxReason);
    }
}

internal sealed class ReportWaiverMapping : IEntityTypeConfiguration<ReportWaiver>
{
    public void Configure(EntityTypeBuilder<ReportWaiver> waiver)
    {
        waiver.HasKey(w => new { w.ReportId, w.Key });
        waiver.Property(w => w.Key).HasMaxLength(FindingKey.Length);
        waiver.Property(w => w.Reason).HasMaxLength(Report.MaxReason);
        waiver.Property(w => w.By).HasMaxLength(FilingMapping.PersonLength);
    }
}

internal sealed class ReportDraftMapping : IEntityTypeConfiguration<ReportDraft>
{
    public void Configure(EntityTypeBuilder<ReportDraft> draft)
    {
        draft.Property(d => d.Id).ValueGeneratedNever();
        draft.Property(d => d.Digest).HasMaxLength(Lengths.Digest);
        draft.Property(d => d.SentBy).HasMaxLength(FilingMapping.PersonLength);
        draft.HasOne<Report>().WithMany().HasForeignKey(d => d.ReportId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ApprovalMapping : IEntityTypeConfiguration<Approval>
{
    public void Configure(EntityTypeBuilder<Approval> approval)
    {
        approval.ToTable(table => table.HasCheckConstraint("CK_Approval_ApprovedByAnother", "\"ApprovedBy\" <> \"SentBy\""));
        approval.HasKey(a => a.DraftId);
        approval.Property(a => a.Digest).HasMaxLength(Lengths.Digest);
        approval.Property(a => a.SentBy).HasMaxLength(FilingMapping.PersonLength);
        approval.Property(a => a.ApprovedBy).HasMaxLength(FilingMapping.PersonLength);
        approval.Property(a => a.Signer).HasMaxLength(Signature.MaxSigner);
        approval.Property(a => a.ScanSha256).HasMaxLength(Lengths.Digest);
        approval.HasOne<ReportDraft>().WithOne().HasForeignKey<Approval>(a => a.DraftId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PostingMapping : IEntityTypeConfiguration<Posting>
{
    public void Configure(EntityTypeBuilder<Posting> posting)
    {
        posting.HasKey(p => new { p.Year, p.BodyCode });
        posting.Property(p => p.BodyCode).HasMaxLength(FormKey.MaxLength);
        posting.Property(p => p.Address).HasMaxLength(Posting.MaxAddress);
        posting.HasOne<ReportingYear>().WithMany().HasForeignKey(p => p.Year).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EditionMapping : IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Edition> edition)
    {
        edition.ToTable(table => table.HasCheckConstraint("CK_Edition_ReportUnlessRecorded",
            "(\"Kind\" = 'Recorded' AND \"ReportId\" IS NULL) OR (\"Kind\" <> 'Recorded' AND \"ReportId\" IS NOT NULL)"));
        edition.Property(e => e.Id).ValueGeneratedNever();
        edition.HasIndex(e => e.Sequence).IsUnique();
        edition.HasIndex(e => new { e.ReportId, e.Number }).IsUnique();
        edition.HasIndex(e => new { e.Year, e.BodyCode });
        edition.Property(e => e.BodyCode).HasMaxLength(FormKey.MaxLength);
        edition.Property(e => e.Kind).HasConversion<string>().HasMaxLength(20);
        edition.Property(e => e.Title).HasMaxLength(Lengths.Title);
        edition.Property(e => e.Digest).HasMaxLength(Lengths.Digest);
        edition.Property(e => e.PrevHash).HasMaxLength(Lengths.Digest);
        edition.Property(e => e.Hash).HasMaxLength(Lengths.Digest);
        edition.Property(e => e.HistoryHead).HasMaxLength(Lengths.Digest);
        edition.Property(e => e.Reason).HasMaxLength(Lengths.Reason);
        edition.HasOne<Report>().WithMany().HasForeignKey(e => e.ReportId).OnDelete(DeleteBehavior.Restrict);
        edition.HasMany(e => e.Files).WithOne().HasForeignKey(f => f.EditionId).OnDelete(DeleteBehavior.Restrict);
        edition.HasMany(e => e.Changes).WithOne().HasForeignKey(c => c.EditionId).OnDelete(DeleteBehavior.Restrict);
        edition.HasMany(e => e.Figures).WithOne().HasForeignKey(f => f.EditionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EditionFileMapping : IEntityTypeConfiguration<EditionFile>
{
    public void Configure(EntityTypeBuilder<EditionFile> file)
    {
        file.HasKey(f => new { f.EditionId, f.Format });
        file.Property(f => f.Format).HasMaxLength(Lengths.Format);
        file.Property(f => f.Sha256).HasMaxLength(Lengths.Digest);
    }
}

internal sealed class EditionChangeMapping : IEntityTypeConfiguration<EditionChange>
{
    public void Configure(EntityTypeBuilder<EditionChange> change)
    {
        change.ToTable(table => table.HasCheckConstraint("CK_EditionChange_CellOrBlock", "(\"Cell\" IS NULL AND \"Block\" IS NOT NULL) OR (\"Cell\" IS NOT NULL AND \"Block\" IS NULL)"));
        change.HasKey(c => new { c.EditionId, c.Ordinal });
        change.Property(c => c.Ordinal).ValueGeneratedNever();
        change.Property(c => c.Block).HasMaxLength(FormKey.MaxLength);
    }
}

internal sealed class EditionFigureMapping : IEntityTypeConfiguration<EditionFigure>
{
    public void Configure(EntityTypeBuilder<EditionFigure> figure)
    {
        figure.HasKey(f => new { f.EditionId, f.Cell });
        figure.Property(f => f.BodyCode).HasMaxLength(FormKey.MaxLength);
        figure.HasIndex(f => new { f.Cell, f.BodyCode, f.Year });
        figure.HasMany(f => f.Parts).WithOne().HasForeignKey(p => new { p.EditionId, p.Cell }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EditionFigurePartMapping : IEntityTypeConfiguration<EditionFigurePart>
{
    public void Configure(EntityTypeBuilder<EditionFigurePart> part)
    {
        part.ToTable(table => table.HasCheckConstraint("CK_EditionFigurePart_BodyOrReason",
            "(\"Source\" = 'Adjustment' AND \"DepartmentCode\" IS NULL AND \"Reason\" IS NOT NULL) OR "
            + "(\"Source\" <> 'Adjustment' AND \"DepartmentCode\" IS NOT NULL AND \"Reason\" IS NULL)"));
        part.HasKey(p => new { p.EditionId, p.Cell, p.Ordinal });
        part.Property(p => p.Ordinal).ValueGeneratedNever();
        part.Property(p => p.Source).HasConversion<string>().HasMaxLength(20);
        part.Property(p => p.DepartmentCode).HasMaxLength(FormKey.MaxLength);
        part.Property(p => p.Reason).HasMaxLength(Lengths.Reason);
    }
}
