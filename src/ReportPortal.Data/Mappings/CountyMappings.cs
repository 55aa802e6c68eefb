using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReportPortal.Data.Settings;
using ReportPortal.Domain.Calendar;

namespace ReportPortal.Data.Mappings;

internal sealed class WorkingDayMapping : IEntityTypeConfiguration<WorkingDay>
{
    public void Configure(EntityTypeBuilder<WorkingDay> day) => day.HasKey(d => d.Date);
}

internal sealed class StoredSettingMapping : IEntityTypeConfiguration<StoredSetting>
{
    public void Configure(EntityTypeBuilder<StoredSetting> setting)
    {
        setting.HasKey(s => s.Key);
        setting.Property(s => s.Key).HasMaxLength(StoredSetting.MaxKeyLength);
        setting.Property(s => s.Value).HasMaxLength(StoredSetting.MaxValueLength);
    }
}
