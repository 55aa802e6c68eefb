using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReportPortal.Domain.Departments;
using ReportPortal.Domain.Editions;
using ReportPortal.Domain.Filings;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Narratives;

namespace ReportPortal.Data.Mappings;

internal sealed class DepartmentMapping : IEntityTypeConfiguration<Department>
{
    public void Configure(EntityTypeBuilder<Department> department)
    {
        department.HasKey(d => d.Code);
        department.Property(d => d.Code).HasMaxLength(FormKey.MaxLength);
        department.Property(d => d.Kind).HasConversion<string>().HasMaxLength(20);
        department.Property(d => d.Name).HasMaxLength(Department.MaxNameLength);
        department.Property(d => d.Address).HasMaxLength(ContactLines.MaxAddressLength);
        department.Property(d => d.Postcode).HasMaxLength(ContactLines.MaxPostcodeLength);
        department.Property(d => d.Telephone).HasMaxLength(ContactLines.MaxTelephoneLength);
        department.Property(d => d.Email).HasMaxLength(ContactLines.MaxEmailLength);
        department.Ignore(d => d.Contact);
    }
}

internal sealed class DepartmentSuccessionMapping : IEntityTypeConfiguration<DepartmentSuccession>
{
    public void Configure(EntityTypeBuilder<DepartmentSuccession> succession)
    {
        succession.ToTable(table => table.HasCheckConstraint("CK_Succession_ToAnother", "\"From\" <> \"To\""));
        succession.HasKey(s => new { s.From, s.To, s.On });
        succession.Property(s => s.From).HasMaxLength(FormKey.MaxLength);
        succession.Property(s => s.To).HasMaxLength(FormKey.MaxLength);
        succession.HasOne<Department>().WithMany().HasForeignKey(s => s.From).OnDelete(DeleteBehavior.Restrict);
        succession.HasOne<Department>().WithMany().HasForeignKey(s => s.To).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReportingYearMapping : IEntityTypeConfiguration<ReportingYear>
{
    public void Configure(EntityTypeBuilder<ReportingYear> year)
    {
        year.HasKey(y => y.Year);
        year.Property(y => y.Year).ValueGeneratedNever();
        year.Property(y => y.FormatKey).HasMaxLength(FormKey.MaxLength);
        year.Property(y => y.State).HasConversion<string>().HasMaxLength(20);
        year.Ignore(y => y.Dates);
    }
}

internal sealed class YearAdditionMapping : IEntityTypeConfiguration<YearAddition>
{
    public void Configure(EntityTypeBuilder<YearAddition> addition)
    {
        addition.HasKey(a => new { a.Year, a.Key });
        addition.Property(a => a.Key).HasMaxLength(FormKey.MaxLength);
        addition.Property(a => a.Kind).HasMaxLength(FormKey.MaxLength);
        addition.Property(a => a.NameZh).HasMaxLength(YearAddition.MaxNameLength);
        addition.Property(a => a.NameEn).HasMaxLength(YearAddition.MaxNameLength);
        addition.Property(a => a.Unit).HasMaxLength(FormKey.MaxLength);
        addition.Property(a => a.Definition).HasMaxLength(YearAddition.MaxDefinitionLength);
        addition.Property(a => a.PartOf).HasMaxLength(FormKey.MaxLength);
        addition.HasOne<ReportingYear>().WithMany().HasForeignKey(a => a.Year).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GuidanceMapping : IEntityTypeConfiguration<Guidance>
{
    public void Configure(EntityTypeBuilder<Guidance> guidance)
    {
        guidance.ToTable("Guidance");
        guidance.HasKey(g => new { g.Year, g.Target });
        guidance.Property(g => g.Target).HasMaxLength(CellRef.MaxLength);
        guidance.Property(g => g.Text).HasMaxLength(Guidance.MaxTextLength);
        guidance.HasOne<ReportingYear>().WithMany().HasForeignKey(g => g.Year).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FilingMapping : IEntityTypeConfiguration<Filing>
{
    public void Configure(EntityTypeBuilder<Filing> filing)
    {
        filing.ToTable(table => table.HasCheckConstraint("CK_Filing_AcceptedByAnother", "\"AcceptedBy\" <> \"SubmittedBy\""));
        filing.Property(f => f.Id).ValueGeneratedNever();
        filing.HasIndex(f => new { f.Year, f.DepartmentCode, f.Revision }).IsUnique();
        filing.Property(f => f.DepartmentCode).HasMaxLength(FormKey.MaxLength);
        filing.Property(f => f.State).HasConversion<string>().HasMaxLength(20);
        filing.Property(f => f.SubmittedBy).HasMaxLength(PersonLength);
        filing.Property(f => f.AcceptedBy).HasMaxLength(PersonLength);
        filing.Property(f => f.ExcusedBecause).HasMaxLength(FilingCell.MaxReasonLength);
        filing.Property(f => f.PreparedBy).HasMaxLength(SignOff.MaxLength);
        filing.Property(f => f.ReviewedBy).HasMaxLength(SignOff.MaxLength);
        filing.Property(f => f.HeadOfUnit).HasMaxLength(SignOff.MaxLength);
        filing.Property(f => f.Telephone).HasMaxLength(SignOff.MaxLength);
        filing.Property(f => f.Version).IsConcurrencyToken();
        filing.Ignore(f => f.Sheet);
        filing.Ignore(f => f.Reasons);
        filing.Ignore(f => f.SentenceReasons);
        filing.Ignore(f => f.SignOff);
        filing.HasOne<Department>().WithMany().HasForeignKey(f => f.DepartmentCode).OnDelete(DeleteBehavior.Restrict);
        filing.HasOne<ReportingYear>().WithMany().HasForeignKey(f => f.Year).OnDelete(DeleteBehavior.Restrict);
        filing.HasMany(f => f.Cells).WithOne().HasForeignKey(c => c.FilingId).OnDelete(DeleteBehavior.Cascade);
        filing.HasMany(f => f.Narratives).WithOne().HasForeignKey(n => n.FilingId).OnDelete(DeleteBehavior.Cascade);
        filing.HasMany(f => f.Notes).WithOne().HasForeignKey(n => n.FilingId).OnDelete(DeleteBehavior.Cascade);
        filing.HasMany(f => f.Waivers).WithOne().HasForeignKey(w => w.FilingId).OnDelete(DeleteBehavior.Cascade);
        filing.HasMany(f => f.Queries).WithOne().HasForeignKey(q => q.FilingId).OnDelete(DeleteBehavior.Cascade);
        filing.HasMany(f => f.AgreedChanges).WithOne().HasForeignKey(c => c.FilingId).OnDelete(DeleteBehavior.Cascade);
    }

    /// <summary>The longest name of an account, in characters.</summary>
    internal const int PersonLength = 100;
}

internal sealed class FilingCellMapping : IEntityTypeConfiguration<FilingCell>
{
    public void Configure(EntityTypeBuilder<FilingCell> cell)
    {
        cell.ToTable(table => table.HasCheckConstraint("CK_FilingCell_OneAnswer", "CAST(\"NotApplicable\" AS int) = CASE WHEN \"Amount\" IS NULL THEN 1 ELSE 0 END"));
        cell.HasKey(c => new { c.FilingId, c.Cell });
        cell.Property(c => c.Reason).HasMaxLength(FilingCell.MaxReasonLength);
        cell.Property(c => c.Version).IsConcurrencyToken();
        cell.Ignore(c => c.Figure);
    }
}

internal sealed class FilingNarrativeMapping : IEntityTypeConfiguration<FilingNarrative>
{
    public void Configure(EntityTypeBuilder<FilingNarrative> narrative)
    {
        narrative.HasKey(n => new { n.FilingId, n.Part });
        narrative.Property(n => n.Part).HasMaxLength(FormKey.MaxLength);
        narrative.Property(n => n.Text).HasMaxLength(Narrative.MaxLength);
        narrative.Property(n => n.Version).IsConcurrencyToken();
    }
}

internal sealed class FilingNoteMapping : IEntityTypeConfiguration<FilingNote>
{
    public void Configure(EntityTypeBuilder<FilingNote> note)
    {
        note.HasKey(n => new { n.FilingId, n.Row });
        note.Property(n => n.Row).HasMaxLength(CellRef.MaxLength);
        note.Property(n => n.Counting).HasMaxLength(FilingNote.MaxLength);
        note.Property(n => n.Open).HasMaxLength(FilingNote.MaxLength);
    }
}

internal sealed class FilingWaiverMapping : IEntityTypeConfiguration<FilingWaiver>
{
    public void Configure(EntityTypeBuilder<FilingWaiver> waiver)
    {
        waiver.HasKey(w => new { w.FilingId, w.Key });
        waiver.Property(w => w.Key).HasMaxLength(FindingKey.Length);
        waiver.Property(w => w.Reason).HasMaxLength(FilingCell.MaxReasonLength);
    }
}

internal sealed class FilingQueryMapping : IEntityTypeConfiguration<FilingQuery>
{
    public void Configure(EntityTypeBuilder<FilingQuery> query)
    {
        query.Property(q => q.Id).ValueGeneratedNever();
        query.Property(q => q.Target).HasMaxLength(CellRef.MaxLength);
        query.Property(q => q.Question).HasMaxLength(FilingQuery.MaxLength);
        query.Property(q => q.AskedBy).HasMaxLength(FilingMapping.PersonLength);
        query.Property(q => q.Answer).HasMaxLength(FilingQuery.MaxLength);
        query.Property(q => q.AnsweredBy).HasMaxLength(FilingMapping.PersonLength);
    }
}

internal sealed class AgreedChangeMapping : IEntityTypeConfiguration<AgreedChange>
{
    public void Configure(EntityTypeBuilder<AgreedChange> change)
    {
        change.Property(c => c.Id).ValueGeneratedNever();
        change.Property(c => c.Target).HasMaxLength(CellRef.MaxLength);
        change.Property(c => c.Before).HasMaxLength(Narrative.MaxLength);
        change.Property(c => c.After).HasMaxLength(Narrative.MaxLength);
        change.Property(c => c.Reason).HasMaxLength(FilingCell.MaxReasonLength);
        change.Property(c => c.By).HasMaxLength(FilingMapping.PersonLength);
        change.Property(c => c.ConfirmedBy).HasMaxLength(FilingMapping.PersonLength);
    }
}

internal sealed class FilingFileMapping : IEntityTypeConfiguration<FilingFile>
{
    public void Configure(EntityTypeBuilder<FilingFile> file)
    {
        file.Property(f => f.Id).ValueGeneratedNever();
        file.Property(f => f.Kind).HasConversion<string>().HasMaxLength(20);
        file.Property(f => f.Name).HasMaxLength(FilingFile.MaxNameLength);
        file.Property(f => f.MediaType).HasMaxLength(20);
        file.Property(f => f.Sha256).HasMaxLength(64);
        file.Property(f => f.By).HasMaxLength(FilingMapping.PersonLength);
        file.HasOne<Filing>().WithMany().HasForeignKey(f => f.FilingId).OnDelete(DeleteBehavior.Cascade);
    }
}
