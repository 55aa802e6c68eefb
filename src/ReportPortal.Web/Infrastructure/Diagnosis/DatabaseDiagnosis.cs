using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReportPortal.Data;
using ReportPortal.Data.History;
using ReportPortal.Data.Providers;
using ReportPortal.Web.Features.Publication;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Infrastructure.Diagnosis;

/// <summary>Whether the database answers, is of this version, belongs to the key at hand and keeps what it is given.</summary>
public sealed class DatabaseDiagnosis(ToldDatabase database, IStringLocalizer<PortalText> text) : IDiagnosis
{
    public string Subject => "CheckDatabase";

    public async Task<IReadOnlyList<Remark>> LookAsync(CancellationToken cancel)
    {
        IReadOnlyList<Remark> remarks = [];
        await DatabaseRefusedException.GuardAsync(async () => remarks = await LookInAsync(cancel));
        return remarks;
    }

    private async Task<IReadOnlyList<Remark>> LookInAsync(CancellationToken cancel)
    {
        var source = database.Source;
        await using var db = source.Open();
        var (applied, pending) = await PortalDatabase.MigrationsAsync(source.Provider, db, cancel);
        if (applied == 0)
            return [new(Gravity.Good, text["CheckDatabaseNotMade", source.Provider.Kind])];
        if (pending.Count > 0)
            return [new(Gravity.Doubt, text["CheckDatabaseOlder"]), .. await DoubtsAsync(source, db, cancel)];

        var head = await db.HistoryHeadAsync(cancel);
        if (head.KeyId.Length > 0 && head.KeyId != source.Key.Id)
            throw new HistoryKeyRefused(head.KeyId, source.Key.Id);
        if (!database.AllowsDemonstration && await db.Years.AnyAsync(year => year.IsDemonstration, cancel))
            throw new DemonstrationRefusedException();
        return [new(Gravity.Good, text["CheckDatabaseReady", source.Provider.Kind, head.Sequence, head.Hash]), .. await DoubtsAsync(source, db, cancel)];
    }

    private async Task<IEnumerable<Remark>> DoubtsAsync(DatabaseSource source, PortalDbContext db, CancellationToken cancel) =>
        (await source.Provider.DoubtsAsync(db, cancel)).Select(doubt => doubt.Kind switch
        {
            DatabaseDoubtKind.Damaged => new Remark(Gravity.Fault, text["CheckDatabaseDamaged", doubt.Detail]),
            DatabaseDoubtKind.NotUnicode => new(Gravity.Fault, text["CheckDatabaseNotUnicode", doubt.Detail]),
            DatabaseDoubtKind.UpgradeBrokenOff => new(Gravity.Doubt, text["CheckDatabaseUpgrade"]),
            _ => new(Gravity.Doubt, text["CheckDatabaseNotDurable", doubt.Detail]),
        });
}
